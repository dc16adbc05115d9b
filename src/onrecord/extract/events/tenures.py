"""Who held which office from when to when, or for how long."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people, subject
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.office import office_at
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence
from onrecord.spans import Span

_TIME = (
    r"(?:from\s(?:about\s)?(?P<from>Ⓓ)(?:\s(?:to|until|through|till)\s(?P<to>Ⓓ))?|"
    r"between\s(?P<from2>Ⓓ)\sand\s(?P<to2>Ⓓ)|since\s(?P<from3>Ⓓ)|"
    r"until\s(?P<to3>Ⓓ)|for\s(?:nearly\s|about\s|almost\s|more\sthan\s|over\s|the\s|just\s)*(?P<length>Ⓣ))"
)
_SERVED = re.compile(
    rf"\b(?:serv(?:ed|es|ing)\s(?:as|in|on)|(?:was|been|is)(?:\sin)?(?=\s)|h[eo]ld(?:ing|s)?|head(?:ed|"
    rf"s|ing)|"
    rf"ch?air(?:ed|s|ing))\s(?P<office>[^.;:“”]{{1,90}}?),?\s{_TIME}"
)
_BEGAN = re.compile(
    r"\b(?:(?P<took>(?:took|taking|assumed|assuming)\s(?:the\s)?office|was\s(?:sworn[\s-]in|inaugurated))|"
    r"(?:became|took\sover\sas|"
    r"assumed\sthe|(?:was|were|been|being)\ssworn[\s-]in(?:to\soffice)?\sas|beg[au]n\sas|joined\s(?:[ⓅⓄ]\s|"
    r"the\s(?:campaign|administration|team|staff)\s)?as|started\sas)\s(?P<office>[^.;:“”]{1,70}?)),?\s"
    r"(?:(?:back\s|early\s|late\s)?(?:in|on)\s)?(?P<from>Ⓓ)"
)
_LENGTH = re.compile(
    r"\b(?:serv(?:ed|ing|es)|spent|spending|after)\s(?:nearly\s|about\s|almost\s|more\sthan\s|over\s|"
    r"just\s|only\s)*(?P<length>Ⓣ)\s(?:as|in)\s(?P<office>(?:the\s|Ⓛ\s)*\S)"
)
_PAST = re.compile(
    r"(?:\b|(?<=\s)|^)(?:(?:was|has|had|have|once|previously|also|later|then|and|who|Ⓟ|after|while|before|including|,)\s)"
    r"(?:\w+ly\s|once\s|also\s|been\s)?(?P<verb>serv(?:ed|ing)\s(?:(?:\w+\s){0,2}\w+\sterms?\s)?(?:as|in)\s)"
    r"(?P<office>(?:the\s|Ⓛ\s|an?\s)*\S)"
)
_TENURE = re.compile(
    r"(?P<who>Ⓟ)’s?\s(?:[\wⓉ]+\s){0,2}(?:tenure|time|stint|terms?|years|service|reign|"
    r"(?P<length>Ⓣ))\s(?:as|in)\s"
    r"(?P<office>(?:the\s|Ⓛ\s|an?\s)*\S)"
)
_WHILE = re.compile(
    r"\b(?:[Ww]hen|[Ww]hile|[Aa]s|[Ss]ince)\s(?P<who>Ⓟ)\swas\s(?:still\s|also\s|the\s|an?\s|"
    r"serving\sas\s)*(?P<office>\S)"
)
_UNDER = re.compile(
    r"\b(?:was|been)\s(?:also\s|once\s|the\s|"
    r"an?\s)*(?P<office>[^.;:,“”]{1,60}?)\s(?:under\s(?:the\s)?(?:\w+\s)?Ⓟ|"
    r"in\s(?:the\s)?(?:[ⓅⓄ](?:’s?)?\s)?(?:administration|Cabinet|cabinet)|(?:in|"
    r"during)\s(?:the\s)?[ⓅⓄ](?:’s?)?\sadministration)"
)
_LEFT = re.compile(
    r"\b(?P<took>(?:left|leaving|leaves)\s(?:(?:the\s)?office|(?:the\s)?(?:Cabinet|administration|[ⓄⓁ])))\s(?:(?:back\s|early\s|late\s)?(?:in|on)\s)?(?P<to>Ⓓ)"
)
_FRONT_DATED = re.compile(
    r"^(?:And\s|But\s)?(?:In|On|Since)\s(?P<from>Ⓓ),\s[^.;:“”,]{1,60}?\b(?P<verb>became|took\sover\sas|was\ssworn\sin\sas|"
    r"beg[au]n\s(?:an?|Ⓟ’s|the)\s(?:[\w-]+\s)?term\sas|joined\s\S+\sas)\s(?:the\s[^.;:,]{3,60}?\sto\sserve\sas\s)?"
    r"(?P<office>(?:the\s|Ⓛ\s|an?\s)*\S)"
)
"""Since when somebody holds an office, told first: "In 2015, she became treasurer"."""
_ALONE = re.compile(
    r"(?:the\s)?(?:office|post|position|job|seat|member|head|leader|manager|assistant|general|officer|"
    r"White House)s?",
    re.IGNORECASE,
)
"""An office that only other words tell."""
_AFTER = re.compile(r"[^,.;ⓅⓄ]{0,40},\s(?:[A-Z][\w.]*\s|Ⓞ\s){0,3}(?P<who>Ⓟ)")
_SEAT = re.compile(
    r"(?:office|White House|Senate|House|Congress|Cabinet|administration|Parliament|Council|sworn.in|"
    r"inaugurated)$"
)
_NONE = re.compile(r"nominee|candidate|\bjob\b|running mate", re.IGNORECASE)
_FIRST_TO = re.compile(
    r"\b(?:first|only|last|latest|second|youngest|oldest)\b.*?\sto\s(?!serve|hold|lead|head)[a-z]+\b"
)
"""Who "became the first president to visit it" holds no office by it."""
_CLAUSE = re.compile(r"\b(?:who|which|that|said|has|had|was|is)\b")
_NOUN = re.compile(rf"(?P<who>Ⓟ)(?:,\s|\s\()(?P<office>[^.;:,“”]{{1,80}}?)\s{_TIME}")


def find_tenures(sentence: Sentence) -> Iterator[Found]:
    """Yield who held an office: from when, to when and for how long, where the sentence says so."""
    for pattern in (_SERVED, _LENGTH, _BEGAN, _LEFT):
        for match in pattern.finditer(sentence.words):
            if standing(sentence, match.start()) is Standing.REAL:
                who = subject(sentence, match.start()) or _opened(sentence, match)
                yield from _found(sentence, match, who)
    for match in _NOUN.finditer(sentence.words):
        if match["length"] is None and not _CLAUSE.search(match["office"]):
            yield from _found(sentence, match, [match.start("who")])
    yield from _undated(sentence)


def _opened(sentence: Sentence, match: re.Match[str]) -> list[int]:
    """Return whose clause a gerund opens: Lund's in "after taking office in 2017, Lund"."""
    after = (
        _AFTER.match(sentence.words, match.end())
        if match[0].startswith(("tak", "leav", "assuming"))
        else None
    )
    return [after.start("who")] if after else []


def _undated(sentence: Sentence) -> Iterator[Found]:
    """Yield who is said to have held an office, whether or not the sentence says when."""
    for match in (*_PAST.finditer(sentence.words), *_UNDER.finditer(sentence.words)):
        at = match.start("verb") if "verb" in match.groupdict() else match.start()
        if standing(sentence, at) is Standing.REAL:
            yield from _found(sentence, match, subject(sentence, at), dated=False)
    for match in _FRONT_DATED.finditer(sentence.words):
        if standing(sentence, match.start("verb")) is Standing.REAL:
            yield from _found(sentence, match, subject(sentence, match.start("verb")))
    for match in (*_TENURE.finditer(sentence.words), *_WHILE.finditer(sentence.words)):
        yield from _found(sentence, match, [match.start("who")], dated=False)


def _found(
    sentence: Sentence, match: re.Match[str], who: list[int], *, dated: bool = True
) -> Iterator[Found]:
    who = people(sentence, who)
    office = _office(sentence, match, who)
    if not who or office is None or _NONE.search(words := office.of(sentence.shape.text)):
        return
    times = _times(sentence, match)
    if _FIRST_TO.search(match[0]):
        return
    if (dated and not times) or (match.groupdict().get("took") is None and _ALONE.fullmatch(words)):
        return
    told = (*taking(sentence, Role.HOLDER, who), Participant(role=Role.OFFICE, span=office), *times)
    end = match.end()
    while sentence.span(match.start(), end).end < office.end:
        end += 1
    yield Found(EventType.TENURE, sentence, match.start(), end, told, dated=False)


def _times(sentence: Sentence, match: re.Match[str]) -> list[Participant]:
    """Return from when, to when and for how long a match tells."""
    times = []
    for name, bounds in ((n, match.span(n)) for n in match.groupdict() if match[n] is not None):
        role = _ROLES.get(name.rstrip("23"))
        date = sentence.chunk(bounds[0]).date if role else None
        if role and date and not date.value.startswith("X"):
            times.append(value(sentence, role, bounds, date.value))
    return times


_ROLES = {"from": Role.FROM, "to": Role.TO, "length": Role.DURATION}


def _office(sentence: Sentence, match: re.Match[str], who: list[int]) -> Span | None:
    """Return the words of the office; of who "took office" those of the title, or "office" itself."""
    if match.groupdict().get("took"):
        title = office_at(sentence, who[0]) if who else None
        own = sentence.chunk(who[0]).span if who else None
        inside = title is not None and own is not None and title.end <= own.end
        taken = sentence.span(*match.span("took"))
        if not _SEAT.search(taken.of(sentence.shape.text)):
            return None  # whoever leaves a college holds no office there
        return title if inside else taken
    place = match.start("office")
    office = office_at(sentence, place)
    return None if office is None or _far(sentence, place, office.start) else office


def _far(sentence: Sentence, place: int, start: int) -> bool:
    """Tell whether an office does not begin where it is looked for, an article aside."""
    return start - sentence.span(place, place + 1).start > 6
