"""What stands halfway through the encoder: states of a text's pieces, off which marked pairs are read."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import SpanError
from onrecord.model.session import Encoded, Floats
from onrecord.model.windows import WINDOW, places_in
from onrecord.spans import Span

_NOBODY = (0, 0)
"""Positions of a q that is not there."""


@dataclass(frozen=True, slots=True)
class Middles:
    """The pieces of a text, or of a part of it, and the state of each in the middle of the encoder.

    Args:
        offsets: half-open character offsets of each, in the order of the text, (n, 2).
        values: the states, in two bytes each since a whole article's are kept, (n, hidden).
    """

    offsets: NDArray[np.int32]
    values: NDArray[np.float16]

    def marked(
        self, mentions: Sequence[Span], within: Span | None = None, beside: int = WINDOW
    ) -> tuple[Floats, NDArray[np.int64]]:
        """Return the states around one or two mentions, (t, hidden), and where these begin and end, (4,).

        Args:
            mentions: p, and q if there is one.
            within: nothing that stands outside of it is read; all may be by default.
            beside: so many pieces before the first mention and behind the last one at most.

        Raises:
            SpanError: a mention holds no word.
        """
        places = placed(self.offsets, mentions)
        first, behind = places_in(self.offsets, *within.as_pair()) if within else (0, len(self.offsets))
        lo = max(first, min(a for a, _ in places) - beside)
        hi = min(behind, max(b for _, b in places) + beside)
        inside = [(a - lo, b - lo) for a, b in places]
        return self.values[lo:hi].astype(np.float32), np.array([*inside, _NOBODY][:2], np.int64).reshape(4)


def placed(offsets: NDArray[np.int32], mentions: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the half-open range of pieces in each mention.

    Raises:
        SpanError: a mention holds no word.
    """
    places = [places_in(offsets, span.start, span.end) for span in mentions]
    for span, (first, behind) in zip(mentions, places, strict=True):
        if first >= behind:
            raise SpanError(f"span [{span.start}, {span.end}) holds no word: mark a mention")
    return places


def middles_of(offsets: NDArray[np.int32], encoded: Encoded) -> Middles:
    """Return the states of the pieces of a window, with their offsets, (n, 2)."""
    return Middles(offsets, encoded.middle[0, 1 : len(offsets) + 1].astype(np.float16))


def joined(parts: Sequence[Middles]) -> Middles:
    """Return the states of all parts of a text, in any order, as their pieces stand in it.

    No piece is in two of them, but one character may be several pieces: a syllable of Korean is.
    """
    offsets = np.concatenate([part.offsets for part in parts])
    order = np.argsort(offsets[:, 0], kind="stable")
    place, behind = np.argsort(order), np.cumsum([len(part.offsets) for part in parts])
    values = np.empty((len(order), parts[0].values.shape[1]), np.float16)  # a second copy would be as large
    for part, here in zip(parts, np.split(place, behind[:-1]), strict=True):
        values[here] = part.values
    return Middles(offsets[order], values)
