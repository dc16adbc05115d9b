"""Primaries, caucuses, runoffs and elections: of what kind, where, for which office, when, between whom."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import people, people_in, subject
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.shape import PLACE, Sentence
from onrecord.timex import Date

_OFFICES = (
    r"presidential|vice[ -]presidential|gubernatorial|mayoral|congressional|parliamentary|legislative|"
    r"judicial|"
    r"(?:U\.S\. )?Senate|Senatorial|House|governor[’']s|mayor[’']s|attorney general|Ⓞ|state Senate|"
    r"state House|Supreme Court|"
    r"lieutenant governor|secretary of state|Congressional District"
)
_BEFORE = (
    rf"(?:(?P<also>Ⓛ)(?:,\s|,?\sand\s)(?=Ⓛ)|(?P<day>Ⓓ)(?:’s?)?\s|(?P<place>Ⓛ)(?:[’']s?)?[ ]|"
    rf"(?P<party>Ⓞ|Democratic|Republican|GOP|"
    rf"Libertarian)(?:[’']s?)?\s|"
    rf"(?P<office>{_OFFICES})\s|(?P<rival>Ⓟ)(?:’s?)\s|(?:the|a|an|this|next|first-in-the-nation|"
    rf"crucial|key|early|open|"
    rf"\d+\w\w|district|upcoming|recent|closed|contested|critical|state|all-important|jungle|"
    rf"nonpartisan|national)\s)"
)
KINDS = (
    r"primary(?! (?:challeng|season|voter|care|school|reason|source|campaign|rival|opponent|process|"
    r"calendar|debate|focus|goal|purpose|concern|responsib|elections? season))|primaries|"
    r"caucus(?:es)?(?! (?:chair|member|goer|room|meeting|leader|votes))|run-?off|"
    r"(?P<special>special election|by-election)|general election|convention|elections?(?! (?:night|"
    r"season|cycle|day|officials?|results?|process|law|fraud|interference|integrity|security|board|"
    r"commission|win|victory|campaign|monitor|reform|team|return|loss|defeat|date|fight|lawyer|ballot|"
    r"meddling|cycles|debate))|races?(?! (?:relation|card|riot|baiting|and|war|hatred|issue|track|"
    r"for (?:the\s)?"
    r"(?:cover|cash|money)))|contests?(?! (?:winner|the|that))"
)
CONTEST = re.compile(rf"(?:\b|(?<=\s)|^)(?P<before>{_BEFORE}{{0,6}})\b(?P<kind>{KINDS})\b(?!-)")
_BEHIND = re.compile(
    r"(?:\s(?:elections?|contests?|race|vote))?(?:,?\s(?:on\s|held\s(?:on\s)?|in\s|of\s|"
    r"scheduled\sfor\s)?(?P<day>Ⓓ))?\s?(?:held\s)?(?:(?:in|of|for|"
    r"to\sfill)\s(?:the\s)?(?P<places>Ⓛ(?:,?\s(?:and\s|or\s)?Ⓛ|,\sⓁ)*)(?:[’']s\s)?)?"
    r"(?:[’']s?)?(?:\s?(?:for|to\sfill)\s(?:the\s|a\s)?(?P<office>(?:[\w’.]+\s){0,3}(?:governor|"
    r"president|presidency|mayor|senator|seat|nomination|Senate|attorney general|office|sheriff|"
    r"treasurer)\b))?"
    r"(?:,?\s(?:on\s|in\s|was\son\s|is\son\s|held\s)?(?P<later>Ⓓ))?(?P<rivals>\s?\b(?:between|against|"
    r"with|pitting|that pits|featuring)\s)?"
)
_COMPETES = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|lost|los(?:es|ing|e)|beat(?:s|en|ing)?|defeat\w*|r[au]n(?:ning|s)?|"
    r"fac(?:e[sd]?|ing)|"
    r"challeng\w+|unseat\w*|compet\w+|enter\w*|quit|dropped out|withdr[ae]w\w*|topped|oust\w*|"
    r"trounced|edg\w+)\b"
    r"(?:[^.;:“”]{0,60}\b(?:in|of|from)\s)?$"
)
_ANY = ("race", "contest", "election")
"""What is no contest in particular where one person alone is said to be in it."""
_GENERIC = re.compile(
    r"\b(?:an?|any|every|each|most|no|if|another|future|past|previous|competitive|of|all|some|many|"
    r"tight|close)\s(?:[\w-]+\s){0,3}$(?<!\bof the )(?<!\bof this )"
)
"""Behind these a contest is none in particular."""
_CHAMBER = re.compile(r"\b(?:Senate|House|Congress|Parliament)$")
_PARTS = re.compile(_BEFORE)
_KIND = (
    ("primar", "primary"),
    ("caucus", "caucus"),
    ("run", "runoff"),
    ("special", "special"),
    ("by-", "special"),
    ("convention", "convention"),
    ("", "general"),
)


def find_contests(sentence: Sentence) -> Iterator[Found]:
    """Yield the contests in a sentence: one for each place that is named with a kind of contest."""
    for match in CONTEST.finditer(sentence.words):
        behind = _BEHIND.match(sentence.words, match.end())
        if behind is not None and not _GENERIC.search(sentence.words[: match.end("before")]):
            yield from _contests(sentence, match, behind)


def _contests(sentence: Sentence, match: re.Match[str], behind: re.Match[str]) -> Iterator[Found]:
    told = told_before(sentence, match)
    places = [start for start, _ in told.get("place", [])] + _places(behind)
    office = (told.get("office", []) + [behind.span("office")] * bool(behind["office"]))[:1]
    rivals = people_in(sentence, behind.end(), 80) if behind["rivals"] else []
    rivals += [start for start, _ in told.get("rival", []) if rivals and people(sentence, [start])]
    rivals = rivals or _competing(sentence, match)
    if len(rivals) == 1 and match["kind"] in _ANY:
        rivals = []
    days = told.get("day", []) + [behind.span(name) for name in ("day", "later") if behind[name]]
    date = next((d for start, _ in days if (d := sentence.chunk(start).date) and usable(d)), None)
    if match["kind"] == "caucus" and not places:
        return  # "the Senate Democratic caucus" is none
    if not _is_told(match["kind"], date, bool(places), bool(office), bool(rivals)):
        return
    shared = (
        value(sentence, Role.KIND, match.span("kind"), kind_of(match["kind"])),
        *(Participant(role=Role.OFFICE, span=sentence.span(*bounds)) for bounds in office),
        *party_of(sentence, told),
        *{p.entity: p for p in taking(sentence, Role.CANDIDATE, rivals)}.values(),
    )
    end = behind.end() if any(behind[n] for n in ("places", "day", "later", "office")) else match.end()
    for where in [[place] for place in places] or [[]]:
        participants = (*shared, *taking(sentence, Role.PLACE, where))
        yield Found(EventType.CONTEST, sentence, match.start(), end, participants, date=date, dated=False)


def _competing(sentence: Sentence, match: re.Match[str]) -> list[int]:
    """Return who competes in a contest, by what stands before it in its clause."""
    left = sentence.words[: match.start()]
    verb = _COMPETES.search(left, max(0, len(left) - 90))
    if verb is None:
        return []
    beside = people_in(sentence, verb.start(), len(left) - verb.start())
    return people(sentence, list(dict.fromkeys([*subject(sentence, verb.start()), *beside])))


def _is_told(words: str, date: Date | None, place: bool, office: bool, rivals: bool) -> bool:
    """Tell whether enough is told of a contest: "elections" alone are any, in any year."""
    if words in ("elections", "races", "contests", "conventions"):
        return words == "elections" and (office or place) and date is not None
    return place or office or rivals


def told_before(sentence: Sentence, match: re.Match[str]) -> dict[str, list[tuple[int, int]]]:
    """Return the bounds of days, places, parties and offices that stand before a kind of contest."""
    told: dict[str, list[tuple[int, int]]] = {}
    for part in _PARTS.finditer(sentence.words, match.start("before"), match.end("before")):
        for name in ("day", "also", "place", "party", "office", "rival"):
            if part[name]:
                words = sentence.span(*part.span(name)).of(sentence.shape.text)
                what = "office" if _CHAMBER.search(words) and name != "day" else name
                what = "place" if what == "also" else what
                told.setdefault(what, []).append(part.span(name))
    return told


def party_of(sentence: Sentence, told: dict[str, list[tuple[int, int]]]) -> tuple[Participant, ...]:
    """Return the parties that stand before a kind of contest."""
    found: list[Participant] = []
    for start, end in told.get("party", [])[:1]:
        if sentence.words[start] == "Ⓞ":
            found += taking(sentence, Role.PARTY, [start])
        else:
            found.append(Participant(role=Role.PARTY, span=sentence.span(start, end)))
    return tuple(found)


def kind_of(words: str) -> str:
    """Return the kind that words name: primary, caucus, runoff, special, convention or general."""
    return next(kind for start, kind in _KIND if words.startswith(start))


def usable(date: Date) -> bool:
    """Tell whether a date says when a contest is, not only "now"."""
    return "REF" not in date.value and not date.value.startswith("X")


def _places(behind: re.Match[str]) -> list[int]:
    if not behind["places"]:
        return []
    start, end = behind.span("places")
    places = [k for k in range(start, end) if behind.string[k] == PLACE]
    several = "and" in behind["places"] or len(places) > 2
    return places if several else places[:1]
