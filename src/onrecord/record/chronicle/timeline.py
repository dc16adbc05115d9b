"""What is on record of somebody, or between two, by months."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.errors import QueryError
from onrecord.record import queries as statements
from onrecord.record import rows
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.acts import Act
from onrecord.record.chronicle.events import acts_of, is_known
from onrecord.record.chronicle.relations import Period, Timeline, ToldStance
from onrecord.record.chronicle.results import RecordedEvent
from onrecord.record.chronicle.stances import stances
from onrecord.record.chronicle.subjects import Subject, people_named, registered, subject_of
from onrecord.record.chronicle.telling import in_full
from onrecord.record.database import Database, Row
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement
from onrecord.record.results import Statement
from onrecord.record.speaking import said_about, said_by, said_of

_MONTH = 31


@dataclass(slots=True)
class _Gathered:
    """What a period has while it is gathered."""

    said: int = 0
    said_of: int = 0
    statements: list[Statement] = field(default_factory=list)
    events: list[RecordedEvent] = field(default_factory=list)
    stances: list[ToldStance] = field(default_factory=list)
    endorsements: list[RegisteredEndorsement] = field(default_factory=list)


Gathered = defaultdict[str, _Gathered]


def timeline(database: Database, name: str, other: str | None = None, on: date | None = None) -> Timeline:
    """Return what is on record of somebody by months, or between two.

    Args:
        database: the open record.
        name: a person's or an organisation's name or id.
        other: another one, likewise.
        on: use nothing published, dated or given after this day, nor any article without a day.

    Raises:
        QueryError: both are the same.
        UnknownPersonError: nobody on record is called so.
        AmbiguousNameError: several are; the message lists them.
    """
    one = subject_of(database, name)
    gathered: Gathered = defaultdict(_Gathered)
    if other is None:
        remarks = _alone(database, one, on, gathered)
        return Timeline(who=one.who, other=None, periods=_periods(gathered), remarks=remarks)
    two = subject_of(database, other)
    if one.who.key == two.who.key:
        raise QueryError(f"{name!r} and {other!r} are both {one.who.name}; name two different ones")
    remarks = _between(database, one, two, on, gathered)
    return Timeline(who=one.who, other=two.who, periods=_periods(gathered), remarks=remarks)


def _alone(database: Database, one: Subject, on: date | None, gathered: Gathered) -> tuple[str, ...]:
    for month, count in _counts(database, said_by(database, one.entities), on).items():
        gathered[month].said = count
    for month, count in _counts(database, said_of(database, one.entities), on).items():
        gathered[month].said_of = count
    outlines = _out_by(queries.outlines(database, None, one.entities), on)
    _add_events(database, acts_of(database, outlines), gathered)
    told = registered(database, one, on)
    _add_endorsements((*told.of, *told.by), gathered)
    return told.remarks


def _counts(database: Database, numbers: Iterable[int], on: date | None) -> dict[str, int]:
    return queries.count_by_month(database, numbers, on.isoformat() if on else None)


def _between(
    database: Database, one: Subject, two: Subject, on: date | None, gathered: Gathered
) -> tuple[str, ...]:
    for speaker, about in ((one, two), (two, one)):
        numbers = said_about(database, speaker.entities, about.entities)
        for statement in _latest(database, sorted(numbers), on):
            period = gathered[_month(statement.published)]
            period.statements.append(statement)
            period.said += speaker is one
            period.said_of += speaker is two
        for stance in stances(database, "holder", speaker.entities, on):
            if stance.target.key == about.who.key:
                gathered[_month(stance.published)].stances.append(stance)
    with_one, with_two = (queries.outlines(database, None, subject.entities) for subject in (one, two))
    both = {row["number"] for row in with_two}
    outlines = _out_by((row for row in with_one if row["number"] in both), on)
    _add_events(database, acts_of(database, outlines), gathered)
    return _add_registered(database, one, two, on, gathered)


def _add_registered(
    database: Database, one: Subject, two: Subject, on: date | None, gathered: Gathered
) -> tuple[str, ...]:
    """Add the registers' endorsements of one by the other, whichever of the two they are asked for."""
    remarks: set[str] = set()
    found: list[RegisteredEndorsement] = []
    for subject, about in ((one, two), (two, one)):
        told = registered(database, subject, on)
        who = people_named(database, [*(e.endorser for e in told.of), *(e.candidate for e in told.by)])
        found += (e for e in told.of if who[e.endorser].key == about.who.key)
        found += (e for e in told.by if who[e.candidate].key == about.who.key)
        remarks.update(told.remarks)
    _add_endorsements(found, gathered)
    return tuple(sorted(remarks))


def _out_by(outlines: Iterable[Row], on: date | None) -> list[Row]:
    return [row for row in outlines if on is None or is_known(row, on.isoformat())]


def _latest(database: Database, numbers: Sequence[int], on: date | None) -> list[Statement]:
    """Return the statements with some numbers that stand in the latest readings of articles out by a day."""
    found = statements.statements_in_full(database, numbers)
    spans = rows.spans_by_statement(statements.spans_of_statements(database, numbers))
    latest = [rows.statement_of(row, spans.get(n, {})) for n, row in found.items() if row["latest"]]
    return [one for one in latest if on is None or (one.published and one.published <= on)]


def _add_events(database: Database, acts: Iterable[Act], gathered: Gathered) -> None:
    for event in in_full(database, acts):
        first, last = event.day, event.last_day or event.told_on
        gathered[_period(first, last) if first and last else ""].events.append(event)


def _add_endorsements(endorsements: Iterable[RegisteredEndorsement], gathered: Gathered) -> None:
    for endorsement in {(e.id, e.file, e.line): e for e in endorsements}.values():
        when = endorsement.date or endorsement.contest.held
        gathered[_period(when.first, when.last) if when else ""].endorsements.append(endorsement)


def _month(day: date | None) -> str:
    return f"{day:%Y-%m}" if day else ""


def _period(first: date, last: date) -> str:
    """Return the month in which some days begin; the year or years of what is longer than a month."""
    if (last - first).days < _MONTH:
        return _month(first)
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _periods(gathered: Gathered) -> tuple[Period, ...]:
    return tuple(_in_order(name, gathered[name]) for name in sorted(gathered, key=lambda n: (not n, n)))


def _in_order(name: str, period: _Gathered) -> Period:
    return Period(
        name=name,
        said=period.said,
        said_of=period.said_of,
        statements=tuple(sorted(period.statements, key=lambda s: (s.published or date.max, s.id))),
        events=tuple(sorted(period.events, key=lambda event: (event.day or date.max, event.id))),
        stances=tuple(sorted(period.stances, key=lambda s: (s.published or date.max, s.id))),
        endorsements=tuple(sorted(period.endorsements, key=lambda e: (e.id, e.file, e.line))),
    )
