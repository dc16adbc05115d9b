"""Who won what, and over whom."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.clause import objects, people, subject
from onrecord.extract.events.contests import CONTEST, kind_of, party_of, told_before
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.shape import PLACE, Sentence
from onrecord.extract.events.standing import Standing, standing

_WIN = re.compile(
    r"\b(?P<win>won|wins|winning|(?<=did )win|carri(?:ed|es)|swept|sweeping|captur(?:ed|es|ing)|"
    r"clinch(?:ed|es|ing)|took|flipp(?:ed|ing))\b"
    r"|\b(?P<beat>(?:defeat|oust|unseat|trounc|edg|toppl|crush|out-?poll|vanquish)(?:e?d|e?s|"
    r"ing)(?:\sout)?|best(?:ed|ing)|edge|rout(?:ed|ing)|beat(?:s|ing|en)?|upset(?:ting)?)\b"
    r"|\b(?P<lose>los(?:t|es|ing)|conced(?:ed|es|ing))\b"
    r"|\b(?:was|were|been|got)\s(?:\w+ly\s|first\s|also\s|once\s)?(?P<elected>(?:re-?)?elected)\b"
)
_NOUN = re.compile(
    r"(?P<who>Ⓟ)’s?\s(?:(?:(?!(?:of|with|an?|and|on)\b)[a-z-]+|Ⓓ|\d+-point|election|presidential|"
    r"White House|Ⓛ|primary|"
    r"caucus)\s){0,4}(?P<what>victory|victories|win|wins|triumph|defeat|loss|re-?election)\b"
)
_OVER = re.compile(r"[^,.;]{0,40}?\s(?P<rel>over|against|to|of)\s(?:the\s|Ⓞ\s|then-)*(?P<whom>Ⓟ)(?!’)")
_THING = re.compile(
    r"\s(?:back\s)?(?:(?:the|a|his|her|Ⓟ’s|an|both|all|easy|easily|Ⓓ’s|re-?election|second|third|"
    r"first|fourth|two)\s)*(?P<what>re-?election|election|(?:[\w-]+\s)?term\b|presidency|governorship|"
    r"(?:[\wⒹⓄⓁ.’-]+\s){0,4}(?:seat|race|contest|primary|primaries|caucus(?:es)?|runoff|election)\b|"
    r"White House|(?P<places>Ⓛ(?:,?\s(?:and\s|"
    r"or\s)?Ⓛ)*)(?![’'])(?!\s[a-z]+s?\b(?<!\sby)(?<!\sin)(?<!\son)(?<!\sand)(?<!\swith)(?<!\sover)))",
)
_OFFICE = re.compile(
    r"\s(?:as\s|to\s)?(?:the\s|a\s)?(?P<office>(?:[\w.]+\s){0,2}(?:president|governor|mayor|senator|"
    r"senate|congress|house|prime minister|attorney general|speaker|chairman|chair|leader|judge|"
    r"sheriff|Ⓞ|office|parliament|legislature|presidency)\b)",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"(?P<share>\d[\d.,]*(?:\spercent|%)(?:\sof\sthe\s(?:popular\s)?votes?)?)|\bby\s(?:about\s|"
    r"nearly\s|more\sthan\s|just\s|an?\s|some\s)*(?P<margin>[\d.,]+(?:\s|"
    r"-)(?:percentage\s)?(?:points?|votes))"
)
_ASKED = re.compile(
    r"[Hh]ead-to-head|(?<!xit )(?<!the )\bpolls?\b|\bsurvey(?:s|ed)?\b|\bhead-to-head|\bmatch-?ups?\b|"
    r"\bdebate\b|"
    r"poll (?:shows?|finds?|found)"
)
_NEARLY = re.compile(r"\b(?:nearly|almost|way you|how to)\s+$")
_BARRED = re.compile(
    r"\s(?:[^,.;]{0,60}\bamong\b|[\d.]+(?:%|\spercent)\sof\s(?!the\s(?:\w+\s)?vote)|as\b|"
    r"from\s(?:office|power)|over\b|back\b|praise|approval|support|delegates|votes\b|"
    r"(?:the\s)?(?:endorsement|backing|debate|argument|fight|war|battle|night|game|case|nomination|"
    r"nod)|out\b|on\s(?:the\s)?issue|ground|track|sight|interest|control|confidence|faith|touch|"
    r"millions|money|job|weight|patience|their\b)"
)


def find_results(sentence: Sentence) -> Iterator[Found]:
    """Yield who won or lost a contest in a sentence."""
    if _ASKED.search(sentence.words):
        return
    for match in _WIN.finditer(sentence.words):
        state = standing(sentence, match.start())
        barred = _BARRED.match(sentence.words, match.end()) or _NEARLY.search(sentence.words[: match.start()])
        if state is Standing.REAL and not barred:
            yield from _told(sentence, match)
    for match in _NOUN.finditer(sentence.words):
        if standing(sentence, match.start()) is Standing.REAL:
            yield from _noun(sentence, match)


def _told(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    who = people(sentence, subject(sentence, match.start()))
    if match["elected"]:
        office = _OFFICE.match(sentence.words, match.end())
        told = [Participant(role=Role.OFFICE, span=sentence.span(*office.span("office")))] if office else []
        if told or match["elected"].startswith("re"):
            yield from _found(sentence, match, who, [], told)
    elif match["beat"]:
        yield from _beaten(sentence, match, who)
    else:
        yield from _won(sentence, match, who)


def _beaten(sentence: Sentence, match: re.Match[str], who: list[int]) -> Iterator[Found]:
    passive = re.search(r"\b(?:was|were|been|being|got|is)\s(?:\w+ly\s)?$", sentence.words[: match.start()])
    by = re.match(r"(?:\s[\w-]+){0,3}?\sby\s(?:the\s|Ⓞ\s)*(?P<who>Ⓟ)", sentence.words[match.end() :])
    if passive or (by and match[0].endswith("ed")):
        winners = [match.end() + by.start("who")] if by else []
        yield from _found(sentence, match, people(sentence, winners), who, _contest(sentence, match.end()))
        return
    whom, end = objects(sentence, match.end())
    whom = people(sentence, whom)
    if who and whom:
        yield from _found(sentence, match, who, whom, _contest(sentence, end))


def _won(sentence: Sentence, match: re.Match[str], who: list[int]) -> Iterator[Found]:
    to = _OVER.match(sentence.words, match.end())
    whom = people(sentence, [to.start("whom")]) if to and to["rel"] in ("to", "over", "against") else []
    thing = _THING.match(sentence.words, match.end())
    contest = _contest(sentence, match.end())
    votes = bool(_VOTES.match(sentence.words, match.end() + 1)) and not match["lose"]
    rest = sentence.words[match.end() : match.end() + 40]
    bare = match[0] in ("won", "lost") and re.match(
        r"\s(?:in\sⒹ|by\s|handily|easily|in a landslide|the state)", rest
    )
    direct = to is not None and whom and to.start() == match.end() and to["rel"] == "to" and match["lose"]
    if not (thing or direct or votes or bare):
        return
    told = contest or _places(sentence, thing)
    if match[0] == "took" and not any(sentence.chunk(k).named for k in _signs_in(sentence, thing)):
        return
    if match["lose"]:
        yield from _found(sentence, match, whom, who, told)
    else:
        yield from _found(sentence, match, who, whom, told)


def _noun(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    who = people(sentence, [match.start("who")])
    over = _OVER.match(sentence.words, match.end())
    whom = people(sentence, [over.start("whom")]) if over else []
    contest = _contest(sentence, match.end()) or _contest(sentence, match.start("who") + 1, match.end())
    inner = [k for k in range(match.start("who"), match.end()) if sentence.words[k] == PLACE]
    contest = contest or list(taking(sentence, Role.PLACE, inner[:1]))
    within = re.match(r"\s(?:in|of|on)\s(?:the\s)?(?:Ⓛ|Ⓓ)", sentence.words[match.end() :])
    electoral = re.search(r"election|primary|caucus|Ⓓ|presidential", match[0])
    if not (contest or whom or within or electoral) or not who:
        return
    lost = match["what"] in ("defeat", "loss")
    if match["what"].startswith("re") or (lost and over is not None and over["rel"] == "of"):
        return
    if lost:
        yield from _found(sentence, match, whom, who, contest)
    else:
        yield from _found(sentence, match, who, whom, contest)


def _contest(sentence: Sentence, start: int, end: int | None = None) -> list[Participant]:
    """Return the kind, the place, the party and the office of a contest that is told in the same clause."""
    clause = re.compile(r"[^,;:.“”]{0,100}").match(sentence.words, start)
    end = end or (clause.end() if clause else start)
    match = CONTEST.search(sentence.words, start, end)
    found: list[Participant] = []
    if match:
        told = told_before(sentence, match)
        found = [value(sentence, Role.KIND, match.span("kind"), kind_of(match["kind"]))]
        found += party_of(sentence, told)
        found += [Participant(role=Role.OFFICE, span=sentence.span(*b)) for b in told.get("office", [])[:1]]
        found += taking(sentence, Role.PLACE, [a for a, _ in told.get("place", [])])
    within = re.compile(r"[^,;:.“”]{0,60}?\bin\s(?:the\s)?(?P<place>Ⓛ)").match(sentence.words, start, end)
    if within and not any(p.role is Role.PLACE for p in found):
        found += taking(sentence, Role.PLACE, [within.start("place")])
    return found


def _places(sentence: Sentence, thing: re.Match[str] | None) -> list[Participant]:
    return list(taking(sentence, Role.PLACE, _signs_in(sentence, thing)))


def _signs_in(sentence: Sentence, thing: re.Match[str] | None) -> list[int]:
    """Return where the places stand that somebody won."""
    if thing is None or not thing["places"]:
        return []
    return [k for k in range(*thing.span("places")) if sentence.words[k] == PLACE]


def _found(
    sentence: Sentence, match: re.Match[str], winners: list[int], losers: list[int], told: list[Participant]
) -> Iterator[Found]:
    won = taking(sentence, Role.WINNER, winners)
    lost = tuple(p for p in taking(sentence, Role.LOSER, losers) if p.entity not in {w.entity for w in won})
    if not won and not lost:
        return
    votes = _VOTES.search(sentence.words, match.end(), min(len(sentence.words), match.end() + 60))
    share = [value(sentence, Role.VOTES, votes.span(), votes["share"] or votes["margin"])] if votes else []
    yield Found(EventType.RESULT, sentence, match.start(), match.end(), (*won, *lost, *told, *share))
