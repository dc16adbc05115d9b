"""What is on record of endorsements of a candidate, as material for a verdict: nothing is weighed here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.errors import QueryError, UnknownPersonError
from onrecord.events import EventType, Role, Status
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.acts import Act, Told
from onrecord.record.chronicle.endorsements import Endorsing, RegisteredPair, Rivalry, ToldEndorsement
from onrecord.record.chronicle.results import RecordedEvent, Who
from onrecord.record.chronicle.stances import stances
from onrecord.record.chronicle.subjects import Registered, Subject, people_named, registered, subject_of
from onrecord.record.chronicle.telling import in_full
from onrecord.record.database import Database, Row
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement

_RUNNING = (Role.CANDIDATE, Role.WINNER, Role.LOSER, Role.SHARE, Role.LEAD, Role.INCUMBENT)
"""The roles of those who run against each other in one contest, poll or result."""

_AGAINST = (EventType.CONTEST.value, EventType.POLL.value, EventType.RESULT.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Who is asked about, and what may be used.

    Args:
        of: the candidate.
        by: the endorser; None for everybody.
        on: as of when.
        hindsight: whether what was published later of what was by then may be used.
    """

    of: Subject
    by: Subject | None
    on: date | None
    hindsight: bool

    def may_use(self, row: Row) -> bool:
        """Tell whether a telling was out by the day, or with hindsight is of what certainly was by then."""
        if self.on is None or _is_out(row, self.on):
            return True
        last, published = row["last_day"] or "9", row["published"] or "9"
        return self.hindsight and bool(row["last_day"]) and min(last, published) <= self.on.isoformat()


def endorsing(
    database: Database, of: str, by: str = "", on: date | None = None, *, hindsight: bool = False
) -> Endorsing:
    """Return what is on record of somebody's endorsements of a candidate, or of everybody's.

    Args:
        database: the open record.
        of: the candidate's name or id.
        by: the endorser's, likewise; "" for everybody who is on record as endorsing the candidate.
        on: use nothing that was published after this day; what a text dates to a later one is told.
        hindsight: with `on`, use also what was published later of endorsements that certainly were by then.

    Raises:
        QueryError: both are the same, or hindsight is asked for without a day.
        UnknownPersonError: the candidate is not on record.
        AmbiguousNameError: one of the names fits several; the message lists them.
    """
    if hindsight and on is None:
        raise QueryError("hindsight needs a day to look back from: give the day as well")
    asked = _Asked(
        of=subject_of(database, of),
        by=_endorser(database, by) if by.strip() else None,
        on=on,
        hindsight=hindsight,
    )
    if asked.by and asked.by.who.key == asked.of.who.key:
        raise QueryError(f"{of!r} and {by!r} are both {asked.of.who.name}; nobody endorses himself: name two")
    return _gathered(database, asked)


def _endorser(database: Database, name: str) -> Subject:
    """Return the one who has a name; for one that nobody on record has, the words alone, as articles do."""
    try:
        return subject_of(database, name)
    except UnknownPersonError:
        return Subject(who=Who(name=" ".join(name.split())), entities=(), registered="")


def _gathered(database: Database, asked: _Asked) -> Endorsing:
    of, by = asked.of, asked.by
    theirs = registered(database, of, asked.on, sides=("of",))
    others = registered(database, by, asked.on, sides=("by",)) if by and by.registered else Registered()
    against = stances(database, "target", of.entities, asked.on)
    return Endorsing(
        of=of.who,
        by=by.who if by else None,
        told=tuple(_told(database, asked)),
        stances=tuple(s for s in against if s.holder.id and (by is None or s.holder.key == by.who.key)),
        registered=tuple(_pairs(database, theirs.of, others.by, asked)),
        rivals=tuple(_rivals(database, asked)),
        left=tuple(_left(database, asked)),
        known=by is None or bool(by.registered),
        remarks=tuple(dict.fromkeys((*theirs.remarks, *others.remarks))),
    )


def _told(database: Database, asked: _Asked) -> list[ToldEndorsement]:
    """Return the endorsements of the candidate by those asked about, and what else the same endorsed."""
    endorsement = EventType.ENDORSEMENT.value
    of_candidate = queries.outlines(database, endorsement, asked.of.entities)
    told = list(_between(database, [row for row in of_candidate if asked.may_use(row)]))
    candidate = asked.of.who.key
    endorsers = {one.endorser for one in told if one.candidate.key == candidate}
    if asked.by:
        endorsers, entities = {asked.by.who}, list(asked.by.entities)
    else:
        entities = queries.entities_of(database, {who.id for who in endorsers if who.id})
    known = {row["number"] for row in of_candidate}
    others = [row for row in queries.outlines(database, endorsement, entities) if row["number"] not in known]
    told += _between(database, [row for row in others if asked.may_use(row)])
    keys = {who.key for who in endorsers}
    return [one for one in told if one.endorser.key in keys]


def _between(database: Database, rows: Iterable[Row]) -> Iterator[ToldEndorsement]:
    for event in _apart(database, rows):
        for endorser, candidate in pairs_in(event):
            yield ToldEndorsement(endorser=endorser, candidate=candidate, event=event)


def _apart(database: Database, rows: Iterable[Row]) -> Iterator[RecordedEvent]:
    """Yield each telling as an event of its own."""
    told = [_alone(row) for row in rows]
    yield from in_full(database, sorted(told, key=lambda act: act.first or act.told_on or "~"))


def _alone(row: Row) -> Act:
    first, last = row["first_day"] or "", row["last_day"] or ""
    only = Told(
        number=row["number"],
        type=row["type"],
        status=row["status"] or "",
        actors=frozenset(),
        first=first,
        last=last,
        published=row["published"] or "",
        details={},
    )
    return Act([only], first, last)


def pairs_in(event: RecordedEvent) -> Iterator[tuple[Who, Who]]:
    """Yield each endorser with each who is endorsed; nobody endorses himself."""
    for one in event.of(Role.ENDORSER):
        for other in event.of(Role.ENDORSED):
            pair = one.who or Who(name=one.words), other.who or Who(name=other.words)
            if pair[0].key != pair[1].key:
                yield pair


def _pairs(
    database: Database,
    of: Iterable[RegisteredEndorsement],
    by: Iterable[RegisteredEndorsement],
    asked: _Asked,
) -> Iterator[RegisteredPair]:
    """Yield rows of registers with who is in them: those of the candidate, and those by the endorser."""
    of_candidate, by_endorser = set(of), set(by)
    rows = list(dict.fromkeys((*of, *by)))
    who = people_named(database, [named for row in rows for named in (row.endorser, row.candidate)])
    for row in rows:
        endorser, candidate = who[row.endorser], who[row.candidate]
        if row in of_candidate:
            candidate = asked.of.who
        if asked.by and row in by_endorser:
            endorser = asked.by.who
        yield RegisteredPair(endorser=endorser, candidate=candidate, row=row)


def _rivals(database: Database, asked: _Asked) -> Iterator[Rivalry]:
    """Yield who is told to run against the candidate, by what was out by the day asked for."""
    rows = [row for row in queries.outlines(database, None, asked.of.entities) if row["type"] in _AGAINST]
    out = [row for row in rows if asked.on is None or _is_out(row, asked.on)]
    parts = queries.parts_of(database, [row["number"] for row in out], words=False)
    for row in out:
        running = {_who(p) for p in parts.get(row["number"], ()) if p["role"] in _RUNNING and p["name"]}
        if asked.of.who.key in {who.key for who in running}:
            when = row["first_day"] or row["published"]
            day = date.fromisoformat(when) if when else None
            yield from (Rivalry(who=who, day=day) for who in running if who.key != asked.of.who.key)


def _who(part: Row) -> Who:
    return Who(name=part["known"] or part["name"], id=part["person"])


def _is_out(row: Row, on: date) -> bool:
    return bool(row["published"]) and row["published"] <= on.isoformat()


def _left(database: Database, asked: _Asked) -> Iterator[RecordedEvent]:
    """Yield where the candidate is told to have left a race by the day asked for."""
    rows = queries.outlines(database, EventType.CANDIDACY.value, asked.of.entities)
    left = [row for row in rows if row["status"] == Status.WITHDRAWN.value and asked.may_use(row)]
    for event in _apart(database, left):
        was = asked.on is None or (event.day is not None and event.day <= asked.on)
        if was and any(p.who and p.who.key == asked.of.who.key for p in event.of(Role.CANDIDATE)):
            yield event
