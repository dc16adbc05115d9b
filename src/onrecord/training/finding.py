"""Windows of documents read by a network, and the mentions in them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.extract.mentions import (
    LONGEST_NAME,
    LONGEST_PHRASE,
    NAMES,
    PHRASES,
    Found,
    Place,
    best_spans,
    join,
)
from onrecord.spans import Span
from onrecord.training.documents import Choice
from onrecord.training.network import Network
from onrecord.training.units import Unit, UnitWindow

MOST = 250
"""Predicted phrases in a window at most, while the network still finds too many."""

SHORT = 160
"""Positions; windows of at most so many are read apart from longer ones."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the mention head says of windows of different lengths: as `Mentioned`, but spans one by one."""

    spans: tuple[Tensor, ...]
    types: Tensor
    states: Tensor


def read(network: Network, windows: Sequence[UnitWindow]) -> Scores:
    """Return what a network says of windows; short ones and long ones are read apart, with little padding."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    short = sum(len(w.ids) <= SHORT for w in windows)
    longest = max(len(w.ids) for w in windows)
    spans: dict[int, Tensor] = {}
    parts = []
    for group in (order[:short], order[short:]):
        if group:
            batch = padded([windows[i] for i in group])
            out = network.mentioned(*(part.to(network.device) for part in batch))
            spans |= zip(group, out.spans.float(), strict=True)
            parts.append([_widened(part.float(), longest) for part in (out.types, out.states)])
    back = torch.tensor(order).argsort()
    types, states = (torch.cat([part[k] for part in parts])[back] for k in (0, 1))
    return Scores(spans=tuple(spans[i] for i in range(len(windows))), types=types, states=states)


def _widened(part: Tensor, longest: int) -> Tensor:
    return nn.functional.pad(part, (0, 0, 0, 0, 0, longest - part.shape[1]))


def padded(windows: Sequence[UnitWindow]) -> tuple[Tensor, Tensor, Tensor]:
    """Return ids (b, t), features (b, t, 3) and mask (b, t) of windows side by side."""
    longest = max(len(w.ids) for w in windows)
    ids = np.zeros((len(windows), longest), np.int64)
    features = np.zeros((len(windows), longest, 3), np.int64)
    mask = np.zeros((len(windows), longest), np.bool_)
    for i, window in enumerate(windows):
        size = len(window.ids)
        ids[i, :size], features[i, :size], mask[i, :size] = window.ids, window.features, True
    return torch.from_numpy(ids), torch.from_numpy(features), torch.from_numpy(mask)


def find(unit: Unit, out: Scores, first: int) -> list[Found]:
    """Return the mentions of a unit: those that a corpus marked, or where it did not, those predicted."""
    found: list[Found] = []
    for i, window in enumerate(unit.windows):
        if window.phrases is not None and window.names is not None:
            names = [(place, 1.0) for place in window.names]
            phrases = [(place, 1.0) for place in window.phrases]
        else:
            names, phrases = predicted(out.spans[first + i].detach().cpu().numpy(), len(window.ids))
        phrases += _asked(unit.document.choice, window, phrases)
        found += join(names, phrases, window.offsets, unit.document.text, first + i)
    return found


def predicted(
    scores: NDArray[np.float32], size: int
) -> tuple[list[tuple[Place, float]], list[tuple[Place, float]]]:
    """Return the names and phrases that the network finds in a window of some size."""
    # Nothing is learned of what ends before it begins, nor of the special pieces.
    inner = np.triu(scores[:, 1 : size - 1, 1 : size - 1])
    names = best_spans(_capped(inner[NAMES]), flat=True, floor=0.0, longest=LONGEST_NAME, first=1)
    return names, best_spans(_capped(inner[PHRASES]), flat=False, floor=0.0, longest=LONGEST_PHRASE, first=1)


def _capped(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    if (scores > 0).sum() > MOST:
        return np.where(scores >= np.partition(scores.ravel(), -MOST)[-MOST], scores, -1.0)
    return scores


def _asked(
    choice: Choice | None, window: UnitWindow, phrases: Sequence[tuple[Place, float]]
) -> list[tuple[Place, float]]:
    """Return the spans of a choice that are not among the phrases of a window yet."""
    if choice is None:
        return []
    known = {place for place, _ in phrases}
    places = (_place(span, window.offsets) for span in (choice.pronoun, *choice.names))
    return [(place, 1.0) for place in places if place and place not in known]


def _place(span: Span, offsets: NDArray[np.int32]) -> Place | None:
    inside = np.flatnonzero((offsets[:, 1] > span.start) & (offsets[:, 0] < span.end))
    return Place(int(inside[0]), int(inside[-1])) if len(inside) else None
