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
        events: what it says happened.
        participants: of all events, by event and position.
        evidence: likewise.
        stances: who supports or opposes whom.
        chains: how it came to be known.
        links: of all chains, by chain and position.
    """

    statements: list[Row]
    spans: list[Row]
    entities: list[Row]
    mentions: list[Row]
    dates: list[Row]
    events: list[Row]
    participants: list[Row]
    evidence: list[Row]
    stances: list[Row]
    chains: list[Row]
    links: list[Row]


def parts_of(database: Database, reading: int) -> Parts:
    """Return all rows of a reading's number."""
    return Parts(
        statements=statements_of(database, reading),
        spans=spans_of_reading(database, reading),
        entities=entities_of(database, reading),
        mentions=mentions_of(database, reading),
        dates=dates_of(database, reading),
        events=events_of(database, reading),
        participants=participants_of(database, reading),
        evidence=evidence_of(database, reading),
        stances=stances_of(database, reading),
        chains=chains_of(database, reading),
        links=links_of(database, reading),
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


def events_of(database: Database, reading: int) -> list[Row]:
    """Return the events of a reading's number, in their order."""
    return database.rows("SELECT * FROM events WHERE reading = ? ORDER BY position", (reading,))


def participants_of(database: Database, reading: int) -> list[Row]:
    """Return the participants of a reading's events, by event and position."""
    return database.rows(
        """
        SELECT p.* FROM events CROSS JOIN event_participants AS p ON p.event = events.number
        WHERE events.reading = ? ORDER BY p.event, p.position
        """,
        (reading,),
    )


def evidence_of(database: Database, reading: int) -> list[Row]:
    """Return the spans of evidence of a reading's events, by event and position."""
    return database.rows(
        """
        SELECT e.* FROM events CROSS JOIN event_evidence AS e ON e.event = events.number
        WHERE events.reading = ? ORDER BY e.event, e.position
        """,
        (reading,),
    )


def stances_of(database: Database, reading: int) -> list[Row]:
    """Return the stances of a reading's number, in their order."""
    return database.rows("SELECT * FROM stances WHERE reading = ? ORDER BY position", (reading,))


def chains_of(database: Database, reading: int) -> list[Row]:
    """Return the chains of a reading's number, in their order."""
    return database.rows("SELECT * FROM chains WHERE reading = ? ORDER BY position", (reading,))


def links_of(database: Database, reading: int) -> list[Row]:
    """Return the links of a reading's chains, by chain and position."""
    return database.rows(
        """
        SELECT l.* FROM chains CROSS JOIN chain_links AS l ON l.chain = chains.number
        WHERE chains.reading = ? ORDER BY l.chain, l.position
        """,
        (reading,),
    )
