"""Names that stand where only people do: "lost to Ana Delgado", "Ana Delgado, 54,"."""

import re

import numpy as np

from onrecord.extract.gathering import Gathered
from onrecord.model.types import TYPES

_PEOPLE, _PLACES = [TYPES.index("politician"), TYPES.index("person")], [TYPES.index("place")]

_BEFORE = re.compile(
    r"\b(?:(?:lost|loses|losing|lose|aides?|advis[eo]rs?|challengers?|deputy|successor) to|vot(?:ed?|es|ing) for|"
    r"endors(?:ed?|es|ing)|elect(?:ed|s|ing)?|defeat(?:ed|s|ing)?|(?:call|campaign)(?:ed|s|ing)? (?:on|with|for)|"
    r"r[au]n(?:ning|s)? against|spokes(?:man|woman|person) for|praise[ds]?|accuse[ds]?|nominate[ds]?|appoint(?:ed|s)?|"
    r"thank(?:ed|s)?|told|asked|urged|warned) $"
)
_BEHIND = re.compile(r", (?:\d{2}[,.]|who\b|whom\b)")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){1,2}")
_LONGEST = 30
"""Characters of what is looked for before a name."""


def with_people(gathered: Gathered, text: str) -> Gathered:
    """Return an article's mentions with names of the type of a place that stand where people do as people.

    Args:
        gathered: the mentions of a whole article.
        text: its text.
    """
    types = gathered.types.copy()
    names = [
        i
        for i, (found, kind) in enumerate(zip(gathered.found, gathered.kinds.tolist(), strict=True))
        if kind in _PLACES and found.name and _stands_as_person(found.name, text)
    ]
    here = np.ix_(names, _PEOPLE)
    types[here] = np.maximum(types[here], types[np.ix_(names, _PLACES)])
    return Gathered(found=gathered.found, states=gathered.states, types=types)


def _stands_as_person(name: tuple[int, int], text: str) -> bool:
    start, end = name
    if not _NAME.fullmatch(text, start, end):
        return False
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _LONGEST), start))
