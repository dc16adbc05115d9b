"""Which statements some entities made, which were made about them, and what they are called."""

import json
from collections.abc import Iterable

from onrecord.record.database import Database

_SAID_BY = """
    SELECT statements.number FROM json_each(:entities) AS wanted
    CROSS JOIN statements ON statements.speaker = wanted.value
"""
_SAID_OF = """
    SELECT DISTINCT statements.number FROM json_each(:entities) AS wanted
    CROSS JOIN entities ON entities.number = wanted.value
    CROSS JOIN mentions ON mentions.entity = entities.number
    CROSS JOIN statements ON statements.reading = entities.reading
    CROSS JOIN spans ON spans.statement = statements.number AND spans.role = 'content'
        AND spans.start <= mentions.start AND mentions.end <= spans.end
"""
_SAID_ABOUT = """
    SELECT DISTINCT statements.number FROM json_each(:speakers) AS wanted
    CROSS JOIN statements ON statements.speaker = wanted.value
    CROSS JOIN entities ON entities.reading = statements.reading
        AND entities.number IN (SELECT value FROM json_each(:entities))
    CROSS JOIN mentions ON mentions.entity = entities.number
    CROSS JOIN spans ON spans.statement = statements.number AND spans.role = 'content'
        AND spans.start <= mentions.start AND mentions.end <= spans.end
"""
_CALLED = """
    SELECT id, name FROM entities WHERE id IN (SELECT value FROM json_each(:ids))
    UNION ALL SELECT id, name FROM register_people WHERE id IN (SELECT value FROM json_each(:ids))
"""


def said_by(database: Database, entities: Iterable[int]) -> set[int]:
    """Return the numbers of the statements whose speaker is one of some entities' numbers."""
    return {row[0] for row in database.rows(_SAID_BY, {"entities": json.dumps(list(entities))})}


def said_of(database: Database, entities: Iterable[int]) -> set[int]:
    """Return the numbers of the statements whose content has a mention of one of some entities' numbers."""
    return {row[0] for row in database.rows(_SAID_OF, {"entities": json.dumps(list(entities))})}


def said_about(database: Database, speakers: Iterable[int], entities: Iterable[int]) -> set[int]:
    """Return the numbers of the statements that some entities make and that mention others of them.

    Who is spoken of everywhere is looked for in the speakers' statements alone.
    """
    values = {"speakers": json.dumps(list(speakers)), "entities": json.dumps(list(entities))}
    return {row[0] for row in database.rows(_SAID_ABOUT, values)}


def called(database: Database, ids: Iterable[str]) -> dict[str, str]:
    """Return the names of entities and of people of the registers, by id."""
    return {row["id"]: row["name"] for row in database.rows(_CALLED, {"ids": json.dumps(list(ids))})}
