"""Pairs as they are read in their articles: the states around each, once the reader has finished to learn.

What is shipped computes an article's states once, in windows of it, and hands out of them what stands around
a pair. They know more than a sentence's own states, and what learned from sentences alone answers otherwise.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.extract import Finding
from onrecord.model import Middles, joined
from onrecord.model.windows import cut_pieces, cut_windows
from onrecord.model.wordpiece import WordPiece
from onrecord.training.network import Network
from onrecord.training.pairs_reader import Halfway
from onrecord.training.stance_head import NOBODY
from onrecord.training.stance_places import Places
from onrecord.training.stance_shelves import Shelf

BESIDE = Finding().beside
"""Pieces on either side of a pair's mentions that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """The states around pairs in their articles, in the middle of the encoder.

    Args:
        states: of all pairs, one behind the other, the first of each left free, (n, hidden).
        starts: where those of each pair begin, and behind the last one, (pairs + 1,).
        pairs: first and end position of p and of q, (pairs, 4); q is [0, 0) where only p is marked.
        examples: number of each pair among all that were drawn, (pairs,).
    """

    states: NDArray[np.float16]
    starts: NDArray[np.int64]
    pairs: NDArray[np.int32]
    examples: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.pairs)

    def save(self, path: Path) -> None:
        """Write it to a file, as `Contexts.read` reads it; it would hardly become smaller."""
        np.savez(
            path,
            allow_pickle=False,
            states=self.states,
            starts=self.starts,
            pairs=self.pairs,
            examples=self.examples,
        )

    @classmethod
    def read(cls, path: Path) -> "Contexts":
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            return cls(**{name: arrays[name] for name in cls.__slots__})


class ContextShelf(Shelf[Halfway]):
    """Pairs in their articles, whose states are at hand.

    Args:
        contexts: the pairs.
        device: where they are computed with.
    """

    def __init__(self, contexts: Contexts, device: torch.device) -> None:
        super().__init__(contexts.starts[:-1], np.diff(contexts.starts), contexts.pairs, device)
        self._states = torch.from_numpy(contexts.states).to(device)

    def take(self, rows: torch.Tensor, longest: int) -> Halfway:
        """Return some pairs side by side, as `Shelf` says."""
        at, mask = self._positions(rows, longest)
        return Halfway(self._states[at].float(), mask, self._pairs[rows])


def write_contexts(
    reader: Network, articles: Sequence[str], places: Places, vocabulary: WordPiece, path: Path
) -> Iterator[int]:
    """Write the states around pairs in their articles, yielding how many articles are read.

    Args:
        reader: the network that computes them, in evaluation mode.
        articles: their texts.
        places: of the pairs.
        vocabulary: cuts the texts into pieces.
        path: the file to write.
    """
    states, pairs, rows = list[NDArray[np.float16]](), list[NDArray[np.int64]](), list[int]()
    by_article = np.argsort(places.articles, kind="stable").tolist()
    groups = itertools.groupby(by_article, key=lambda row: int(places.articles[row]))
    for done, (article, group) in enumerate(groups, 1):
        middles = middles_in(articles[article], reader, vocabulary)
        for row in group:
            values, pair = middles.marked(places.mentions(row), places.sentence(row), BESIDE)
            states.append(np.pad(values, ((1, 0), (0, 0))).astype(np.float16))
            pairs.append(pair + (pair[[1, 1, 3, 3]] != NOBODY))  # behind the place that is left free
            rows.append(row)
        yield done
    part = path.with_suffix(".part.npz")
    Contexts(
        states=np.concatenate(states),
        starts=np.cumsum([0, *map(len, states)]),
        pairs=np.array(pairs, np.int32),
        examples=places.examples[rows],
    ).save(part)
    part.replace(path)


@torch.no_grad()
def middles_in(text: str, reader: Network, vocabulary: WordPiece) -> Middles:
    """Return the states of a text halfway through a reader, in the windows that the shipped one reads."""
    pieces, parts = cut_pieces(text, vocabulary), list[Middles]()
    for lo, hi in cut_windows(pieces):
        ids, features = (torch.from_numpy(part)[None] for part in pieces.window(lo, hi, vocabulary.edges))
        window = (ids, features, torch.ones_like(ids, dtype=torch.bool))
        states = reader.middle(*(part.to(reader.device) for part in window))[0, 1:-1]
        parts.append(Middles(pieces.offsets[lo:hi], states.cpu().numpy().astype(np.float16)))
    return joined(parts)
