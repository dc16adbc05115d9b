"""Link lists of web pages that were run into a text."""

from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.events import EventType
from onrecord.extract.link_lists import without_link_lists

LISTS = [
    ("Sen. Ada Lund ", "Ada Marie LundMayors meet in Kelp Frey endorses Vick MORE", " (Harbor) said no."),
    ("Sen. Ada Lund", "Ada LundFrey: 'We will see' MORE", " said no."),
    ("Speaker Bo Frey ", "Bo Carl Frey Vick gets endorsement from nurses MORE", " said no."),
    ("Gov. Cy Vick ", "Cyrus (Cy) Vick2020 brings a vote Lund drops out MORE", ", a mayor, said no."),
]


def test_a_list_of_links_becomes_as_many_blanks() -> None:
    for before, links, behind in LISTS:
        assert without_link_lists(before + links + behind) == before + " " * len(links) + behind


def test_other_texts_stay_as_they_are() -> None:
    for text in (
        "Ada Lund, Ada Marie Lund and the others want MORE of it.",
        "Ada Lund Ada Marie LundMayors meet in Kelp.",
        "Ada Lund Ada Marie LundMayors meet.\nREAD MORE: Frey endorses Vick",
    ):
        assert without_link_lists(text) == text


@given(st.text(alphabet="AaLund ,\nMORE", max_size=200))
def test_every_other_word_keeps_its_place(text: str) -> None:
    cut = without_link_lists(text)
    assert len(cut) == len(text)
    assert all(new in (old, " ") for new, old in zip(cut, text, strict=True))


def test_a_sentence_goes_on_behind_a_list() -> None:
    text = "Gov. Cy Vick Cyrus VickTwo mayors back Ada Lund MORE endorsed Bo Frey for mayor."
    (event,) = (event for event in onrecord.read(text).events if event.type is EventType.ENDORSEMENT)
    assert [one.span.of(text) for one in event.participants[:2]] == ["Gov. Cy Vick", "Bo Frey"]
    assert event.evidence[0].of(text) == text.removesuffix(" for mayor.")
