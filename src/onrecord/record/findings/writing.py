"""How a reading's events, stances and chains get into the record, inside the reading's transaction."""

from collections.abc import Sequence
from itertools import chain as flattened

from onrecord.chains import Chain
from onrecord.events import Event
from onrecord.reading import Reading
from onrecord.record.database import Database

Values = tuple[object, ...]

_INSERT_EVENT = """
    INSERT INTO events (
        number, id, reading, position, type, status, date_start, date_end, date_type, date_value,
        first_day, last_day, voice
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_PARTICIPANT = """
    INSERT INTO event_participants (event, position, role, start, end, entity, value)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_EVIDENCE = "INSERT INTO event_evidence (event, position, start, end) VALUES (?, ?, ?, ?)"
_INSERT_STANCE = """
    INSERT INTO stances (id, reading, position, holder, target, attitude, score, start, end, voice)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_CHAIN = "INSERT INTO chains (number, reading, position, statement, event) VALUES (?, ?, ?, ?, ?)"
_INSERT_LINK = """
    INSERT INTO chain_links (chain, position, step, start, end, entity, value) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LAST_EVENT = "SELECT max(number) FROM events"
_LAST_CHAIN = "SELECT max(number) FROM chains"


def insert_findings(
    database: Database, reading: Reading, number: int, entity: int, statements: Sequence[int]
) -> None:
    """Keep what a reading found beyond who said what.

    Args:
        database: the record, inside a transaction.
        reading: what is kept.
        number: the reading's number.
        entity: the number of the first of its entities; the others follow it.
        statements: the numbers of its statements, in their order.
    """
    event = 1 + database.number(_LAST_EVENT)
    _insert_events(database, reading, (number, event, entity), statements)
    stances = [
        (
            *(reading.stance_id(s), number, position, _after(entity, s.holder), entity + s.target),
            *(s.attitude.value, s.score, *s.span.as_pair(), _among(statements, s.voice)),
        )
        for position, s in enumerate(reading.stances)
    ]
    database.run_many(_INSERT_STANCE, stances)
    chain = 1 + database.number(_LAST_CHAIN)
    chains = [
        (chain + position, number, position, _among(statements, c.statement), _after(event, c.event))
        for position, c in enumerate(reading.chains)
    ]
    database.run_many(_INSERT_CHAIN, chains)
    links = (_link_values(c, row, entity) for row, c in enumerate(reading.chains, chain))
    database.run_many(_INSERT_LINK, flattened.from_iterable(links))


def _insert_events(
    database: Database, reading: Reading, numbers: tuple[int, int, int], statements: Sequence[int]
) -> None:
    number, first, entity = numbers
    events = [
        (
            *(first + position, reading.event_id(event), number, position),
            *(event.type.value, event.status and event.status.value, *_date_values(event)),
            _among(statements, event.voice),
        )
        for position, event in enumerate(reading.events)
    ]
    database.run_many(_INSERT_EVENT, events)
    told = list(enumerate(reading.events, first))
    participants = (_participant_values(event, row, entity) for row, event in told)
    database.run_many(_INSERT_PARTICIPANT, flattened.from_iterable(participants))
    evidence = [
        (row, position, *span.as_pair())
        for row, event in told
        for position, span in enumerate(event.evidence)
    ]
    database.run_many(_INSERT_EVIDENCE, evidence)


def _date_values(event: Event) -> Values:
    if event.date is None:
        return (None,) * 6
    date = event.date
    return (*date.span.as_pair(), date.type.value, date.value, *iso_days(event))


def iso_days(event: Event) -> tuple[str, str] | tuple[None, None]:
    """Return the first and last day on which an event may have been, as ISO dates; Nones if not known."""
    days = event.days
    return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def _participant_values(event: Event, row: int, entity: int) -> list[Values]:
    return [
        (row, position, p.role.value, *p.span.as_pair(), _after(entity, p.entity), p.value)
        for position, p in enumerate(event.participants)
    ]


def _link_values(chain: Chain, row: int, entity: int) -> list[Values]:
    return [
        (row, position, link.step.value, *link.span.as_pair(), _after(entity, link.entity), link.value)
        for position, link in enumerate(chain.links)
    ]


def _after(first: int, place: int | None) -> int | None:
    return None if place is None else first + place


def _among(numbers: Sequence[int], place: int | None) -> int | None:
    return None if place is None else numbers[place]
