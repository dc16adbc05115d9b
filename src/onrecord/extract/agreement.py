"""Which pairs of mentions cannot be one: they differ in number, or one is a person and the other is not."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.coreference import Integers, Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import BREAKS, DOCUMENTS, KINDS, PLURALS, listed

Booleans = NDArray[np.bool_]

_NAMES = (KINDS.index("name"), KINDS.index("short name"))
_DESCRIPTIONS = KINDS.index("definite")
_INDEFINITE = KINDS.index("indefinite")
_SOMEBODY = tuple(KINDS.index(kind) for kind in ("he", "she", "i"))
_THING = KINDS.index("it")
_GROUPS = tuple(KINDS.index(kind) for kind in ("they", "we"))
_PRONOUNS = range(KINDS.index("he"), KINDS.index("who") + 1)

_PLURAL_OPENINGS = listed(
    "these those two three four five six seven eight nine ten many several few most all both some other such"
)
_NOT_PLURAL = ("ss", "us", "is", "ics", "news", "’s", "'s")


def may_pair(
    found: Sequence[Found], told: Told, people: Booleans, text: str, later: Integers, earlier: Integers
) -> Booleans:
    """Tell of pairs whether they may refer to the same, (p,).

    Args:
        found: the n mentions.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    named = np.isin(told.kind, _NAMES)
    heads = [
        _head(f, text) if k >= _DESCRIPTIONS else () for f, k in zip(found, told.kind.tolist(), strict=True)
    ]
    made = np.array([bool(words) and words[-1] in DOCUMENTS for words in heads], np.bool_)
    several = np.isin(told.kind, _GROUPS) | np.array([_is_several(words) for words in heads], np.bool_)
    somebody = np.isin(told.kind, _SOMEBODY) | (named & people)
    namesake = np.isin(told.head, told.head[named & people])
    thing = (told.kind == _THING) | (named & ~people & ~namesake) | made
    apart = _crossing(somebody, thing | (several & ~somebody), later, earlier)
    again = named.copy()
    again[np.unique(told.full, return_index=True)[1]] = False
    apart |= again[later] & np.isin(told.kind[earlier], _PRONOUNS)
    apart |= told.kind[later] == _INDEFINITE
    may: Booleans = ~apart
    return may


def _crossing(one: Booleans, other: Booleans, later: Integers, earlier: Integers) -> Booleans:
    """Tell which pairs have one of a kind and one of another, in whatever order."""
    crossing: Booleans = (one[later] & other[earlier]) | (other[later] & one[earlier])
    return crossing


def _head(found: Found, text: str) -> tuple[str, ...]:
    """Return the words of a description up to its head, in lower case."""
    words = [word.strip(',.;:”"') for word in text[found.start : found.end].lower().split()]
    behind = next((k for k, word in enumerate(words) if k and word in BREAKS), len(words))
    return tuple(words[:behind])


def _is_several(words: Sequence[str]) -> bool:
    """Tell whether a description up to its head is of several: "many officials", "police"."""
    if not words:
        return False
    head = words[-1]
    ends = head.endswith("s") and not head.endswith(_NOT_PLURAL)
    return words[0] in _PLURAL_OPENINGS or head in PLURALS or ends
