"""The first and the latest of each kind that is on record between two."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ask.evidence import Evidence, Side
from onrecord.ask.relations.answer import Bounds
from onrecord.ask.relations.course import Course, by_name
from onrecord.ask.relations.proof import Prover
from onrecord.events import EventType
from onrecord.record import RecordedEvent, RecordReader, Statement, Timeline, ToldStance, Who

_MUTUAL = (EventType.CONTEST, EventType.POLL, EventType.RESULT)
"""In these both take part, and neither acts upon the other."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Something on record: its day and id, and what makes evidence of it."""

    day: date | None
    id: str
    prove: Callable[[], Evidence]


def bounds_of(
    record: RecordReader, timeline: Timeline, courses: Sequence[Course], prover: Prover
) -> tuple[Bounds, ...]:
    """Return the first and the latest of each kind, in the same order whoever is asked for first.

    Args:
        record: the open record.
        timeline: what is on record between the two.
        courses: of the one to the other, and back.
        prover: what makes evidence.
    """
    kinds: dict[tuple[str, Who, Who], list[_Found]] = {}
    for kind, holder, target, found in _found(record, timeline, courses, prover):
        kinds.setdefault((kind, holder, target), []).append(found)
    ordered = sorted(kinds.items(), key=lambda item: (item[0][0], by_name(item[0][1])))
    return tuple(_bounds(*key, found) for key, found in ordered)


def _bounds(kind: str, holder: Who, target: Who, found: Sequence[_Found]) -> Bounds:
    dated = [one for one in found if one.day] or found
    ends = [choose(dated, key=lambda one: (one.day or date.max, one.id)) for choose in (min, max)]
    first = ends[0].prove()
    latest = first if ends[1] is ends[0] else ends[1].prove()
    return Bounds(kind=kind, holder=holder, target=target, count=len(found), first=first, latest=latest)


def _found(
    record: RecordReader, timeline: Timeline, courses: Sequence[Course], prover: Prover
) -> Iterator[tuple[str, Who, Who, _Found]]:
    for speaker, about, statement in _statements(record, timeline, courses):
        yield "statement", speaker, about, _statement(statement, speaker, about, prover)
    for course in courses:
        for vote in course.votes:
            is_told = isinstance(vote.grounds, ToldStance)
            kind = vote.tells if is_told else _kind(vote.grounds)
            if kind not in _MUTUAL:
                prove = _Proof(prover.vote, (vote, course.holder, course.target))
                yield kind, course.holder, course.target, _Found(vote.day, vote.id, prove)
    one, other = sorted((timeline.who, timeline.other or timeline.who), key=by_name)
    for period in timeline.periods:
        for event in period.events:
            if event.type in _MUTUAL:
                tells = f"{one.name} and {other.name}: {event.type}"
                prove = _Proof(prover.event, (event, Side.BESIDE, tells))
                yield event.type.value, one, other, _Found(event.day, event.id, prove)


@dataclass(frozen=True, slots=True)
class _Proof:
    """What makes one piece of evidence when it is wanted."""

    make: Callable[..., Evidence]
    of: tuple[object, ...]

    def __call__(self) -> Evidence:
        return self.make(*self.of)


def _statement(statement: Statement, speaker: Who, about: Who, prover: Prover) -> _Found:
    prove = _Proof(prover.statement, (statement, speaker, about))
    return _Found(statement.published, statement.id, prove)


def _kind(grounds: object) -> str:
    return grounds.type.value if isinstance(grounds, RecordedEvent) else EventType.ENDORSEMENT.value


def _statements(
    record: RecordReader, timeline: Timeline, courses: Sequence[Course]
) -> Iterator[tuple[Who, Who, Statement]]:
    """Yield the statements of one that mention the other, with who speaks and who is mentioned."""
    statements = [statement for period in timeline.periods for statement in period.statements]
    if not statements:
        return
    one, other = timeline.who, courses[0].target
    called = {appearing.id for appearing in record.entities_of(one.id or one.name)}
    for statement in statements:
        is_one = statement.speaker_id in called
        yield (one, other, statement) if is_one else (other, one, statement)
