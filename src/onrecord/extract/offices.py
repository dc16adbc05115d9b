"""Who "the mayor" is: whom the article calls Mayor Hale."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Integers, Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import KINDS, TITLES, listed

_DEFINITE = KINDS.index("definite")
_OTHERWISE = listed("vice former deputy assistant acting then late")
"""Before a title these make it another one."""
_WHOLE = {"gov": "governor", "sen": "senator", "rep": "representative"}
_NOW = listed("incumbent sitting current")
"""Before a title these leave it what it is."""
_ABOVE = 3
"""So many times as often as the next must the article name one of several who are called by a title."""


def holders(
    found: Sequence[Found], told: Told, people: Booleans, text: str, later: Integers, earlier: Integers
) -> Booleans:
    """Tell of pairs whether the later is an office, and the earlier a name of the only one called by it.

    Of several with one title it is whom the article is about: "the president" is not one of long ago.

    Args:
        found: the n mentions.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    held: defaultdict[str, set[int]] = defaultdict(set)
    times: Counter[int] = Counter()
    for i, mention in enumerate(found):
        if mention.name and people[i]:
            times[int(told.head[i])] += 1
            for title in _titles(text[mention.start : mention.name[0]]):
                held[title].add(int(told.head[i]))
    only = np.full(len(found), -1, np.int64)
    for i in np.flatnonzero(told.kind == _DEFINITE).tolist():
        surnames = sorted(held.get(_office(found[i], text), ()), key=lambda head: -times[head])
        if surnames and (len(surnames) == 1 or times[surnames[0]] >= _ABOVE * times[surnames[1]]):
            only[i] = surnames[0]
    named = np.array([f.name is not None for f in found], np.bool_) & people
    are: Booleans = (only[later] == told.head[earlier]) & named[earlier]
    return are


def _titles(before: str) -> list[str]:
    """Return the titles at the end of what stands before a name: "attorney general" and "general"."""
    words = [_WHOLE.get(word.strip(".,"), word.strip(".,")) for word in before.lower().split()]
    return [
        " ".join(words[k:])
        for k in range(max(0, len(words) - 3), len(words))
        if words[k] in TITLES and (not k or words[k - 1] not in _OTHERWISE)
    ]


def _office(found: Found, text: str) -> str:
    """Return what a description behind "the" is: "mayor" for "the mayor" and for "the Ellery mayor"."""
    words = text[found.start : found.end].split()[1:]
    while len(words) > 1 and (words[0][0].isupper() or words[0] in _NOW) and words[0].lower() not in TITLES:
        words = words[1:]
    return " ".join(words).lower()
