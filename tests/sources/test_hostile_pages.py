"""Pages that are broken, empty, or meant to break the reader."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.pages import from_raw

SENTENCE = "The mayor said on Monday that she would veto the bill, and thanked the people of the harbor. "


def read(
    html: str | bytes, limits: Limits = DEFAULT_LIMITS, *, address: str = "", fetched: bool = False
) -> Article:
    data = html.encode() if isinstance(html, str) else html
    return from_raw(Raw(data=data, address=address, fetched=fetched), limits)


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 100_000 + SENTENCE.encode(),
        b"<b>" * 50_000 + SENTENCE.encode(),
        b"<p>said<b>x<i>y" * 60_000,
    ],
)
def test_a_page_nested_too_deeply_is_refused(data: bytes) -> None:
    with pytest.raises(TooLargeError, match="deep"):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        b'<html><p class="' + b"a " * 1_000_000 + b'">' + SENTENCE.encode() * 5,
        b"<html><article><p>" + SENTENCE.encode() * 2_200,
        b"".join(b"<p>%d " % number + SENTENCE.encode() * 13 for number in range(4_000)),
        b"<html><head>"
        + b'<script type="application/ld+json">'
        + b"[" * 100_000
        + b"</script><p>"
        + SENTENCE.encode() * 4,
        b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>'
        + b"&b;" * 50_000
        + SENTENCE.encode() * 4,
        b"<title>"
        + b"| " * 300_000
        + b"</title><h1>"
        + b"- " * 300_000
        + b"</h1><p>"
        + SENTENCE.encode() * 4,
        b"<p>By " + b"A " * 300_000 + b"</p><p>" + SENTENCE.encode() * 4,
    ],
    ids=["attribute", "one-paragraph", "five-megabytes", "nested-json", "entities", "title", "byline"],
)
def test_a_hostile_page_is_read_in_bounded_time(data: bytes) -> None:
    began = time.monotonic()
    assert read(data).text
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"<html></html>", b"<html><body><form><input></form></body></html>"]
)
def test_a_page_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyError):
        read(data)


def test_binary_data_is_no_page() -> None:
    with pytest.raises(FormatError):
        read(bytes(range(256)) * 100)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<q>",
                "</q>",
                "<br><br>",
                "<table><tr><td>",
                "</div>",
                "<div class=related>",
                SENTENCE,
                "“",
                "&amp;",
                "<blockquote>",
                "<h1>",
                "\x00",
                "é",
                "<script>",
                "</script>",
                "<",
            ]
        ),
        max_size=40,
    )
)
def test_any_soup_gives_an_article_or_a_source_error(pieces: list[str]) -> None:
    try:
        article = read("<html>" + "".join(pieces))
    except SourceError:
        return
    assert article.text == article.text.strip()
    assert "\n\n\n" not in article.text
