"""Whose is which figure in a sentence of a poll: by the order in which names and figures stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.events import Participant, Role
from onrecord.extract.events.found import value
from onrecord.extract.events.shape import Sentence

PERCENT = r"(?:\s?%|\s(?:percent|per\scent)\b)"
FIGURE = r"\d{1,2}(?:\.\d+)?"
_PAIR = (
    rf"(?P<a>{FIGURE})(?:{PERCENT})?(?:\s?[-–]\s?|\sto\s|"
    rf"\sversus\s)(?P<b>{FIGURE})(?:{PERCENT})?(?![-\s]+(?:percentage[\s-])?points?\b|\d|[-/–]\d|\s(?:million|"
    rf"votes|years))"
)
_TOKEN = re.compile(
    rf"(?P<who>Ⓟ)(?:’s?\s(?!(?:support|share|standing|lead|\d))(?P<owns>))?|(?<![\d.,/$-])(?:{_PAIR}|"
    rf"(?P<n>{FIGURE})(?:{PERCENT}|(?=(?:,\s|,?\sand\s){FIGURE}(?:,?\sand\s{FIGURE})?{PERCENT}))(?![-\s]+points?))"
)
_GIVES = re.compile(
    r"[^.;:%\d]{0,70}?\b(?:support(?:ed|ing|s)?|back(?:ed|ing|s)?|favou?r(?:ed|ing|s)?|for|prefer(?:red|s)?|"
    r"cho(?:ose|se|osing)|behind|pick(?:ed|ing)?|vot(?:e|ed|ing)\sfor|with|to|go(?:ing)?\sto)\s(?:the\s)?$"
)
_TO = re.compile(r"\bto\s$")
_LEADS = re.compile(
    r"\b(?:lead\w*|led|ahead|edg\w+|over|top\w*|beat\w*|defeat\w*|trail\w*|behind|against|versus)\b"
)
_TRAILS = re.compile(r"\b(?:trail\w*|behind|down|los(?:es|ing))\b")
_EACH = re.compile(r"\b(?:each|apiece|tied|both|even|deadlocked|dead heat)\b")
_AWAY = re.compile(
    r"\b(?:said|says?|carried|won|who|which|would|should|confident|adults|Americans|whether)\b|;"
)
"""Between a name and a figure these tell of something else."""
_FROM = re.compile(r"\b(?:from|compared)\b")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a sentence, or two that stand for two names."""

    bounds: tuple[tuple[int, int], ...]
    start: int
    end: int


def shares_in(sentence: Sentence) -> Iterator[Participant]:
    """Yield the share of each candidate that a sentence tells, each candidate once."""
    taken: set[int | None] = set()
    for place, bounds in _matched(sentence):
        chunk = sentence.chunk(place)
        if chunk.known and chunk.entity not in taken:
            taken.add(chunk.entity)
            yield value(sentence, Role.SHARE, bounds, sentence.words[slice(*bounds)], chunk.entity)


def _matched(sentence: Sentence) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield places of names with the bounds of the figures that are theirs."""
    names: list[int] = []
    figures: list[_Figure] = []
    for match in _TOKEN.finditer(sentence.words):
        if match["who"]:
            if match["owns"] is None and sentence.chunk(match.start()).known:
                if figures and _is_for(sentence.words, figures[-1].end, match.start()):
                    yield match.start(), figures.pop().bounds[0]
                    continue
                yield from _settled(sentence, names, figures)
                names = [] if figures else names
                figures = []
                names.append(match.start())
        else:
            pair = (match.span("a"), match.span("b")) if match["a"] else (match.span("n"),)
            figures.append(_Figure(pair, match.start(), match.end()))
    yield from _settled(sentence, names, figures)


def _is_for(words: str, end: int, place: int) -> bool:
    """Tell whether a figure is followed by whose it is: not "46 percent to Lund’s 40"."""
    between = words[end:place]
    return bool(_GIVES.fullmatch(between)) and not _TO.search(between)


def _settled(
    sentence: Sentence, names: list[int], figures: list[_Figure]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield names that stand before figures, each with its own."""
    if not names or not figures:
        return
    if _AWAY.search(sentence.words, names[-1], figures[0].start):
        return
    words = sentence.words[names[0] : figures[-1].end + 14]
    bounds = [one for figure in figures for one in figure.bounds]
    if len(bounds) > 1 and (
        len(names) == 1 or _FROM.search(sentence.words, figures[0].end, figures[-1].start + 1)
    ):
        if len(figures[0].bounds) > 1:
            return
        bounds = bounds[:1]
    if len(bounds) == 1 and len(names) > 1:
        if _EACH.search(words):
            yield from ((name, bounds[0]) for name in names[-2:])
        else:
            leads = _LEADS.search(sentence.words, names[-2], names[-1])
            yield names[-2] if leads else names[-1], bounds[0]
    elif len(bounds) <= len(names):
        order = bounds[::-1] if len(bounds) == 2 and _first_is_behind(sentence, words, bounds) else bounds
        yield from zip(names[-len(bounds) :], order, strict=True)


def _first_is_behind(sentence: Sentence, words: str, bounds: list[tuple[int, int]]) -> bool:
    """Tell whether the first of two names has the smaller of two figures, which stands second."""
    one, other = (float(sentence.words[slice(*place)]) for place in bounds)
    return one > other and _TRAILS.search(words) is not None
