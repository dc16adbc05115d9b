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

ARTICLES = 3
"""In so many articles one must oppose somebody, or in one less where it is in the own words."""

TIMES = 3
"""And in so many times more articles than one supports the same."""


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
    """Stances of one towards a candidate that were published within a year of the latest.

    Args:
        opposing: those that oppose, the likeliest first.
        supporting: those that support, likewise.
    """

    opposing: tuple[ToldStance, ...] = ()
    supporting: tuple[ToldStance, ...] = ()

    @property
    def opposes(self) -> bool:
        """Whether they are enough to say that one opposes the other."""
        against, for_ = _articles(self.opposing), _articles(self.supporting)
        own = any(stance.own for stance in self.opposing)
        return against >= ARTICLES - own and against >= TIMES * for_

    @property
    def endorses(self) -> bool:
        """Whether they are enough to say that one publicly backs the other, who is praised by many."""
        own = {s.words.casefold(): s for s in self.supporting if s.own and s.score >= SURER}
        says_how = any(_BACKS.search(words) for words in own)
        return len(own) >= SENTENCES and says_how and len(own) >= TIMES * _articles(self.opposing)


def _articles(stances: Iterable[ToldStance]) -> int:
    """Return how many articles, copies of one report counted once."""
    return len({stance.words.casefold(): stance.article for stance in stances}.values())


def leaning(stances: Sequence[ToldStance], since: date | None) -> Leaning:
    """Return what stances of one towards a candidate say.

    Args:
        stances: the earliest first.
        since: only what was published after this day; None for all.
    """
    sure = [stance for stance in stances if stance.score >= SURE and _is_after(stance, since)]
    latest = max((stance.published for stance in sure if stance.published), default=None)
    late = [s for s in sure if latest is None or (s.published and latest - s.published <= CYCLE)]
    ranked = sorted(late, key=lambda stance: (not stance.own, -stance.score, stance.id))
    return Leaning(
        opposing=tuple(s for s in ranked if s.attitude is Attitude.OPPOSES),
        supporting=tuple(s for s in ranked if s.attitude is Attitude.SUPPORTS),
    )


def _is_after(stance: ToldStance, since: date | None) -> bool:
    return since is None or (stance.published is not None and stance.published > since)
