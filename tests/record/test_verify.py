"""Every way of tampering is found."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.article import Failure
from onrecord.errors import NotARecordError
from onrecord.reading import Reading
from onrecord.record import Problem, open_record

Make = Callable[..., Reading]


@pytest.fixture
def filled(path: Path, make: Make, ferry: Reading, dated: Reading) -> Path:
    with open_record(path) as record:
        record.add(ferry)
        record.add(make(address="https://news.example/b", model="m2"))
        record.add(dated)
        record.add_failure(Failure(address="gone.txt", kind="NotFoundError", message="nothing there"))
        assert record.verify() == []
    return path


def verified(path: Path) -> list[Problem]:
    with open_record(path, readonly=True) as record:
        return record.verify()


def tamper(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA ignore_check_constraints = ON; {sql}")
    connection.close()


@pytest.mark.parametrize(
    ("sql", "kind", "what"),
    [
        ("UPDATE articles SET text = replace(text, 'not rise', 'now rise')", "article", "give the id"),
        ("UPDATE articles SET address = 'elsewhere' WHERE number = 1", "article", "give the id"),
        ("UPDATE articles SET title = 'Other'", "article", "title"),
        ("UPDATE articles SET published = '2020-01-01'", "article", "another field"),
        ("UPDATE articles SET published = 'soon'", "article", "damaged"),
        ("UPDATE articles SET authors = '['", "article", "damaged"),
        ("UPDATE articles SET authors = '[\"A. Nother\"]'", "article", "another field"),
        ("UPDATE articles SET version = 3 WHERE number = 1", "article", "numbered"),
        ("UPDATE readings SET model = 'm9' WHERE number = 1", "reading", "give the id"),
        ("UPDATE readings SET latest = 0", "article", "latest"),
        ("DELETE FROM spans; DELETE FROM statements; DELETE FROM readings", "article", "latest"),
        (
            "UPDATE statements SET content = 'the fare would rise' WHERE number = 2",
            "statement",
            "at its spans",
        ),
        ("UPDATE statements SET source = 'Someone' WHERE number = 2", "statement", "at its spans"),
        ("UPDATE statements SET cue = 'denied' WHERE number = 2", "statement", "at its spans"),
        ("UPDATE statements SET id = 's1-0' WHERE number = 2", "statement", "give the id"),
        ("UPDATE statements SET score = 0.9", "reading", "score"),
        ("UPDATE statements SET score = 9", "statement", "outside"),
        ("UPDATE statements SET form = 'direct'", "reading", "form"),
        ("UPDATE statements SET form = 'loud'", "statement", "loud"),
        ("UPDATE statements SET position = 9 WHERE number = 3", "reading", "order"),
        (
            "DELETE FROM spans WHERE statement = 3; DELETE FROM statements WHERE number = 3",
            "reading",
            "2 are there",
        ),
        ("DELETE FROM statements WHERE number = 3", "file", "gone"),
        ("UPDATE spans SET end = 99999 WHERE statement = 1", "statement", "beyond"),
        ("UPDATE spans SET end = end + 1 WHERE statement = 1", "statement", "at its spans"),
        ("UPDATE spans SET end = 0 WHERE statement = 1", "reading", "damaged span"),
        ("DELETE FROM spans WHERE statement = 1 AND role = 'content'", "statement", "needs a content"),
        ("DELETE FROM articles WHERE number = 1", "file", "gone"),
        ("UPDATE entities SET name = 'Other' WHERE number = 1", "entity", "its name gives the id"),
        ("UPDATE entities SET id = 'en1-0' WHERE number = 1", "entity", "its name gives the id"),
        ("UPDATE entities SET name = ' ' WHERE number = 1", "entity", "needs a name"),
        ("UPDATE entities SET name = upper(name) WHERE number = 1", "reading", "was changed"),
        ("UPDATE entities SET type = 'place' WHERE number = 1", "reading", "type"),
        ("UPDATE entities SET type = 'planet' WHERE number = 1", "entity", "planet"),
        ("UPDATE entities SET position = 7 WHERE number = 3", "reading", "3 entities were added"),
        ("UPDATE entities SET reading = 2 WHERE number = 3", "reading", "0 entities were added, and 1"),
        ("DELETE FROM entities WHERE number = 1", "file", "gone"),
        ("DELETE FROM mentions WHERE entity = 1", "reading", "4 mentions were added, and 3"),
        ("UPDATE mentions SET position = 9 WHERE entity = 3", "reading", "order"),
        ("UPDATE mentions SET entity = 3 WHERE entity = 1", "reading", "was changed"),
        ("UPDATE mentions SET type = 'law' WHERE entity = 1", "reading", "type"),
        ("UPDATE mentions SET type = 'planet' WHERE entity = 1", "mention", "planet"),
        ("UPDATE mentions SET form = 'shout' WHERE entity = 1", "mention", "shout"),
        ("UPDATE mentions SET end = end - 1 WHERE entity = 1", "reading", "span"),
        ("UPDATE mentions SET start = end WHERE entity = 1", "mention", "start < end"),
        ("UPDATE mentions SET phrase_start = start + 1 WHERE entity = 1", "mention", "does not cover"),
        ("UPDATE mentions SET phrase_end = 99999 WHERE entity = 1", "mention", "beyond"),
        ("UPDATE readings SET mentions = 0", "reading", "0 mentions were added, and 4"),
        ("UPDATE statements SET speaker = 2 WHERE number = 1", "reading", "speaker"),
        ("UPDATE statements SET speaker = NULL", "reading", "speaker"),
        ("UPDATE statements SET on_behalf_of = NULL", "reading", "speaker"),
        ("UPDATE statements SET speaker = 1 WHERE number = 4", "statement", "none of this reading's"),
        ("UPDATE statements SET speaker = 99 WHERE number = 1", "file", "gone"),
        ("DELETE FROM dates WHERE position = 1", "reading", "3 dates were added, and 2"),
        ("UPDATE dates SET position = 9 WHERE position = 2", "reading", "order"),
        ("UPDATE dates SET reading = 1", "reading", "0 dates were added, and 3"),
        ("UPDATE dates SET reading = 99", "file", "gone"),
        ("UPDATE dates SET value = '2024-05-04' WHERE position = 0", "reading", "value"),
        ("UPDATE dates SET value = 'soon'", "date", "soon"),
        ("UPDATE dates SET type = 'SET' WHERE position = 0", "reading", "type"),
        ("UPDATE dates SET type = 'DURATION' WHERE position = 0", "date", "not a value"),
        ("UPDATE dates SET type = 'DAY' WHERE position = 0", "date", "DAY"),
        ("UPDATE dates SET start = start + 1 WHERE position = 0", "reading", "span"),
        ("UPDATE dates SET start = end", "date", "start < end"),
        ("UPDATE dates SET end = 99999 WHERE position = 2", "date", "beyond"),
        ("UPDATE readings SET dates = 0", "reading", "0 dates were added, and 3"),
        ("DELETE FROM dates; UPDATE readings SET dates = 0", "reading", "was changed"),
        ("UPDATE readings SET checksum = replace(checksum, 'rc4', 'rc2')", "reading", "was changed"),
        ("UPDATE readings SET checksum = replace(checksum, 'rc4', 'rc1')", "reading", "was changed"),
        ("UPDATE failures SET address = 'other.txt'", "failure", "give"),
        (
            "INSERT INTO statement_words (statement_words, rowid, source, content) "
            "SELECT 'delete', number, source, content FROM statements WHERE number = 1",
            "index",
            "agree",
        ),
        (
            "INSERT INTO article_words (article_words, rowid, title, text) "
            "SELECT 'delete', number, title, text FROM articles WHERE number = 1",
            "index",
            "agree",
        ),
        ("DROP TABLE spans", "file", "no such table"),
    ],
)
def test_tampering_is_found(filled: Path, sql: str, kind: str, what: str) -> None:
    tamper(filled, sql)
    found = verified(filled)
    assert any(problem.kind == kind and what in str(problem) for problem in found), found


def test_a_damaged_page_is_found_or_refused(filled: Path) -> None:
    whole = filled.read_bytes()
    for offset in range(0, len(whole), 4096):
        filled.write_bytes(whole[:offset] + b"\xff" * 64 + whole[offset + 64 :])
        try:
            assert verified(filled), f"page {offset // 4096 + 1}"
        except NotARecordError:
            continue
