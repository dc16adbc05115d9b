"""Who made a poll, by the words before or behind its noun."""

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.events import Participant, Role
from onrecord.extract.events.found import taking
from onrecord.extract.shape import BODY, Sentence
from onrecord.extract.words import PRONOUNS, listed
from onrecord.spans import Span

_BY_NAME = re.compile(
    r"(?P<who>(?P<first>(?:(?!(?:A|An|The|In|And|But|By|New(?!\s(?:York|Hampshire|Jersey|Mexico|"
    r"Orleans|England)\b)|One|That)\b)(?:[A-Z][\w.&]*|Ⓛ)[\s/–-])*)Ⓞ(?:\s?[/–-]\s?(?:Ⓞ|(?:Ⓛ\s)?[A-Z][\w&]*(?:\s(?!Poll\b)[A-Z][\w&]*){0,3})|"
    r"\sand\sⓄ)*)[’']?s?\s(?:(?:(?!(?:survey|in|of|from|by|"
    r"the|to|with|and|an?|published|releas\w+|conducted|commissioned|took|"
    r"who)\b)(?!surveyed)[a-z-]+|Ⓓ|Ⓛ|[A-Z]\w+|"
    r"tracking)\s){0,4}?(?:poll|polls|survey|surveys|Poll|average|tracker)\b"
)
_BY_WORDS = re.compile(
    r"(?P<who>(?!(?:A|An|The|In|According|New|One|Another|This|That|Most|Only|Each|Every|Several|Some|"
    r"Many|Recent|"
    r"Latest|Its|His|Her|Their|Our|No|Any|Both|Two|Three|National|Public|Internal|Private|Online|But|"
    r"And|While|As|Even|"
    r"Early|Other|Like|Since|With|Still|Yet|Also|Exit|Post|Following|For|From|By|On|At|If|When|"
    r"After)\s)(?:Ⓛ\s)?"
    r"(?:[A-Z][\w.&’]*[\s/–-]){1,8}(?:University\s|"
    r"College\s)?)(?:(?:[a-z]+)\s){0,2}(?:poll|survey|average)\b"
)
_BY = re.compile(
    r"\b(?:poll|polls|survey|surveys|average)\b[^;:.]{0,50}?\b(?:by|from)\s(?:(?:the|an?|its|new|independent|"
    r"nonpartisan|bipartisan|conservative|liberal|respected|polling|research|firm|group|outfit|company|pollster|"
    r"Ⓞ(?=\s(?:firm|pollster|polling|group|outfit)\b))\s){0,6}(?P<who>Ⓞ(?:\s?[/–-]\s?Ⓞ|"
    r",?\sand\s(?:the\s)?Ⓞ)*)"
)
_BY_PERSON = re.compile(
    r"\b(?:poll|survey)\b(?:[^;:.]{0,50}?\bby|\sfrom)\s(?:the\s)?(?:(?:[a-z]+\s)?pollster\s)?(?P<who>Ⓟ)(?!’)"
)
_MADE = re.compile(
    r"(?P<who>Ⓞ)\s(?:conducted|commissioned|released|published|took)\s(?:an?|its|the)\s(?:[\w-]+\s|"
    r"Ⓛ\s){0,4}?(?:poll|survey)\b"
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Herald|Journal|Tribune|Globe|Sun|Star|Chronicle|Gazette|Press|Register|Observer|"
    r"Examiner|Dispatch|Inquirer|Courier|Mirror|Review|Ledger|Union|University|College|Institute|School)$"
)
_BY_PLACE = re.compile(r"(?P<who>Ⓛ)(?:’s?)?\s(?:[a-z-]+\s){0,2}(?:poll|survey)\b")
"""Who reads as a place is a pollster by its name: "the Ellery Sun poll"."""
_FIRM = re.compile(r"Ⓟ’s?\s(?:[a-z]+\s)?(?:firm|company|outfit),?\s(?P<who>Ⓞ)")
_CAPITALS = re.compile(
    r"(?:^|[a-z]\s)(?:(?:The|An?)\s)?(?P<name>(?!(?:The|An?)\b)[A-Z][\w.&]*(?:[ /–-]+[A-Z][\w.&]*)*)$"
)
_WORD = re.compile(r"[A-Z][\w&]+")
_COMMON = listed(
    "the news university college poll polling research institute times post school law state public center "
    "new york american national survey strategies group associates journal street latest"
)
"""Words that names of several pollsters have."""
_NO_NAMES = listed("the a an this that one another in exit no new recent our same and but while")


def pollsters(sentence: Sentence) -> tuple[Participant, ...]:
    """Return who made the poll that a sentence speaks of; none where it does not say."""
    match = _BY_NAME.search(sentence.words) or _BY.search(sentence.words)
    if match:
        start, end = match.span("who")
        named = tuple(p for k in range(start, end) for p in _body(sentence, k))
        if named and match.groupdict().get("first"):
            return (replace(named[-1], span=sentence.span(start, end)),)
        if named:
            return named
    if made := _MADE.search(sentence.words):
        return _body(sentence, made.start("who"))
    words = _BY_WORDS.search(sentence.words)
    if words and words["who"].strip(" ").lower() not in _NO_NAMES:
        return (
            Participant(
                role=Role.POLLSTER,
                span=sentence.span(
                    words.start("who"), words.start("who") + len(words["who"].rstrip(" \u00a0/-"))
                ),
            ),
        )
    return _outlet(sentence) or taking(sentence, Role.POLLSTER, made_by(sentence))


def _outlet(sentence: Sentence) -> tuple[Participant, ...]:
    """Return a newspaper or a college that reads as a place."""
    match = _BY_PLACE.search(sentence.words)
    if match and _OUTLET.search(sentence.chunk(match.start("who")).span.of(sentence.shape.text)):
        return taking(sentence, Role.POLLSTER, [match.start("who")])
    return ()


def are_one(one: Iterable[Participant], other: Iterable[Participant], text: str) -> bool:
    """Tell whether two polls are of one pollster: the same entity, or a name with a word of the other's."""
    mine, theirs = tuple(one), tuple(other)
    if {p.entity for p in mine if p.entity is not None} & {p.entity for p in theirs}:
        return True
    return bool(_naming(mine, text) & _naming(theirs, text))


def _naming(pollsters: Iterable[Participant], text: str) -> set[str]:
    words = {word.lower() for p in pollsters for word in _WORD.findall(p.span.of(text))}
    return words - _COMMON


def made_by(sentence: Sentence) -> list[int]:
    """Return the place of a person who made the poll of a sentence: he stands for nothing in it."""
    person = _BY_PERSON.search(sentence.words)
    return [person.start("who")] if person else []


def firm_of(sentence: Sentence) -> tuple[Participant, ...]:
    """Return the firm of whoever made the poll that was told of before: "his firm, Marsh Research"."""
    firm = _FIRM.search(sentence.words)
    return taking(sentence, Role.POLLSTER, [firm.start("who")] if firm else [])


def _body(sentence: Sentence, place: int) -> tuple[Participant, ...]:
    """Return the body that is named at a place: by the reading, or by the capital letters of its words."""
    if sentence.words[place] != BODY:
        return ()
    chunk = sentence.chunk(place)
    words = chunk.span.of(sentence.shape.text)
    if words.lower() in PRONOUNS:
        return ()
    named = _CAPITALS.search(words)
    if chunk.known or named is None or named.start() == 0:
        return taking(sentence, Role.POLLSTER, [place] if chunk.known or named else [])
    start = chunk.span.start + named.start("name")
    return (Participant(role=Role.POLLSTER, span=Span(start, start + len(named["name"]))),)
