"""Antecedents ranked: what is lost where the right ones do not come first."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.errors import ModelError
from onrecord.extract.coreference import Integers
from onrecord.extract.mentions import Found
from onrecord.spans import Span

LED = 3.0
"""Weight of mentions that refer back beside those that are new, of which there are far more."""


class Rows:
    """Scores of pairs laid out with a row for each later mention, and nobody (0) in the first column.

    Args:
        scores: of the pairs, (p,).
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
        count: how many mentions there are, n.
    """

    def __init__(self, scores: Tensor, later: Integers, earlier: Integers, count: int) -> None:
        self.later, self.earlier = later, earlier
        order = np.argsort(later, kind="stable")
        slot = np.empty(len(later), np.int64)
        slot[order] = np.arange(len(later)) - np.searchsorted(later[order], later[order])
        self.at = (torch.from_numpy(later), torch.from_numpy(slot + 1))
        self.scores = scores.new_full((count, int(slot.max(initial=0)) + 2), -1e4)
        self.scores[:, 0] = 0.0
        self.scores = self.scores.index_put(self.at, scores)

    def loss(
        self,
        right: NDArray[np.bool_],
        nobody: NDArray[np.bool_],
        counted: NDArray[np.bool_],
        rows: NDArray[np.bool_] | None = None,
    ) -> Tensor:
        """Return the mean loss of rows: how unlikely the right antecedents are among those that count.

        Args:
            right: pairs whose earlier mention is right, (p,).
            nobody: rows where having no antecedent is right, (n,).
            counted: pairs that are known to be right or wrong, (p,).
            rows: the rows that count, all by default, (n,).
        """
        good, known = self._laid(right, nobody), self._laid(counted | right, np.ones_like(nobody))
        lost = self._among(known) - self._among(good)
        return lost.mean() if rows is None else lost[torch.from_numpy(rows)].mean()

    def divergence(self, taught: NDArray[np.float16]) -> Tensor:
        """Return the mean loss of rows against a teacher's likelihoods of the same pairs.

        Its gradient is that of the Kullback–Leibler divergence (Hinton, Vinyals & Dean 2015,
        arXiv:1503.02531, temperature 1). A row weighs `LED` times as much where the teacher is sure that it
        refers back.

        Args:
            taught: the teacher's scores, (p,).

        Raises:
            ModelError: they are of other pairs than are found now.
        """
        if len(taught) != len(self.at[0]):
            raise ModelError(
                f"a teacher has scored {len(taught)} pairs where {len(self.at[0])} are found: the rules that "
                "find mentions have changed since; choose another folder for the run, and label again"
            )
        other = torch.full_like(self.scores, -1e4)
        other[:, 0] = 0.0
        other[self.at] = torch.from_numpy(taught.astype(np.float32)).to(other.device)
        chances = other.softmax(-1)
        lost = -(chances * self.scores.log_softmax(-1)).sum(-1)
        weight = 1 + (LED - 1) * (1 - chances[:, 0])
        return (weight * lost).sum() / weight.sum()

    def _laid(self, pairs: NDArray[np.bool_], nobody: NDArray[np.bool_]) -> Tensor:
        laid = torch.zeros_like(self.scores, dtype=torch.bool)
        laid[self.at] = torch.from_numpy(pairs).to(laid.device)
        laid[:, 0] = torch.from_numpy(nobody).to(laid.device)
        return laid

    def _among(self, kept: Tensor) -> Tensor:
        return self.scores.masked_fill(~kept, -1e4).logsumexp(-1)


def at(span: Span, found: Sequence[Found]) -> int:
    """Return the number of the mention that a span fits best."""

    def fit(i: int) -> tuple[int, int]:
        start, end = found[i].name or (found[i].start, found[i].end)
        return min(end, span.end) - max(start, span.start), -(end - start)

    return max(range(len(found)), key=fit)
