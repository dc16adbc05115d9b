"""Endorsements that are taken back, withheld, or given to another instead."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.clause import WHO
from onrecord.extract.events.endorsements.told import endorsement, is_firm
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import givers_before, people_behind
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence

_BACKING = r"(?:endorsements?|backing|support)"
_TAKES = (
    r"\b(?:withdr[ae]w(?:s|n|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|retract(?:s|ed|ing)?|"
    r"pull(?:s|ed|ing)|unsaid|renounc(?:es?|ed|ing)|yank(?:s|ed|ing)?|"
    r"dropp(?:ed|ing)|took\sback|taking\sback|revers(?:ed|ing)|walk(?:s|ed|ing)?\sback)\s"
)
_KEEPS = r"\b(?P<keep>with-?h(?:eld|olds?|olding))\s"
_WHOSE = rf"(?:{WHO}’s\s|the\s|an?\s|its\s|their\s)?(?:[a-z]+\s){{0,2}}?"
_TAKING = re.compile(rf"(?:{_TAKES}|{_KEEPS}){_WHOSE}$")
_TAKEN = re.compile(
    rf"(?:{_TAKES}|{_KEEPS}){_WHOSE}{_BACKING}(?P<of>\s(?:of|for|from)\b)?|"
    r"\bno\slonger\s(?:back|support|endors)(?:s|es?|ing)?\b(?P<verb>)"
)
_SWITCHED = re.compile(
    rf"\b(?:switch|shift|transferr?|mov|swung|chang)(?:e?s|ed|ing)?\s(?:{WHO}’s\s|its\s|their\s)?"
    rf"(?:{_BACKING}|allegiances?)\s(?:from\s(?P<old>Ⓟ)\s)?to\b"
)


def taken(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that a sentence says are withdrawn, or withheld, or go from one to another."""
    for match in _TAKEN.finditer(sentence.words):
        whom = people_behind(sentence, match.end())
        if standing(sentence, match.start()) is Standing.REAL or match["verb"] is not None:
            who = givers_before(sentence, match.start())
            status = Status.DENIED if match["keep"] else Status.WITHDRAWN
            yield from endorsement(sentence, who, whom, status, match)
    for match in _SWITCHED.finditer(sentence.words):
        if standing(sentence, match.start()) is not Standing.REAL:
            continue
        who, whom = givers_before(sentence, match.start()), people_behind(sentence, match.end())
        if is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)
            if match["old"]:
                yield from endorsement(sentence, who, [match.span("old")], Status.WITHDRAWN, match)


def is_taken(sentence: Sentence, at: int) -> bool:
    """Tell whether the endorsement that a noun at a place tells is taken back or withheld."""
    return _TAKING.search(sentence.words[:at], max(0, at - 60)) is not None
