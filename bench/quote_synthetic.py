"""A record of made-up statements, as large as one likes: words as frequent as in a language, seeded.

It is written past the record's own writer, which would take an hour for a million statements.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.record import open_record

SEED = 11
WORDS = 120_000
IN_ARTICLE = 24
"""Statements in an article, as in PolNeAR."""

SPEAKERS = 3
_PAGE = 500
_SYLLABLES = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er", "ol")]

_ROWS = {
    "articles": "INSERT INTO articles VALUES (?, ?, ?, 1, '', ?, '[]', 'The Bench', ?, '', '', ?)",
    "readings": (
        "INSERT INTO readings (number, id, article, model, latest, found, read_at, checksum, entities)"
        " VALUES (?, ?, ?, 'made-up', 1, ?, '', '', 3)"
    ),
    "entities": "INSERT INTO entities VALUES (?, ?, ?, ?, ?, 'person')",
    "statements": (
        "INSERT INTO statements (number, id, reading, position, source, cue, content, form, score, speaker)"
        " VALUES (?, ?, ?, ?, ?, 'said', ?, 'direct', 0.9, ?)"
    ),
    "spans": "INSERT INTO spans VALUES (?, 'content', 0, ?, ?)",
}
_INDEXED = (
    "INSERT INTO statement_words (rowid, source, content) SELECT number, source, content FROM statements",
    "INSERT INTO article_words (rowid, title, text) SELECT number, title, text FROM articles",
)


def make_record(path: Path, statements: int) -> None:
    """Make a record of so many statements."""
    open_record(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for rows in _pages(statements):
            for table, sql in _ROWS.items():
                connection.executemany(sql, rows[table])
        for sql in _INDEXED:
            connection.execute(sql)
        connection.commit()
        connection.execute("ANALYZE")


def index_bytes(path: Path) -> int:
    """Return how many bytes the search index of statements takes, which quotations are found by."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT coalesce(sum(length(block)), 0) FROM statement_words_data"
        return int(connection.execute(sql).fetchone()[0])


def vocabulary() -> np.ndarray:
    """Return made-up words, the shortest first, which are the most frequent too."""
    return np.array([_word(number + 1) for number in range(WORDS)], dtype=object)


def _word(number: int) -> str:
    word = ""
    while number:
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word


def _pages(statements: int) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    chance, words = np.random.default_rng(SEED), vocabulary()
    share = np.cumsum(1 / (np.arange(WORDS) + 2.7) ** 1.05)  # Zipf's law as Mandelbrot has it
    share /= share[-1]
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _ROWS}
    for article, first in enumerate(range(1, statements + 1, IN_ARTICLE), 1):
        many = min(IN_ARTICLE, statements - first + 1)
        lengths = chance.integers(8, 42, many)
        drawn = words[np.minimum(np.searchsorted(share, chance.random(int(lengths.sum()))), WORDS - 1)]
        said = [f"“{' '.join(one).capitalize()},”" for one in np.split(drawn, np.cumsum(lengths)[:-1])]
        day = f"{chance.integers(2010, 2026)}-{chance.integers(1, 13):02}-{chance.integers(1, 28):02}"
        _add(rows, (article, first, day), said)
        if article % _PAGE == 0:
            yield rows
            rows = {table: [] for table in _ROWS}
    yield rows


def _add(rows: dict[str, list[tuple[Any, ...]]], where: tuple[int, int, str], said: list[str]) -> None:
    article, first, day = where
    text = ""
    for place, words in enumerate(said):
        number, speaker = first + place, article * SPEAKERS + place % SPEAKERS
        row = (number, f"s1-{number}", article, place, f"Speaker {speaker}", words, speaker)
        rows["statements"].append(row)
        rows["spans"].append((number, len(text), len(text) + len(words)))
        text += f"{words} said Speaker {speaker}.\n"
    id_, address = f"a1-{article:020x}", f"https://bench.example/{article}"
    rows["articles"].append((article, id_, address, f"Article {article}", day, text))
    rows["readings"].append((article, f"r1-{article}", article, len(said)))
    for place in range(SPEAKERS):
        number = article * SPEAKERS + place
        rows["entities"].append((number, f"en1-{number:020x}", article, place, f"Speaker {number}"))
