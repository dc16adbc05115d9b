"""Where the level of a series changes: optimal partitioning, exact.

Jackson et al., "An algorithm for optimal partitioning of data on an interval", IEEE Signal Processing
Letters 12(2), 2005: the best cut of the first n points is a best cut of the first k and one segment more.
PELT (Killick, Fearnhead & Eckley, JASA 107, 2012) finds the same optimum and prunes; for a few thousand
points there is no need to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

WRONG = 0.2
"""How often a report is read wrongly: about one stance in five is."""

ENOUGH = 2
"""A segment has reports of so many days, or an act: one wrong stance, or one speech, is no change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What is told on one day.

    Args:
        supports: the weight of what supports.
        opposes: the weight of what opposes.
        is_likely: whether a report is among them that is likely to be told right.
        is_act: whether an act is among them.
    """

    supports: float
    opposes: float
    is_likely: bool = True
    is_act: bool = False

    @property
    def evidence(self) -> int:
        """How far the day goes towards `ENOUGH`."""
        return ENOUGH if self.is_act else int(self.is_likely)


def starts_of(points: Sequence[Point]) -> list[int]:
    """Return where the segments of a series begin, the first at 0.

    A segment costs twice its negative log-likelihood, if what is told on its days were independent draws that
    support with one probability; as some are misread, that lies between `WRONG` and 1 - `WRONG` at best. Each
    change costs 2 log n, Schwarz's criterion for its two parameters: where it is, and the new level.

    Args:
        points: the days, in their order.
    """
    if not points:
        return []
    supports, opposes, evidence = (_sums(points, name) for name in ("supports", "opposes", "evidence"))
    penalty = 2 * np.log(len(points))
    best = np.full(len(points) + 1, np.inf)
    best[0] = -penalty
    before = np.zeros(len(points) + 1, dtype=int)
    for end in range(1, len(points) + 1):
        fits = evidence[end] - evidence[:end] >= ENOUGH
        cost = _cost(supports[end] - supports[:end], opposes[end] - opposes[:end])
        totals = np.where(fits, best[:end] + cost + penalty, np.inf)
        before[end] = int(np.argmin(totals))
        best[end] = totals[before[end]]
    return _traced(before, best)


def _sums(points: Sequence[Point], name: str) -> np.ndarray:
    return np.concatenate([[0.0], np.cumsum([getattr(point, name) for point in points])])


def _cost(supports: np.ndarray, opposes: np.ndarray) -> np.ndarray:
    share = np.clip(supports / np.maximum(supports + opposes, 1e-12), WRONG, 1 - WRONG)
    cost: np.ndarray = -2 * (supports * np.log(share) + opposes * np.log(1 - share))
    return cost


def _traced(before: np.ndarray, best: np.ndarray) -> list[int]:
    """Return the starts of the best cut; 0 alone where there is too little for any segment."""
    end = len(before) - 1
    if not np.isfinite(best[end]):
        return [0]
    starts = []
    while end > 0:
        end = int(before[end])
        starts.append(end)
    return starts[::-1]
