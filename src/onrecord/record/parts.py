"""The rows that a reading is kept in, and how they are fetched."""

from dataclasses import dataclass

from onrecord.record.database import Database, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The rows of a reading, each kind in the order in which it was added.

    Args:
        statements: its attributions.
        spans: of all of them, by statement, role and position.
        entities: whoever it talks about.
        mentions: where.
        dates: its expressions of time.
    """

    statements: list[Row]
    spans: list[Row]
    entities: list[Row]
    mentions: list[Row]
    dates: list[Row]


def parts_of(database: Database, reading: int) -> Parts:
    """Return all rows of a reading's number."""
    return Parts(
        statements=statements_of(database, reading),
        spans=spans_of_reading(database, reading),
        entities=entities_of(database, reading),
        mentions=mentions_of(database, reading),
        dates=dates_of(database, reading),
    )


def statements_of(database: Database, reading: int) -> list[Row]:
    """Return the statements of a reading's number, in their order."""
    return database.rows("SELECT * FROM statements WHERE reading = ? ORDER BY position", (reading,))


def spans_of_reading(database: Database, reading: int) -> list[Row]:
    """Return all spans of a reading's number, by statement, role and position."""
    return database.rows(
        """
        SELECT spans.* FROM statements CROSS JOIN spans ON spans.statement = statements.number
        WHERE statements.reading = ? ORDER BY spans.statement, spans.role, spans.position
        """,
        (reading,),
    )


def entities_of(database: Database, reading: int) -> list[Row]:
    """Return the entities of a reading's number, in their order."""
    return database.rows("SELECT * FROM entities WHERE reading = ? ORDER BY position", (reading,))


def mentions_of(database: Database, reading: int) -> list[Row]:
    """Return the mentions of a reading's number, in their order."""
    return database.rows(
        """
        SELECT mentions.* FROM entities CROSS JOIN mentions ON mentions.entity = entities.number
        WHERE entities.reading = ? ORDER BY mentions.position
        """,
        (reading,),
    )


def dates_of(database: Database, reading: int) -> list[Row]:
    """Return the expressions of time of a reading's number, in their order."""
    return database.rows("SELECT * FROM dates WHERE reading = ? ORDER BY position", (reading,))
