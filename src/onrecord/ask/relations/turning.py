"""The days on which one's stance to the other changes, and what shows it."""

from collections.abc import Iterator, Sequence

from onrecord.ask.relations.answer import TurningPoint
from onrecord.ask.relations.course import Course, Phase
from onrecord.ask.relations.proof import Prover
from onrecord.ask.relations.votes import Vote


def turns_of(courses: Sequence[Course], prover: Prover) -> tuple[TurningPoint, ...]:
    """Return the turning points of both directions, the earliest first.

    Args:
        courses: of the one to the other, and back.
        prover: what makes evidence.
    """
    turns = [turn for course in courses for turn in _turns(course, prover)]
    return tuple(sorted(turns, key=lambda turn: (turn.day, turn.holder.key)))


def _turns(course: Course, prover: Prover) -> Iterator[TurningPoint]:
    for before, after in zip(course.phases, course.phases[1:], strict=False):
        last, first = _dated(before)[-1], _dated(after)[0]
        assert first.day is not None  # what has no day is in no phase but an only one
        yield TurningPoint(
            day=first.day,
            holder=course.holder,
            target=course.target,
            before=round(before.level, 2),
            after=round(after.level, 2),
            evidence=tuple(prover.vote(vote, course.holder, course.target) for vote in (last, first)),
        )


def _dated(phase: Phase) -> list[Vote]:
    return [vote for vote in phase.alike if vote.day]
