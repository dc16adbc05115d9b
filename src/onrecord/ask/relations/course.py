"""How one stands to another over time: the phases between which the level changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from onrecord.ask.relations.partition import ENOUGH, Point, starts_of
from onrecord.ask.relations.votes import Vote
from onrecord.record import Who
from onrecord.stances import Attitude

CLEAR = 0.25
"""From such a level on, a phase is of support, or below its negative of opposition; between it is mixed."""

STEP = 0.6
"""So much must a level change to be a turning point where its side does not."""

METHOD = (
    "Turning points of each direction by exact optimal partitioning (Jackson et al. 2005) of its dated "
    "reports and acts, one vote per report, with a binomial likelihood that takes one in five as misread, a "
    "penalty of 2 log n for each change (Schwarz's criterion), and reports of two days or one act on either "
    "side."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A time in which one stands to another in one way.

    Args:
        votes: what tells it, the earliest first; at least one.
    """

    votes: tuple[Vote, ...]

    @property
    def level(self) -> float:
        """From -1 (opposes) to 1 (supports): the mean of the votes, by their weights."""
        weight = sum(vote.weight for vote in self.votes)
        return sum(vote.weight * vote.value for vote in self.votes) / weight

    @property
    def side(self) -> Attitude | None:
        """Support or opposition; None where it is mixed."""
        if abs(self.level) < CLEAR:
            return None
        return Attitude.SUPPORTS if self.level > 0 else Attitude.OPPOSES

    @property
    def alike(self) -> tuple[Vote, ...]:
        """The votes for its side, of which there is one at least; all where it is mixed."""
        if self.side is None:
            return self.votes
        return tuple(vote for vote in self.votes if vote.value * self.level > 0)

    @property
    def telling(self) -> tuple[Vote, ...]:
        """The votes for its side that are likely to be told right; if none is, all for its side."""
        return tuple(vote for vote in self.alike if vote.is_likely) or self.alike

    @property
    def is_firm(self) -> bool:
        """Whether more than one report tells it that is likely to be told right, or an act."""
        likely = [vote for vote in self.alike if vote.is_likely]
        return len(likely) >= ENOUGH or any(vote.is_act for vote in likely)

    @property
    def is_shown(self) -> bool:
        """Whether reports of more than one day tell it, or an act: one speech is told by many on its day."""
        likely = [vote for vote in self.alike if vote.is_likely]
        return len({vote.day for vote in likely if vote.day}) >= ENOUGH or any(vote.is_act for vote in likely)

    @property
    def dated(self) -> tuple[Vote, ...]:
        """What tells it and has a day, the earliest first; none where nothing has."""
        return tuple(vote for vote in self.telling if vote.day)

    @property
    def first(self) -> date | None:
        """The first day; None where nothing has a day."""
        return self.dated[0].day if self.dated else None

    @property
    def last(self) -> date | None:
        """The last day likewise."""
        return self.dated[-1].day if self.dated else None


def by_name(who: Who) -> tuple[str, str]:
    """Return what two are put in order by, whoever is asked for; ids depend on who else is on record."""
    return who.name, who.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How one stands to another over time.

    Args:
        holder: the one.
        target: the other.
        votes: everything that tells it, the earliest first.
        phases: the earliest first; none where nothing tells it that is likely to be told right.
    """

    holder: Who
    target: Who
    votes: tuple[Vote, ...]
    phases: tuple[Phase, ...]

    @property
    def is_firm(self) -> bool:
        """Whether more than one report tells it, or an act."""
        return any(phase.is_firm for phase in self.phases)


def course_of(holder: Who, target: Who, votes: Iterable[Vote]) -> Course:
    """Return how one stands to another over time.

    What has no day is in the only phase, if there is one alone, and else in none. Without a vote that is
    likely to be told right there is no phase.
    """
    told = tuple(sorted(votes, key=lambda vote: vote.order))
    dated = [vote for vote in told if vote.day]
    phases = _merged(_segments(dated)) if dated else []
    if len(phases) < 2:
        phases = [Phase(votes=told)] if any(vote.is_likely for vote in told) else []
    return Course(holder=holder, target=target, votes=told, phases=tuple(phases))


def _segments(votes: Sequence[Vote]) -> list[Phase]:
    days = [list(of_day) for _, of_day in groupby(votes, key=lambda vote: vote.day)]
    starts = starts_of([_point(of_day) for of_day in days])
    ends = [*starts[1:], len(days)]
    return [
        Phase(votes=tuple(vote for of_day in days[start:end] for vote in of_day))
        for start, end in zip(starts, ends, strict=True)
    ]


def _point(votes: Sequence[Vote]) -> Point:
    return Point(
        supports=sum(vote.weight * (1 + vote.value) / 2 for vote in votes),
        opposes=sum(vote.weight * (1 - vote.value) / 2 for vote in votes),
        is_likely=any(vote.is_likely for vote in votes),
        is_act=any(vote.is_act for vote in votes),
    )


def _merged(phases: list[Phase]) -> list[Phase]:
    """Return phases with those joined that differ neither in side nor clearly in level."""
    while len(phases) > 1:
        steps = [(_step(*pair), place) for place, pair in enumerate(pairwise(phases))]
        least, place = min(steps)
        if least >= STEP:
            break
        joined = Phase(votes=phases[place].votes + phases[place + 1].votes)
        phases = [*phases[:place], joined, *phases[place + 2 :]]
    return phases


def _step(one: Phase, other: Phase) -> float:
    """Return by how much the level changes: of side much, and to what one day alone tells not at all."""
    if not (one.is_shown and other.is_shown):
        return 0.0
    if one.side and other.side and one.side is not other.side:
        return 2.0
    return abs(one.level - other.level)
