"""Articles made into batches of windows: pieces, features, and what the heads should say of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.model.windows import WINDOW, Pieces, cut_pieces, cut_windows, piece_range
from onrecord.model.wordpiece import WordPiece
from onrecord.training.corpora import Example, GoldAttribution

OUTSIDE, BEGIN_SOURCE, INSIDE_SOURCE, BEGIN_CONTENT, INSIDE_CONTENT = range(5)


@dataclass(frozen=True, slots=True)
class CueTarget:
    """A cue in a window, as positions [lo, hi), and the role of every position towards it.

    Args:
        lo: its first position.
        hi: the position behind its last.
        roles: probability of each role, shape (t, 5).
    """

    lo: int
    hi: int
    roles: NDArray[np.float16]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowTarget:
    """One window as the network takes it, with what it should say: an annotator's word, or a teacher's.

    Where nothing should be learned (the special pieces) the probabilities are all zero.

    Args:
        ids: vocabulary ids with the two special pieces, shape (t,).
        features: shape (t, 3).
        tags: probability of outside, begin and inside for sources, cues and contents, shape (t, 3, 3).
        cues: the cues that lie in the window.
    """

    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    tags: NDArray[np.float16]
    cues: tuple[CueTarget, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows side by side: b windows, t positions, c cues.

    Args:
        ids: (b, t); features: (b, t, 3); mask: (b, t), true on real pieces.
        tags: (b, t, 3, 3), zero on padding and special pieces.
        cues: (c, 3): window, first and end position of each cue.
        roles: (c, t, 5), zero likewise.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    tags: Tensor
    cues: Tensor
    roles: Tensor

    def to(self, device: torch.device) -> "Batch":
        """Return it on a device."""
        return replace(self, **{f.name: getattr(self, f.name).to(device) for f in fields(self)})


class PieceTable:
    """The pieces of articles, cut once and kept."""

    def __init__(self, vocabulary: WordPiece) -> None:
        self.vocabulary = vocabulary
        self._cut: dict[str, Pieces] = {}

    def __getitem__(self, example: Example) -> Pieces:
        if example.id not in self._cut:
            self._cut[example.id] = cut_pieces(example.text, self.vocabulary)
        return self._cut[example.id]


def _mark(labels: NDArray[np.int64], lo: int, hi: int, begin: int) -> None:
    """Write a fragment into a row of labels: `begin`, then `begin + 1`."""
    lo, hi = max(lo, 0), min(hi, len(labels))
    if lo < hi:
        labels[lo:hi] = begin + 1
        labels[lo] = begin


def window_target(
    pieces: Pieces, lo: int, hi: int, gold: Sequence[GoldAttribution], table: PieceTable
) -> WindowTarget:
    """Return the pieces [lo, hi) as a window, with the gold attributions that fall into it."""
    size = hi - lo
    tags = np.zeros((3, size), np.int64)
    cues: dict[tuple[int, int], NDArray[np.int64]] = {}
    for attribution in gold:
        if not attribution.cue:
            continue  # nothing to anchor it: 0.2 % of the corpus
        k, m = piece_range(pieces, attribution.cue[0].start, attribution.cue[-1].end)
        whole = lo <= k < m <= hi
        roles = cues.setdefault((k - lo, m - lo), np.zeros(size, np.int64)) if whole else None
        _mark(tags[1], k - lo, m - lo, 1)
        for layer, spans, begin in (
            (0, attribution.source, BEGIN_SOURCE),
            (2, attribution.content, BEGIN_CONTENT),
        ):
            for span in spans:
                k, m = piece_range(pieces, span.start, span.end)
                _mark(tags[layer], k - lo, m - lo, 1)
                if roles is not None:
                    _mark(roles, k - lo, m - lo, begin)
    ids, features = pieces.window(lo, hi, table.vocabulary.edges)
    return WindowTarget(
        ids=ids,
        features=features,
        tags=_certain(tags.T, 3),
        cues=tuple(CueTarget(a + 1, b + 1, _certain(roles, 5)) for (a, b), roles in sorted(cues.items())),
    )


def _certain(labels: NDArray[np.int64], kinds: int) -> NDArray[np.float16]:
    """Return labels (n, …) as probabilities, (n + 2, …, kinds): a row of zeros at either end."""
    sure = np.eye(kinds, dtype=np.float16)[labels]
    return np.pad(sure, ((1, 1), *[(0, 0)] * (sure.ndim - 1)))


def collate(windows: Sequence[WindowTarget]) -> Batch:
    """Lay windows side by side, padded with zeros to the longest."""
    longest = max(len(w.ids) for w in windows)

    def padded(rows: Sequence[NDArray[Any]]) -> Tensor:
        shape = (len(rows), longest, *rows[0].shape[1:])
        out = np.zeros(shape, np.float32 if rows[0].dtype == np.float16 else rows[0].dtype)
        for i, row in enumerate(rows):
            out[i, : len(row)] = row
        return torch.from_numpy(out)

    cues = [(i, cue.lo, cue.hi) for i, w in enumerate(windows) for cue in w.cues]
    roles = [cue.roles for w in windows for cue in w.cues]
    return Batch(
        ids=padded([w.ids for w in windows]),
        features=padded([w.features for w in windows]),
        mask=padded([np.ones(len(w.ids), np.bool_) for w in windows]),
        tags=padded([w.tags for w in windows]),
        cues=torch.tensor(cues, dtype=torch.long).reshape(-1, 3),
        roles=padded(roles) if roles else torch.zeros((0, longest, 5)),
    )


def gold_windows(examples: Sequence[Example], table: PieceTable, seed: int) -> list[WindowTarget]:
    """Return the windows of one epoch, with cuts that depend on the seed alone.

    Where several annotators read an article, each epoch takes one of them.
    """
    draw = random.Random(seed)
    windows = []
    for example in examples:
        pieces = table[example]
        gold = draw.choice(example.annotations)
        first = draw.randint(WINDOW // 4, WINDOW)
        for lo, hi in cut_windows(pieces, WINDOW, first):
            windows.append(window_target(pieces, lo, hi, gold, table))
    return windows


def batches_of(windows: Sequence[WindowTarget], size: int, seed: int) -> Iterator[Batch]:
    """Yield windows in batches, in an order that depends on the seed alone.

    Windows of like length stand together, so that little is padding; which batch comes when is random.
    """
    draw = random.Random(seed)
    order = list(windows)
    draw.shuffle(order)
    order.sort(key=lambda w: len(w.ids) // 32)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    draw.shuffle(groups)
    yield from map(collate, groups)
