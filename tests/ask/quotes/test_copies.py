"""Copies of one report are found by what they say."""

from onrecord.ask.quotes.copies import reports

WIRE = " ".join(f"gull{n} over pier{n % 7} and tide{n % 11}" for n in range(60))


def test_an_edited_copy_is_the_same_report_and_another_text_is_not() -> None:
    other = " ".join(f"mast{n} beside rope{n % 5} with salt{n % 13}" for n in range(60))
    texts = {
        "first": WIRE,
        "cut": WIRE[: len(WIRE) * 3 // 4],
        "other": other,
        "headed": "By Nora Quill. " + WIRE,
    }
    assert reports(texts) == {"first": "first", "cut": "first", "other": "other", "headed": "first"}


def test_one_article_alone_is_its_own() -> None:
    assert reports({"a": ""}) == {"a": "a"}
    assert reports({}) == {}
