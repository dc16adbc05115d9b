"""Text and Markdown files, and how bytes become text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.plain import from_raw


def read(data: bytes | str, limits: Limits = DEFAULT_LIMITS, charset: str = "") -> Article:
    return from_raw(Raw(data=data if isinstance(data, bytes) else data.encode(), charset=charset), limits)


def test_a_text_is_kept_whole_and_its_head_tells_what_it_is() -> None:
    text = "Bridge opens in spring\n\nBy Ida Moss\nThe Bay\nMay 1, 2026\n\nIt will open, she said.\n"
    article = read(text)
    assert article.text == text.strip("\n")
    assert article.title == "Bridge opens in spring"
    assert article.authors == ("Ida Moss",)
    assert article.published == date(2026, 5, 1)


def test_front_matter_is_taken_off_the_text() -> None:
    head = '---\ntitle: "The bridge: a story"\nauthor: [Ida Moss, Jon Reed]\ndate: 2026-05-01\n'
    head += "publisher: The Bay\nurl: https://b.example/1\n---\n"
    article = read(head + "\nIt opened.\n")
    assert article.text == "It opened."
    assert (article.title, article.authors) == ("The bridge: a story", ("Ida Moss", "Jon Reed"))
    assert (article.published, article.publisher) == (date(2026, 5, 1), "The Bay")
    assert article.address == "https://b.example/1"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read("---\nHe said so.\n---\nShe did not.").text.startswith("---")


def test_a_heading_is_the_title_and_stays() -> None:
    article = read("# The bridge #\n\nIt opened.")
    assert article.title == "The bridge"
    assert article.text.startswith("# The bridge")


def test_a_first_sentence_is_no_title() -> None:
    assert read("It opened on Friday.\n\nNobody came.").title == ""


def test_a_day_in_a_paragraph_is_not_the_day_of_publication() -> None:
    assert (
        read(
            "Title\n\n" + "It opened on May 1, 2020, when nobody was there to see it and rain fell. " * 3
        ).published
        is None
    )


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9\r\nopen\rnow", "", "café\nopen\nnow"),
        ("“café”".encode("utf-16"), "", "“café”"),
        ("“Café”, she said – and left.".encode("cp1252") * 3, "", "“Café”, she said – and left." * 3),
        ("“Café”".encode("cp1252"), "iso-8859-1", "“Café”"),
        (
            "Café, she said, is open now. ".encode() * 9 + b"\xff",
            "",
            "Café, she said, is open now. " * 9 + "\ufffd",
        ),
        (b"a\x00b is here, as it was", "", "ab is here, as it was"),
        ("Мэр сказал".encode("koi8-r"), "koi8-r", "Мэр сказал"),
        (b"plain", "no-such-charset", "plain"),
        (b"+ADw-script+AD4-", "utf-7", "+ADw-script+AD4-"),
        (b"cGxhaW4=", "base64", "cGxhaW4="),
    ],
)
def test_bytes_become_text_without_silent_damage(data: bytes, charset: str, text: str) -> None:
    assert read(data, charset=charset).text == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 50,
        b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 100,
        b"\x1f\x8b\x08rest",
        b"PK\x03\x04rest",
        b"\x00" * 500,
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read(data)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"---\ntitle: x\n---\n"])
def test_an_empty_file_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyError):
        read(data)


def test_a_text_over_the_limit_is_refused_whole() -> None:
    with pytest.raises(TooLargeError, match="at most 10"):
        read("x" * 11, Limits(max_characters=10))


def test_five_megabytes_and_unbalanced_quotation_marks_are_read() -> None:
    text = '"He said “no" and left. ' * 220_000
    assert len(read(text).text) > 5_000_000


@given(st.binary(max_size=300))
def test_any_bytes_give_an_article_or_a_source_error(data: bytes) -> None:
    try:
        article = read(data)
    except SourceError:
        return
    assert "\r" not in article.text
    assert "\x00" not in article.text
