"""Mentions put into clusters, one for each referent, with what cannot be one person kept apart."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from nicknames import NickNamer

from onrecord.extract.bodies import Words
from onrecord.extract.bodies import may_be_one as may_be_one_body
from onrecord.extract.coreference import Integers, Told
from onrecord.extract.gender import EITHER, HE, SHE, of_description, of_name
from onrecord.extract.mentions import Found
from onrecord.extract.reaching import reached_names
from onrecord.extract.words import GENERATIONS, KINDS, head_end
from onrecord.model import Floats

LIKELY = 0.2
"""The least probability at which "he" or "she" is given to somebody who is named (docs/decisions/0006)."""

_DESCRIPTIONS = KINDS.index("definite")
_POSSESSIVE = re.compile(r"['’]s?,?$")

_SURELY_ALONE = 0.999
"""A mention whose weights sum to less has no cluster above 1, however the sum is rounded."""


@dataclass(slots=True)
class _Cluster:
    """What its members have told: he or she, which of them the names suggest, and names.

    Those of a person are kept apart from those of organisations and places.
    """

    gender: int = EITHER
    suggested: int = EITHER
    end: int = 0
    names: set[Words] = field(default_factory=set)
    bodies: set[Words] = field(default_factory=set)


class Clusters:
    """The clusters of an article's mentions.

    Args:
        found: the mentions.
        told: what their words tell.
        people: which of them are people, (n,).
        text: the article's text.

    Attributes:
        of: the number of each mention's cluster, (n,).
        sure: how likely "he" or "she" is who they were taken for; 1 for all other mentions, (n,).
    """

    def __init__(self, found: Sequence[Found], told: Told, people: Sequence[bool], text: str) -> None:
        self.of = np.full(len(found), -1, np.int64)
        self.sure = np.ones(len(found))
        self._clusters: list[_Cluster] = []
        self._found = found
        self._genders = [_gender(f, int(kind), text) for f, kind in zip(found, told.kind, strict=True)]
        self._said = np.isin(told.kind, (HE, SHE))
        names = [_name(f, text) for f in found]
        self._names = [name if person else () for name, person in zip(names, people, strict=True)]
        self._bodies = [() if person else name for name, person in zip(names, people, strict=True)]
        surnames = {name[-1] for name in self._names if len(name) > 1}
        self._suggested = [EITHER if _is_one_of(surnames, name) else of_name(name) for name in self._names]

    def fill(self, later: Integers, earlier: Integers, scores: Floats, lean: float = 0.0) -> None:
        """Put each mention into the cluster whose members together are its likeliest antecedents, or alone.

        Args:
            later: the later mention of each pair, (p,).
            earlier: the earlier one.
            scores: how much likelier than nobody the earlier one is, as logarithms, (p,).
            lean: added to all scores: above 0, more is joined.
        """
        likelihoods = np.exp(np.minimum(scores + lean, 30.0))
        most = np.bincount(later, likelihoods, len(self.of))
        joined = np.flatnonzero(most[later] > _SURELY_ALONE)
        order = joined[np.argsort(later[joined], kind="stable")]
        bounds = np.searchsorted(later[order], np.arange(len(self.of) + 1)).tolist()
        weights, others = likelihoods[order].tolist(), earlier[order].tolist()
        of: list[int] = []
        for i in range(len(self.of)):
            sums: defaultdict[int, float] = defaultdict(float)
            for k in range(bounds[i], bounds[i + 1]):
                sums[of[others[k]]] += weights[k]
            likely = sorted((c for c in sums if sums[c] > 1.0), key=lambda c: -sums[c])
            of.append(next((c for c in likely if self.may_hold(c, i)), len(self._clusters)))
            self.put(i, of[i])
        self._settle(later, earlier, scores)

    def _settle(self, later: Integers, earlier: Integers, scores: Floats) -> None:
        """Give "he" and "she" to the one whose name they most likely lead to, where one is likely enough."""
        of, named = self.of.tolist(), [f.name is not None for f in self._found]
        reached = reached_names(of, named, later, earlier, scores)
        for i in np.flatnonzero(self._said).tolist():
            likely = sorted(reached[i].items(), key=lambda c: -c[1])
            may = [(c, chance) for c, chance in likely if self._may_be_he_or_she(self._clusters[c], i)]
            if may and may[0][1] >= LIKELY:
                self.of[i] = may[0][0]
            self.sure[i] = reached[i].get(int(self.of[i]), 0.0)
        self.of = np.unique(self.of, return_inverse=True)[1]  # some may be left without a mention

    def may_hold(self, cluster: int, mention: int) -> bool:
        """Tell whether nothing in a cluster speaks against a mention: he and she, another name, itself."""
        told, name = self._clusters[cluster], self._names[mention]
        if self._found[mention].start < told.end:
            return False
        if not self._may_be_he_or_she(told, mention):
            return False
        if name:
            return all(_may_be_one(name, other) for other in told.names)
        body = self._bodies[mention]
        return not body or all(may_be_one_body(body, other) for other in told.bodies)

    def _may_be_he_or_she(self, told: _Cluster, mention: int) -> bool:
        """Tell whether pronouns and titles agree, or first names with them where nothing else tells."""
        own = self._genders[mention]
        if EITHER not in (own, told.gender):
            return own == told.gender
        if own != EITHER:
            return told.suggested in (EITHER, own)
        suggested = self._suggested[mention]
        if EITHER in (suggested, told.gender) or suggested == told.gender:
            return True
        return self._names[mention] in told.names  # somebody whose name is seldom the other sex's

    def put(self, mention: int, cluster: int) -> None:
        """Put a mention into a cluster, or into a new one where there is none of that number."""
        if cluster == len(self._clusters):
            self._clusters.append(_Cluster())
        told = self._clusters[cluster]
        self.of[mention] = cluster
        told.end = max(told.end, self._found[mention].end)
        if self._genders[mention] != EITHER:
            told.gender = self._genders[mention]
        if name := self._names[mention]:
            told.names.add(name)
            told.suggested = self._suggested[mention] if told.suggested == EITHER else told.suggested
        elif self._bodies[mention]:
            told.bodies.add(self._bodies[mention])

    def give(self, held: Mapping[int, int]) -> None:
        """Put mentions that no pair has joined to any other into the clusters of others."""
        for mention, other in held.items():
            self.of[mention] = self.of[other]

    def share(self, owned: Iterable[tuple[int, int, int]]) -> None:
        """Join what one owns under the same words: "their case … their case".

        Args:
            owned: the owner's mention, the number of the words, and the mention that is owned.
        """
        of: list[int] = self.of.tolist()
        joined: dict[int, int] = {}
        seen: dict[tuple[int, int], int] = {}

        def now(mention: int) -> int:
            cluster = of[mention]
            while cluster in joined:
                cluster = joined[cluster]
            return cluster

        for owner, words, mention in owned:
            before = seen.setdefault((now(owner), words), mention)
            if now(before) != now(mention):
                joined[now(mention)] = now(before)
        self.of = np.array([now(i) for i in range(len(of))], np.int64)


def _is_one_of(surnames: Container[str], name: tuple[str, ...]) -> bool:
    """Tell whether a name is a surname alone, which tells nothing of him or her: "Clark" of "Ana Clark"."""
    return len(name) == 1 and name[0] in surnames


def _gender(found: Found, kind: int, text: str) -> int:
    """Return what a pronoun, the word before a name ("his wife Vera") or a description's head tells."""
    if found.name is None and kind < _DESCRIPTIONS:
        return kind if kind in (HE, SHE) else EITHER
    words = text[found.start : found.name[0] if found.name else found.end].split()
    if not words:
        return EITHER
    end = len(words) if found.name else head_end([word.strip(",").lower() for word in words])
    return of_description(_POSSESSIVE.sub("", words[end - 1]))


def _name(found: Found, text: str) -> tuple[str, ...]:
    if found.name is None:
        return ()
    words = text[found.name[0] : found.name[1]].lower().replace("’", "'").split()
    return tuple(kept for w in words if (kept := w.removesuffix("'s").strip(".,'\"“”()")))


@lru_cache(maxsize=8192)
def _may_be_one(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names of people may be one person's: surname, first name and generation agree."""
    one, two = GENERATIONS & set(name), GENERATIONS & set(other)
    if one and two and one != two:
        return False
    a, b = (tuple(w for w in words if w not in GENERATIONS) or words for words in (name, other))
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and _first_names_agree(a[0], b[0])


def _first_names_agree(one: str, other: str) -> bool:
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    return {one, other} not in _STRANGERS and (other in _short_forms(one) or one in _short_forms(other))


_STRANGERS = [{"bill", "robert"}, {"billy", "robert"}, {"bill", "fred"}]
"""What the table of nicknames has for one, though it is another's: Bill is William."""


@lru_cache(maxsize=4096)
def _short_forms(first: str) -> frozenset[str]:
    return frozenset(_nicknames().nicknames_of(first))


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()
