"""Words a second of the whole pipeline against the bare encoder, over the same text, in one run."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

import numpy as np

from onrecord.article import Article
from onrecord.intake import read_all
from onrecord.model import WINDOW, Reader
from onrecord.model.windows import cut_pieces

ROUNDS = 3
"""The two are measured in turn, so that a machine that drifts slows both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Words a second on some number of threads: the encoder alone, the whole pipeline, and their ratio."""

    threads: int
    bare: float
    whole: float

    @property
    def ratio(self) -> float:
        """The pipeline's speed as a share of the bare encoder's."""
        return self.whole / self.bare


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _bare_inputs(texts: Sequence[str], reader: Reader) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return all texts as one stream of full windows that do not overlap, pieces already cut."""
    vocabulary = reader.bundle.vocabulary()
    ids = np.concatenate([cut_pieces(text, vocabulary).ids for text in texts]).astype(np.int64)
    rows = ids[: len(ids) // WINDOW * WINDOW].reshape(-1, 1, WINDOW)
    edged = np.pad(rows, ((0, 0), (0, 0), (1, 1)), constant_values=vocabulary.edges[0])
    features = np.zeros((1, WINDOW + 2, 3), np.int64)
    return [(row, features) for row in edged]


def measure(texts: Sequence[str], threads: int) -> Speed:
    """Measure both on the same texts and the same number of threads; medians of a few rounds.

    Args:
        texts: whole articles.
        threads: windows, or articles, that run side by side, each on one thread.
    """
    reader = Reader(threads=1)
    inputs = _bare_inputs(texts, reader)
    words = sum(len(text.split()) for text in texts)
    articles = [Article(text=text) for text in texts]

    def bare() -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda row: reader.session.encode(*row), inputs))

    def whole() -> None:
        for _ in read_all(iter(articles), reader, threads):
            pass

    rounds = [(_seconds(bare), _seconds(whole)) for _ in range(ROUNDS)]
    return Speed(
        threads=threads,
        bare=words / median(b for b, _ in rounds),
        whole=words / median(w for _, w in rounds),
    )
