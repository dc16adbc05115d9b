"""Descriptions that tell of nobody else's: what stands in a longer one, or is a list of names."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import BREAKS, KINDS, PLURALS, POSSESSIVES, TITLES, listed

_NOBODY = re.compile(
    r"(?:every|each|no|any|nobody|neither|anybody|everyone|no one)\b|.*\bone$", re.IGNORECASE
)
"""Nobody in particular, and what only stands for a word before it: "a smaller one"."""
_BARE = KINDS.index("bare")
_NEAR = 60
"""Mentions before a phrase's end among which those within it are looked for."""

_JOINS = listed("of for to from by with against behind under near about between in at on")
"""What joins a name to a description before it."""
_FEW = re.compile(r" [a-z-]+(?: [a-z-]+)?")
"""What a name describes, right behind it: "Delgado supporters"."""
_APART = re.compile(r"[,:;()–—-]")


def worth_nothing(found: Sequence[Found], told: Told, people: Booleans, text: str) -> set[int]:
    """Return the descriptions that are not worth keeping where nothing else refers to the same.

    They are words within a longer phrase that only tell its kind (*school* in *the school board*), and
    phrases around a person's name that no preposition or possessive joins to it.

    Args:
        found: the n mentions, in the order of the text.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
    """
    starts = [f.start for f in found]
    kinds, persons = told.kind.tolist(), people.tolist()
    nothing: set[int] = set()
    for i, phrase in enumerate(found):
        if phrase.name is None and _is_nothing(phrase, kinds[i], text):
            nothing.add(i)
        last = bisect_left(starts, phrase.end)
        first = max(bisect_left(starts, phrase.start), last - _NEAR)
        inner = [k for k in range(first, last) if k != i and found[k].end <= phrase.end]
        nothing.update(k for k in inner if kinds[k] == _BARE and _is_kind(found[k], phrase, text))
        names = [name for k in inner if persons[k] and (name := found[k].name)]
        if phrase.name is None and names and not all(_is_joined(name, phrase, text) for name in names):
            nothing.add(i)
    return nothing


def _is_nothing(found: Found, kind: int, text: str) -> bool:
    """Tell whether a description is of nobody in particular, or a bare word for no several: "in private"."""
    words = text[found.start : found.end]
    bare = kind == _BARE and words.isalpha() and words.islower()
    return bool(_NOBODY.match(words)) or (bare and words not in PLURALS and not words.endswith("s"))


def _is_kind(inner: Found, phrase: Found, text: str) -> bool:
    """Tell whether a word or two stand right before a noun of the phrase that they are in."""
    behind = text[inner.end : phrase.end]
    word = behind.split(maxsplit=1)[0] if behind[:1] == " " and behind.strip() else ""
    return word[:1].isalnum() and word.strip(",").lower() not in BREAKS


def _is_joined(name: tuple[int, int], phrase: Found, text: str) -> bool:
    """Tell whether a preposition, a possessive or a mark joins a name to the phrase around it."""
    before, behind = text[phrase.start : name[0]], text[name[1] : phrase.end]
    if not before.strip() and not behind.startswith(tuple(POSSESSIVES)):
        return _FEW.fullmatch(behind) is not None
    words = [word for word in before.lower().split() if word.strip(".") not in TITLES]
    return not words or words[-1] in _JOINS or _APART.search(before + behind) is not None
