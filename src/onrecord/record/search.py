"""Words, as people type them, found in statements and articles."""

import re
from collections.abc import Iterator, Mapping

from onrecord.errors import NotARecordError
from onrecord.record.database import Database, Row
from onrecord.record.queries import NARROWED
from onrecord.record.results import Order

_TERM = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\0": " "})

_WANTED = f"""
    {NARROWED} AND (:form IS NULL OR statements.form = :form)
    AND (:among IS NULL OR statements.number IN (SELECT value FROM json_each(:among)))
"""  # noqa: S608  # constants of this room
_ORDER = """
    CASE WHEN :order = 'newest' THEN articles.published END DESC,
    articles.published IS NULL, articles.published, articles.number, statements.position
"""
_MATCHING = f"""
    SELECT statements.number FROM statement_words
    CROSS JOIN statements ON statements.number = statement_words.rowid
    CROSS JOIN readings ON readings.number = statements.reading
    CROSS JOIN articles ON articles.number = readings.article
    WHERE statement_words MATCH :match AND {_WANTED}
"""  # noqa: S608  # constants of this room
_BEST = f"{_MATCHING} ORDER BY CASE WHEN :order = 'best' THEN statement_words.rank END, {_ORDER} LIMIT :limit"
_BY_ARTICLE = f"{_MATCHING} ORDER BY articles.number, statements.position"
_ANY = f"""
    SELECT statements.number FROM articles
    CROSS JOIN readings ON readings.article = articles.number
    CROSS JOIN statements ON statements.reading = readings.number
    WHERE {_WANTED} ORDER BY {_ORDER} LIMIT :limit
"""  # noqa: S608  # constants of this room
_AMONG = f"""
    SELECT statements.number FROM json_each(:among) AS few
    CROSS JOIN statements ON statements.number = few.value
    CROSS JOIN readings ON readings.number = statements.reading
    CROSS JOIN articles ON articles.number = readings.article
    WHERE {_WANTED}
"""  # noqa: S608  # constants of this room
_AMONG_BEST = f"{_AMONG} ORDER BY {_ORDER} LIMIT :limit"
_AMONG_BY_ARTICLE = f"{_AMONG} ORDER BY articles.number, statements.position"
_ARTICLES = """
    SELECT articles.* FROM (
        SELECT rowid AS number, rank AS place FROM article_words
        WHERE article_words MATCH ? ORDER BY rank LIMIT ?
    ) AS found JOIN articles ON articles.number = found.number ORDER BY found.place, articles.number
"""


def terms(words: str) -> tuple[str, ...]:
    """Return what FTS5 is to look for, quoted so that nothing in it can be taken for an operator.

    Words in double quotes, straight or curly, are one phrase; a word or phrase before * is a beginning;
    an unpaired quote is ignored, and so is whatever has no letter or digit.
    """
    text = words.encode("utf-8", "replace").decode().translate(_CURLY)
    found: dict[str, None] = {}
    for phrase, star, word in _TERM.findall(text):
        if any(character.isalnum() for character in phrase + word):
            beginning = star or word.endswith("*")
            found[f'"{phrase}{word}"' + (" *" if beginning else "")] = None
    return tuple(found)


def expression(words: str, source: str = "") -> str | None:
    """Return the FTS5 expression for words anywhere in a statement, and words in its source.

    Returns:
        "" where nothing was asked for, and None where what was asked for has no letter or digit, so that
        nothing can match it.
    """
    anywhere, in_source = terms(words), terms(source)
    if (words.strip() and not anywhere) or (source.strip() and not in_source):
        return None
    parts = []
    if anywhere:
        parts.append(f"({' '.join(anywhere)})")
    if in_source:
        parts.append(f"source : ({' '.join(in_source)})")
    return " AND ".join(parts)


def best_numbers(
    database: Database, match: str, narrowed: Mapping[str, object], order: Order, limit: int
) -> list[int]:
    """Return the numbers of the statements that match, in order; without an expression, of all wanted."""
    if not match and order is Order.BEST:
        order = Order.NEWEST
    parameters = {**narrowed, "order": order.value, "limit": limit}
    if match:
        return [row["number"] for row in database.rows(_BEST, {**parameters, "match": match})]
    few = narrowed["among"] is not None  # quicker begun with these than with all there are
    return [row["number"] for row in database.rows(_AMONG_BEST if few else _ANY, parameters)]


def matching_numbers(database: Database, match: str, narrowed: Mapping[str, object]) -> list[int]:
    """Return the numbers of all statements that match, by article and position.

    Without an expression, they are those among which it is to be.
    """
    if not match:
        return [row["number"] for row in database.rows(_AMONG_BY_ARTICLE, narrowed)]
    return [row["number"] for row in database.rows(_BY_ARTICLE, {**narrowed, "match": match})]


def matching_articles(database: Database, match: str, limit: int) -> list[Row]:
    """Return the articles whose title or text match, best first."""
    return database.rows(_ARTICLES, (match, limit))


def check_indexes(database: Database) -> Iterator[str]:
    """Yield the name of each search index that does not agree with its table.

    SQLite compares the two only on an INSERT, so the database has to be open for writing.

    Raises:
        BusyRecordError: another program is writing.
    """
    for index, check in _CHECKS.items():
        try:
            database.run(check)
        except NotARecordError:
            yield index


_CHECKS = {
    "statement_words": "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)",
    "article_words": "INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)",
}
