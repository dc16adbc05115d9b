"""JSONL rows: the text to the letter, and every bad row named."""

import io
import json
import tracemalloc
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article, Failure
from onrecord.sources import Limits, from_rows


def one(row: object) -> Article | Failure:
    (item,) = from_rows([json.dumps(row)], "rows.jsonl")
    return item


def article(**row: object) -> Article:
    item = one({"text": "She said so.", **row})
    assert isinstance(item, Article)
    return item


@given(st.text(min_size=1).filter(str.strip))
def test_the_text_is_taken_to_the_letter(text: str) -> None:
    item = one({"text": text})
    assert isinstance(item, Article)
    assert item.text == text


def test_a_row_gives_what_is_known_of_its_publication() -> None:
    item = article(
        id="a-1",
        title="T",
        author="Ida Moss and Jon Reed",
        publisher="P",
        published="2026-05-01T08:00:00Z",
        url="https://p.example/1",
    )
    assert (item.key, item.title, item.authors) == ("a-1", "T", ("Ida Moss", "Jon Reed"))
    assert (item.publisher, item.published, item.address) == ("P", date(2026, 5, 1), "https://p.example/1")


def test_an_exported_row_comes_back_with_its_own_address_and_authors() -> None:
    item = article(address="file:///a.txt", url="https://p.example/1", authors=["Moss, Ida and Sons"])
    assert item.address == "file:///a.txt"
    assert item.authors == ("Moss, Ida and Sons",)


def test_a_row_without_an_address_stands_at_its_id_or_line() -> None:
    rows = ['{"text": "One."}', "", '{"text": "Two.", "id": 17}']
    assert [item.address for item in from_rows(rows, "rows.jsonl")] == ["rows.jsonl#1", "rows.jsonl#17"]


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2026-13-45", None),
        ("soon", None),
        (20260501, None),
        (None, None),
        ("0001-01-01", None),
        ("May 1, 2026", date(2026, 5, 1)),
    ],
)
def test_a_malformed_day_is_no_day_and_no_failure(published: object, day: date | None) -> None:
    assert article(published=published).published == day


@pytest.mark.parametrize("published", ["", "3/9/26", None])
def test_where_no_day_is_given_the_address_may_carry_it(published: object) -> None:
    known = article(published=published, url="https://bay.example/2026/03/09/bridge")
    assert known.published == date(2026, 3, 9)


def test_a_given_day_goes_before_that_of_the_address() -> None:
    known = article(published="2026-03-10", url="https://bay.example/2026/03/09/bridge")
    assert known.published == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("line", "kind", "message"),
    [
        ("{bad", "FormatError", "not JSON"),
        ('"text"', "FormatError", "a row is an object"),
        ("null", "FormatError", "a row is an object"),
        ('{"id": 1}', "FormatError", "there is none"),
        ('{"text": 5}', "FormatError", "it is int"),
        ('{"text": " "}', "EmptyError", "blank"),
        ('{"text": "\\ud800"}', "ArticleError", "surrogate"),
        ("[" * 100_000, "FormatError", "deep"),
        (b'{"text": "\xff"}', "FormatError", "UTF-8"),
    ],
)
def test_a_bad_row_is_a_failure_that_names_its_line_and_the_next_is_read(
    line: str | bytes, kind: str, message: str
) -> None:
    lines = [line if isinstance(line, bytes) else line.encode(), b'{"text": "Good."}']
    bad, good = from_rows(lines, "rows.jsonl")
    assert isinstance(bad, Failure)
    assert isinstance(good, Article)
    assert (bad.kind, bad.address) == (kind, "rows.jsonl#1")
    assert bad.message.startswith("line 1: ")
    assert message in bad.message


def test_a_failure_names_the_rows_id_where_it_has_one() -> None:
    failure = one({"id": "x9", "text": ""})
    assert failure.address == "rows.jsonl#x9"


def test_odd_values_of_other_keys_never_fail() -> None:
    item = article(id=["x"], title={"a": 1}, author=[1, None, "Ida Moss"], url=5, publisher="\ud800")
    assert (item.key, item.title, item.authors, item.publisher) == ("", "", ("Ida Moss",), "?")


def test_a_byte_order_mark_before_the_first_row_is_dropped() -> None:
    (item,) = from_rows([b'\xef\xbb\xbf{"text": "Good."}\r\n'], "r")
    assert isinstance(item, Article)


def test_a_row_that_is_too_long_is_refused_and_read_past() -> None:
    lines = io.BytesIO(b'{"text": "' + b"a" * 500 + b'"}\n{"text": "Good."}\n')
    long, good = from_rows(lines, "r", Limits(max_bytes=100))
    assert isinstance(long, Failure)
    assert long.kind == "TooLargeError"
    assert isinstance(good, Article)
    assert good.address == "r#2"


def test_rows_are_streamed() -> None:
    lines = (json.dumps({"text": "x" * 10_000}) for _ in range(2_000))
    tracemalloc.start()
    assert sum(1 for _ in from_rows(lines, "r")) == 2_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
