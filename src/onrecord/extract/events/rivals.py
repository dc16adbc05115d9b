"""Who is in a contest, by the words around its noun."""

import re

from onrecord.extract.events.clause import people, people_in, subject
from onrecord.extract.shape import PERSON, Sentence

_TAKES = (
    r"w[io]n(?:s|ning)?|los(?:t|es|ing|e)|enter(?:s|ed|ing)?|join(?:s|ed|ing)?|quit(?:s|ting)?|exit(?:s|"
    r"ed|ing)?|"
    r"le(?:ft|av(?:e|es|ing))|le(?:d|ads|ading)|dominat(?:es?|ed|ing)|carr(?:y|ies|ied|ying)|"
    r"conced(?:es?|ed|ing)|bl(?:ew|ow(?:s|n|ing)?)|sw(?:ept|eeps?|eeping)|fac(?:es?|ed|ing)|survive[sd]?"
)
_WITHIN = (
    r"beat(?:s|en|ing)?|defeat\w*|r[au]n(?:ning|s)?|challeng\w+|unseat\w*|compet(?:es?|ed|ing)|dropped out|"
    r"withdr[ae]w\w*|topped|oust\w*|trounced|edg(?:es|ed|ing)|finish(?:es|ed|ing)?|placed|prevail(?:s|ed)?|"
    r"came|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|locked|embroiled|trail(?:s|ed|ing)?|participat\w+|"
    r"up against|squar(?:e|ed|ing) off|clash(?:ed|ing)?|oppos(?:es?|ed|ing)|battl(?:es?|ed|ing)|against|"
    r"crowned|nominated|accept(?:s|ed|ing)?|candidates?|contenders?|front-?runners?|challengers?|"
    r"rivals?|nominees?|opponents?|newcomer|underdog|favorite"
)
_CHOSEN = r"(?:support|back|endors|favor|nominat|prefer)(?:s|es|ed|ing)?|vot(?:e|es|ed|ing)\sfor"
_COMPETES = re.compile(
    rf"\b(?:(?:{_TAKES})(?:\sin)?|(?P<chosen>{_CHOSEN}|for|over|(?:defeat|loss|victory|win)\s(?:of|over|"
    rf"to))\s(?P<whom>Ⓟ)\sin|"
    rf"(?:is|are|was|were|remains?|stays?)\s(?:now\s|still\s)?in|"
    rf"(?P<within>(?:{_TAKES}|{_WITHIN})\b(?:[^.,;:“”]|,(?!\s(?:but|and|as|while|when|though|"
    rf"[ⓅⓄ]))){{0,60}}\b(?:in|of|from|into|(?<=crowned\s)at|(?<=nominated\s)at|(?<=nomination\s)at)))\s$"
)
_BID = re.compile(
    r"Ⓟ’s?\s(?:[a-z-]+\s|Ⓓ\s){0,2}(?:run|bid|campaign|candidacy|performance|loss|win|victory|"
    r"defeat)\s(?:in|during|for)\s$|Ⓟ’s?\s(?:[a-z-]+\s|Ⓓ\s){0,2}acceptance\s(?:speech|address)\s(?:at|to|before)\s$"
)
"""Whose part in a contest a noun tells: "her run during the election"."""
_OWNER = re.compile(r"Ⓟ’s?\s(?:[a-z-]+\s|Ⓓ\s){0,3}$")
_CALLS = re.compile(r"Ⓟ(?:,|\s(?:is|was|remains))\s(?:now\s|still\s)?(?:an?|the)\s(?:[\w-]+\s|Ⓞ\s){0,3}$")
_MOVES = re.compile("enter|join|quit|exit|le(?:ft|av)|dropped|withdr|fac")
_REACH = 100
_LONGEST_LIST = 90
_INCUMBENT = re.compile(r"\bincumbent\b", re.IGNORECASE)
_CALLED = re.compile(r"\bincumbent\s(?:Ⓞ\s|Ⓛ\s|[A-Z][\w.]+\s){0,3}$")
_APPOSED = re.compile(
    r",\s(?:who\sis\s)?(?:the|an|a)\s(?:[\w-]+\s|Ⓞ\s|Ⓣ\s){0,3}?incumbent\b|\s?\([^)]{0,20}\bincumbent\)"
)


def competing(sentence: Sentence, start: int, *, alone: bool = False) -> list[int]:
    """Return who competes in a contest, by the verb or the noun that stands before it in its clause.

    Args:
        sentence: where the contest stands.
        start: where its words begin.
        alone: whether one who competes alone counts only if he does more than enter or leave.
    """
    low = max(0, start - _REACH)
    verb = _COMPETES.search(sentence.words[low:start])
    if verb is None:
        bid = _BID.search(sentence.words, low, start)
        return people(sentence, [bid.start()] if bid else [])
    begin = low + verb.start()
    beside = people_in(sentence, begin, start - begin)
    if verb["whom"]:
        owner = _OWNER.search(sentence.words, max(0, begin - 40), begin)
        beside = [low + verb.start("whom"), *([owner.start()] if owner else [])]
        places = people(sentence, beside)
    else:
        places = people(sentence, list(dict.fromkeys([*subject(sentence, begin), *beside])))
    if not places and (called := _CALLS.search(sentence.words, max(0, begin - 60), begin)):
        places = people(sentence, [called.start()])
    if alone and len({sentence.chunk(k).entity for k in places}) == 1 and _MOVES.match(verb[0]):
        return []
    return places


def pitted(sentence: Sentence, end: int) -> list[int]:
    """Return whom a contest is between or against, of the words from a place on."""
    return people_in(sentence, end, _LONGEST_LIST)


def incumbents(sentence: Sentence) -> list[int]:
    """Return the places of the people of a sentence who are called the incumbent in it."""
    if not _INCUMBENT.search(sentence.span(0, len(sentence.words)).of(sentence.shape.text)):
        return []
    places = [place for place, sign in enumerate(sentence.words) if sign == PERSON]
    return people(sentence, [place for place in places if _is_incumbent(sentence, place)])


def _is_incumbent(sentence: Sentence, place: int) -> bool:
    words = sentence.chunk(place).span.of(sentence.shape.text)
    before = sentence.words[max(0, place - 60) : place]
    return bool(
        _INCUMBENT.search(words) or _CALLED.search(before) or _APPOSED.match(sentence.words, place + 1)
    )
