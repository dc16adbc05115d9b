"""Who held which office from when to when, or for how long."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people, subject
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.office import office_at
from onrecord.extract.events.shape import Sentence
from onrecord.extract.events.standing import Standing, standing
from onrecord.spans import Span

_TIME = (
    r"(?:from\s(?:about\s)?(?P<from>Ⓓ)(?:\s(?:to|until|through|till)\s(?P<to>Ⓓ))?|"
    r"between\s(?P<from2>Ⓓ)\sand\s(?P<to2>Ⓓ)|since\s(?P<from3>Ⓓ)|"
    r"until\s(?P<to3>Ⓓ)|for\s(?:nearly\s|about\s|almost\s|more\sthan\s|over\s|the\s|just\s)*(?P<length>Ⓣ))"
)
_SERVED = re.compile(
    rf"\b(?:serv(?:ed|es|ing)\s(?:as|in)|(?:was|been|is)(?=\s)|h[eo]ld(?:ing|s)?|head(?:ed|s|ing)|"
    rf"ch?air(?:ed|s|ing))\s(?P<office>[^.;:“”]{{1,90}}?),?\s{_TIME}"
)
_BEGAN = re.compile(
    r"\b(?:(?P<took>took\soffice|taking\soffice|was\s(?:sworn\sin|inaugurated))|(?:became|took\sover\sas|"
    r"assumed\sthe|was\ssworn\sin\sas|beg[au]n\sas|joined\sas|started\sas)\s(?P<office>[^.;:“”]{1,70}?)),?\s"
    r"(?:(?:back\s|early\s|late\s)?(?:in|on)\s)?(?P<from>Ⓓ)"
)
_LENGTH = re.compile(
    r"\b(?:serv(?:ed|ing|es)|spent|spending|after)\s(?:nearly\s|about\s|almost\s|more\sthan\s|over\s|"
    r"just\s|only\s)*(?P<length>Ⓣ)\s(?:as|in)\s(?P<office>(?:the\s|Ⓛ\s)*\S)"
)
_NONE = re.compile(r"nominee|candidate|\bjob\b|running mate", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:who|which|that|said|has|had|was|is)\b")
_NOUN = re.compile(rf"(?P<who>Ⓟ)(?:,\s|\s\()(?P<office>[^.;:,“”]{{1,80}}?)\s{_TIME}")


def find_tenures(sentence: Sentence) -> Iterator[Found]:
    """Yield who held an office, where the sentence says from when, to when or for how long."""
    for pattern in (_SERVED, _LENGTH):
        for match in pattern.finditer(sentence.words):
            if standing(sentence, match.start()) is Standing.REAL:
                yield from _found(sentence, match, people(sentence, subject(sentence, match.start())))
    for match in _BEGAN.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.REAL:
            yield from _found(sentence, match, people(sentence, subject(sentence, match.start())))
    for match in _NOUN.finditer(sentence.words):
        if match["length"] is None and not _CLAUSE.search(match["office"]):
            yield from _found(sentence, match, people(sentence, [match.start("who")]))


def _found(sentence: Sentence, match: re.Match[str], who: list[int]) -> Iterator[Found]:
    office = _office(sentence, match, who)
    if not who or office is None or _NONE.search(office.of(sentence.shape.text)):
        return
    times = []
    for name, bounds in ((n, match.span(n)) for n in match.groupdict() if match[n] is not None):
        role = _ROLES.get(name.rstrip("23"))
        date = sentence.chunk(bounds[0]).date if role else None
        if role and date and not date.value.startswith("X"):
            times.append(value(sentence, role, bounds, date.value))
    if not times:
        return
    told = (*taking(sentence, Role.HOLDER, who), Participant(role=Role.OFFICE, span=office), *times)
    yield Found(EventType.TENURE, sentence, match.start(), match.end(), told, dated=False)


_ROLES = {"from": Role.FROM, "to": Role.TO, "length": Role.DURATION}


def _office(sentence: Sentence, match: re.Match[str], who: list[int]) -> Span | None:
    """Return the words of the office; of who "took office" those of the title, or "office" itself."""
    if match.groupdict().get("took"):
        title = office_at(sentence, who[0]) if who else None
        own = sentence.chunk(who[0]).span if who else None
        inside = title is not None and own is not None and title.end <= own.end
        return title if inside else sentence.span(*match.span("took"))
    place = match.start("office")
    office = office_at(sentence, place)
    return None if office is None or _far(sentence, place, office.start) else office


def _far(sentence: Sentence, place: int, start: int) -> bool:
    """Tell whether an office does not begin where it is looked for, an article aside."""
    return start - sentence.span(place, place + 1).start > 6
