"""What the mention and antecedent heads lose on units of documents."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.extract.coreference import Integers, features_of, pairs_of, tell
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
from onrecord.extract.words import PRONOUNS
from onrecord.spans import Span
from onrecord.training.documents import Choice
from onrecord.training.network import Network
from onrecord.training.units import Target, Unit, UnitWindow

MOST = 90
"""Predicted phrases in a window at most, while the network still finds too many."""


SHORT = 160
"""Positions; windows of at most so many are read apart from longer ones."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the mention head says of windows of different lengths: as `Mentioned`, but spans one by one."""

    spans: tuple[Tensor, ...]
    types: Tensor
    states: Tensor


@dataclass(frozen=True, slots=True)
class Losses:
    """The parts of a step's loss; each is a mean over windows, spans or mentions."""

    spans: Tensor
    types: Tensor
    antecedents: Tensor

    @property
    def total(self) -> Tensor:
        """Their weighted sum: spans are many and learn fast, antecedents few and slow."""
        return 0.5 * self.spans + self.types + 2.0 * self.antecedents


def losses_of(network: Network, units: Sequence[Unit], *, bf16: bool) -> Losses:
    """Return what the network loses on some units, read in one pass."""
    windows = [window for unit in units for window in unit.windows]
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        out = read(network, windows)
    with torch.autocast("cpu", enabled=False):
        return _losses(network, units, out)


def read(network: Network, windows: Sequence[UnitWindow]) -> Scores:
    """Return what a network says of windows; short ones and long ones are read apart, with little padding."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    short = sum(len(w.ids) <= SHORT for w in windows)
    longest = max(len(w.ids) for w in windows)
    spans: dict[int, Tensor] = {}
    parts = []
    for group in (order[:short], order[short:]):
        if group:
            out = network.mentioned(*padded([windows[i] for i in group]))
            spans |= zip(group, out.spans.float(), strict=True)
            parts.append([_widened(part.float(), longest) for part in (out.types, out.states)])
    back = torch.tensor(order).argsort()
    types, states = (torch.cat([part[k] for part in parts])[back] for k in (0, 1))
    return Scores(spans=tuple(spans[i] for i in range(len(windows))), types=types, states=states)


def _widened(part: Tensor, longest: int) -> Tensor:
    return nn.functional.pad(part, (0, 0, 0, 0, 0, longest - part.shape[1]))


def _losses(network: Network, units: Sequence[Unit], out: Scores) -> Losses:
    spans, types = _span_losses(out, [window for unit in units for window in unit.windows])
    first, antecedents = 0, list[Tensor]()
    for unit in units:
        if unit.document.clusters is not None or unit.document.choice is not None:
            antecedents.append(_antecedent_loss(network, unit, out, first))
        first += len(unit.windows)
    zero = out.states.sum() * 0
    return Losses(
        spans=torch.stack(spans).mean() if spans else zero,
        types=torch.cat(types).mean() if types else zero,
        antecedents=torch.stack(antecedents).mean() if antecedents else zero,
    )


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


def _span_losses(out: Scores, windows: Sequence[UnitWindow]) -> tuple[list[Tensor], list[Tensor]]:
    spans, types = [], []
    for i, window in enumerate(windows):
        size = len(window.ids) - 1
        for layer, target in ((NAMES, window.names), (PHRASES, window.phrases)):
            if target is None:
                continue
            spans.append(_pointer_loss(out.spans[i][layer, 1:size, 1:size], target))
            if target:
                types.append(_type_loss(out.types[i], target))
    return spans, types


def _pointer_loss(scores: Tensor, target: Target) -> Tensor:
    """Return the loss of one layer in one window (Su et al. 2022): found spans above 0, all others below."""
    positive = torch.zeros_like(scores, dtype=torch.bool)
    if target:
        places = torch.tensor(list(target)) - 1
        positive[places[:, 0], places[:, 1]] = True
    possible = torch.ones_like(positive).triu()
    zero = scores.new_zeros(1)
    wrong = torch.cat([zero, scores[possible & ~positive]]).logsumexp(0)
    missed = torch.cat([zero, -scores[positive]]).logsumexp(0)
    return wrong + missed


def _type_loss(scores: Tensor, target: Target) -> Tensor:
    """Return the negative log-probability of the allowed types of each span, (spans,)."""
    places = torch.tensor(list(target))
    logits = (scores[places[:, 0], 0] + scores[places[:, 1], 1]).log_softmax(-1)
    allowed = torch.full_like(logits, -1e4)
    for row, types in enumerate(target.values()):
        allowed[row, sorted(types)] = 0.0
    return -(logits + allowed).logsumexp(-1)


def find(unit: Unit, out: Scores, first: int) -> list[Found]:
    """Return the mentions of a unit: those that a corpus marked, or where it did not, those predicted."""
    found: list[Found] = []
    for i, window in enumerate(unit.windows):
        if window.phrases is not None and window.names is not None:
            names = [(place, 1.0) for place in window.names]
            phrases = [(place, 1.0) for place in window.phrases]
        else:
            names, phrases = predicted(out.spans[first + i].detach().numpy(), len(window.ids))
        phrases += _asked(unit.document.choice, window, phrases)
        found += join(names, phrases, window.offsets, unit.document.text, first + i)
    return found


def predicted(
    scores: NDArray[np.float32], size: int
) -> tuple[list[tuple[Place, float]], list[tuple[Place, float]]]:
    """Return the names and phrases that the network finds in a window of some size."""
    inner = np.full_like(scores, -1e4)
    inner[:, 1 : size - 1, 1 : size - 1] = scores[:, 1 : size - 1, 1 : size - 1]
    names = best_spans(_capped(inner[NAMES]), flat=True, floor=0.0, longest=LONGEST_NAME)
    return names, best_spans(_capped(inner[PHRASES]), flat=False, floor=0.0, longest=LONGEST_PHRASE)


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


def _antecedent_loss(network: Network, unit: Unit, out: Scores, first: int) -> Tensor:
    found = find(unit, out, first)
    if len(found) < 2:
        return out.states.sum() * 0
    scores, later, earlier = pair_scores(network, found, unit, out)
    table = _Rows(scores, later, len(found))
    if unit.document.choice is not None:
        return _choice_loss(table, found, later, earlier, unit)
    cluster = np.array([unit.windows[f.window - first].clusters.get(Place(f.lo, f.hi), -1) for f in found])
    right = (cluster[later] == cluster[earlier]) & (cluster[later] >= 0)
    return table.loss(right, ~_any(right, later, len(found)), np.ones_like(right))


def pair_scores(
    network: Network, found: Sequence[Found], unit: Unit, out: Scores
) -> tuple[Tensor, Integers, Integers]:
    """Return the antecedent scores of all pairs of found mentions, and the pairs."""
    at = torch.tensor([(f.window, f.lo, f.hi, f.core.lo, f.core.hi) for f in found])
    states = out.states[at[:, 0], at[:, 1], 0] + out.states[at[:, 0], at[:, 2], 1]
    types = out.types[at[:, 0], at[:, 3], 0] + out.types[at[:, 0], at[:, 4], 1]
    told = tell(found, unit.document.text, unit.mask)
    later, earlier = pairs_of(told)
    features = features_of(told, types.argmax(-1).numpy(), later, earlier)
    scores = network.antecedents(
        states, torch.from_numpy(later), torch.from_numpy(earlier), torch.from_numpy(features)
    )
    return scores, later, earlier


def _any(right: NDArray[np.bool_], later: Integers, count: int) -> NDArray[np.bool_]:
    return np.bincount(later, right, count) > 0


class _Rows:
    """Scores of pairs laid out with a row for each later mention, and nobody (0) in the first column."""

    def __init__(self, scores: Tensor, later: Integers, count: int) -> None:
        order = np.argsort(later, kind="stable")
        slot = np.empty(len(later), np.int64)
        slot[order] = np.arange(len(later)) - np.searchsorted(later[order], later[order])
        self.at = (torch.from_numpy(later), torch.from_numpy(slot + 1))
        self.scores = scores.new_full((count, int(slot.max(initial=0)) + 2), -1e4)
        self.scores[:, 0] = 0.0
        self.scores = self.scores.index_put(self.at, scores)

    def loss(
        self,
        right: NDArray[np.bool_],
        nobody: NDArray[np.bool_],
        counted: NDArray[np.bool_],
        rows: NDArray[np.bool_] | None = None,
    ) -> Tensor:
        """Return the mean loss of rows: how unlikely the right antecedents are among those that count.

        Args:
            right: pairs whose earlier mention is right, (p,).
            nobody: rows where having no antecedent is right, (n,).
            counted: pairs that are known to be right or wrong, (p,).
            rows: the rows that count, all by default, (n,).
        """
        good, known = self._laid(right, nobody), self._laid(counted | right, np.ones_like(nobody))
        lost = self._among(known) - self._among(good)
        return lost.mean() if rows is None else lost[torch.from_numpy(rows)].mean()

    def _laid(self, pairs: NDArray[np.bool_], nobody: NDArray[np.bool_]) -> Tensor:
        laid = torch.zeros_like(self.scores, dtype=torch.bool)
        laid[self.at] = torch.from_numpy(pairs)
        laid[:, 0] = torch.from_numpy(nobody)
        return laid

    def _among(self, kept: Tensor) -> Tensor:
        return self.scores.masked_fill(~kept, -1e4).logsumexp(-1)


def _choice_loss(
    table: _Rows, found: Sequence[Found], later: Integers, earlier: Integers, unit: Unit
) -> Tensor:
    """Return the loss on GAP's pronoun: its names are right or wrong, and other pronouns are not known."""
    choice, text, count = unit.document.choice, unit.document.text, len(found)
    assert choice is not None
    pronoun = _at(choice.pronoun, found)
    yes, no = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    for span, same in zip(choice.names, choice.same, strict=True):
        wanted = span.of(text)
        here = np.array([_named(f, text) == wanted or f is found[_at(span, found)] for f in found])
        (yes if same else no)[here] = True
    no &= ~yes
    open_ = np.array([f.name is None for f in found])  # pronouns and descriptions, which GAP does not mark
    counted = no[earlier] | yes[earlier] | ~open_[earlier]
    nobody, rows = np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    before = later == pronoun
    rows[pronoun] = True
    right = before & yes[earlier]
    if not right.any():  # the name comes later, or is neither of the two: anything else may be right
        right = before & ~no[earlier]
        nobody[pronoun] = True
        counted = counted | before
    kind = PRONOUNS.get(choice.pronoun.of(text).lower())
    alike = np.array([PRONOUNS.get(text[f.start : f.end].lower()) == kind and f.name is None for f in found])
    for i in np.flatnonzero(yes & (np.arange(count) > pronoun)).tolist():
        if not (yes[:i].any()):
            mine = later == i
            right, rows[i] = right | (mine & alike[earlier]), True
            counted = np.where(mine, ~open_[earlier] | alike[earlier], counted)
    for i in np.flatnonzero(no & (np.arange(count) > pronoun)).tolist()[:1]:
        mine = later == i
        right, nobody[i], rows[i] = right | (mine & (earlier != pronoun)), True, True
        counted = counted | mine
    return table.loss(right, nobody, counted, rows)


def _at(span: Span, found: Sequence[Found]) -> int:
    """Return the number of the mention that a span fits best."""

    def fit(i: int) -> tuple[int, int]:
        start, end = found[i].name or (found[i].start, found[i].end)
        return min(end, span.end) - max(start, span.start), -(end - start)

    return max(range(len(found)), key=fit)


def _named(found: Found, text: str) -> str:
    return text[found.name[0] : found.name[1]] if found.name else ""
