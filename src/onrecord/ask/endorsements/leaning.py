"""What somebody's stances say where no act does: much of it, of late, and in the own words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ask.endorsements.acts import CYCLE
from onrecord.record import ToldStance
from onrecord.stances import Attitude

SURE = 0.8
"""A stance that is less likely than this counts for nothing."""

DAYS = 3
"""On so many days one must be told to oppose somebody, or on one less where it is in the own words."""

TIMES = 3
"""And on so many times more days than one is told to support the same."""


SURER = 0.9
"""Support that is less likely than this is praise at best."""

SENTENCES = 2
"""In so many sentences of the own words one must support somebody, of which one says how."""

_BACKS = re.compile(
    r"\bendors(e|es|ed|ing|ement)\b|\b(will|to|voted|voting|votes?) (vote )?for\b", re.IGNORECASE
)
"""Words of backing, which mere praise has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """Likely stances of one towards a candidate, of one year.

    Args:
        opposing: those that oppose, the likeliest first.
        supporting: those that support, likewise.
    """

    opposing: tuple[ToldStance, ...] = ()
    supporting: tuple[ToldStance, ...] = ()

    @property
    def opposes(self) -> bool:
        """Whether they are enough to say that one opposes the other."""
        against, for_ = _days(self.opposing), _days(self.supporting)
        own = any(stance.own for stance in self.opposing)
        return against >= DAYS - own and against >= TIMES * for_

    @property
    def endorses(self) -> bool:
        """Whether they are enough to say that one publicly backs the other, who is praised by many."""
        own = {s.words.casefold(): s for s in self.supporting if s.own and s.score >= SURER}
        says_how = any(_BACKS.search(words) for words in own)
        return len(own) >= SENTENCES and says_how and len(own) >= TIMES * _days(self.opposing)


def _days(stances: Iterable[ToldStance]) -> int:
    """Return on how many days stances were published: one attack that three papers tell is one attack."""
    return len({stance.published for stance in stances})


def leaning(stances: Sequence[ToldStance], since: date | None, on: date | None) -> Leaning:
    """Return what stances of one towards a candidate say.

    Args:
        stances: the earliest first.
        since: only what was published after this day; None for all.
        on: as of when: only what was published within a year before it; None for the year up to the latest.
    """
    sure = [stance for stance in stances if stance.score >= SURE and _is_after(stance, since)]
    end = on or max((stance.published for stance in sure if stance.published), default=None)
    late = [s for s in sure if end is None or (s.published and end - s.published <= CYCLE)]
    ranked = sorted(late, key=lambda stance: (not stance.own, -stance.score, stance.id))
    return Leaning(
        opposing=tuple(s for s in ranked if s.attitude is Attitude.OPPOSES),
        supporting=tuple(s for s in ranked if s.attitude is Attitude.SUPPORTS),
    )


def _is_after(stance: ToldStance, since: date | None) -> bool:
    return since is None or (stance.published is not None and stance.published > since)
