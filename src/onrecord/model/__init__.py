"""From a text to scores: pieces, windows, and one pass of one small encoder.

`Reader` is the way in: it holds a loaded bundle and yields `Scored` windows, a few at a time, so that a text
of any length needs bounded memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.model.bundle import Bundle, find_bundle
from onrecord.model.session import Encoded, Floats, Session
from onrecord.model.windows import WINDOW, Pieces, cut_pieces, cut_windows, sections

__all__ = ["WINDOW", "Bundle", "Floats", "Reader", "Scored", "find_bundle"]

SIDE_BY_SIDE = 1
"""Windows in one call of the encoder: more is slower by a seventh on a CPU, where padding costs."""

CUES_AT_ONCE = 64
"""Cues in one call of the argument head, which holds a whole window for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Some windows of an article, scored: b windows of t positions, the first of which is special.

    Args:
        session: what scored them, to ask for roles.
        encoded: tags and states.
        offsets: character offsets of each position, (b, t, 2); (0, 0) where there is no piece.
        lengths: how many pieces each window has, (b,); piece i stands at position i + 1.
    """

    session: Session
    encoded: Encoded
    offsets: NDArray[np.int32]
    lengths: NDArray[np.int64]

    def roles(self, cues: NDArray[np.int64]) -> Floats:
        """Return log-probabilities of the roles of every position towards each cue, (c, t, 5).

        Args:
            cues: window, first and end position of each cue, (c, 3).
        """
        parts = [
            self.session.roles(self.encoded, cues[i : i + CUES_AT_ONCE])
            for i in range(0, len(cues), CUES_AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, self.offsets.shape[1], 5), np.float32)


class Reader:
    """A bundle, loaded once and used for many texts.

    Args:
        folder: of the bundle; the shipped one by default.
        threads: of the CPU; all that this process may use, by default.

    Raises:
        ModelError: the bundle is missing, damaged or of another format.
    """

    def __init__(self, folder: Path | None = None, threads: int | None = None) -> None:
        self.bundle = find_bundle(folder)
        self.session = Session(self.bundle, threads)
        self._tokenizer = self.bundle.tokenizer()
        first, last = (self._tokenizer.token_to_id(piece) for piece in ("[CLS]", "[SEP]"))
        if first is None or last is None:
            raise ModelError("the bundle's tokenizer lacks [CLS] or [SEP]; install onrecord again")
        self._edges = (first, last)

    def scores(self, text: str) -> Iterator[Scored]:
        """Yield the windows of a text, scored, a few at a time; windows of like length come together."""
        for start, end in sections(text):
            pieces = cut_pieces(text, self._tokenizer, start, end)
            windows = sorted(cut_windows(pieces), key=lambda w: w[0] - w[1])
            for i in range(0, len(windows), SIDE_BY_SIDE):
                yield self._score(pieces, windows[i : i + SIDE_BY_SIDE])

    def _score(self, pieces: Pieces, windows: list[tuple[int, int]]) -> Scored:
        lengths = np.array([hi - lo for lo, hi in windows], np.int64)
        shape = (len(windows), int(lengths.max()) + 2)
        ids = np.zeros(shape, np.int64)
        features = np.zeros((*shape, 3), np.int64)
        offsets = np.zeros((*shape, 2), np.int32)
        for row, (lo, hi) in enumerate(windows):
            inside = slice(1, hi - lo + 1)
            ids[row, 0], ids[row, hi - lo + 1] = self._edges
            ids[row, inside] = pieces.ids[lo:hi]
            features[row, inside] = pieces.features[lo:hi]
            offsets[row, inside] = pieces.offsets[lo:hi]
        mask = np.arange(shape[1]) < lengths[:, None] + 2
        encoded = self.session.encode(ids, features, mask)
        return Scored(session=self.session, encoded=encoded, offsets=offsets, lengths=lengths)
