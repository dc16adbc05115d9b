"""Documents made into units: some windows that follow one another, with the spans that heads should find."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.mentions import Place
from onrecord.model.windows import WINDOW, Pieces, cut_pieces, cut_windows, piece_range
from onrecord.model.wordpiece import WordPiece
from onrecord.quotation import quotation_mask
from onrecord.spans import Span
from onrecord.training.documents import Document, Marked

AT_ONCE = 4
"""Windows in a unit at most: about a thousand words of one document."""

Target = dict[Place, frozenset[int]]
"""The spans of a window that one layer should find, with the types allowed for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWindow:
    """One window of a unit.

    Args:
        ids: vocabulary ids with the two special pieces, (t,).
        features: (t, 3).
        offsets: character offsets of every position, (t, 2).
        names: the names in it, or None where nobody marked them.
        phrases: the phrases in it, or None.
        clusters: for each phrase that corefers with another, the number of its cluster.
    """

    ids: NDArray[np.int64]
    features: NDArray[np.int64]
    offsets: NDArray[np.int32]
    names: Target | None
    phrases: Target | None
    clusters: dict[Place, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Windows that follow one another in a document.

    Args:
        document: with what people say of it.
        mask: its `quotation_mask`.
        windows: some of its windows.
        likelihoods: what a teacher scores each pair of their mentions with, (p,), where one has.
    """

    document: Document
    mask: bytearray
    windows: tuple[UnitWindow, ...]
    likelihoods: NDArray[np.float16] | None = None


def units_of(
    document: Document, vocabulary: WordPiece, draw: random.Random, at_once: int = AT_ONCE
) -> Iterator[Unit]:
    """Yield a document in units, with cuts that depend on the draw alone."""
    pieces = cut_pieces(document.text, vocabulary)
    first = draw.randint(WINDOW // 2, WINDOW)
    ranges = list(cut_windows(pieces, WINDOW, first))
    mask = quotation_mask(document.text)
    for k in range(0, len(ranges), at_once):
        windows = [window_of(document, pieces, lo, hi, vocabulary) for lo, hi in ranges[k : k + at_once]]
        yield Unit(document=document, mask=mask, windows=tuple(windows))


def window_of(document: Document, pieces: Pieces, lo: int, hi: int, vocabulary: WordPiece) -> UnitWindow:
    """Return the pieces [lo, hi) of a document with what it says of them."""
    ids, features = pieces.window(lo, hi, vocabulary.edges)
    offsets = np.zeros((len(ids), 2), np.int32)
    offsets[1:-1] = pieces.offsets[lo:hi]
    return UnitWindow(
        ids=ids,
        features=features,
        offsets=offsets,
        names=_target(_flat(document.names), pieces, lo, hi),
        phrases=_target(document.phrases, pieces, lo, hi),
        clusters={
            place: number
            for number, spans in enumerate(document.clusters or ())
            for span in spans
            if (place := place_of(span, pieces, lo, hi))
        },
    )


def _flat(names: Sequence[Marked] | None) -> Sequence[Marked] | None:
    """Return names without those that lie in a longer one."""
    if names is None:
        return None
    kept: list[Marked] = []
    for name in sorted(names, key=lambda n: (n.span.start, -n.span.end)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept


def _target(marks: Sequence[Marked] | None, pieces: Pieces, lo: int, hi: int) -> Target | None:
    if marks is None:
        return None
    found: Target = {}
    for mark in marks:
        if place := place_of(mark.span, pieces, lo, hi):
            found.setdefault(place, mark.types)
    return found


def place_of(span: Span, pieces: Pieces, lo: int, hi: int) -> Place | None:
    """Return a span's first and last position in the window of pieces [lo, hi), if it lies in it."""
    first, behind = piece_range(pieces, span.start, span.end)
    return Place(first - lo + 1, behind - lo) if lo <= first < behind <= hi else None
