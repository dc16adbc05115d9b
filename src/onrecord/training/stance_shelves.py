"""What the stance pass learns from, laid out on a device, from which batches are taken."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.model.windows import FEATURES
from onrecord.training.network import Network
from onrecord.training.pairs_reader import Halfway
from onrecord.training.stance_windows import Stock


class Marked(NamedTuple):
    """Texts with marked mentions side by side, as `StanceNetwork` takes them.

    Args:
        ids: (b, t); features: (b, t, 3); mask: (b, t), true on real pieces.
        pairs: first and end position of p and of q, (b, 4).
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    pairs: Tensor


Laid = TypeVar("Laid", Marked, Halfway)


class Shelf(ABC, Generic[Laid]):
    """Pairs on a device, from which batches are taken without coming back to the CPU.

    Args:
        starts: where the text of each pair begins among all, (pairs,).
        lengths: how many positions it has, (pairs,).
        pairs: first and end position of p and of q, (pairs, 4).
        device: where they are computed with.
    """

    def __init__(
        self, starts: NDArray[Any], lengths: NDArray[Any], pairs: NDArray[Any], device: torch.device
    ) -> None:
        self.lengths, self.device = lengths, device
        self._starts, self._lengths, self._pairs = (
            torch.from_numpy(part.astype(np.int64)).to(device) for part in (starts, lengths, pairs)
        )

    def __len__(self) -> int:
        return len(self.lengths)

    @abstractmethod
    def take(self, rows: Tensor, longest: int) -> Laid:
        """Return some pairs side by side.

        Args:
            rows: their places, on the device, (b,).
            longest: how many positions the longest of them has.
        """

    def _positions(self, rows: Tensor, longest: int) -> tuple[Tensor, Tensor]:
        """Return where the positions of some pairs stand among those of all, and which are real, (b, t)."""
        place = torch.arange(longest, device=self.device)[None]
        mask = place < self._lengths[rows][:, None]
        return (self._starts[rows][:, None] + place).where(mask, 0), mask

    def batches(self, rows: NDArray[np.int64], size: int, draw: Any = None) -> Iterator[tuple[Tensor, Laid]]:
        """Yield places and pairs in batches of like length.

        Args:
            rows: places of the pairs.
            size: pairs in a batch.
            draw: a NumPy generator that shuffles pairs and batches; without it they come by length.
        """
        jitter = draw.integers(0, 8, len(rows)) if draw else 0
        rows = rows[np.argsort(self.lengths[rows] + jitter, kind="stable")]
        groups = [(k, min(k + size, len(rows))) for k in range(0, len(rows), size)]
        if draw:
            draw.shuffle(groups)
        there = torch.from_numpy(rows).to(self.device)
        for lo, hi in groups:
            yield there[lo:hi], self.take(there[lo:hi], int(self.lengths[rows[lo:hi]].max()))


class TextShelf(Shelf[Marked]):
    """Pairs in texts that are read for them alone.

    Args:
        stock: the pairs.
        device: where they are computed with.
    """

    def __init__(self, stock: Stock, device: torch.device) -> None:
        super().__init__(stock.starts[stock.pairs[:, 0]], stock.lengths, stock.pairs[:, 1:], device)
        three = np.stack(np.unravel_index(stock.features.astype(np.int64), FEATURES), 1)
        self._ids = torch.from_numpy(stock.ids.astype(np.int64)).to(device)
        self._features = torch.from_numpy(three).to(device)

    def take(self, rows: Tensor, longest: int) -> Marked:
        """Return some pairs side by side, as `Shelf` says."""
        at, mask = self._positions(rows, longest)
        return Marked(self._ids[at] * mask, self._features[at] * mask[..., None], mask, self._pairs[rows])


@torch.no_grad()
def halfway(reader: Network, marked: Marked) -> Halfway:
    """Return what a reader makes of texts up to its middle; of the special pieces the first one stays."""
    states = reader.middle(marked.ids, marked.features, marked.mask)
    return Halfway(states[:, :-1], marked.mask[:, 1:], marked.pairs)
