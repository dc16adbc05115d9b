"""How likely each mention leads, over whatever stands between, to somebody who is named."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from onrecord.extract.coreference import Integers
from onrecord.model import Floats

LEAST = 0.01
"""Ways less likely than this are left out."""

Reached = dict[int, float]
"""Clusters with the probability that a mention leads to a name in them."""


def reached_names(
    clusters: Sequence[int], named: Sequence[bool], later: Integers, earlier: Integers, scores: Floats
) -> list[Reached]:
    """Return where each mention without a name leads, from antecedent to antecedent; the others lead nowhere.

    So does `training.chains` teach it.

    Args:
        clusters: of the n mentions.
        named: which of them have a name, and so are an end.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
        scores: how much likelier than nobody the earlier one is, as logarithms, (p,).
    """
    count = len(clusters)
    weights = np.exp(np.minimum(scores, 30.0))
    chances = weights / (1.0 + np.bincount(later, weights, count))[later]
    kept = np.flatnonzero((chances > LEAST) & ~np.array(named, np.bool_)[later])
    ways: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for i, j, chance in zip(
        later[kept].tolist(), earlier[kept].tolist(), chances[kept].tolist(), strict=True
    ):
        ways[i].append((j, chance))
    reached: list[Reached] = []
    for own in ways:
        sums: defaultdict[int, float] = defaultdict(float)
        for j, chance in own:
            if named[j]:
                sums[clusters[j]] += chance
            else:
                for cluster, rest in reached[j].items():
                    sums[cluster] += chance * rest
        reached.append({cluster: chance for cluster, chance in sums.items() if chance > LEAST})
    return reached
