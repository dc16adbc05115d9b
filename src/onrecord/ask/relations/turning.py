"""The days on which one's stance to the other changes, and what shows it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.ask.relations.answer import TurningPoint
from onrecord.ask.relations.course import Course, by_name
from onrecord.ask.relations.proof import Prover


def turns_of(courses: Sequence[Course], prover: Prover) -> tuple[TurningPoint, ...]:
    """Return the turning points of both directions, the earliest first.

    Args:
        courses: of the one to the other, and back.
        prover: what makes evidence.
    """
    turns = [turn for course in courses for turn in _turns(course, prover)]
    return tuple(sorted(turns, key=lambda turn: (turn.day, by_name(turn.holder))))


def _turns(course: Course, prover: Prover) -> Iterator[TurningPoint]:
    for before, after in pairwise(course.phases):
        last, first = before.dated[-1], after.dated[0]
        assert first.day is not None  # what has no day is in no phase but an only one
        yield TurningPoint(
            day=first.day,
            holder=course.holder,
            target=course.target,
            before=round(before.level, 2),
            after=round(after.level, 2),
            evidence=tuple(prover.vote(vote, course.holder, course.target) for vote in (last, first)),
        )
