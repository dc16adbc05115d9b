"""Coreference scored by the definitions of the CoNLL scorer (Pradhan et al., ACL 2014): MUC, B³, CEAF-e.

Mentions are exact: a predicted one that differs by a character is another one. Numerators and denominators
are summed over the documents, as the scorer does, before they are divided.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np

Cluster = Set[Hashable]
Clusters = Sequence[Cluster]
Part = tuple[float, float]
"""What was reached, and of how much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreferenceFigures:
    """F1 by three measures and their mean, in per cent.

    Args:
        muc: of links (Vilain et al. 1995).
        b_cubed: of mentions (Bagga & Baldwin 1998).
        ceaf_e: of entities, aligned one to one by the fourth similarity (Luo 2005).
        conll: the mean of the three.
        mentions: F1 of mentions that are exactly right, wherever they belong.
    """

    muc: float
    b_cubed: float
    ceaf_e: float
    conll: float
    mentions: float


def _mentions(gold: Clusters, predicted: Clusters) -> Part:
    known, found = set().union(*gold), set().union(*predicted)
    return len(known & found), len(known)


def _muc(gold: Clusters, predicted: Clusters) -> Part:
    """Count the links of the gold clusters that the predicted ones keep."""
    home = {mention: i for i, cluster in enumerate(predicted) for mention in cluster}
    kept = total = 0
    for cluster in gold:
        inside = [home[m] for m in cluster if m in home]
        parts = len(set(inside)) + len(cluster) - len(inside)
        kept += len(cluster) - parts
        total += len(cluster) - 1
    return kept, total


def _b_cubed(gold: Clusters, predicted: Clusters) -> Part:
    """Add up, for each gold mention, the share of its cluster that it is found together with."""
    reached = sum(len(g & p) ** 2 / len(g) for g in gold for p in predicted)
    return reached, sum(map(len, gold))


def _ceaf_e(gold: Clusters, predicted: Clusters) -> Part:
    """Add up the similarities of the best alignment; each gold cluster counts one."""
    similar = np.array([[2 * len(g & p) / (len(g) + len(p)) for p in predicted] for g in gold])
    return best_alignment(similar) if similar.size else 0.0, len(gold)


def best_alignment(weights: np.ndarray) -> float:
    """Return the greatest sum of weights with at most one in each row and column: the Hungarian method.

    Args:
        weights: a matrix, none below 0.
    """
    costs = -(weights if weights.shape[0] <= weights.shape[1] else weights.T)
    rows, columns = costs.shape
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, np.int64)  # the row of each column; 0 is none, and column 0 is a start
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, before = np.full(columns + 1, np.inf), np.zeros(columns + 1, np.int64)
        used = np.zeros(columns + 1, np.bool_)
        while match[column]:
            used[column] = True
            current = match[column]
            slack = np.append(np.inf, costs[current - 1] - of_row[current] - of_column[1:])
            nearer = ~used & (slack < least)
            least[nearer], before[nearer] = slack[nearer], column
            following = int(np.argmin(np.where(used, np.inf, least)))
            step = least[following]
            of_row[match[used]] += step
            of_column[used] -= step
            least[~used] -= step
            column = following
        while column:
            match[column] = match[before[column]]
            column = int(before[column])
    return float(-sum(costs[match[c] - 1, c - 1] for c in range(1, columns + 1) if match[c]))


def _f1(recall: Iterable[Part], precision: Iterable[Part]) -> float:
    shares = []
    for parts in (recall, precision):
        reached, total = (sum(column) for column in zip(*parts, strict=True))
        shares.append(reached / total if total else 0.0)
    return 200 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0


def score_coreference(documents: Iterable[tuple[Clusters, Clusters]]) -> CoreferenceFigures:
    """Score predictions.

    Args:
        documents: the gold clusters and the predicted ones; a mention stands in one cluster of each, at most.
    """
    pairs = list(documents)

    def measured(measure: Callable[[Clusters, Clusters], Part]) -> float:
        return _f1([measure(g, p) for g, p in pairs], [measure(p, g) for g, p in pairs]) if pairs else 0.0

    three = [measured(measure) for measure in (_muc, _b_cubed, _ceaf_e)]
    return CoreferenceFigures(
        muc=round(three[0], 2),
        b_cubed=round(three[1], 2),
        ceaf_e=round(three[2], 2),
        conll=round(sum(three) / 3, 2),
        mentions=round(measured(_mentions), 2),
    )
