"""The SQL of identity: what is read of the evidence, and judgements."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.record.database import Database, Row

PAGE = 200
"""Articles fetched at once."""

JUDGE = """
    INSERT INTO judgements (id, left, right, verdict, reason, score, author, automatic, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def latest_entities(database: Database) -> Iterator[tuple[Row, list[Row], list[Row]]]:
    """Yield each article with the entities and the mentions of its latest reading."""
    sql = """
        SELECT articles.number, articles.text, articles.published, articles.publisher,
            readings.number AS reading
        FROM articles JOIN readings ON readings.article = articles.number AND readings.latest = 1
        WHERE articles.number > ? ORDER BY articles.number LIMIT ?
    """
    after = 0
    while page := database.rows(sql, (after, PAGE)):
        numbers = json.dumps([row["reading"] for row in page])
        entities, mentions = _entities(database, numbers), _mentions(database, numbers)
        for row in page:
            yield row, entities.get(row["reading"], []), mentions.get(row["reading"], [])
        after = page[-1]["number"]


def _entities(database: Database, readings: str) -> dict[int, list[Row]]:
    rows = database.rows(
        "SELECT * FROM entities WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY number",
        (readings,),
    )
    return _by_reading(rows)


def _mentions(database: Database, readings: str) -> dict[int, list[Row]]:
    rows = database.rows(
        """
        SELECT entities.reading, mentions.entity, mentions.start, mentions.end, mentions.form
        FROM entities CROSS JOIN mentions ON mentions.entity = entities.number
        WHERE entities.reading IN (SELECT value FROM json_each(?))
        """,
        (readings,),
    )
    return _by_reading(rows)


def _by_reading(rows: Sequence[Row]) -> dict[int, list[Row]]:
    gathered: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        gathered[row["reading"]].append(row)
    return gathered


def evidence_fingerprint(database: Database) -> str:
    """Return what changes whenever a reading is added."""
    row = database.row("SELECT count(*), coalesce(max(number), 0), coalesce(sum(latest), 0) FROM readings")
    assert row is not None  # an aggregate always gives a row
    return f"{row[0]}/{row[1]}/{row[2]}"


def judgements_fingerprint(database: Database) -> str:
    """Return what changes whenever a judgement is made or undone."""
    row = database.row(
        "SELECT count(*), coalesce(max(number), 0), count(undone_at), coalesce(max(undone_at), '')"
        " FROM judgements"
    )
    assert row is not None
    return f"{row[0]}/{row[1]}/{row[2]}/{row[3]}"


def state(database: Database, what: str) -> str:
    """Return the fingerprint that something was last made with, or ""."""
    row = database.row("SELECT fingerprint FROM identity_state WHERE what = ?", (what,))
    return str(row[0]) if row else ""


def set_state(database: Database, what: str, fingerprint: str) -> None:
    """Keep the fingerprint that something is made with."""
    database.run(
        "INSERT OR REPLACE INTO identity_state (what, fingerprint) VALUES (?, ?)", (what, fingerprint)
    )


def judgements(database: Database, *, automatic: bool) -> list[Row]:
    """Return the judgements that hold, oldest first: those by machine, or those by hand."""
    return database.rows(
        "SELECT * FROM judgements WHERE automatic = ? AND undone_at IS NULL ORDER BY number",
        (int(automatic),),
    )


def tied_to(database: Database, ids: Sequence[str]) -> set[str]:
    """Return some ids and all that judgements which hold tie to them, whatever they say, over any number."""
    return {row[0] for row in database.rows(_TIED, (json.dumps(ids),))}


_TIED = """
    WITH RECURSIVE tied (id) AS (
        SELECT value FROM json_each(?)
        UNION
        SELECT judgements.right FROM tied JOIN judgements ON judgements.left = tied.id
        WHERE judgements.undone_at IS NULL
        UNION
        SELECT judgements.left FROM tied JOIN judgements ON judgements.right = tied.id
        WHERE judgements.undone_at IS NULL
    )
    SELECT id FROM tied
"""


def judgements_among(database: Database, ids: str, *, automatic: bool) -> list[Row]:
    """Return the judgements that hold whose left is one of some ids, given as JSON, oldest first."""
    return database.rows(
        """
        SELECT judgements.* FROM json_each(?) AS wanted
        CROSS JOIN judgements ON judgements.left = wanted.value
        WHERE automatic = ? AND undone_at IS NULL ORDER BY number
        """,
        (ids, int(automatic)),
    )


def all_judgements(database: Database, *, automatic: bool) -> list[Row]:
    """Return all judgements, the newest first, with those undone; by hand, or with those by machine."""
    sql = "SELECT * FROM judgements WHERE automatic <= ? ORDER BY automatic, number DESC"
    return database.rows(sql, (int(automatic),))


def judgements_by_prefix(database: Database, prefix: str) -> list[Row]:
    """Return the judgements whose id begins so."""
    sql = "SELECT * FROM judgements WHERE id >= ? AND id < ? ORDER BY number"
    return database.rows(sql, (prefix, prefix + "~"))


def counts_by_entity(database: Database) -> dict[str, tuple[int, int]]:
    """Return how many mentions, and how many statements as their speaker, the latest entities have, by id."""
    rows = database.rows(
        """
        SELECT entities.id,
            (SELECT count(*) FROM mentions WHERE mentions.entity = entities.number),
            (SELECT count(*) FROM statements WHERE statements.speaker = entities.number)
        FROM readings JOIN entities ON entities.reading = readings.number WHERE readings.latest = 1
        """
    )
    return {row[0]: (row[1], row[2]) for row in rows}
