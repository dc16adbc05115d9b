"""Every way of tampering with events, stances and chains is found."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import NotARecordError
from onrecord.reading import Reading
from onrecord.record import open_record


@pytest.fixture
def filled(path: Path, ferry: Reading, eventful: Reading) -> Path:
    """Return a record with two readings; the second has entities 4 to 7, statement 4 and all that is new."""
    with open_record(path) as record:
        record.add(ferry)
        record.add(eventful)
        assert record.verify() == []
    return path


CHANGED = "was changed"
MISSING = "none of this reading's"
EVENTS = (
    ("UPDATE events SET id = 'ev1-0' WHERE number = 1", "event", "gives the id"),
    ("UPDATE events SET position = 9 WHERE number = 2", "reading", "order"),
    ("UPDATE events SET reading = 1 WHERE number = 2", "reading", "2 events were added, and 1"),
    ("UPDATE events SET reading = 99", "file", "gone"),
    ("DELETE FROM events WHERE number = 1", "file", "gone"),
    ("DELETE FROM events; DELETE FROM event_participants; UPDATE readings SET events = 0", "chain", MISSING),
    ("UPDATE readings SET events = 0", "reading", "0 events were added, and 2"),
    ("UPDATE events SET type = 'contest' WHERE number = 2", "event", "gives the id"),
    ("UPDATE events SET type = 'poll'", "event", "no status"),
    ("UPDATE events SET type = 'party'", "event", "party"),
    ("UPDATE events SET status = 'denied' WHERE number = 1", "event", "gives the id"),
    ("UPDATE events SET status = 'loud' WHERE number = 1", "event", "loud"),
    ("UPDATE events SET date_value = '2025-05-05' WHERE number = 1", "event", "its days are"),
    (
        "UPDATE events SET date_value = '2025-05-04TNI', date_type = 'TIME' WHERE number = 1",
        "reading",
        CHANGED,
    ),
    ("UPDATE events SET date_value = 'soon'", "event", "soon"),
    ("UPDATE events SET date_value = NULL", "event", "its date lacks date_value"),
    ("UPDATE events SET date_start = date_start - 1 WHERE number = 1", "event", "gives the id"),
    ("UPDATE events SET date_end = 99999 WHERE number = 2", "event", "beyond"),
    ("UPDATE events SET date_type = 'SET' WHERE number = 1", "reading", CHANGED),
    ("UPDATE events SET first_day = '2025-05-03' WHERE number = 1", "event", "2025-05-03 to 2025-05-04"),
    ("UPDATE events SET last_day = NULL WHERE number = 2", "event", "2025-05-01 to None"),
    ("UPDATE events SET voice = NULL", "reading", CHANGED),
    ("UPDATE events SET voice = 1 WHERE number = 2", "event", MISSING),
    ("UPDATE events SET voice = 99", "file", "gone"),
)
PARTS_OF_EVENTS = (
    ("UPDATE event_participants SET entity = 6 WHERE event = 2", "reading", CHANGED),
    ("UPDATE event_participants SET entity = NULL WHERE event = 2", "reading", CHANGED),
    ("UPDATE event_participants SET entity = 1 WHERE event = 2", "event", MISSING),
    ("UPDATE event_participants SET entity = 99", "file", "gone"),
    ("UPDATE event_participants SET role = 'lead' WHERE event = 2", "event", "gives the id"),
    ("UPDATE event_participants SET role = 'hero'", "event", "hero"),
    ("UPDATE event_participants SET value = '49' WHERE event = 2", "reading", CHANGED),
    ("UPDATE event_participants SET start = start + 1 WHERE event = 2", "event", "gives the id"),
    ("UPDATE event_participants SET start = end", "event", "start < end"),
    ("UPDATE event_participants SET end = 99999 WHERE event = 2", "event", "beyond"),
    (
        "UPDATE event_participants SET position = 9 WHERE event = 2",
        "event",
        "its participants are not numbered",
    ),
    ("DELETE FROM event_participants WHERE event = 1 AND position = 1", "event", "gives the id"),
    ("DELETE FROM event_participants", "event", "needs a participant"),
    ("UPDATE event_evidence SET start = start + 1 WHERE event = 2", "event", "gives the id"),
    ("UPDATE event_evidence SET end = 99999 WHERE event = 2", "event", "beyond"),
    ("UPDATE event_evidence SET start = end", "event", "start < end"),
    ("UPDATE event_evidence SET position = 9 WHERE event = 2", "event", "evidence are not numbered"),
    ("UPDATE event_evidence SET event = 2 WHERE position = 1", "event", "gives the id"),
    ("DELETE FROM event_evidence WHERE position = 1", "event", "gives the id"),
    ("DELETE FROM event_evidence", "event", "span of evidence"),
    ("DROP TABLE event_evidence", "file", "no such table"),
)
STANCES = (
    ("UPDATE stances SET id = 'st1-0' WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET position = 9 WHERE number = 2", "reading", "order"),
    ("UPDATE stances SET reading = 1", "reading", "0 stances were added, and 2"),
    ("UPDATE stances SET reading = 99", "file", "gone"),
    ("DELETE FROM stances WHERE number = 2", "reading", "2 stances were added, and 1"),
    ("DELETE FROM stances; UPDATE readings SET stances = 0", "reading", CHANGED),
    ("UPDATE readings SET stances = 0", "reading", "0 stances were added, and 2"),
    ("UPDATE stances SET holder = 5 WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET holder = NULL WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET holder = target", "stance", "both the holder and the target"),
    ("UPDATE stances SET holder = 1", "stance", MISSING),
    ("UPDATE stances SET holder = 99", "file", "gone"),
    ("UPDATE stances SET target = 5 WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET target = 1", "stance", MISSING),
    ("UPDATE stances SET target = 99", "file", "gone"),
    ("UPDATE stances SET attitude = 'supports' WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET attitude = 'loves'", "stance", "loves"),
    ("UPDATE stances SET score = 0.8 WHERE number = 1", "reading", CHANGED),
    ("UPDATE stances SET score = 8", "stance", "outside"),
    ("UPDATE stances SET start = start + 1 WHERE number = 1", "stance", "gives the id"),
    ("UPDATE stances SET start = end", "stance", "start < end"),
    ("UPDATE stances SET end = 99999", "stance", "beyond"),
    ("UPDATE stances SET voice = NULL", "reading", CHANGED),
    ("UPDATE stances SET voice = 1", "stance", MISSING),
    ("UPDATE stances SET voice = 99", "file", "gone"),
)
CHAINS = (
    ("UPDATE chains SET position = 9 WHERE number = 3", "reading", "order"),
    ("UPDATE chains SET reading = 1 WHERE number = 3", "reading", "0 chains were added, and 1"),
    ("UPDATE chains SET reading = 99", "file", "gone"),
    ("DELETE FROM chains WHERE number = 3", "file", "gone"),
    ("DELETE FROM chain_links; DELETE FROM chains; UPDATE readings SET chains = 0", "reading", CHANGED),
    ("UPDATE readings SET chains = 0", "reading", "0 chains were added, and 3"),
    ("UPDATE chains SET statement = NULL WHERE number = 1", "reading", CHANGED),
    ("UPDATE chains SET statement = 1 WHERE number = 1", "chain", MISSING),
    ("UPDATE chains SET statement = 99 WHERE number = 1", "file", "gone"),
    ("UPDATE chains SET statement = 4 WHERE number = 2", "chain", "not of two of them"),
    ("UPDATE chains SET event = 1 WHERE number = 2", "reading", CHANGED),
    ("UPDATE chains SET event = 99 WHERE number = 2", "file", "gone"),
    ("UPDATE chain_links SET step = 'obtained by' WHERE chain = 3", "reading", CHANGED),
    ("UPDATE chain_links SET step = 'heard of' WHERE chain = 3", "chain", "heard of"),
    ("UPDATE chain_links SET value = 'letter' WHERE value = 'interview'", "reading", CHANGED),
    ("UPDATE chain_links SET value = 'letter'", "chain", "no value of the step"),
    ("UPDATE chain_links SET entity = 4 WHERE chain = 3", "reading", CHANGED),
    ("UPDATE chain_links SET entity = 1 WHERE chain = 3", "chain", MISSING),
    ("UPDATE chain_links SET entity = 99", "file", "gone"),
    ("UPDATE chain_links SET start = start + 1 WHERE chain = 3", "reading", CHANGED),
    ("UPDATE chain_links SET start = end", "chain", "start < end"),
    ("UPDATE chain_links SET end = 99999", "chain", "beyond"),
    ("UPDATE chain_links SET position = 9 WHERE chain = 3", "chain", "its links are not numbered"),
    ("DELETE FROM chain_links WHERE chain = 1 AND position = 1", "reading", CHANGED),
    ("DELETE FROM chain_links", "chain", "needs at least one link"),
)


@pytest.mark.parametrize(("sql", "kind", "what"), [*EVENTS, *PARTS_OF_EVENTS, *STANCES, *CHAINS])
def test_tampering_is_found(filled: Path, sql: str, kind: str, what: str) -> None:
    connection = sqlite3.connect(filled)
    connection.executescript(f"PRAGMA ignore_check_constraints = ON; {sql}")
    connection.close()
    with open_record(filled, readonly=True) as record:
        found = record.verify()
    assert any(problem.kind == kind and what in str(problem) for problem in found), found


def test_a_damaged_reading_is_told(filled: Path, eventful: Reading) -> None:
    connection = sqlite3.connect(filled)
    connection.executescript("UPDATE stances SET target = 1")
    connection.close()
    with open_record(filled) as record, pytest.raises(NotARecordError, match=r"its target, entity number 1"):
        record.reading(eventful.article.id)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE events SET first_day = '2025-06-01'",
        "UPDATE events SET last_day = NULL",
        "UPDATE events SET date_value = NULL",
        "UPDATE events SET date_end = date_start",
        "UPDATE events SET date_value = NULL, date_type = NULL, date_start = NULL, date_end = NULL",
        "UPDATE event_participants SET end = start",
        "UPDATE event_evidence SET start = -1",
        "UPDATE stances SET score = 1.5",
        "UPDATE stances SET attitude = 'neutral'",
        "UPDATE stances SET holder = target",
        "UPDATE chains SET statement = 4, event = 1",
        "UPDATE chain_links SET end = start",
    ],
)
def test_the_tables_refuse_what_cannot_be(filled: Path, sql: str) -> None:
    connection = sqlite3.connect(filled)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        connection.execute(sql)
    connection.close()
