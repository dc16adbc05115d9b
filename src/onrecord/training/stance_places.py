"""Where the pairs that nobody labelled stand in the articles that they were drawn from."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import NotFoundError
from onrecord.spans import Span
from onrecord.training.stance_head import NOBODY
from onrecord.training.stances import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pair as it was found.

    Args:
        article: number of the article.
        sentence: what of it is the pair's text.
        pair: in its sentence.
    """

    article: int
    sentence: Span
    pair: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where pairs stand in articles.

    Args:
        articles: number of the article of each pair, (pairs,).
        spans: half-open character offsets in it of the sentence, of p and of q, (pairs, 3, 2); q is [0, 0)
            where only p is marked.
        examples: number of each pair among all that were drawn, (pairs,).
    """

    articles: NDArray[np.int32]
    spans: NDArray[np.int32]
    examples: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.articles)

    @classmethod
    def of(cls, found: Iterable[Found]) -> "Places":
        """Return where pairs stand, which are numbered in their order."""
        rows = [(f.article, *_offsets(f)) for f in found]
        table = np.array(rows, np.int32).reshape(-1, 7)
        numbers = np.arange(len(table), dtype=np.int32)
        return cls(articles=table[:, 0], spans=table[:, 1:].reshape(-1, 3, 2), examples=numbers)

    def sentence(self, row: int) -> Span:
        """Return the sentence of a pair in its article."""
        return Span(*self.spans[row, 0].tolist())

    def mentions(self, row: int) -> list[Span]:
        """Return p, and q if there is one."""
        return [Span(start, end) for start, end in self.spans[row, 1:].tolist() if end != NOBODY]

    def taken(self, rows: NDArray[np.integer[Any]]) -> "Places":
        """Return some of the pairs."""
        return Places(articles=self.articles[rows], spans=self.spans[rows], examples=self.examples[rows])

    def save(self, path: Path) -> None:
        """Write it to a file, as `Places.read` reads it."""
        np.savez_compressed(
            path, allow_pickle=False, articles=self.articles, spans=self.spans, examples=self.examples
        )

    @classmethod
    def read(cls, path: Path) -> "Places":
        """Read what `save` wrote.

        Raises:
            NotFoundError: there is nothing.
        """
        if not path.exists():
            raise NotFoundError(f"no places of pairs at {path}: take another folder, or away its pairs.npz")
        with np.load(path) as arrays:
            return cls(**{name: arrays[name] for name in cls.__slots__})


def _offsets(found: Found) -> list[int]:
    start, pair = found.sentence.start, found.pair
    offsets = [start, found.sentence.end, *(start + at for span in pair.spans for at in span.as_pair())]
    return offsets + [NOBODY] * (6 - len(offsets))
