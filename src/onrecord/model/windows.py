"""An article cut into word pieces, and the pieces into windows that the encoder can take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.wordpiece import CHUNK, WordPiece
from onrecord.quotation import quotation_mask

WINDOW = 254
"""Word pieces in a window, without the two special ones: what the encoder was pre-trained with."""

FEATURES = (5, 4, 3)
"""How many values each feature of a piece has: letter case, quotation, place in the paragraph."""

SECTION = 100_000
"""Characters of text that are held as pieces at a time."""

_MARKS = np.array([ord(mark) for mark in '“”"'], np.uint32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The word pieces of one article, or of one section of a long one.

    Args:
        ids: vocabulary ids, shape (n,).
        offsets: half-open character offsets into the article's text, shape (n, 2).
        features: letter case, quotation and place in the paragraph, shape (n, 3); `FEATURES` bounds them.
        paragraphs: index of the first piece of each paragraph, ascending.
    """

    ids: NDArray[np.int32]
    offsets: NDArray[np.int32]
    features: NDArray[np.int8]
    paragraphs: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)

    def window(self, lo: int, hi: int, edges: tuple[int, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return ids (t,) and features (t, 3) of the pieces [lo, hi) with a special piece at either end."""
        ids = np.empty(hi - lo + 2, np.int64)
        ids[0], ids[-1] = edges
        ids[1:-1] = self.ids[lo:hi]
        features = np.zeros((len(ids), len(FEATURES)), np.int64)
        features[1:-1] = self.features[lo:hi]
        return ids, features


def cut_pieces(text: str, vocabulary: WordPiece, start: int = 0, end: int | None = None) -> Pieces:
    """Return the word pieces of a text, with their offsets and the features that the vocabulary lacks.

    The vocabulary is uncased, so letter case is a feature; so are quotation marks, whose state may have
    begun before a window, and the beginnings of paragraphs, which are white space to a vocabulary.

    Args:
        text: the article's text.
        vocabulary: what cuts its words.
        start: where to begin; a place where a line begins.
        end: where to stop, the text's end by default.
    """
    part = text[start:end]
    places, parts = list[int](), list[NDArray[np.int32]]()
    for match in CHUNK.finditer(part):
        rows = vocabulary(match[0])
        if rows.size:
            places.append(match.start())
            parts.append(rows)
    if not parts:
        return _pieces(np.zeros((0, 4), np.int32), start, np.zeros((0, 3), np.int8), np.zeros(1, np.int32))
    counts = np.array(list(map(len, parts)))
    begins = np.array(places, np.int32)
    table = np.concatenate(parts)
    table[:, 1:3] += np.repeat(begins, counts)[:, None]
    characters = np.frombuffer(part.encode("utf-32-le"), np.uint32)
    paragraphs = (counts.cumsum() - counts)[_opens(characters, begins)].astype(np.int32)
    features = np.zeros((len(table), 3), np.int8)
    features[:, 0] = table[:, 3]
    features[:, 1] = _quotation(part, characters, table[:, 1])
    features[paragraphs, 2] = 1
    features[0, 2] = 1 if start else 2
    return _pieces(table, start, features, paragraphs)


def _pieces(
    table: NDArray[np.int32], start: int, features: NDArray[np.int8], paragraphs: NDArray[np.int32]
) -> Pieces:
    offsets = table[:, 1:3] + np.int32(start)
    return Pieces(ids=table[:, 0], offsets=offsets, features=features, paragraphs=paragraphs)


def _opens(characters: NDArray[np.uint32], begins: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say of each chunk whether a paragraph begins with it: whether a line has ended since the one before."""
    opens = np.ones(len(begins), np.bool_)
    line_of = np.searchsorted(np.flatnonzero(characters == ord("\n")), begins)
    np.not_equal(line_of[1:], line_of[:-1], out=opens[1:])
    return opens


def _quotation(text: str, characters: NDArray[np.uint32], starts: NDArray[np.int32]) -> NDArray[np.int8]:
    """Classify pieces by their first character: 0 outside, 1 inside, 2 an opening mark, 3 a closing one."""
    inside = np.frombuffer(quotation_mask(text), np.int8)[starts]
    marks = (characters[starts, None] == _MARKS).any(1)
    return np.where(marks, 3 - inside, inside)


def sections(text: str, size: int = SECTION) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of characters that cover a text, each ending behind a line where it can."""
    start = 0
    while start < len(text):
        end = start + size
        if end < len(text):
            end = text.find("\n", end) + 1 or len(text)
        yield start, min(end, len(text))
        start = end


def cut_windows(pieces: Pieces, size: int = WINDOW, first: int = 0) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of pieces that cover an article, ending where paragraphs end.

    Windows do not overlap: 98.9 % of PolNeAR's attributions stay inside one paragraph, and overlapping costs
    a third of the speed. A paragraph longer than a window is cut where the window is full.

    Args:
        pieces: the article's pieces.
        size: the most pieces in a window.
        first: a smaller size for the first window only, so that training sees other cuts each time.
    """
    ends = [*pieces.paragraphs[1:].tolist(), len(pieces)] if len(pieces) else []
    start, limit, last = 0, first or size, 0
    for end in ends:
        if end - start > limit and last > start:
            yield start, last
            start, limit = last, size
        while end - start > size:
            yield start, start + size
            start, limit = start + size, size
        last = end
    if last > start:
        yield start, last


def piece_range(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of pieces that share a character with [start, end)."""
    return places_in(pieces.offsets, start, end)


def places_in(offsets: NDArray[np.int32], start: int, end: int) -> tuple[int, int]:
    """Return the range of pieces, by their offsets (n, 2), that share a character with [start, end)."""
    starts, ends = offsets.T
    return int(ends.searchsorted(start, side="right")), int(starts.searchsorted(end))


def around(places: Sequence[tuple[int, int]], pieces: int, size: int = WINDOW) -> tuple[int, int]:
    """Return the range of at most `size` of a text's pieces with its mentions near the middle."""
    middle = (min(a for a, _ in places) + max(b for _, b in places)) // 2
    lo = max(0, min(middle - size // 2, pieces - size))
    return lo, min(pieces, lo + size)
