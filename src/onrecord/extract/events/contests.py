"""Primaries, caucuses, runoffs and elections: of what kind, where, for which office, when, between whom."""

import re
from collections.abc import Iterator
from itertools import product

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.kinds import CONTEST, Bounds, fronted, is_nation, kind_of, party_of, told_before
from onrecord.extract.events.office import office_at
from onrecord.extract.events.rivals import competing, incumbents, pitted
from onrecord.extract.shape import PLACE, Sentence
from onrecord.extract.words import PRONOUNS
from onrecord.spans import Span
from onrecord.timex import Date

_BEHIND = re.compile(
    r"(?P<again>(?:\s(?:elections?|contests?|race|vote))?)(?:,?\s(?:on\s|held\s(?:on\s)?|in\s|of\s|"
    r"scheduled\sfor\s)?(?P<day>Ⓓ))?\s?(?:held\s)?(?:(?:in|of|for|"
    r"to\sfill)\s(?:the\s)?(?:(?:[a-z]+-[a-z]+|Ⓞ|neighboring|nearby|rural|conservative|liberal|states\slike|"
    r"states\ssuch\sas|places\slike)\s)?(?P<places>Ⓛ(?:,?\s(?:and\s|or\s)?Ⓛ|,\sⓁ)*)"
    r"(?!(?:[’']s)?\s(?:[\w-]+\s){0,2}(?:primary|caucus|run-?off|election|contest))(?:[’']s\s)?)?"
    r"(?:[’']s?)?(?P<towards>\s?(?:for|to\sfill|to\sbecome|to\sbe|to\ssucceed\sⓅ\sas|to\sreplace\sⓅ\sas)\s)?"
)
_LATER = re.compile(
    r"(?:,?\s(?:on\s|in\s|was\son\s|is\son\s|held\s)?(?P<later>Ⓓ))?(?P<rivals>(?:\s\w+){0,4}?"
    r"\s?\b(?:between|against|with|pitting|that pits|featuring)\s)?"
)
_HELD = re.compile(
    r"(?:\s(?:will\sbe|is|was|being)(?:\s(?:being|"
    r"to\sbe))?(?:\sheld)?)?(?:,?\s(?:on\s)?Ⓓ)?\sin\s(?:the\s)?(?P<place>Ⓛ)"
)
_IN_PLACE = re.compile(r"\bin\s(?:the\s)?(?P<place>Ⓛ)(?!’)")
_NEAR = 90
_CHAMBER = re.compile(r"\b(?:Senate|House|Congress|Parliament|Assembly|Legislature)\b")
_NOMINATION = re.compile(
    r"(?:(?:the|its|Ⓞ’s)\s)?(?P<office>(?:Ⓓ\s)?(?:Ⓞ(?:’s?)?\s|[A-Z]\w+\s|party’s\s){0,2}(?:[a-z]+\s)?"
    r"nomination\b)"
)
_HOLDING = re.compile(
    r"(?P<places>Ⓛ(?:(?:,\s|,?\sand\s)Ⓛ)*)(?:,?\s(?:which|that|where\sⓅ))?\s(?:(?:will|would|"
    r"is\sset\sto|also)\s)?"
    r"(?:holds?|held|ha[sd]|have|hosts?|hosted)\s$"
)
_ANY = re.compile(
    r"\b(?:any|every|each|no|if|another|future|past|previous|never|avoid\w*|avert\w*|escap\w+|prevent\w*)\s"
    r"(?:[\w-]+\s){0,3}$"
)
"""Behind these a contest is none in particular."""
_SOME = re.compile(
    r"\b(?:an?|most|competitive|of(?!\s(?:the|this|that|Ⓓ’s?|Ⓓ|[ⓁⓄⓅ]’s?)\s)|all|some|many|tight|close)\s"
    r"(?:(?!(?:in|of|after|before|ahead|for|during|on|to|at|since|from|the)\s)[\wⓁⓄ.’-]+\s){0,3}$"
)
"""Behind these it is none in particular unless the text tells where or between whom it is."""
_OF_SEVERAL = ("race", "contest", "election")
"""What is no contest in particular where one person alone enters or leaves it."""
_SEAT = re.compile(
    r"\b(?:White House|Oval Office|seat|Senate|House|Congress|governor|mayor|senator|president)\b"
)
_SEVERAL = re.compile(r"[a-z]{3}s$|\b(?:nation|country|world)$")
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


def find_contests(sentence: Sentence) -> Iterator[Found]:
    """Yield the contests in a sentence: one for each place that is named with a kind of contest."""
    end = 0
    for match in CONTEST.finditer(sentence.words):
        behind = _BEHIND.match(sentence.words, match.end())
        if behind is None or match.start("kind") < end:
            continue  # "primary election" is one
        end = behind.end("again")
        if not _ANY.search(sentence.words[: match.end("before")]):
            yield from _contests(sentence, match, behind)


def _contests(sentence: Sentence, match: re.Match[str], behind: re.Match[str]) -> Iterator[Found]:
    told = told_before(sentence, match)
    office, end = _office(sentence, told, behind)
    later = _LATER.match(sentence.words, end)
    before = [start for start, _ in told.get("place", []) if not _is_vague(sentence, start)]
    places = before + _places(sentence, behind)
    rivals = _rivals(sentence, match, told, later)
    date = _date(sentence, told, behind, later)
    some = _SOME.search(sentence.words[: match.end("before")])
    if match["kind"] in ("caucus", "election") and not (places or match["before"]):
        return  # "the Senate Democratic caucus" is none, nor is to win election
    if match["kind"] == "caucus" and not places:
        return
    if match["kind"] == "convention" and some and "party" not in told:
        return  # any body may hold "a convention"
    places = places or _later_place(sentence, end) or _elsewhere(sentence, match.start())
    places = places or (
        _earlier_place(sentence, match.start()) if date and match["kind"] == "primary" else []
    )
    office = office or _chambers(sentence, match)
    if behind["again"].endswith("s") and not (places or date):
        return  # "months of primary contests"
    local = [k for k in places if not (some and is_nation(sentence.chunk(k).span.of(sentence.shape.text)))]
    if not _is_told(match["kind"], date, bool(local), bool(office) and not some, bool(rivals)):
        return
    kind = kind_of(match["kind"], sentence.words[match.start() : end], told)
    shared = (
        value(sentence, Role.KIND, match.span("kind"), kind),
        *office,
        *party_of(sentence, told),
        *{p.entity: p for p in taking(sentence, Role.CANDIDATE, rivals)}.values(),
        *taking(sentence, Role.INCUMBENT, incumbents(sentence)[:1]),
    )
    end = max(end, later.end("later") if later and later["later"] else 0)
    days: list[Date | None] = [*_days(sentence, told)] or [date]
    for where, day in product([[place] for place in places] or [[]], days):
        participants = (*shared, *taking(sentence, Role.PLACE, where))
        yield Found(EventType.CONTEST, sentence, match.start(), end, participants, date=day, dated=False)


def _days(sentence: Sentence, told: dict[str, Bounds]) -> list[Date]:
    """Return the dates of several contests that are told at once: "her 2000 and 2006 races"."""
    days = [d for start, _ in told.get("day", []) if (d := sentence.chunk(start).date) and usable(d)]
    return days if len(days) > 1 else []


def _later_place(sentence: Sentence, end: int) -> list[int]:
    """Return the place behind what a contest is for, or where it is held: "the race for mayor in Ellery"."""
    match = _HELD.match(sentence.words, end)
    return [match.start("place")] if match and not _is_vague(sentence, match.start("place")) else []


def _earlier_place(sentence: Sentence, start: int) -> list[int]:
    """Return the last place before a dated primary: "campaigned in Ellery ahead of the June 7 primary"."""
    matches = list(_IN_PLACE.finditer(sentence.words, max(0, start - _NEAR), start))
    return [match.start("place") for match in matches[-1:] if sentence.chunk(match.start("place")).named]


def _chambers(sentence: Sentence, match: re.Match[str]) -> list[Participant]:
    """Return the first chamber that a sentence of midterms names."""
    if not match[0].startswith("midterm") and "midterm" not in match[0]:
        return []
    whole = sentence.span(0, len(sentence.words))
    named = _CHAMBER.search(whole.of(sentence.shape.text))
    spans = [Span(whole.start + named.start(), whole.start + named.end())] if named else []
    return [Participant(role=Role.OFFICE, span=span) for span in spans]


def _office(
    sentence: Sentence, told: dict[str, Bounds], behind: re.Match[str]
) -> tuple[list[Participant], int]:
    """Return for what office or nomination a contest is, and where the words that tell it end."""
    end = behind.end("places") if behind["places"] else behind.end("day") if behind["day"] else behind.start()
    before = [Participant(role=Role.OFFICE, span=sentence.span(*b)) for b in told.get("office", [])[:1]]
    if before or not behind["towards"]:
        return before + _seats(sentence, behind), end
    if nomination := _NOMINATION.match(sentence.words, behind.end()):
        bounds = nomination.span("office")
        return [Participant(role=Role.OFFICE, span=sentence.span(*bounds))], nomination.end()
    span = office_at(sentence, behind.end())
    if span is None:
        return [], end
    end = behind.end() + 1
    while end < len(sentence.words) and sentence.span(end - 1, end).end < span.end:
        end += 1
    return [Participant(role=Role.OFFICE, span=span)], end


def _rivals(
    sentence: Sentence, match: re.Match[str], told: dict[str, Bounds], later: re.Match[str] | None
) -> list[int]:
    """Return who is in a contest: between whom it is, whose, and who competes in it by the words before."""
    between = pitted(sentence, later.end()) if later and later["rivals"] else []
    whose = [start for start, _ in told.get("rival", []) if _is_who(sentence, start)]
    if not between and match["kind"] == "election" and not told.keys() - {"rival"}:
        whose = []  # "since Lund’s election" tells that she won
    if between:
        alone = competing(sentence, match.start()) if len(between) == 1 else []
        return alone + between + people(sentence, whose)
    bare = match["kind"] in _OF_SEVERAL and not told.keys() & {"office", "party", "place"}
    competitors = competing(sentence, match.start(), alone=bare)
    return competitors + people(sentence, whose)


def _date(
    sentence: Sentence, told: dict[str, Bounds], behind: re.Match[str], later: re.Match[str] | None
) -> Date | None:
    days = told.get("day", []) + [behind.span("day")] * bool(behind["day"])
    days += [later.span("later")] if later and later["later"] else []
    return next((d for start, _ in days if (d := sentence.chunk(start).date) and usable(d)), None)


def _is_told(words: str, date: Date | None, place: bool, office: bool, rivals: bool) -> bool:
    """Tell whether enough is told of a contest: "elections" alone are any, in any year."""
    if words in ("elections", "races", "contests", "conventions", "midterms"):
        dated = words in ("elections", "midterms") and (office or place) and date is not None
        return dated or (place and (words == "contests" or (words == "races" and office)))
    return place or office or rivals


def usable(date: Date) -> bool:
    """Tell whether a date says when a contest is, not only "now"."""
    return "REF" not in date.value and not date.value.startswith("X")


def _is_seat(sentence: Sentence, place: int) -> bool:
    return _SEAT.search(sentence.chunk(place).span.of(sentence.shape.text)) is not None


def _is_vague(sentence: Sentence, place: int) -> bool:
    """Tell whether places are none in particular: "key states"."""
    chunk = sentence.chunk(place)
    return not chunk.named and _SEVERAL.search(chunk.span.of(sentence.shape.text)) is not None


def _is_who(sentence: Sentence, place: int) -> bool:
    """Tell whether a name or a pronoun stands at a place, not "her party"."""
    chunk = sentence.chunk(place)
    return chunk.named or chunk.span.of(sentence.shape.text).lower() in PRONOUNS


def _seats(sentence: Sentence, behind: re.Match[str]) -> list[Participant]:
    """Return the seat that a contest is for where it reads as a place: "the race for the White House"."""
    seats = [k for k in _signs(behind) if _is_seat(sentence, k)][:1]
    spans = [sentence.span(k, k + 1) for k in seats]
    bare = [_ARTICLE.match(sentence.shape.text, span.start) for span in spans]
    return [
        Participant(role=Role.OFFICE, span=Span(a.end() if a else span.start, span.end))
        for span, a in zip(spans, bare, strict=True)
    ]


def _signs(behind: re.Match[str]) -> list[int]:
    start, end = behind.span("places")
    return [k for k in range(max(start, 0), end) if behind.string[k] == PLACE]


def _places(sentence: Sentence, behind: re.Match[str]) -> list[int]:
    if not behind["places"]:
        return []
    places = [k for k in _signs(behind) if not _is_seat(sentence, k) and not _is_vague(sentence, k)]
    several = "and" in behind["places"] or len(places) > 2
    return places if several else places[:1]


def _elsewhere(sentence: Sentence, start: int) -> list[int]:
    """Return where a contest is by who holds it, or by how its sentence begins."""
    left = sentence.words[:start]
    if holding := _HOLDING.search(left, max(0, start - 60)):
        begin, end = holding.span("places")
        return [k for k in range(begin, end) if left[k] == PLACE]
    return fronted(sentence, start)
