"""Endorsements that are taken back, withheld, or given to another instead."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO, people, subject
from onrecord.extract.events.endorsements.told import SUCH, endorsement, is_firm
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_before, givers_behind, people_behind, signs
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import PERSON, Sentence

_BACKING = r"(?:endorsements?|backing|support)"
_TAKES = (
    r"\b(?:withdr[ae]w(?:s|n|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|retract(?:s|ed|ing)?|"
    r"pull(?:s|ed|ing)?|unsaid|renounc(?:es?|ed|ing)|yank(?:s|ed|ing)?|"
    r"dropp(?:ed|ing)|took\sback|taking\sback|revers(?:ed|ing)|walk(?:s|ed|ing)?\sback)\s"
)
_KEEPS = r"\b(?P<keep>with-?h(?:eld|olds?|olding))\s"
_WHOSE = rf"(?:{WHO}’s\s|the\s|an?\s|its\s|their\s)?(?:[a-z]+\s){{0,2}}?"
_TAKING = re.compile(rf"(?:{_TAKES}|{_KEEPS}){_WHOSE}$")
_TAKEN = re.compile(
    rf"(?:{_TAKES}|{_KEEPS}){_WHOSE}{_BACKING}(?P<of>\s(?:of|for|from)\b)?|"
    r"\bno\slonger\s(?:in\sgood\sconscience\s|\w+ly\s)?(?:back|support|endors)(?:s|es?|ing)?\b(?P<verb>)"
)
_LOST = re.compile(
    rf"\blos(?:t|es|ing)\s(?:an?\s|the\s)?(?:(?P<who>{WHO})’s?\s{SUCH}endorsement\b|{SUCH}endorsement\s(?:of|from)\b)"
)
_SWITCHED = re.compile(
    rf"\b(?:switch|shift|transferr?|mov|swung|chang)(?:e?s|ed|ing)?\s(?:{WHO}’s\s|its\s|their\s)?"
    rf"(?:{_BACKING}|allegiances?)\s(?:from\s(?P<old>Ⓟ)\s)?to\b"
)


_BEFORE = re.compile(
    rf"\b(?:originally|previously|initially|first|once|had)\s(?:endorsed|backed|supported)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<old>Ⓟ)(?!’)"
)
"""Whom somebody backed who switches now."""


def taken(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that a sentence says are withdrawn, or withheld, or go from one to another."""
    for match in _TAKEN.finditer(sentence.words):
        whom = people_behind(sentence, match.end())
        if standing(sentence, match.start()) is Standing.REAL or match["verb"] is not None:
            who = givers_before(sentence, match.start())
            if not whom and who and "ndorse" in match[0]:
                whom = _only_other_before(sentence, who, match.start())
            status = Status.DENIED if match["keep"] else Status.WITHDRAWN
            yield from endorsement(sentence, who, whom, status, match)
    for match in _LOST.finditer(sentence.words):
        who = signs([match.start("who")]) if match["who"] else givers_behind(sentence, match.end())
        if standing(sentence, match.start()) is Standing.REAL:
            whom = signs(people(sentence, subject(sentence, match.start())))
            yield from endorsement(sentence, who, whom, Status.WITHDRAWN, match)
    for match in _SWITCHED.finditer(sentence.words):
        if standing(sentence, match.start()) is not Standing.REAL:
            continue
        who, whom = givers_before(sentence, match.start()), people_behind(sentence, match.end())
        if is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)
            before = _BEFORE.search(sentence.words, 0, match.start())
            if match["old"] or before:
                old = match.span("old") if before is None else before.span("old")
                yield from endorsement(sentence, who, [old], Status.WITHDRAWN, match)


def _only_other_before(sentence: Sentence, who: list[Bounds], at: int) -> list[Bounds]:
    """Return who alone is named before "withdrew his endorsement", besides whoever does that."""
    givers = {sentence.chunk(start).entity for start, end in who if end == start + 1}
    named = people(sentence, [place for place, sign in enumerate(sentence.words[:at]) if sign == PERSON])
    others = {sentence.chunk(place).entity: place for place in named}
    places = [place for entity, place in others.items() if entity not in givers]
    return signs(places) if len(places) == 1 else []


def is_taken(sentence: Sentence, at: int) -> bool:
    """Tell whether the endorsement that a noun at a place tells is taken back or withheld."""
    return _TAKING.search(sentence.words[:at], max(0, at - 60)) is not None
