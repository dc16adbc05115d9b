"""The shipped bundle on texts written for it, and on texts meant to break it."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.extract import Decoding, read_article
from onrecord.model import Reader
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.spans import text_of

READER = Reader(threads=1)


def read(text: str) -> Reading:
    return read_article(Article(text=text), READER)


def parts(attribution: Attribution, text: str) -> tuple[str, str, str]:
    source, cue, content = (
        text_of(s, text) for s in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "expected", "form"),
    [
        (
            "Marta Okafor said the bridge would open in June.",
            ("Marta Okafor", "said", "the bridge would open in June"),
            Form.INDIRECT,
        ),
        (
            "“We will not sell the port,” Delgado said.",
            ("Delgado", "said", "“We will not sell the port,”"),
            Form.DIRECT,
        ),
        (
            "According to the county clerk, two thousand ballots were late.",
            ("the county clerk", "According to", "two thousand ballots were late"),
            Form.INDIRECT,
        ),
    ],
)
def test_plain_cases(text: str, expected: tuple[str, str, str], form: Form) -> None:
    found = read(text).attributions
    assert [tuple(p.strip(".,") for p in parts(a, text)) for a in found] == [
        tuple(p.strip(".,") for p in expected)
    ]
    assert found[0].form is form


def test_a_quotation_goes_on_after_its_cue() -> None:
    text = "“This is a promise,” said Ruth Varga, the treasurer. “I keep my promises.”"
    (found,) = read(text).attributions
    assert len(found.content) == 2
    assert parts(found, text)[0].startswith("Ruth Varga")


def test_nothing_is_said_where_nobody_says_anything() -> None:
    assert read("The bridge is four hundred metres long. It rained.").attributions == ()


@given(st.text(alphabet='ab C“”"\n. said,', max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_text_gets_a_reading_with_spans_inside_it(text: str) -> None:
    if text.strip():
        reading = read(text)
        assert all(span.end <= len(text) for a in reading.attributions for span in a.spans)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "“" * 5_000 + " said Anna. " + "”" * 5_000,
        "word " * 10_000,
        "x" * 200_000,
        "a\0b said\0c",
        "\u202eright to left\u202c said Anna",
        "e\u0301" * 500,
    ],
    ids=["quotation marks", "unbalanced", "long paragraph", "one word", "NULs", "bidi", "combining"],
)
def test_hostile_texts_are_read_in_bounded_time(text: str) -> None:
    start = time.monotonic()
    assert read(text).article.text == text
    assert time.monotonic() - start < 60


def test_dates_are_seen_from_the_day_of_publication_or_left_open() -> None:
    text = "Ruth Varga ran in 2016, and on Tuesday she won."
    dated = read_article(Article(text=text, published=date(2018, 10, 17)), READER).dates
    assert [(one.span.of(text), one.value) for one in dated] == [("2016", "2016"), ("Tuesday", "2018-10-16")]
    assert [one.value for one in read(text).dates] == ["2016", "XXXX-WXX-2"]


def test_reading_twice_gives_the_same() -> None:
    text = "“No,” said Anna Berg. Critics say the plan, which the mayor defended, is dear."
    assert read(text) == read(text)


def test_the_threshold_only_drops() -> None:
    text = "Critics say the plan is dear. “No,” said Anna Berg. It is expected that taxes rise."
    article = Article(text=text)
    everything = read_article(article, READER, Decoding(threshold=0.0)).attributions
    sure = read_article(article, READER, Decoding(threshold=0.9)).attributions
    assert set(sure) == {a for a in everything if a.score >= 0.9}
