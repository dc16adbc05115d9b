"""What the mention and antecedent heads lose on units of documents."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.extract.coreference import Integers, features_of, pairs_of, tell
from onrecord.extract.mentions import NAMES, PHRASES, Found, Place
from onrecord.training.chains import chain_loss, known_of
from onrecord.training.finding import Scores, find, read
from onrecord.training.network import Network
from onrecord.training.ranking import Rows
from onrecord.training.units import Target, Unit, UnitWindow

WHOLE = 3.0
"""Weight of a unit whose clusters are all known, beside a snippet or where a few people are known."""


@dataclass(frozen=True, slots=True)
class Losses:
    """The parts of a step's loss; each is a mean over windows, spans or mentions."""

    spans: Tensor
    types: Tensor
    antecedents: Tensor

    @property
    def total(self) -> Tensor:
        """Their weighted sum: spans are many and learn fast, antecedents few and slow."""
        return 0.5 * self.spans + self.types + 3.0 * self.antecedents


def losses_of(network: Network, units: Sequence[Unit], *, bf16: bool) -> Losses:
    """Return what the network loses on some units, read in one pass."""
    windows = [window for unit in units for window in unit.windows]
    kind = network.device.type
    with torch.autocast(kind, torch.bfloat16, enabled=bf16):
        out = read(network, windows)
    with torch.autocast(kind, enabled=False):
        return _losses(network, units, out)


def _losses(network: Network, units: Sequence[Unit], out: Scores) -> Losses:
    spans, types = _span_losses(out, [window for unit in units for window in unit.windows])
    first, antecedents, weight = 0, list[Tensor](), 0.0
    for unit in units:
        taught = unit.likelihoods is not None
        if unit.document.refers or taught:
            whole = unit.document.clusters is not None or (taught and len(unit.windows) > 1)
            own = WHOLE if whole else 1.0
            antecedents.append(own * _antecedent_loss(network, unit, out, first))
            weight += own
        first += len(unit.windows)
    zero = out.states.sum() * 0
    return Losses(
        spans=torch.stack(spans).mean() if spans else zero,
        types=torch.cat(types).mean() if types else zero,
        antecedents=torch.stack(antecedents).sum() / weight if antecedents else zero,
    )


def _span_losses(out: Scores, windows: Sequence[UnitWindow]) -> tuple[list[Tensor], list[Tensor]]:
    spans, types = [], []
    for i, window in enumerate(windows):
        size = len(window.ids) - 1
        for layer, target in ((NAMES, window.names), (PHRASES, window.phrases)):
            if target is None:
                continue
            spans.append(pointer_loss(out.spans[i][layer, 1:size, 1:size], target))
            if target:
                types.append(type_loss(out.types[i], target))
    return spans, types


def pointer_loss(scores: Tensor, target: Target) -> Tensor:
    """Return the loss of one layer in one window (Su et al. 2022): found spans above 0, all others below.

    Args:
        scores: of every span without the special pieces, (t, t).
        target: the spans to find, by their positions with the special pieces.
    """
    places = np.array(list(target), np.int64).reshape(-1, 2) - 1
    barred = ~np.triu(np.ones(tuple(scores.shape), np.bool_))
    barred[places[:, 0], places[:, 1]] = True
    zero = scores.new_zeros(1)
    others = scores.masked_fill(torch.from_numpy(barred).to(scores.device), -torch.inf)
    wrong = torch.cat([zero, others.flatten()]).logsumexp(0)
    missed = torch.cat([zero, -scores[places[:, 0], places[:, 1]]]).logsumexp(0)
    return wrong + missed


def type_loss(scores: Tensor, target: Target) -> Tensor:
    """Return the negative log-probability of the allowed types of each span, (spans,).

    Args:
        scores: of a window's positions as first and as last ones, (t, 2, 9).
        target: the spans.
    """
    places = torch.tensor(list(target))
    logits = (scores[places[:, 0], 0] + scores[places[:, 1], 1]).log_softmax(-1)
    allowed = np.full(tuple(logits.shape), -1e4, np.float32)
    for row, types in enumerate(target.values()):
        allowed[row, sorted(types)] = 0.0
    return -(logits + torch.from_numpy(allowed).to(logits)).logsumexp(-1)


def _antecedent_loss(network: Network, unit: Unit, out: Scores, first: int) -> Tensor:
    found = find(unit, out, first)
    if len(found) < 2:
        return out.states.sum() * 0
    scores, later, earlier = pair_scores(network, found, unit, out)
    known = known_of(unit.document, found)
    if known is not None:
        return chain_loss(scores, later, earlier, known)
    table = Rows(scores, later, earlier, len(found))
    if unit.likelihoods is not None:
        return table.divergence(unit.likelihoods)
    cluster = np.array([unit.windows[f.window - first].clusters.get(Place(f.lo, f.hi), -1) for f in found])
    right = (cluster[later] == cluster[earlier]) & (cluster[later] >= 0)
    return table.loss(right, np.bincount(later, right, len(found)) == 0, np.ones_like(right))


def pair_scores(
    network: Network, found: Sequence[Found], unit: Unit, out: Scores
) -> tuple[Tensor, Integers, Integers]:
    """Return the antecedent scores of all pairs of found mentions, and the pairs."""
    at = torch.tensor([(f.window, f.lo, f.hi, f.core.lo, f.core.hi) for f in found])
    states = out.states[at[:, 0], at[:, 1], 0] + out.states[at[:, 0], at[:, 2], 1]
    types = out.types[at[:, 0], at[:, 3], 0] + out.types[at[:, 0], at[:, 4], 1]
    told = tell(found, unit.document.text, unit.mask)
    later, earlier = pairs_of(told)
    features = features_of(told, types.argmax(-1).cpu().numpy(), later, earlier)
    pairs = (torch.from_numpy(part).to(network.device) for part in (later, earlier, features))
    scores = network.antecedents(states, *pairs)
    return scores, later, earlier
