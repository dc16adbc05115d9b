"""The questions about words that are put to the database.

Every one of them stops at a limit, so that a word that everybody uses costs no more than a rare one.
"""

import json
from collections.abc import Iterable

from onrecord.record.database import Database, Row

_COUNTED = """
    SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH ? LIMIT ?)
"""
_COUNTED_ARTICLES = """
    SELECT count(*) FROM (SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT ?)
"""
_IN_STATEMENTS = "SELECT rowid FROM statement_words WHERE statement_words MATCH ? LIMIT ?"
_IN_ARTICLES = "SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT ?"
_CONTENTS = """
    SELECT statements.number, statements.content FROM json_each(:numbers) AS wanted
    CROSS JOIN statements ON statements.number = wanted.value
    CROSS JOIN readings ON readings.number = statements.reading AND readings.latest = 1
    CROSS JOIN articles ON articles.number = readings.article
    WHERE :on IS NULL OR articles.published <= :on
"""
_SPEAKERS = """
    SELECT
        statements.number, articles.number AS article,
        speakers.id AS speaker_entity, speakers.name AS speaker_name,
        speaker.id AS speaker_id, speaker.name AS speaker_known,
        principals.id AS principal_entity, principals.name AS principal_name,
        principal.id AS principal_id, principal.name AS principal_known, principal.kind
    FROM json_each(:numbers) AS wanted
    CROSS JOIN statements ON statements.number = wanted.value
    CROSS JOIN readings ON readings.number = statements.reading
    CROSS JOIN articles ON articles.number = readings.article
    LEFT JOIN entities AS speakers ON speakers.number = statements.speaker
    LEFT JOIN identities AS speaking ON speaking.entity = speakers.id
    LEFT JOIN persons AS speaker ON speaker.id = speaking.person
    LEFT JOIN entities AS principals ON principals.number = statements.on_behalf_of
    LEFT JOIN identities AS behind ON behind.entity = principals.id
    LEFT JOIN persons AS principal ON principal.id = behind.person
"""
_ARTICLES = """
    SELECT articles.* FROM json_each(:numbers) AS wanted
    CROSS JOIN articles ON articles.number = wanted.value
    WHERE :on IS NULL OR articles.published <= :on
"""
_NAMES = """
    SELECT DISTINCT articles.id FROM json_each(:articles) AS wanted
    CROSS JOIN articles ON articles.id = wanted.value
    CROSS JOIN readings ON readings.article = articles.number AND readings.latest = 1
    CROSS JOIN entities ON entities.reading = readings.number
    CROSS JOIN identities ON identities.entity = entities.id AND identities.person = :person
"""


def count_with(database: Database, match: str, limit: int) -> int:
    """Return how many statements have a content that an expression of FTS5 matches, up to a limit."""
    return database.number(_COUNTED, (f"content : {match}", limit))


def count_articles_with(database: Database, match: str, limit: int) -> int:
    """Return how many articles have a text that an expression of FTS5 matches, up to a limit."""
    return database.number(_COUNTED_ARTICLES, (f"text : {match}", limit))


def statements_with(database: Database, match: str, limit: int) -> list[int]:
    """Return the numbers of the first statements whose content an expression of FTS5 matches."""
    return [row[0] for row in database.rows(_IN_STATEMENTS, (f"content : {match}", limit))]


def articles_with(database: Database, match: str, limit: int) -> list[int]:
    """Return the numbers of the first articles whose text an expression of FTS5 matches."""
    return [row[0] for row in database.rows(_IN_ARTICLES, (f"text : {match}", limit))]


def contents(database: Database, numbers: Iterable[int], on: str | None) -> list[Row]:
    """Return the contents of those of some statements that stand in latest readings and were out by a day."""
    return database.rows(_CONTENTS, {"numbers": json.dumps(list(numbers)), "on": on})


def speakers(database: Database, numbers: Iterable[int]) -> list[Row]:
    """Return of some statements who makes them, for whom, and in which article."""
    return database.rows(_SPEAKERS, {"numbers": json.dumps(list(numbers))})


def articles(database: Database, numbers: Iterable[int], on: str | None) -> list[Row]:
    """Return those of some articles that were out by a day."""
    return database.rows(_ARTICLES, {"numbers": json.dumps(list(numbers)), "on": on})


def articles_naming(database: Database, articles_: Iterable[str], person: str) -> set[str]:
    """Return the ids of those of some articles that mention a person."""
    found = database.rows(_NAMES, {"articles": json.dumps(list(articles_)), "person": person})
    return {row[0] for row in found}
