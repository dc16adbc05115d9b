"""Mentions put into clusters, one for each referent, with what cannot be one person kept apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from nicknames import NickNamer

from onrecord.extract.coreference import Integers, Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import KINDS
from onrecord.model import Floats

_HE, _SHE = KINDS.index("he"), KINDS.index("she")
_TITLES = {
    **dict.fromkeys(("mr", "sir", "lord"), _HE),
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "lady"), _SHE),
}


@dataclass(slots=True)
class _Cluster:
    """What its members have told: he or she, and the full names of a person."""

    gender: int = -1
    end: int = 0
    names: set[tuple[str, ...]] = field(default_factory=set)


class Clusters:
    """The clusters of an article's mentions.

    Args:
        found: the mentions.
        told: what their words tell.
        people: which of them are people, (n,).
        text: the article's text.
    """

    def __init__(self, found: Sequence[Found], told: Told, people: Sequence[bool], text: str) -> None:
        self.of = np.full(len(found), -1, np.int64)
        self._clusters: list[_Cluster] = []
        self._found = found
        self._genders = [_gender(f, int(kind), text) for f, kind in zip(found, told.kind, strict=True)]
        self._names = [_name(f, text) if person else () for f, person in zip(found, people, strict=True)]

    def fill(self, later: Integers, earlier: Integers, scores: Floats, lean: float = 0.0) -> None:
        """Put each mention into the cluster whose members together are its likeliest antecedents, or alone.

        Args:
            later: the later mention of each pair, (p,).
            earlier: the earlier one.
            scores: how much likelier than nobody the earlier one is, as logarithms, (p,).
            lean: added to all scores: above 0, more is joined.
        """
        order = np.argsort(later, kind="stable")
        bounds = np.searchsorted(later[order], np.arange(len(self.of) + 1)).tolist()
        weights = np.exp(np.minimum(scores[order] + lean, 30.0)).tolist()
        others = earlier[order].tolist()
        for i in range(len(self.of)):
            sums: defaultdict[int, float] = defaultdict(float)
            for k in range(bounds[i], bounds[i + 1]):
                sums[int(self.of[others[k]])] += weights[k]
            likely = sorted((c for c in sums if sums[c] > 1.0), key=lambda c: -sums[c])
            self.put(i, next((c for c in likely if self.may_hold(c, i)), len(self._clusters)))

    def may_hold(self, cluster: int, mention: int) -> bool:
        """Tell whether nothing in a cluster speaks against a mention: he and she, another name, itself."""
        told, gender, name = self._clusters[cluster], self._genders[mention], self._names[mention]
        if self._found[mention].start < told.end:
            return False
        if gender >= 0 and told.gender >= 0 and gender != told.gender:
            return False
        return not name or all(_may_be_one(name, other) for other in told.names)

    def put(self, mention: int, cluster: int) -> None:
        """Put a mention into a cluster, or into a new one where there is none of that number."""
        if cluster == len(self._clusters):
            self._clusters.append(_Cluster())
        told = self._clusters[cluster]
        self.of[mention] = cluster
        told.end = max(told.end, self._found[mention].end)
        if self._genders[mention] >= 0:
            told.gender = self._genders[mention]
        if self._names[mention]:
            told.names.add(self._names[mention])

    def give(self, mention: int, other: int) -> None:
        """Put a mention that no pair has joined to any other into another one's cluster."""
        self.of[mention] = self.of[other]


def _gender(found: Found, kind: int, text: str) -> int:
    if found.name is None:
        return kind if kind in (_HE, _SHE) else -1
    before = text[found.start : found.name[0]].lower().split()
    return _TITLES.get(before[-1].strip("."), -1) if before else -1


def _name(found: Found, text: str) -> tuple[str, ...]:
    if found.name is None:
        return ()
    words = text[found.name[0] : found.name[1]].lower().replace("’", "'").split()
    return tuple(kept for w in words if (kept := w.removesuffix("'s").strip(".,'\"“”()")))


_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _may_be_one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names of people may be one person's: surname, first name and generation agree."""
    one, two = _GENERATIONS & set(name), _GENERATIONS & set(other)
    if one and two and one != two:
        return False
    a, b = (tuple(w for w in words if w not in _GENERATIONS) or words for words in (name, other))
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and _first_names_agree(a[0], b[0])


def _first_names_agree(one: str, other: str) -> bool:
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    return other in _short_forms(one) or one in _short_forms(other)


@lru_cache(maxsize=4096)
def _short_forms(first: str) -> frozenset[str]:
    return frozenset(_nicknames().nicknames_of(first))


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()
