"""Pairs as the network takes them, cut into pieces once, and kept in a few flat arrays of one small file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.model.windows import FEATURES, around, cut_pieces, piece_range
from onrecord.model.wordpiece import WordPiece
from onrecord.training.stance_head import NOBODY
from onrecord.training.stances import Pair

UNKNOWN = -1
"""The label of a pair that nobody labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Many pairs in pieces; pairs of one text share its pieces.

    Args:
        ids: vocabulary ids of all texts, one behind the other, with their special pieces, (n,).
        features: of the pieces, the three of `FEATURES` as one number, (n,).
        starts: where each text begins, and behind the last one, (texts + 1,).
        pairs: text, first and end position of p, first and end position of q, (pairs, 5); q is [0, 0) where
            only p is marked.
        labels: class of each pair, or `UNKNOWN`, (pairs,).
        examples: which example each pair is a reading of, (pairs,): under other names it is the same example.
    """

    ids: NDArray[np.uint16]
    features: NDArray[np.uint8]
    starts: NDArray[np.int32]
    pairs: NDArray[np.int32]
    labels: NDArray[np.int8]
    examples: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def lengths(self) -> NDArray[np.int32]:
        """How many positions the text of each pair has, (pairs,)."""
        return np.diff(self.starts)[self.pairs[:, 0]].astype(np.int32)

    @property
    def alone(self) -> NDArray[np.bool_]:
        """Which pairs have p alone, (pairs,)."""
        return self.pairs[:, 4] == NOBODY

    def taken(self, which: NDArray[np.int64] | NDArray[np.bool_]) -> "Stock":
        """Return some of the pairs, by their places or by a mask; the texts stay."""
        return Stock(
            ids=self.ids,
            features=self.features,
            starts=self.starts,
            pairs=self.pairs[which],
            labels=self.labels[which],
            examples=self.examples[which],
        )

    def save(self, path: Path) -> None:
        """Write it to a file, as `Stock.read` reads it."""
        np.savez_compressed(
            path,
            allow_pickle=False,
            ids=self.ids,
            features=self.features,
            starts=self.starts,
            pairs=self.pairs,
            labels=self.labels,
            examples=self.examples,
        )

    @classmethod
    def read(cls, path: Path) -> "Stock":
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            return cls(**{name: arrays[name] for name in cls.__slots__})


def joined(stocks: Sequence[Stock]) -> Stock:
    """Return the pairs of several stocks in one, in their order; no example is in two of them."""
    starts, pairs, examples = list[NDArray[np.int32]](), list[NDArray[np.int32]](), list[NDArray[np.int32]]()
    texts = pieces = known = 0
    for stock in stocks:
        starts.append(stock.starts[:-1] + np.int32(pieces))
        pairs.append(stock.pairs + np.array([texts, 0, 0, 0, 0], np.int32))
        examples.append(stock.examples + np.int32(known))
        texts, pieces = texts + len(stock.starts) - 1, pieces + len(stock.ids)
        known += int(stock.examples.max(initial=-1)) + 1
    starts.append(np.array([pieces], np.int32))
    return Stock(
        ids=np.concatenate([stock.ids for stock in stocks]),
        features=np.concatenate([stock.features for stock in stocks]),
        starts=np.concatenate(starts),
        pairs=np.concatenate(pairs),
        labels=np.concatenate([stock.labels for stock in stocks]),
        examples=np.concatenate(examples),
    )


def stock_of(pairs: Iterable[Pair], vocabulary: WordPiece, examples: Sequence[int] | None = None) -> Stock:
    """Return pairs in pieces; of a text longer than a window, the part around its mentions.

    Args:
        pairs: in any order. One whose mentions lie too far apart for a window, or hold no piece, is left out.
        vocabulary: cuts the texts into pieces.
        examples: the example that each pair is a reading of; its place among the pairs by default.
    """
    ids, features, starts = list[NDArray[np.int64]](), list[NDArray[np.int64]](), [0]
    rows, known = list[tuple[int, ...]](), dict[tuple[str, int], int]()
    for number, pair in enumerate(pairs):
        pieces = cut_pieces(pair.text, vocabulary)
        places = [piece_range(pieces, span.start, span.end) for span in pair.spans]
        lo, hi = around(places, len(pieces))
        if not all(lo <= a < b <= hi for a, b in places):
            continue
        key = pair.text, lo
        if key not in known:
            known[key] = len(known)
            own, marks = pieces.window(lo, hi, vocabulary.edges)
            ids.append(own)
            features.append(marks)
            starts.append(starts[-1] + len(own))
        ends = [place - lo + 1 for range_ in places for place in range_]
        label = UNKNOWN if pair.label is None else pair.label
        ends += [NOBODY] * (4 - len(ends))
        rows.append((known[key], *ends, label, examples[number] if examples else number))
    table = np.array(rows, np.int32).reshape(-1, 7)
    joined = np.concatenate(features) if features else np.zeros((0, len(FEATURES)), np.int64)
    return Stock(
        ids=np.concatenate([*ids, np.zeros(0, np.int64)]).astype(np.uint16),
        features=np.ravel_multi_index(tuple(joined.T), FEATURES).astype(np.uint8),
        starts=np.array(starts, np.int32),
        pairs=table[:, :5],
        labels=table[:, 5].astype(np.int8),
        examples=table[:, 6],
    )
