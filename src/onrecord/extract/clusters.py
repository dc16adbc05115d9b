"""Mentions put into clusters, one for each referent, with what cannot be one person kept apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

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
        """Tell whether nothing in a cluster speaks against a mention: he against she, another name, itself."""
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

    def unite(self, mention: int, other: int) -> None:
        """Make two mentions' clusters one."""
        self.of[self.of == self.of[mention]] = self.of[other]


def _gender(found: Found, kind: int, text: str) -> int:
    if found.name is None:
        return kind if kind in (_HE, _SHE) else -1
    before = text[found.start : found.name[0]].lower().split()
    return next((_TITLES[w.strip(".")] for w in before if w.strip(".") in _TITLES), -1)


def _name(found: Found, text: str) -> tuple[str, ...]:
    if found.name is None:
        return ()
    return tuple(w.strip(".,’'\"“”") for w in text[found.name[0] : found.name[1]].lower().split())


_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _may_be_one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names of people may be one person's: the surname agrees, and so do the first names."""
    a, b = _without_suffix(name), _without_suffix(other)
    if a == b:
        return not (_suffix(name) and _suffix(other) and _suffix(name) != _suffix(other))
    if len(a) == 1 or len(b) == 1:
        one, many = (a, b) if len(a) == 1 else (b, a)
        return one[0] in (many[0], many[-1]) or _within(one, many)
    if a[-1] != b[-1]:
        return _within(a, b) or _within(b, a)
    return a[0] == b[0] or a[0][:1] == b[0][:1] or _within(a, b) or _within(b, a)


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return set(part) <= set(whole)


def _without_suffix(name: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(w for w in name if w and w not in _SUFFIXES)
    return kept or name


def _suffix(name: tuple[str, ...]) -> str:
    return next((w for w in name if w in _SUFFIXES), "")
