"""From a text to scores: pieces, windows, and one pass of one small encoder.

`Reader` is the way in: it holds a loaded bundle and yields `Scored` windows, a few at a time, so that a text
of any length needs bounded memory.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import SpanError
from onrecord.model.bundle import Bundle, find_bundle
from onrecord.model.middles import Middles, joined, middles_of, placed
from onrecord.model.session import Encoded, Floats, Session
from onrecord.model.windows import WINDOW, Pieces, around, cut_pieces, cut_windows, sections
from onrecord.spans import Span
from onrecord.stances import LABELS, P_OPPOSES, P_SUPPORTS, Stance

__all__ = ["WINDOW", "Bundle", "Encoded", "Floats", "Middles", "Reader", "Scored", "find_bundle", "joined"]

TOGETHER = 16
"""Windows that are decoded together. The encoder takes them one by one: padding costs more than it saves."""

CUES_AT_ONCE = 64
"""Cues in one call of the argument head, which holds a whole window for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Some windows of an article, scored: b windows of at most t positions, the first of which is special.

    Args:
        session: what scored them, to ask for roles.
        encoded: the states of each window, of its own length.
        tags: log-probabilities of outside, begin, inside for sources, cues and contents, (b, t, 3, 3).
        offsets: character offsets of each position, (b, t, 2); (0, 0) where there is no piece.
        lengths: how many pieces each window has, (b,); piece i stands at position i + 1.
    """

    session: Session
    encoded: tuple[Encoded, ...]
    tags: Floats
    offsets: NDArray[np.int32]
    lengths: NDArray[np.int64]

    def middles(self) -> Middles:
        """Return the states of the windows' pieces halfway through the encoder, in the order of the text."""
        inner = [offsets[1 : n + 1] for offsets, n in zip(self.offsets, self.lengths, strict=True)]
        return joined([middles_of(at, window) for at, window in zip(inner, self.encoded, strict=True)])

    def roles(self, cues: NDArray[np.int64]) -> Floats:
        """Return log-probabilities of the roles of every position towards each cue, (c, t, 5).

        Args:
            cues: window, first and end position of each cue, (c, 3).
        """
        found = np.zeros((len(cues), self.offsets.shape[1], 5), np.float32)
        for window in np.unique(cues[:, 0]).tolist():
            places = np.flatnonzero(cues[:, 0] == window)
            for i in range(0, len(places), CUES_AT_ONCE):
                part = places[i : i + CUES_AT_ONCE]
                inside = cues[part] - (window, 0, 0)
                scores = self.session.roles(self.encoded[window], inside)
                found[part, : scores.shape[1]] = scores
        return found


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
        self._vocabulary = self.bundle.vocabulary()

    def scores(self, text: str) -> Iterator[Scored]:
        """Yield the windows of a text, scored, a few at a time; windows of like length come together."""
        for start, end in sections(text):
            pieces = cut_pieces(text, self._vocabulary, start, end)
            windows = sorted(cut_windows(pieces), key=lambda w: w[0] - w[1])
            for i in range(0, len(windows), TOGETHER):
                yield self._score(pieces, windows[i : i + TOGETHER])

    def stances(self, text: str, pairs: Iterable[tuple[Span, Span | None]]) -> Iterator[Stance]:
        """Yield what is said of pairs of mentions, p and q, of a text that is read for them alone.

        A text longer than a window is cut around each pair. Otherwise as `stance_in`.

        Args:
            text: a sentence, or a longer text.
            pairs: where the mentions stand in it.

        Raises:
            ModelError: the bundle's card says no temperature.
            SpanError: a mention holds no word, or two lie too far apart for one window.
        """
        pieces, read = cut_pieces(text, self._vocabulary), dict[tuple[int, int], Middles]()
        for p, q in pairs:
            lo, hi = _window_around(pieces, [p] if q is None else [p, q])
            if (lo, hi) not in read:
                read = {(lo, hi): middles_of(pieces.offsets[lo:hi], self._encode(pieces, lo, hi))}
            yield self.stance_in(read[lo, hi], p, q)

    def middles(self, text: str, part: Span) -> Middles:
        """Return the states of a part of a text, a sentence that holds a word, read as if it stood alone."""
        pieces = cut_pieces(part.of(text), self._vocabulary)
        offsets = pieces.offsets + np.int32(part.start)
        windows = cut_windows(pieces)
        return joined([middles_of(offsets[lo:hi], self._encode(pieces, lo, hi)) for lo, hi in windows])

    def stance_in(
        self, middles: Middles, p: Span, q: Span | None, *, within: Span | None = None, beside: int = WINDOW
    ) -> Stance:
        """Return what is said of a pair of mentions, p and q, in a text that is read already.

        Exchanging p and q exchanges the answer. Without a q it is what anyone thinks of p, and p itself
        thinks nothing.

        Args:
            middles: the states of the text.
            p: the one mention.
            q: the other one, if there is one.
            within: nothing outside of it is read; all may be by default.
            beside: so many pieces before the first mention and behind the last one are read at most.

        Raises:
            ModelError: the bundle's card says no temperature.
            SpanError: a mention holds no word.
        """
        marked = middles.marked([p] if q is None else [p, q], within, beside)
        logits = self.session.stances(*marked) / self.bundle.temperature
        return _stance(logits if q else np.where(_P_THINKS, -np.inf, logits))

    def _score(self, pieces: Pieces, windows: list[tuple[int, int]]) -> Scored:
        encoded = tuple(self._encode(pieces, lo, hi) for lo, hi in windows)
        lengths = np.array([hi - lo for lo, hi in windows], np.int64)
        longest = int(lengths.max()) + 2
        tags = np.zeros((len(windows), longest, 3, 3), np.float32)
        offsets = np.zeros((len(windows), longest, 2), np.int32)
        for row, (lo, hi) in enumerate(windows):
            tags[row, : hi - lo + 2] = encoded[row].tags[0]
            offsets[row, 1 : hi - lo + 1] = pieces.offsets[lo:hi]
        return Scored(session=self.session, encoded=encoded, tags=tags, offsets=offsets, lengths=lengths)

    def _encode(self, pieces: Pieces, lo: int, hi: int) -> Encoded:
        ids, features = pieces.window(lo, hi, self._vocabulary.edges)
        return self.session.encode(ids[None], features[None])


_P_THINKS = np.isin(np.arange(len(LABELS)), (P_SUPPORTS, P_OPPOSES))
"""What is said where there is no q that p could think of."""


def _window_around(pieces: Pieces, spans: Sequence[Span]) -> tuple[int, int]:
    """Return the range of pieces around one or two mentions that is read for them."""
    places = placed(pieces.offsets, spans)
    lo, hi = around(places, len(pieces))
    if not all(lo <= first < behind <= hi for first, behind in places):
        apart = max(b for _, b in places) - min(a for a, _ in places)
        raise SpanError(f"from p to q are {apart} word pieces, and {WINDOW} are read together")
    return lo, hi


def _stance(logits: Floats) -> Stance:
    chances = np.exp(logits.astype(np.float64) - logits.max())
    whole = math.fsum(chances)  # the same in any order: exchanging p and q exchanges to the last bit
    return Stance(tuple((chances / whole).tolist()))
