"""Made pages: what they say of themselves is what stands in them."""

from onrecord.spans import spans_of, text_of
from onrecord.training.augment import VoiceMaker, mend_swapped
from onrecord.training.corpora import Example, GoldAttribution

TEXT = "“We have waited for this bridge for twenty years, and it is time,” said Marta Okafor."
GOLD = GoldAttribution(source=spans_of([[72, 84]]), cue=spans_of([[67, 71]]), content=spans_of([[0, 66]]))


def example(name: str, gold: GoldAttribution = GOLD) -> Example:
    return Example(id=name, text=TEXT, annotations=((gold,),))


def test_made_pages_depend_on_the_seed_alone_and_mark_what_they_hold() -> None:
    source = [example("a"), example("b")]
    pages = VoiceMaker(source).pages(12, seed=5)
    assert pages == VoiceMaker(source).pages(12, seed=5)
    assert pages != VoiceMaker(source).pages(12, seed=6)
    for page in pages:
        for a in page.annotations[0]:
            assert text_of(a.source, page.text) in {"Marta Okafor", "OKAFOR", "Q", "A"}
            assert text_of(a.cue, page.text).strip(" ―—–-~\n") in {"", ":"}
            assert "waited for this bridge" in text_of(a.content, page.text)


def test_a_clear_exchange_of_source_and_cue_is_mended_and_no_other() -> None:
    swapped = GoldAttribution(source=GOLD.cue, cue=GOLD.source, content=GOLD.content)
    rows = [*(example(str(i)) for i in range(20)), example("x", swapped)]
    assert mend_swapped(rows)[-1].annotations[0][0] == GOLD
    assert mend_swapped(rows[:3] + rows[-1:])[-1].annotations[0][0] == swapped
