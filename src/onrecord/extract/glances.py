"""What the ordinary pass sees of a text in a few numbers for each piece, to propose pairs from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Floats, Scored
from onrecord.spans import Span


@dataclass(frozen=True, slots=True)
class Glances:
    """The pieces of a text and a glance at each.

    Args:
        starts: first character of each, in the order of the text, (n,).
        values: the glances, in two bytes each since a whole article's are kept, (n, g).
    """

    starts: NDArray[np.int32]
    values: NDArray[np.float16]

    def means(self, spans: Sequence[Span]) -> Floats:
        """Return the mean glance at the pieces that begin in each span, (s, g); 0 where there is none."""
        places = np.searchsorted(self.starts, [span.as_pair() for span in spans])
        means = np.zeros((len(spans), self.values.shape[1]), np.float32)
        for row, (first, behind) in enumerate(places.tolist()):
            if first < behind:
                means[row] = np.add.reduce(self.values[first:behind], 0, np.float32) / (behind - first)
        return means


def glances_in(scored: Scored) -> Glances:
    """Return the glances of some windows of a text."""
    starts, values = [], []
    for row, encoded in enumerate(scored.encoded):
        inner = slice(1, int(scored.lengths[row]) + 1)  # what stands between the special pieces
        starts.append(scored.offsets[row, inner, 0])
        values.append(encoded.glances[0, inner].astype(np.float16))
    return Glances(np.concatenate(starts), np.concatenate(values))


def all_glances(parts: Sequence[Glances]) -> Glances:
    """Return the glances of all parts of a text, in its order; of a piece in two windows, the first one."""
    if not parts:  # no word stands in it
        return Glances(np.zeros(0, np.int32), np.zeros((0, 0), np.float16))
    starts = np.concatenate([part.starts for part in parts])
    starts, places = np.unique(starts, return_index=True)
    return Glances(starts, np.concatenate([part.values for part in parts])[places])
