"""Who is on record: people by name, and the entities that they are."""

import json
from datetime import date

from onrecord.errors import QueryError, UnknownPersonError
from onrecord.record.database import Database, Row
from onrecord.record.identity import finding
from onrecord.record.identity.finding import by_words, exactly, find, whose
from onrecord.record.identity.gathering import CANONICAL, FULL, lookup
from onrecord.record.identity.identifying import refresh
from onrecord.record.identity.results import Appearing, Person
from onrecord.record.identity.things import plain_name

PEOPLE_LIMIT = 50
"""How many people are listed where nobody says."""


def people(
    database: Database, name: str = "", *, limit: int = PEOPLE_LIMIT, kind: str = "person"
) -> list[Person]:
    """Return who is on record, the most mentioned first.

    Args:
        database: the open record.
        name: only those with these words in one of their names; with "" everyone known by a full name, or by
            a register.
        limit: how many at most.
        kind: "person", or "organisation", "place", "office", "contest", "event", "law".

    Raises:
        QueryError: the limit is below 1.
    """
    if limit < 1:
        raise QueryError(f"limit {limit} must be 1 or more")
    refresh(database)
    key = lookup if kind == "person" else plain_name
    words = key(name).split() if name.strip() else []
    rows = by_words(database, words, kind) if words else _everyone(database, kind, limit)
    return [_person(row) for row in rows[:limit]]


def named(database: Database, name: str) -> list[Person]:
    """Return those who have just a name, the most mentioned first: as a full name, or else as any.

    Args:
        database: the open record.
        name: with titles or without.
    """
    refresh(database)
    rows = exactly(database, name)
    return [_person(row) for row in [row for row in rows if row["rank"] in (CANONICAL, FULL)] or rows]


def person(database: Database, name: str) -> Person:
    """Return the one person who has a name or an id.

    Args:
        database: the open record.
        name: a name with or without titles, a person's or an entity's id, or the beginning of one.

    Raises:
        UnknownPersonError: nobody on record has it; the message names those with a name much like it.
        AmbiguousNameError: several people have it; the message lists them.
    """
    refresh(database)
    row = database.row("SELECT * FROM persons WHERE id = ?", (whose(database, find(database, name)),))
    if row is None:
        raise UnknownPersonError(f"{name!r} is no person on record; `onrecord people` lists them")
    return _person(row)


def bearers(database: Database, name: str) -> list[Person]:
    """Return those whom a name fits best, the most mentioned first; nobody for an id."""
    return [_person(row) for row in finding.bearers(database, name)]


def like(database: Database, name: str) -> list[str]:
    """Return the names of those on record who are called much like a name; three at most."""
    refresh(database)
    return finding.like(database, name)


def resolve(database: Database, name: str) -> list[str]:
    """Return the ids of all entities of the latest readings that are the person with a name or an id.

    Raises:
        UnknownPersonError: nobody on record has it.
        AmbiguousNameError: several people have it.
    """
    who = person(database, name).id
    return [row[0] for row in database.rows("SELECT entity FROM identities WHERE person = ?", (who,))]


def entity_numbers(database: Database, name: str) -> list[int]:
    """Return the numbers of all rows of the entities that are the person with a name or an id.

    Raises:
        UnknownPersonError: nobody on record has it.
        AmbiguousNameError: several people have it.
    """
    sql = "SELECT number FROM entities WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number"
    return [row[0] for row in database.rows(sql, (json.dumps(resolve(database, name)),))]


def entities_of(database: Database, name: str) -> list[Appearing]:
    """Return the entities that are the person with a name or an id, by the day of their articles.

    Raises:
        UnknownPersonError: nobody on record has it.
        AmbiguousNameError: several people have it.
    """
    sql = """
        SELECT entities.id, entities.name, articles.id AS article, articles.title, articles.published
        FROM entities JOIN readings ON readings.number = entities.reading AND readings.latest = 1
        JOIN articles ON articles.number = readings.article
        WHERE entities.id IN (SELECT value FROM json_each(?))
        ORDER BY articles.published, articles.number, entities.position
    """
    rows = database.rows(sql, (json.dumps(resolve(database, name)),))
    return [
        Appearing(
            id=row["id"],
            name=row["name"],
            article=row["article"],
            title=row["title"],
            day=_day(row, "published"),
        )
        for row in rows
    ]


def _everyone(database: Database, kind: str, limit: int) -> list[Row]:
    sql = """
        SELECT * FROM persons WHERE kind = ? AND listed = 1 ORDER BY mentions DESC, id LIMIT ?
    """
    return database.rows(sql, (kind, limit))


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        type=row["type"],
        aliases=tuple(json.loads(row["aliases"])),
        offices=tuple(json.loads(row["offices"])),
        party=row["party"],
        first_seen=_day(row, "first_seen"),
        last_seen=_day(row, "last_seen"),
        articles=row["articles"],
        statements=row["statements"],
        mentions=row["mentions"],
    )


def _day(row: Row, column: str) -> date | None:
    return date.fromisoformat(row[column]) if row[column] else None
