"""Who is nominated or appointed."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people, subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.office import office_at
from onrecord.extract.events.posts import HAPPENS, done_to, found_at, office_told
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence

_GIVE = re.compile(
    r"\b(?P<nominate>(?:re-?)?nominat(?:es?|ed|ing(?!\s(?:contest|convention|process|fight|battle|race|calendar|"
    r"committee|season|system|rules))))\b"
    r"|\b(?P<appoint>(?:re-?)?appoint(?:s|ed|ing)?|nam(?:ed|es|ing)|hir(?:ed|es|ing)|promot(?:ed|es|"
    r"ing)|elevat(?:ed|es|ing)|install(?:ed|s|ing)?|(?:brought|brings|bringing)\sin(?=\s(?:Ⓞ\s|[a-z]+\s|"
    r"[A-Z]\w+\s){0,4}Ⓟ[^.;]{0,30}\sas\b))\b"
    r"|\b(?P<pick>(?:pick|tapp|select|hand-?pick)(?:s|ed|ing)?|cho(?:se|osing|sen|oses)|taps|picks|selects)\b"
)
_BECAME = re.compile(
    r"\b(?:became|(?:was|were|been|is|being)\ssworn\sin\sas|took\sover\sas|"
    r"takes\sover\sas)(?=\s)(?![^.;:“”]{1,70}?\s"
    r"(?:(?:back|early|late)\s)?(?:(?:in|on)\s)?Ⓓ)"
)
_ELECTED = re.compile(
    r"\b(?:pope|president|governor|senat\w*|mayor|congress\w*|representative|speaker|leader|member|nominee|"
    r"candidate|prime minister|house|seat|head|first lady|aide|delegate)\b",
    re.IGNORECASE,
)
"""Nobody is appointed to these, or they are no office."""
_NAMING = re.compile(
    r"(?:(?P<by>[ⓅⓄ])’s?\s)?(?P<what>nomination|appointment|selection)\sof\s(?:the\s|"
    r"Ⓞ\s)?(?P<whom>Ⓟ)(?!’)|(?P<who>Ⓟ)’s?\s(?P<which>appointment|nomination)\b(?!\sof)"
)
_WON = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|clinch(?:ed|es|ing)?|secur(?:ed|es|ing)|captur(?:ed|es|ing)|claim(?:ed|s|"
    r"ing)|accept(?:ed|s|ing)?|lock(?:ed|ing)\sup|took|earned|sealed)\s"
    r"(?:the\s|Ⓟ’s\s)?(?:Ⓓ\s)?(?:(?P<party>Ⓞ)(?:’s?)?\s|party’s\s|[A-Z]\w+\s)?(?:(?:presidential|"
    r"gubernatorial|Senate|vice\spresidential|mayoral)\s)?nomination\b"
)
_HANDED = re.compile(
    r"\b(?:hand(?:ed|s|ing)?|gave|giv(?:es|ing)|won|earn(?:ed|s)|deliver(?:ed|s)|brought|secured)\s(?P<who>Ⓟ)\s(?:the\s)?"
    r"(?:Ⓓ\s)?(?:(?P<party>Ⓞ)(?:’s?)?\s|party’s\s|[A-Z]\w+\s)?(?:presidential\s|gubernatorial\s|Senate\s)?nomination\b"
)
_NOMINATED = re.compile(
    r"running mate|vice[ -]president|justice|judge|secretary|attorney general|ambassador|court|"
    r"nominee|standard-bearer|director|to head|to lead|speaker",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"(?:,[^,;:.]{1,80},|\s[–—-]\s[^–—;:.]{1,80}\s[–—-])?\sto\s(?:replace|succeed)\s(?:[^ⓅⓄ,;:.]{0,60})Ⓟ"
)
_SHORTEST_TITLE = 6
_ALREADY = re.compile(r"\b(?:politically|newly|[a-z]+-)\s?$", re.IGNORECASE)


def find_offices(sentence: Sentence) -> Iterator[Found]:
    """Yield nominations and appointments."""
    yield from _given(sentence)
    yield from _became(sentence)
    yield from _named(sentence)


def _given(sentence: Sentence) -> Iterator[Found]:
    for match in _GIVE.finditer(sentence.words):
        if standing(sentence, match.start()) not in HAPPENS or _ALREADY.search(
            sentence.words[: match.start()]
        ):
            continue
        who, by, end = done_to(sentence, match)
        who = people(sentence, who)
        office = office_told(
            sentence, end, needs_word=match["nominate"] is not None or match["pick"] is not None
        )
        if office is None and who:
            office = _title_before(sentence, match.end(), who[0])
        replaces = who and _REPLACES.match(sentence.words, end)
        if not who or not (office or replaces or match["nominate"] or match[0][:2] in ("ap", "re")):
            continue
        if match["pick"]:
            told = office.span.of(sentence.shape.text) if office else ""
            type_ = EventType.NOMINATION if _NOMINATED.search(told) else EventType.APPOINTMENT
        else:
            type_ = EventType.NOMINATION if match["nominate"] else EventType.APPOINTMENT
        role = Role.NOMINEE if type_ is EventType.NOMINATION else Role.APPOINTEE
        yield from found_at(
            sentence, type_, match, (taking(sentence, role, who), taking(sentence, Role.BY, by), office)
        )


def _became(sentence: Sentence) -> Iterator[Found]:
    """Yield who became something that people are appointed to; where it is dated, it is a tenure."""
    for match in _BECAME.finditer(sentence.words):
        span = office_at(sentence, match.end())
        if span is None or span.start - sentence.span(match.start(), match.end()).end > _SHORTEST_TITLE:
            continue
        if _ELECTED.search(span.of(sentence.shape.text)) or standing(sentence, match.start()) not in HAPPENS:
            continue
        who = taking(sentence, Role.APPOINTEE, people(sentence, subject(sentence, match.start())))
        office = Participant(role=Role.OFFICE, span=span)
        yield from found_at(sentence, EventType.APPOINTMENT, match, (who, (), office))


def _title_before(sentence: Sentence, start: int, end: int) -> Participant | None:
    """Return the office that stands before a name: of "hired his campaign manager, Hale"."""
    if end - start < _SHORTEST_TITLE or end < start:
        return None
    span = office_at(sentence, start)
    inside = span is not None and span.end <= sentence.chunk(end).span.start
    return Participant(role=Role.OFFICE, span=span) if span and inside else None


def _named(sentence: Sentence) -> Iterator[Found]:
    for match in _NAMING.finditer(sentence.words):
        what = match["what"] or match["which"]
        type_, role = (
            (EventType.APPOINTMENT, Role.APPOINTEE)
            if what == "appointment"
            else (EventType.NOMINATION, Role.NOMINEE)
        )
        who = [match.start("whom") if match["whom"] else match.start("who")]
        office = office_told(sentence, match.end(), needs_word=True)
        sure = office or (match["whom"] and what != "selection")
        if standing(sentence, match.start(), noun=True) in HAPPENS and sure:
            by = [match.start("by")] if match["by"] else []
            who = people(sentence, who)
            yield from found_at(
                sentence, type_, match, (taking(sentence, role, who), taking(sentence, Role.BY, by), office)
            )
    for match in (*_WON.finditer(sentence.words), *_HANDED.finditer(sentence.words)):
        if standing(sentence, match.start()) is Standing.REAL:
            handed = match.re is _HANDED
            who = people(sentence, [match.start("who")] if handed else subject(sentence, match.start()))
            party = [match.start("party")] if match["party"] else []
            yield from found_at(
                sentence,
                EventType.NOMINATION,
                match,
                (taking(sentence, Role.NOMINEE, who), taking(sentence, Role.BY, party), None),
            )
