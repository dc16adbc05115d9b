"""Of which place the figures of a poll are: where those live who were asked."""

import re

from onrecord.events import Participant, Role
from onrecord.extract.events.found import taking
from onrecord.extract.events.pollsters import pollsters
from onrecord.extract.shape import PLACE, Sentence
from onrecord.spans import Span

_FRONTED = re.compile(
    r"(?:^|[,;:]\s|\s[–—-]{1,2}\s|\b(?:and|but|while|whereas|as)\s|\b(?:And|But|Meanwhile,?|Elsewhere,?)\s)"
    r"[Ii]n\s(?:(?:the|nearby|neighboring|both)\s)*(?P<places>Ⓛ(?:(?:,\s|,?\sand\s)(?:in\s)?Ⓛ)*),?\s(?!race|primary)"
)
"""A clause that begins with a place: "In Ellery, she leads"."""
_BEHIND = re.compile(
    r"[^.;:,\d%]{0,60}?\bin\s(?:(?:the|both|nearby|neighboring)\s)*(?P<places>Ⓛ(?:(?:,\s|,?\sand\s)Ⓛ)*)(?!’)"
)
_BETWEEN = re.compile(
    r"\b(?:lead\w*|led|ahead|trail\w*|edge\w*|advantage|tied|heat|beat\w*|top\w*)\b[^.;]{0,50}?\sin\s(?:the\s)?"
    r"(?P<places>Ⓛ(?:(?:,\s|,?\sand\s)Ⓛ)*)(?!’)[^.;]{0,40}$"
)
"""Between the words of a lead and its figures: "leads in Ellery by 5 points"."""
_OF_POLL = re.compile(
    r"(?P<place>Ⓛ)(?:’s?)?\s(?:[a-z-]+\s){0,3}(?:polls?|survey)\b|"
    r"\b(?:poll|survey)\b\s[^.;:,]{0,50}?\b(?:in|of)\s(?:[a-z-]+\s){0,3}(?P<within>Ⓛ)(?!’)|"
    r"\b[Pp]olls?\b[^.;:,]{0,30}\bin\s(?P<among>Ⓛ)(?!’)"
)
_REACH = 120
_EVERYWHERE = re.compile(
    r"\b(?:U\.?S\.?A?\.?|United States|America|nation|country|states|world|counties|House)$"
)


def place_of_poll(sentence: Sentence) -> tuple[Participant, ...]:
    """Return where the poll of a sentence was taken, as its noun tells: "an Ellery poll"."""
    match = _OF_POLL.search(sentence.words)
    places = [match.start(name) for name in ("place", "within", "among") if match and match[name]]
    makers = {p.entity for p in pollsters(sentence)}
    return tuple(p for p in _named(sentence, places) if p.entity not in makers)


def fronted_place(sentence: Sentence) -> tuple[Participant, ...]:
    """Return the place with which a sentence begins."""
    match = _FRONTED.match(sentence.words)
    return _in(sentence, match) if match else ()


def places_of(sentence: Sentence, figures: list[Participant]) -> tuple[Participant, ...]:
    """Return the places of which figures of one question are, as their own clause tells.

    Args:
        sentence: where they stand.
        figures: the shares or the lead.
    """
    first, last = min(p.span for p in figures), max(p.span for p in figures)
    start, end = _place(sentence, first), _place(sentence, last) + len(last)
    before = list(_FRONTED.finditer(sentence.words, 0, start))
    if before and (places := _in(sentence, before[-1])):
        return places
    behind = _BEHIND.match(sentence.words, end)
    between = _BETWEEN.search(sentence.words[max(0, start - _REACH) : start])
    if behind or not between:
        return _in(sentence, behind) if behind else ()
    low = max(0, start - _REACH) + between.start("places")
    return _named(
        sentence, [k for k in range(low, low + len(between["places"])) if sentence.words[k] == PLACE]
    )


def _place(sentence: Sentence, span: Span) -> int:
    """Return where words of the text stand in a sentence."""
    return next((k for k in range(len(sentence.words)) if sentence.span(k, k + 1).start >= span.start), 0)


def _in(sentence: Sentence, match: re.Match[str]) -> tuple[Participant, ...]:
    start, end = match.span("places")
    return _named(sentence, [k for k in range(start, end) if sentence.words[k] == PLACE])


def _named(sentence: Sentence, places: list[int]) -> tuple[Participant, ...]:
    """Return those of some places that are named, and are no nation or several states."""
    known = [k for k in places if sentence.chunk(k).known]
    told = taking(sentence, Role.PLACE, known)
    return tuple(p for p in told if not _EVERYWHERE.search(p.span.of(sentence.shape.text)))
