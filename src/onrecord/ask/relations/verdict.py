"""How two stand to each other, by how each stands to the other over time."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum, auto

from onrecord.ask.answers import RelationVerdict
from onrecord.ask.relations.course import CLEAR, Course, Phase
from onrecord.stances import Attitude

Pair = tuple[Phase | None, Phase | None]
"""How each of two stands to the other at one time; None where that is not on record."""


class _State(Enum):
    """How two stand to each other at one time."""

    ALLIES = auto()
    OPPONENTS = auto()
    SPLIT = auto()
    MIXED = auto()


_FINALLY = {
    _State.ALLIES: (RelationVerdict.ALLIES, _State.OPPONENTS, RelationVerdict.OPPONENTS_THEN_ALLIES),
    _State.OPPONENTS: (RelationVerdict.OPPONENTS, _State.ALLIES, RelationVerdict.ALLIES_THEN_OPPONENTS),
}
_CONSISTENT = {_State.ALLIES: Attitude.SUPPORTS, _State.OPPONENTS: Attitude.OPPOSES}


def verdict_of(courses: Sequence[Course]) -> RelationVerdict:
    """Return how two stand to each other, by the rules in docs/relations.md.

    Args:
        courses: of the one to the other, and back.
    """
    told = [course for course in courses if course.phases]
    if not told:
        return RelationVerdict.NOT_ON_RECORD
    firm = [course for course in told if course.is_firm]
    if not firm:
        return _unsure(told)
    states = list(_states(firm))
    last = states[-1]
    if len(firm) < 2 and not _is_returned(firm[0], [course for course in told if not course.is_firm]):
        return RelationVerdict.ONE_SIDED
    if last not in _FINALLY:
        return RelationVerdict.ONE_SIDED if last is _State.SPLIT else RelationVerdict.MIXED
    always, before, changed = _FINALLY[last]
    return changed if before in states else always


def _unsure(told: Sequence[Course]) -> RelationVerdict:
    """Return the verdict where no direction has more than one report."""
    sides = {course.phases[-1].side for course in told}
    if len(told) < 2:
        return RelationVerdict.ONE_SIDED
    if sides == {Attitude.SUPPORTS}:
        return RelationVerdict.ALLIES
    return RelationVerdict.OPPONENTS if sides == {Attitude.OPPOSES} else RelationVerdict.MIXED


def _is_returned(course: Course, unsure: Sequence[Course]) -> bool:
    """Tell whether the one report of the other direction does not say the contrary of its day."""
    for other in unsure:
        phase = other.phases[-1]
        then = _at(course, phase.last or date.max) or course.phases[0]
        if phase.side is None or then.side is None or phase.side is then.side:
            return True
    return False


def _states(courses: Sequence[Course]) -> Iterator[_State]:
    """Yield how the two stand to each other whenever that may have changed, the first time first."""
    starts = sorted({_start(phase) for course in courses for phase in course.phases})
    for day in starts:
        now = [(course, phase) for course in courses if (phase := _at(course, day)) and phase.is_firm]
        standing = [phase for _, phase in now if not any(_left(phase, *other) for other in now)]
        if standing:
            yield _state(standing)


def _start(phase: Phase) -> date:
    return phase.first or date.min


def _at(course: Course, day: date) -> Phase | None:
    return next((phase for phase in reversed(course.phases) if _start(phase) <= day), None)


def _left(phase: Phase, course: Course, turned: Phase) -> bool:
    """Tell whether the other one has turned away from what both said, since the last on record of it."""
    earlier = course.phases[: course.phases.index(turned)]
    if turned.side is phase.side or all(before.side is not phase.side for before in earlier):
        return False
    return phase.last is not None and turned.first is not None and phase.last < turned.first


def _state(standing: Sequence[Phase]) -> _State:
    sides = {phase.side for phase in standing}
    if sides == {Attitude.SUPPORTS, Attitude.OPPOSES}:
        return _State.SPLIT
    if len(sides) == 1:
        side = sides.pop()
    else:  # one of them is mixed: the other decides, if both together are clear
        level = sum(phase.level for phase in standing) / len(standing)
        side = None if abs(level) < CLEAR else (Attitude.SUPPORTS if level > 0 else Attitude.OPPOSES)
    return next((state for state, named in _CONSISTENT.items() if named is side), _State.MIXED)
