"""What the stance pass learns from: pairs on a device, and what a network loses on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.model.windows import FEATURES
from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS
from onrecord.training.network import StanceNetwork
from onrecord.training.stance_head import NOBODY
from onrecord.training.stance_windows import Stock

NEVER = -1e4
"""Logit of what cannot be: a target alone thinks nothing of a holder whom nobody marked."""


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


class Shelf:
    """A stock on a device, from which batches are taken without coming back to the CPU.

    Args:
        stock: the pairs.
        device: where they are computed with.
    """

    def __init__(self, stock: Stock, device: torch.device) -> None:
        self.lengths, self.device = stock.lengths, device
        three = np.stack(np.unravel_index(stock.features.astype(np.int64), FEATURES), 1)
        self._ids = torch.from_numpy(stock.ids.astype(np.int64)).to(device)
        self._features = torch.from_numpy(three).to(device)
        self._starts = torch.from_numpy(stock.starts[stock.pairs[:, 0]].astype(np.int64)).to(device)
        self._lengths = torch.from_numpy(self.lengths.astype(np.int64)).to(device)
        self._pairs = torch.from_numpy(stock.pairs[:, 1:].astype(np.int64)).to(device)

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, rows: Tensor, longest: int) -> Marked:
        """Return some pairs side by side.

        Args:
            rows: their places in the stock, on the device, (b,).
            longest: how many positions the longest of them has.
        """
        place = torch.arange(longest, device=self.device)[None]
        mask = place < self._lengths[rows][:, None]
        at = (self._starts[rows][:, None] + place).where(mask, 0)
        features = self._features[at] * mask[..., None]
        return Marked(self._ids[at] * mask, features, mask, self._pairs[rows])

    def batches(
        self, rows: NDArray[np.int64], size: int, draw: Any = None
    ) -> Iterator[tuple[Tensor, Marked]]:
        """Yield places and pairs in batches of like length.

        Args:
            rows: places in the stock.
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


@dataclass(frozen=True, slots=True)
class Taught:
    """Some pairs and what is to be said of them.

    Args:
        marked: the pairs side by side.
        answers: the chance of each class, (b, 5).
        weights: how much each pair counts, (b,).
    """

    marked: Marked
    answers: Tensor
    weights: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """Pairs and what is to be said of them.

    Args:
        shelf: the pairs.
        answers: the chance of each class, an annotator's or a teacher's, (pairs, 5).
        weights: how much each pair counts, (pairs,).
        examples: which example each pair is a reading of, (pairs,); an epoch takes one reading of each.
        renamed: share of the examples that are read under other names, where there are such readings.
    """

    shelf: Shelf
    answers: Tensor
    weights: Tensor
    examples: NDArray[np.int32]
    renamed: float = 0.4

    def rows(self, draw: np.random.Generator) -> NDArray[np.int64]:
        """Return the pairs of an epoch: the first reading of each example, or one of its others."""
        order = np.argsort(self.examples, kind="stable")
        _, first, counts = np.unique(self.examples[order], return_index=True, return_counts=True)
        other = 1 + (draw.random(len(first)) * (counts - 1)).astype(np.int64)
        turn = np.where((draw.random(len(first)) < self.renamed) & (counts > 1), other, 0)
        taken: NDArray[np.int64] = order[first + turn]
        return taken

    def epoch(self, number: int, size: int, seed: int) -> Iterator[Taught]:
        """Yield the batches of an epoch, the same ones whenever it is asked.

        Args:
            number: of the epoch, from 0.
            size: pairs in a batch.
            seed: of the order and of which readings are taken.
        """
        draw = np.random.default_rng((seed, number))
        for rows, marked in self.shelf.batches(self.rows(draw), size, draw):
            yield Taught(marked, self.answers[rows], self.weights[rows])


def stance_loss(network: StanceNetwork, taught: Taught) -> Tensor:
    """Return the weighted cross entropy of a network's classes against the chances of each."""
    marked, answers = taught.marked, taught.answers
    never = _never(marked.pairs)
    logits = network(*marked).float().masked_fill(never, NEVER)
    told = logits.log_softmax(1).masked_fill(never, 0)
    surprise = -(answers * told).sum(1)
    return (taught.weights * surprise).sum() / taught.weights.sum()


def _never(pairs: Tensor) -> Tensor:
    """Say which classes cannot be said of pairs (b, 4), (b, 5)."""
    place = torch.arange(len(EXCHANGED), device=pairs.device)
    return (pairs[:, 3:] == NOBODY) & ((place == P_SUPPORTS) | (place == P_OPPOSES))


def class_weights(labels: NDArray[np.int8], power: float = 0.3) -> NDArray[np.float64]:
    """Return weights of classes: frequency to the power of -`power`; they average 1 over all labels."""
    counts = np.bincount(labels, minlength=len(EXCHANGED))
    weights = np.maximum(counts, 1) ** -power
    averaged: NDArray[np.float64] = weights * counts.sum() / (weights * counts).sum()
    return averaged


def certain(labels: NDArray[np.int8]) -> NDArray[np.float32]:
    """Return labels as chances of each class, (n, 5), a little of each being anything."""
    return smoothed(np.eye(len(EXCHANGED), dtype=np.float32)[labels])


def smoothed(chances: NDArray[np.float32], smoothing: float = 0.05) -> NDArray[np.float32]:
    """Return chances of each class, (n, 5), with a little of each being anything."""
    mixed: NDArray[np.float32] = (chances * (1 - smoothing) + smoothing / len(EXCHANGED)).astype(np.float32)
    return mixed


@torch.no_grad()
def logits_of(
    network: StanceNetwork, shelf: Shelf, rows: NDArray[np.int64], *, bf16: bool, size: int = 256
) -> NDArray[np.float32]:
    """Return what a network says of some pairs of a shelf, (rows, 5); `NEVER` of what cannot be."""
    network.eval()
    out = torch.zeros((len(shelf), len(EXCHANGED)), device=shelf.device)
    for taken, marked in shelf.batches(rows, size):
        with torch.autocast(shelf.device.type, torch.bfloat16, enabled=bf16):
            out[taken] = network(*marked).float().masked_fill(_never(marked.pairs), NEVER)
    told: NDArray[np.float32] = out.cpu().numpy()[rows]
    return told
