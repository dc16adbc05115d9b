"""Who leads whom by how many points in a sentence of a poll, or that they are tied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.events import Participant, Role
from onrecord.extract.events.figures import COUNT, number
from onrecord.extract.events.found import taking, value
from onrecord.extract.events.opponents import Opponents
from onrecord.extract.shape import PERSON, Sentence

_ABOUT = r"(?:about\s|an?\s|just\s|only\s|some\s|nearly\s|roughly\s|(?:[a-z]+\s){0,3})?"
_POINTS = r"(?:\s|-)(?:percentage\s|percent\s)?(?:points?|percent(?!\sto\b|\s?[-–]))"
_AHEAD = r"lead(?:s|ing)?|led|ahead|up|trail(?:s|ed|ing)?|behind|down"
_LEAD = re.compile(
    rf"(?P<n>{COUNT})(?:[ -]+(?:percentage[ -])?points?)\s?(?:[a-z]+\s)?(?:lead|advantage|edge|"
    r"margin(?!\sof\s(?:sampling\s)?error)|cushion|ahead|behind|back)\b"
    rf"|\b(?:{_AHEAD}|top(?:s|ped|ping)|beat(?:s|ing)?|over|defeat(?:s|ing)?|edg(?:es|ing))\b"
    rf"(?:(?!\bwho\b)[^\d;.]){{0,60}}?(?<!ed\s)\bby\s+{_ABOUT}(?P<m>{COUNT}){_POINTS}"
    rf"|\b(?:{_AHEAD})\b[^\d;.]{{0,40}}?\bby\s+{_ABOUT}(?P<bare>{COUNT})"
    r"(?=[,.;:)”]|\s(?:in|among|nationally|statewide|with|and|while)\b|$)"
    rf"|\b(?:up|ahead|down)\s{_ABOUT}(?P<over>{COUNT}){_POINTS}(?=\s(?:over|on|against|of)\s)"
    rf"|(?:(?<=Ⓟ\s)|(?<=Ⓟ’s\s))(?:up|ahead|down)\s{_ABOUT}(?P<plain>{COUNT}){_POINTS}"
    rf"|\b(?:lead|advantage|edge)\sof\s{_ABOUT}(?P<k>{COUNT})(?:\s|-)(?:percentage\s)?points?"
    rf"|\blead\b[^\d;.]{{0,40}}?\bto\s{_ABOUT}(?P<to>{COUNT})(?:\s|-)(?:percentage\s)?points?"
)
_POINTS_IN = ("n", "m", "bare", "over", "plain", "k", "to")
_VERB = re.compile(r"(?:lead(?:s|ing)|led|top|beat|over|defeat|edg|trail(?:s|ed|ing))")
"""Whoever stands behind one of these without a subject before is led, or trailed."""
_MARGIN = re.compile(
    rf"\b(?:margin|lead|gap|race)\s(?:is\s|was\s|stands\s)?at\s{_ABOUT}(?P<n>{COUNT})(?!\d|\.\d|%|"
    rf"\spercent\s)"
)
_SAME = re.compile(r"\b(?:by\sthe|the|an?)\s(?:same|identical)\s(?:margin|lead|amount|spread|result)\b")
_TIE = re.compile(
    r"\b(?:tied(?!\sfor\s(?:second|third|fourth|fifth|sixth|last)\b)|ties(?=\sⓅ|\s(?:the\stwo|both)\b)|"
    r"dead heat|(?:statistical|virtual) tie|in a tie|"
    r"neck[- ]and[- ]neck|deadlocked|dead even|statistically even|statistically tied)\b"
)
_TICKET = re.compile(
    r"(?:\b(?:ticket|party|candidates)|Ⓞ)\s(?:with|ha[sd]|holding|holds?)\s(?:an?\s|"
    r"the\s)?(?:[a-z]+\s)?$"
)
"""What leads is nobody who is named."""
_OWNS = re.compile(
    r"\s(?:Ⓓ\s)?(?:campaign|administration|aides?|advis[eo]rs?|camp|team|staff\w*|voters|supporters|backers)\b"
)
_BESIDE = re.compile(r"(?:’s)?\s(?:[\w’-]+\s){0,4}$")
_CLAUSE = re.compile(r"[,;:]|\b(?:where|who|when|while)\b")
_JOINS = re.compile(r"\band\b")
_SUBJECT = re.compile(
    r"(?P<who>Ⓟ)\s(?:\w+\s){0,2}?(?:up|ahead|lead(?:s|ing)?|led|winning|w[io]ns)\b[^.;Ⓟ]{0,30}$"
)
_WITH = re.compile(r"\s(?:with|against)\s")
_OVER = re.compile(r"\s(?:over|on|against)\s(?:[a-z]+\s|Ⓞ\s|Ⓛ\s|[A-Z][\w.]+\s){0,3}?(?P<whom>Ⓟ)(?!’)")
_ENDED = re.compile("[,;.]")
_BEHIND = re.compile(r"\b(?:trail\w*|behind|down|back)\b")


@dataclass(frozen=True, slots=True)
class Before:
    """What an article tells of candidates before a sentence, or elsewhere.

    Args:
        opponents: whom it pits against whom.
        rivals: the two of the last question.
        lead: the last lead.
    """

    opponents: Opponents = field(default_factory=dict)
    rivals: tuple[int, ...] = ()
    lead: Participant | None = None


def leads_in(sentence: Sentence, before: Before) -> Iterator[list[Participant]]:
    """Yield each lead of a sentence with the rivals between whom it is; a tie where there is no lead.

    Args:
        sentence: of a poll.
        before: what is known of the candidates.
    """
    start = 0
    last: int | None = None
    for match in _LEAD.finditer(sentence.words):
        rivals, behind = _rivals(sentence, match, start)
        leader = _leader(sentence, match, rivals, start, before)
        if not rivals and _JOINS.search(sentence.words, start, match.start()):
            leader = last  # "a 6-point lead in Ellery and an 11-point lead in Kelp"
        if leader is not None:
            bounds = next(match.span(name) for name in _POINTS_IN if match[name])
            points = number(sentence.words[slice(*bounds)])
            yield [value(sentence, Role.LEAD, bounds, points, leader), *rivals]
            start, last = behind, leader
    if not start and (again := _again(sentence, before)):
        yield [again]
    elif not start:
        yield from _ties(sentence, before)


def _again(sentence: Sentence, before: Before) -> Participant | None:
    """Return the lead of whoever led before: by the same points, or as "the margin" tells."""
    if before.lead is None or before.lead.value is None:
        return None
    if same := _SAME.search(sentence.words):
        own = _SUBJECT.search(sentence.words, 0, same.start())
        chunk = sentence.chunk(own.start("who")) if own else None
        leader = chunk.entity if chunk and chunk.known else before.lead.entity
        return value(sentence, Role.LEAD, same.span(), before.lead.value, leader)
    if _known(sentence, 0, len(sentence.words)) or not (margin := _MARGIN.search(sentence.words)):
        return None
    points = number(margin["n"])
    return value(sentence, Role.LEAD, margin.span("n"), points, before.lead.entity)


def _ties(sentence: Sentence, before: Before) -> Iterator[list[Participant]]:
    """Yield a tie of the two whom a sentence names, or of those of whom the article has told."""
    tie = _TIE.search(sentence.words)
    if tie is None:
        return
    rivals = _apart(taking(sentence, Role.CANDIDATE, _tied(sentence, tie)))
    told = value(sentence, Role.TIE, tie.span(), "0")
    alone = rivals[0].entity if len(rivals) == 1 else None
    other = None if alone is None else before.opponents.get(alone)
    if other is not None:
        rivals.append(Participant(role=Role.CANDIDATE, span=told.span, entity=other))
    if not rivals:
        rivals = [Participant(role=Role.CANDIDATE, span=told.span, entity=who) for who in before.rivals]
    if len(rivals) > 1:
        yield [told, *rivals]


def _tied(sentence: Sentence, tie: re.Match[str]) -> list[int]:
    """Return where the two stand who are tied: both before the word, or one before and one behind."""
    before = _known(sentence, 0, tie.start())
    after = _known(sentence, tie.end(), len(sentence.words))
    once = list({sentence.chunk(k).entity: k for k in before}.values())
    if len(once) > 1 and not _WITH.match(sentence.words, tie.end()):
        return once[-2:]
    return [*before[-1:], *after[: 2 - len(before[-1:])]]


def _known(sentence: Sentence, start: int, end: int) -> list[int]:
    """Return where people stand whom the article names, between two places: not "the Lund campaign"."""
    places = [k for k in range(start, end) if sentence.words[k] == PERSON and sentence.chunk(k).known]
    return [k for k in places if not _OWNS.match(sentence.words, k + 1)]


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
    rivals = _apart(taking(sentence, Role.CANDIDATE, _own(sentence, match, before[-2:]) + after))[:2]
    named = {rival.entity for rival in rivals}
    used = [k for k in after[:1] if sentence.chunk(k).entity in named]
    return rivals, max([match.end(), *(k + 1 for k in used)])


def _own(sentence: Sentence, match: re.Match[str], before: list[int]) -> list[int]:
    """Return the last of two alone where he leads, and the other stands in another clause."""
    if len(before) > 1 and before[-1] < match.start():
        beside = _BESIDE.match(sentence.words[before[-1] + 1 : match.start()])
        if beside and _CLAUSE.search(sentence.words, before[-2], before[-1]):
            return before[-1:]
    return before


def _leader(
    sentence: Sentence, match: re.Match[str], rivals: list[Participant], start: int, before: Before
) -> int | None:
    """Return who leads: the first of two, but of "Lund trails Frey" the second.

    Of "the Democrat leads Lund" it is Lund's opponent, if the article names one.
    """
    behind = _BEHIND.search(match[0]) is not None
    if _TICKET.search(sentence.words, max(0, match.start() - 40), match.start()):
        return None
    if len(rivals) == 1 and rivals[0].entity is not None:
        subject = _known(sentence, start, match.start())
        over = _OVER.match(sentence.words, match.end())
        object_ = not subject and (_VERB.match(match[0]) or over)
        if object_ and PERSON not in sentence.words[start : match.start()]:
            return None
        leads = bool(object_) if behind else not object_
        return rivals[0].entity if leads else before.opponents.get(rivals[0].entity)
    return rivals[-1 if behind else 0].entity if len(rivals) > behind else None


def _apart(rivals: tuple[Participant, ...]) -> list[Participant]:
    """Return each candidate once."""
    return list({rival.entity: rival for rival in reversed(rivals)}.values())[::-1]
