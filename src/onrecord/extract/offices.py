"""Who "the mayor" is: whom the article calls Mayor Hale."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Integers, Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import KINDS, TITLES, listed

_DEFINITE = KINDS.index("definite")
_OTHERWISE = listed("vice former deputy assistant acting then late")
"""Before a title these make it another one."""


def holders(
    found: Sequence[Found], told: Told, people: Booleans, text: str, later: Integers, earlier: Integers
) -> Booleans:
    """Tell of pairs whether the later is an office, and the earlier a name of the only one called by it.

    Args:
        found: the n mentions.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    held: defaultdict[str, set[int]] = defaultdict(set)
    for i, mention in enumerate(found):
        if mention.name and people[i]:
            for title in _titles(text[mention.start : mention.name[0]]):
                held[title].add(int(told.head[i]))
    only = np.full(len(found), -1, np.int64)
    for i in np.flatnonzero(told.kind == _DEFINITE).tolist():
        surnames = held.get(_office(found[i], text), set())
        if len(surnames) == 1:
            only[i] = next(iter(surnames))
    named = np.array([f.name is not None for f in found], np.bool_) & people
    are: Booleans = (only[later] == told.head[earlier]) & named[earlier]
    return are


def _titles(before: str) -> list[str]:
    """Return the titles at the end of what stands before a name: "attorney general" and "general"."""
    words = [word.strip(".,") for word in before.lower().split()]
    return [
        " ".join(words[k:])
        for k in range(max(0, len(words) - 3), len(words))
        if words[k] in TITLES and (not k or words[k - 1] not in _OTHERWISE)
    ]


def _office(found: Found, text: str) -> str:
    """Return what a description behind "the" is: "mayor" for "the mayor"."""
    return " ".join(text[found.start : found.end].lower().split()[1:])
