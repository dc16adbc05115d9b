"""Articles made into batches of windows: pieces, features, and what the heads should say of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.model.windows import WINDOW, Pieces, cut_pieces, cut_windows
from onrecord.training.corpora import Example, GoldAttribution

IGNORED = -100
OUTSIDE, BEGIN_SOURCE, INSIDE_SOURCE, BEGIN_CONTENT, INSIDE_CONTENT = range(5)


@dataclass(frozen=True, slots=True)
class CueTarget:
    """A cue in a window, as positions [lo, hi), and the role of every position towards it, shape (t,)."""

    lo: int
    hi: int
    roles: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowTarget:
    """One window as the network takes it, with what it should say.

    Args:
        ids: vocabulary ids with the two special pieces, shape (t,).
        features: shape (t, 3).
        tags: source, cue and content tags (0 outside, 1 begin, 2 inside), shape (t, 3).
        cues: the cues that lie in the window.
    """

    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    tags: NDArray[np.int64]
    cues: tuple[CueTarget, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows side by side: b windows, t positions, c cues.

    Args:
        ids: (b, t); features: (b, t, 3); mask: (b, t), true on real pieces.
        tags: (b, t, 3), `IGNORED` on padding and special pieces.
        cues: (c, 3): window, first and end position of each cue.
        roles: (c, t), `IGNORED` likewise.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    tags: Tensor
    cues: Tensor
    roles: Tensor


class PieceTable:
    """The pieces of articles, cut once and kept."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.cls, self.sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        self._cut: dict[str, Pieces] = {}

    def __getitem__(self, example: Example) -> Pieces:
        if example.id not in self._cut:
            self._cut[example.id] = cut_pieces(example.text, self.tokenizer)
        return self._cut[example.id]


def _piece_range(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of pieces that share a character with [start, end)."""
    lo = int(np.searchsorted(pieces.offsets[:, 1], start, side="right"))
    hi = int(np.searchsorted(pieces.offsets[:, 0], end, side="left"))
    return lo, hi


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
        k, m = _piece_range(pieces, attribution.cue[0].start, attribution.cue[-1].end)
        whole = lo <= k < m <= hi
        roles = cues.setdefault((k - lo, m - lo), np.zeros(size, np.int64)) if whole else None
        _mark(tags[1], k - lo, m - lo, 1)
        for layer, spans, begin in (
            (0, attribution.source, BEGIN_SOURCE),
            (2, attribution.content, BEGIN_CONTENT),
        ):
            for span in spans:
                k, m = _piece_range(pieces, span.start, span.end)
                _mark(tags[layer], k - lo, m - lo, 1)
                if roles is not None:
                    _mark(roles, k - lo, m - lo, begin)
    ids = np.concatenate([[table.cls], pieces.ids[lo:hi], [table.sep]]).astype(np.int64)
    features = np.pad(pieces.features[lo:hi].astype(np.int64), ((1, 1), (0, 0)))
    edge = ((1, 1), (0, 0))
    return WindowTarget(
        ids=ids,
        features=features,
        tags=np.pad(tags.T, edge, constant_values=IGNORED),
        cues=tuple(
            CueTarget(a + 1, b + 1, np.pad(roles, 1, constant_values=IGNORED))
            for (a, b), roles in sorted(cues.items())
        ),
    )


def collate(windows: Sequence[WindowTarget]) -> Batch:
    """Lay windows side by side, padded to the longest."""
    longest = max(len(w.ids) for w in windows)

    def padded(row: NDArray[np.int64], value: int) -> Tensor:
        gap = longest - len(row)
        shape = ((0, gap),) + ((0, 0),) * (row.ndim - 1)
        return torch.from_numpy(np.pad(row, shape, constant_values=value))

    cues = [(i, cue.lo, cue.hi) for i, w in enumerate(windows) for cue in w.cues]
    roles = [padded(cue.roles, IGNORED) for w in windows for cue in w.cues]
    return Batch(
        ids=torch.stack([padded(w.ids, 0) for w in windows]),
        features=torch.stack([padded(w.features, 0) for w in windows]),
        mask=torch.stack([padded(np.ones(len(w.ids), np.int64), 0) for w in windows]).bool(),
        tags=torch.stack([padded(w.tags, IGNORED) for w in windows]),
        cues=torch.tensor(cues, dtype=torch.long).reshape(-1, 3),
        roles=torch.stack(roles) if roles else torch.zeros((0, longest), dtype=torch.long),
    )


def epoch_batches(examples: Sequence[Example], table: PieceTable, size: int, seed: int) -> Iterator[Batch]:
    """Yield one epoch of batches, in an order and with cuts that depend on the seed alone.

    Windows of like length stand together, so that little is padding; which batch comes when is random.
    Where several annotators read an article, each epoch takes one of them.
    """
    draw = random.Random(seed)
    windows = []
    for example in examples:
        pieces = table[example]
        gold = draw.choice(example.annotations)
        first = draw.randint(WINDOW // 4, WINDOW)
        for lo, hi in cut_windows(pieces, WINDOW, first):
            windows.append((example, gold, lo, hi))
    draw.shuffle(windows)
    windows.sort(key=lambda w: (w[3] - w[2]) // 32)
    groups = [windows[i : i + size] for i in range(0, len(windows), size)]
    draw.shuffle(groups)
    for group in groups:
        yield collate([window_target(table[e], lo, hi, gold, table) for e, gold, lo, hi in group])
