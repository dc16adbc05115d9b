"""Names in sentences and articles, as a network finds them: who is a person, and who could hold a stance."""

from collections.abc import Iterator, Sequence

import torch

from onrecord.model.types import TYPES
from onrecord.model.windows import cut_pieces, cut_windows
from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.documents import Document
from onrecord.training.finding import Scores, predicted, read
from onrecord.training.network import Network
from onrecord.training.stance_pairs import Named
from onrecord.training.units import UnitWindow, window_of

TOGETHER = 32
"""Texts, and windows, that are read side by side."""


@torch.no_grad()
def named(
    network: Network, texts: Sequence[str], vocabulary: WordPiece, *, bf16: bool
) -> Iterator[list[Named]]:
    """Yield the names that a network finds in each text; two with the same last word are one entity.

    Args:
        network: which knows mentions; in evaluation mode.
        texts: of any length.
        vocabulary: cuts them into pieces.
        bf16: compute in bfloat16.
    """
    for first in range(0, len(texts), TOGETHER):
        some = texts[first : first + TOGETHER]
        windows = [(row, window) for row, text in enumerate(some) for window in _windows(text, vocabulary)]
        found: list[list[Named]] = [[] for _ in some]
        for k in range(0, len(windows), TOGETHER):
            part = windows[k : k + TOGETHER]
            with torch.autocast(network.device.type, torch.bfloat16, enabled=bf16):
                out = read(network, [window for _, window in part])
            for i, (row, window) in enumerate(part):
                found[row] += _names(out, i, window, some[row])
        yield from found


def _windows(text: str, vocabulary: WordPiece) -> Iterator[UnitWindow]:
    pieces, document = cut_pieces(text, vocabulary), Document(id="", text=text)
    for lo, hi in cut_windows(pieces):
        yield window_of(document, pieces, lo, hi, vocabulary)


def _names(out: Scores, row: int, window: UnitWindow, text: str) -> Iterator[Named]:
    names, _ = predicted(out.spans[row].float().cpu().numpy(), len(window.ids))
    types = out.types[row].float().cpu().numpy()
    for place, _ in names:
        span = Span(int(window.offsets[place.lo, 0]), int(window.offsets[place.hi, 1]))
        kind = TYPES[int((types[place.lo, 0] + types[place.hi, 1]).argmax())]
        yield Named(span, kind, span.of(text).split()[-1])
