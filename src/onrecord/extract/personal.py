"""Names that stand where only people do: "lost to Ana Delgado", "Ana Delgado, 54,".

The network takes some people for places, by the pieces of their names and nothing else.
"""

import re

import numpy as np

from onrecord.extract.gathering import Gathered
from onrecord.extract.gender import is_first_name
from onrecord.model.types import TYPES

_PEOPLE, _PLACES = [TYPES.index("politician"), TYPES.index("person")], [TYPES.index("place")]
_OTHERS = [*_PLACES, *(TYPES.index(name) for name in ("organisation", "contest", "other"))]

_BEFORE = re.compile(
    r"\b(?:(?:lost|loses|losing|lose|aides?|advis[eo]rs?|challengers?|deputy|successor) to|"
    r"vot(?:ed?|es|ing) for|endors(?:ed?|es|ing)|elect(?:ed|s|ing)?|defeat(?:ed|s|ing)?|"
    r"(?:call(?:ed|s|ing)? on|campaign(?:ed|s|ing)? (?:with|for))|r[au]n(?:ning|s)? against|"
    r"spokes(?:man|woman|person) for|praise[ds]?|accuse[ds]?|nominate[ds]?|appoint(?:ed|s)?|"
    r"thank(?:ed|s)?|told|asked|urged|warned) $"
)
_BACKED = re.compile(
    r"\b(?:vot(?:e|es|ing) for|endors(?:ed?|es|ing)|(?:n['’]t|not) (?:backing|supporting)|"
    r"stands? with|(?:spots|ads|mailers|flyers) for|candidate is|"
    r"(?:support|weight|backing) (?:behind|to)|(?:campaign|candidacy) of|declared for|c[ao]me out for|"
    r"contest between) $"
)
"""Behind these one word alone is a person's name as well, unless it is a place's elsewhere."""
_BEHIND = re.compile(r", (?:\d{2}[,.]|who\b|whom\b)")
_IN = re.compile(r"\b(?:in|at|near|from|around|outside|across|of|the|to|through) $", re.IGNORECASE)
_GROUND = re.compile(
    r"(?:New|North|South|East|West|San|Santa|Los|Las|El|Saint|St|Fort|Port|Mount|Lake|Cape) |"
    r".* (?:County|City|Beach|Islands?|Rivers?|Lakes?|Valley|Hills?|Heights|Springs|Park|Bay|Falls|Creek|"
    r"Point|Port|Harbou?r|Mountains?|Hole|Square|Street|Avenue|Road|"
    r"Hall|House|Town|Village|Fort|Rock|Grove|Kong|"
    r"Cent(?:er|re))$"
)
"""What names of places begin or end with, and people's do not."""
_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){1,2}")
_ONE = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?")
_ENDS = re.compile(r"$|[,.;?!”\"]| (?:in|on|for|over|and|that|as|to|at|because|claims?|says?)\b")
_LONGEST = 30
"""Characters of what is looked for before a name."""


def with_people(gathered: Gathered, text: str) -> Gathered:
    """Return an article's mentions with places that stand where people do, or have a first name, as people.

    Args:
        gathered: the mentions of a whole article.
        text: its text.
    """
    types = gathered.types.copy()
    names = [
        i
        for i, (found, kind) in enumerate(zip(gathered.found, gathered.kinds.tolist(), strict=True))
        if found.name
        and (
            (kind in _PLACES and _stands_as_person(found.name, text))
            or (kind in _OTHERS and _is_backed(found.name, text))
        )
    ]
    here = np.ix_(names, _PEOPLE)
    types[here] = np.maximum(types[here], types[np.ix_(names, _OTHERS)].max(1, keepdims=True))
    return Gathered(found=gathered.found, states=gathered.states, types=types)


def _is_backed(name: tuple[int, int], text: str) -> bool:
    """Tell whether a short name stands where only somebody to vote for does, and nowhere as a place."""
    start, end = name
    if not _ONE.fullmatch(text, start, end) or not _BACKED.search(text, max(0, start - _LONGEST), start):
        return False
    return _ENDS.match(text, end) is not None and not re.search(
        rf"\b(?:in|at|from|across|the) {re.escape(text[start:end])}\b", text
    )


def _stands_as_person(name: tuple[int, int], text: str) -> bool:
    start, end = name
    if not _NAME.fullmatch(text, start, end) or _GROUND.match(text, start, end):
        return False
    if _BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _LONGEST), start):
        return True
    in_place = _IN.search(text, max(0, start - _LONGEST), start)
    return in_place is None and is_first_name(text[start:end].split()[0].lower())
