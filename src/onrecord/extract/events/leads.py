"""Who leads whom by how many points in a sentence of a poll, or that they are tied."""

import re
from collections.abc import Iterator

from onrecord.events import Participant, Role
from onrecord.extract.events.figures import COUNT, number
from onrecord.extract.events.found import taking, value
from onrecord.extract.events.shape import PERSON, Sentence

_ABOUT = r"(?:about\s|an?\s|just\s|only\s|some\s|nearly\s|roughly\s|(?:\w+\s){0,3})?"
_POINTS = r"(?:\s|-)(?:percentage\s|percent\s)?(?:points?|percent)"
_AHEAD = r"lead(?:s|ing)?|led|ahead|up|trail(?:s|ed|ing)?|behind|down"
_LEAD = re.compile(
    rf"(?P<n>{COUNT})(?:[ -]+(?:percentage[ -])?points?)\s?(?:lead|advantage|edge|"
    r"margin(?!\sof\s(?:sampling\s)?error)|cushion|ahead|behind|back)\b"
    rf"|\b(?:{_AHEAD}|top(?:s|ped|ping)|beat(?:s|ing)?|over|defeat(?:s|ing)?|edg(?:es|ing))\b"
    rf"[^\d;.]{{0,60}}?\bby\s{_ABOUT}(?P<m>{COUNT}){_POINTS}"
    rf"|\b(?:{_AHEAD})\b[^\d;.]{{0,40}}?\bby\s{_ABOUT}(?P<bare>{COUNT})"
    r"(?=[,.;:)”]|\s(?:in|among|nationally|statewide|with|and|while)\b|$)"
    rf"|\b(?:lead|advantage|edge)\sof\s{_ABOUT}(?P<k>{COUNT})(?:\s|-)(?:percentage\s)?points?"
    rf"|\blead\b[^\d;.]{{0,40}}?\bto\s{_ABOUT}(?P<to>{COUNT})(?:\s|-)(?:percentage\s)?points?"
)
_TIE = re.compile(
    r"\b(?:tied(?!\sfor\s(?:second|third|fourth|fifth|sixth|last)\b)|"
    r"dead heat|statistical tie|virtual tie|neck[- ]and[- ]neck|deadlocked|statistically tied)\b"
)
_OVER = re.compile(r"\s(?:over|on|against)\s(?:[a-z]+\s|Ⓞ\s|Ⓛ\s|[A-Z][\w.]+\s){0,3}?(?P<whom>Ⓟ)(?!’)")
_ENDED = re.compile("[,;.]")
_BEHIND = re.compile(r"\b(?:trail\w*|behind|down|back)\b")


def leads_in(sentence: Sentence) -> Iterator[list[Participant]]:
    """Yield each lead of a sentence with the rivals between whom it is; a tie where there is no lead."""
    start = 0
    for match in _LEAD.finditer(sentence.words):
        rivals, behind = _rivals(sentence, match, start)
        if leader := _leader(match, rivals):
            bounds = next(match.span(name) for name in ("n", "m", "bare", "k", "to") if match[name])
            points = number(sentence.words[slice(*bounds)])
            yield [value(sentence, Role.LEAD, bounds, points, leader.entity), *rivals]
            start = behind
    tied = _known(sentence, 0, len(sentence.words))
    if not start and (tie := _TIE.search(sentence.words)) and len(tied) > 1:
        rivals = _apart(taking(sentence, Role.CANDIDATE, tied))[:2]
        yield [value(sentence, Role.TIE, tie.span(), "0"), *rivals]


def _known(sentence: Sentence, start: int, end: int) -> list[int]:
    """Return where the people stand whom the article names, between two places."""
    return [k for k in range(start, end) if sentence.words[k] == PERSON and sentence.chunk(k).known]


def _rivals(sentence: Sentence, match: re.Match[str], start: int) -> tuple[list[Participant], int]:
    """Return between whom a lead is, and where the words that tell it end."""
    before = _known(sentence, start, match.end())
    over = _OVER.match(sentence.words, match.end())
    if over and sentence.chunk(over.start("whom")).known:
        whom = over.start("whom")
        others = [k for k in before if sentence.chunk(k).entity != sentence.chunk(whom).entity]
        return list(taking(sentence, Role.CANDIDATE, [*others[-1:], whom])), whom + 1
    stop = _ENDED.search(sentence.words, match.end())
    after = _known(sentence, match.end(), stop.start() if stop else len(sentence.words))
    rivals = _apart(taking(sentence, Role.CANDIDATE, before[-2:] + after))[:2]
    named = {rival.entity for rival in rivals}
    used = [k for k in after[:1] if sentence.chunk(k).entity in named]
    return rivals, max([match.end(), *(k + 1 for k in used)])


def _leader(match: re.Match[str], rivals: list[Participant]) -> Participant | None:
    """Return who leads: the first of two, but of "Lund trails Frey" the second."""
    behind = _BEHIND.search(match[0]) is not None
    return rivals[-1 if behind else 0] if len(rivals) > behind else None


def _apart(rivals: tuple[Participant, ...]) -> list[Participant]:
    """Return each candidate once."""
    return list({rival.entity: rival for rival in reversed(rivals)}.values())[::-1]
