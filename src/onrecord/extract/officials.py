"""Who is a politician: whoever is spoken of in the words of office and election, whatever the name.

What the network makes of a person turns on the pieces of the name: of two invented candidates it takes one
for a politician and the other not, wherever they stand. Words around a name stay when it is exchanged.
"""

import re
from collections.abc import Iterable
from itertools import islice
from math import ceil

from onrecord.extract.mentions import Found
from onrecord.extract.tags import tag_end

_TITLE = (
    r"(?:sen(?:ator|\.)?|rep(?:resentative|\.)?|gov(?:ernor|\.)?|mayor|(?:vice[ -])?president|"
    r"(?:prime )?minister|premier|chancellor|speaker|congress(?:man|woman)|councill?or|"
    r"council(?:man|woman|member)|assembly(?:man|woman)|attorney general|"
    r"secretary of \w+)"
)
_TITLED = re.compile(rf"(?:^|\W){_TITLE}\s$", re.IGNORECASE)
_OFFICES = re.compile(rf"\b{_TITLE}(?!\w)", re.IGNORECASE)
_POLITICS = re.compile(
    r"\b(?:elect(?:ed|ion|ions|oral)|candida(?:te|tes|cy)|nominat\w+|nominees?|primar(?:y|ies)|run-?offs?|"
    r"r[au]n(?:ning)? for|races?|trail\w*|polls?|turnout|ballots?|votes?|seats?|defeat\w*|endors\w+|"
    r"campaign\w*|debates?|incumbent|succe(?:ed|ss)\w+|presiden(?:t|tial|cy)|vice|(?:prime )?minist\w+|"
    r"governors?\w*|gubernatorial|senat\w+|congress\w*|mayor\w*|chancellor|secretary|speaker|deputy|leader\w*|part(?:y|ies)|"
    r"parliament\w*|legislat\w+|cabinet|coalition|govern\w+|administration|politic\w+|district|"
    r"constituenc\w+|majority|opposition)\b",
    re.IGNORECASE,
)
"""What is said of politicians, of whatever party: offices, their seats and houses, and how they are won."""

_TRADES = re.compile(
    r"\b(?:spokes\w+|aides?|advis[eo]rs?|strategists?|managers?|consultants?|lawyers?|attorneys?(?! general)|"
    r"professors?|analysts?|reporters?|journalists?|editors?|authors?|writers?|columnists?|pollsters?|activists?|"
    r"volunteers?|voters?|students?|teachers?|nurses?|doctors?|farmers?|economists?|experts?|historians?|"
    r"scientists?|scholars?|actors?|actress|singers?|directors?|owners?|founders?|residents?|supporters?|donors?|"
    r"pastor|reverend|bishop|officers?|wife|husband|widow|daughter|son|sister|brother|mother|father|friend)\b",
    re.IGNORECASE,
)
"""What somebody is besides, whom an election only touches."""

_SENTENCE = re.compile(r"\n|(?<=[a-z]{3})[.?!]['\"’”]?\s")
_LONGEST, _NEAR, _WINDOW, _ENOUGH = 24, 10, 160, 3
"""Characters of a title, words near a name, characters that hold them, and places that are enough."""


def are_politicians(named: Iterable[Found], text: str) -> bool:
    """Tell whether the places of one person's name together speak of a politician.

    A title or a party's tag tells it once and for all, and a trade or a kinship that it is none; else half of
    the places, or three, have to have a word of office or election near.

    Args:
        named: the mentions by name.
        text: the article's text.
    """
    places = [(found, found.name) for found in named if found.name]
    if any(_is_titled(name, text) for _, name in places):
        return True
    if any(_TRADES.search(_beside(found, name, text)) for found, name in places):
        return False
    enough = max(1, ceil(min(_ENOUGH, len(places) / 2)))
    near = (name for _, name in places if _POLITICS.search(_around(name, text)))
    return len(list(islice(near, enough))) == enough


def is_office(words: str) -> bool:
    """Tell whether a description is of somebody in public office: "the former mayor"."""
    return _OFFICES.search(words) is not None


def _is_titled(name: tuple[int, int], text: str) -> bool:
    start, end = name
    titled = _TITLED.search(text, max(0, start - _LONGEST), start)
    return titled is not None or tag_end(text, end) is not None


def _beside(found: Found, name: tuple[int, int], text: str) -> str:
    """Return what a mention says of somebody besides the name."""
    return f"{text[found.start : name[0]]} {text[name[1] : found.end]}"


def _around(name: tuple[int, int], text: str) -> str:
    """Return the words next to a name, within its sentence."""
    start, end = name
    before = _SENTENCE.split(text[max(0, start - _WINDOW) : start])[-1]
    behind = _SENTENCE.split(text[end : end + _WINDOW])[0]
    return " ".join((*before.split()[-_NEAR:], "|", *behind.split()[:_NEAR]))
