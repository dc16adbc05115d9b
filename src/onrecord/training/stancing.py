"""What the stance pass learns from: pairs on a device, and what a network loses on them."""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any, Generic

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS
from onrecord.training.network import StanceNetwork
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.stance_head import NOBODY
from onrecord.training.stance_shelves import Laid, Marked, Shelf

ALIKE = 4.0
"""How much it counts that two readings of an example are told alike (docs/decisions/0009-middle.md)."""

TINY = 1e-9

NEVER = -1e4
"""Logit of what cannot be: a target alone thinks nothing of a holder whom nobody marked."""


@dataclass(frozen=True, slots=True)
class Taught(Generic[Laid]):
    """Some pairs and what is to be said of them.

    Args:
        marked: the pairs side by side, and behind them a second reading of some of them.
        answers: the chance of each class, (b, 5).
        weights: how much each pair counts, (b,).
        again: of which of the pairs those are, (s,), if there are any.
    """

    marked: Laid
    answers: Tensor
    weights: Tensor
    again: Tensor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons(Generic[Laid]):
    """Pairs and what is to be said of them.

    Args:
        shelf: the pairs.
        answers: the chance of each class, an annotator's or a teacher's, (pairs, 5).
        weights: how much each pair counts, (pairs,).
        examples: which example each pair is a reading of, (pairs,); an epoch takes one reading of each.
        renamed: share of the examples that are read under other names, where there are such readings.
        twice: whether another reading of each example, if it has one, is taken beside.
    """

    shelf: Shelf[Laid]
    answers: Tensor
    weights: Tensor
    examples: NDArray[np.int32]
    renamed: float = 0.4
    twice: bool = False

    def rows(self, draw: np.random.Generator) -> NDArray[np.int64]:
        """Return the pairs of an epoch: the first reading of each example, or one of its others."""
        order = np.argsort(self.examples, kind="stable")
        _, first, counts = np.unique(self.examples[order], return_index=True, return_counts=True)
        other = 1 + (draw.random(len(first)) * (counts - 1)).astype(np.int64)
        turn = np.where((draw.random(len(first)) < self.renamed) & (counts > 1), other, 0)
        taken: NDArray[np.int64] = order[first + turn]
        return taken

    def epoch(self, number: int, size: int, seed: int) -> Iterator[Taught[Laid]]:
        """Yield the batches of an epoch, the same ones whenever it is asked.

        Args:
            number: of the epoch, from 0.
            size: pairs in a batch.
            seed: of the order and of which readings are taken.
        """
        draw = np.random.default_rng((seed, number))
        readings = _Readings(self.examples) if self.twice else None
        for rows, marked in self.shelf.batches(self.rows(draw), size, draw):
            taught = Taught(marked, self.answers[rows], self.weights[rows])
            yield taught if readings is None else self._read_again(taught, rows, readings, draw)

    def _read_again(
        self, taught: Taught[Laid], rows: Tensor, readings: "_Readings", draw: np.random.Generator
    ) -> Taught[Laid]:
        """Return what is taught of some pairs with another reading of each beside it that has one."""
        again, others = readings.others(rows.cpu().numpy(), draw)
        if not len(again):
            return taught
        both = torch.cat([rows, torch.from_numpy(others).to(rows.device)])
        marked = self.shelf.take(both, int(self.shelf.lengths[both.cpu().numpy()].max()))
        return replace(taught, marked=marked, again=torch.from_numpy(again).to(rows.device))


class _Readings:
    """The readings of each example, sorted once for all batches of an epoch.

    Args:
        examples: which example each is a reading of, (n,).
    """

    def __init__(self, examples: NDArray[np.int32]) -> None:
        self.examples, self.order = examples, np.argsort(examples, kind="stable")
        self.grouped, self.place = examples[self.order], np.argsort(self.order)

    def others(
        self, rows: NDArray[np.int64], draw: np.random.Generator
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return places of those of some pairs that have other readings, and one of these for each."""
        own = self.examples[rows]
        first = np.searchsorted(self.grouped, own)
        counts = np.searchsorted(self.grouped, own, side="right") - first
        place = self.place[rows] - first  # of each reading among those of its example
        other = (place + 1 + (draw.random(len(rows)) * (counts - 1)).astype(np.int64)) % counts
        again = np.flatnonzero(counts > 1)
        return again, self.order[first + other][again]


def mixed(parts: Sequence[Lessons[Any]], number: int, size: int, seed: int) -> Iterator[Taught[Any]]:
    """Yield the batches of an epoch of several lessons, those of each spread evenly over it.

    Args:
        parts: the lessons.
        number: of the epoch, from 0.
        size: pairs in a batch.
        seed: of the order and of which readings are taken.
    """

    def spread(lessons: Lessons[Any]) -> Iterator[tuple[float, Taught[Any]]]:
        count = len(np.unique(lessons.examples)) / size
        return (((n + 0.5) / count, batch) for n, batch in enumerate(lessons.epoch(number, size, seed)))

    return (taught for _, taught in heapq.merge(*map(spread, parts), key=itemgetter(0)))


def stance_loss(network: StanceNetwork | PairsReader, taught: Taught[Any]) -> Tensor:
    """Return what a network loses against the chances of each class, and where names change what it says.

    That is the weighted cross entropy, and `ALIKE` times how far two readings of an example are apart: the
    Kullback-Leibler divergence of both from their mean, as in consistency training (Xie et al. 2020,
    arXiv:1904.12848), in which only the names differ.
    """
    never, count = _never(taught.marked.pairs), len(taught.answers)
    told = network(*taught.marked).float().masked_fill(never, NEVER).log_softmax(1).masked_fill(never, 0)
    surprise = -(taught.answers * told[:count]).sum(1)
    loss = (taught.weights * surprise).sum() / taught.weights.sum()
    if taught.again is None:
        return loss
    one, other, can = told[taught.again], told[count:], ~never[count:]
    mean = ((one.exp() + other.exp()) / 2 * can).detach()
    apart = (mean * (2 * mean.clamp_min(TINY).log() - one - other)).sum(1)
    return loss + ALIKE * apart.mean()


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


def of_examples(chances: NDArray[np.float32], examples: NDArray[np.int32]) -> NDArray[np.float32]:
    """Return for each reading, (n, 5), the mean of what is said of all readings of its example.

    So an answer does not hang on whose names stand in a text, and neither does what is learned from it.

    Args:
        chances: of each class in each reading, (n, 5).
        examples: which example each is a reading of, (n,).
    """
    _, place, counts = np.unique(examples, return_inverse=True, return_counts=True)
    sums = np.zeros((len(counts), chances.shape[1]))
    np.add.at(sums, place, chances)
    means: NDArray[np.float32] = (sums / counts[:, None])[place].astype(np.float32)
    return means


@torch.no_grad()
def logits_of(
    network: StanceNetwork, shelf: Shelf[Marked], rows: NDArray[np.int64], *, bf16: bool, size: int = 256
) -> NDArray[np.float32]:
    """Return what a network says of some pairs of a shelf, (rows, 5); `NEVER` of what cannot be."""
    network.eval()
    out = torch.zeros((len(shelf), len(EXCHANGED)), device=shelf.device)
    for taken, marked in shelf.batches(rows, size):
        with torch.autocast(shelf.device.type, torch.bfloat16, enabled=bf16):
            out[taken] = network(*marked).float().masked_fill(_never(marked.pairs), NEVER)
    told: NDArray[np.float32] = out.cpu().numpy()[rows]
    return told
