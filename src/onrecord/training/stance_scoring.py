"""How well stances are told: F1 of every class, and whether probabilities mean what they say."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.stances import EXCHANGED

Floats = NDArray[np.float32] | NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What a model says beside what annotators said.

    Args:
        confusion: how often each class (row) was answered by each (column), (5, 5).
    """

    confusion: NDArray[np.int64]

    @property
    def micro(self) -> float:
        """Micro-averaged F1 over the five classes, which is the share of right answers."""
        return float(self.confusion.trace() / max(1, self.confusion.sum()))

    @property
    def by_class(self) -> list[float]:
        """F1 of each class; 0 for one that was neither there nor answered."""
        both = self.confusion.sum(0) + self.confusion.sum(1)
        return [float(x) for x in 2 * self.confusion.diagonal() / np.maximum(both, 1)]

    @property
    def macro(self) -> float:
        """The mean of the five classes' F1."""
        return float(np.mean(self.by_class))

    def __str__(self) -> str:
        classes = " ".join(f"{100 * f1:.1f}" for f1 in self.by_class)
        return f"micro {100 * self.micro:.2f} macro {100 * self.macro:.2f} by class {classes}"


def scores_of(chances: Floats, labels: NDArray[np.int8]) -> Scores:
    """Return how well the likeliest classes, of chances (n, 5), fit labels (n,)."""
    classes = len(EXCHANGED)
    places = labels.astype(np.int64) * classes + chances.argmax(1)
    return Scores(confusion=np.bincount(places, minlength=classes**2).reshape(classes, classes))
