"""Who endorses whom: given, withdrawn, claimed and denied."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Role, Status
from onrecord.extract.events.clause import WHO, listed_from, objects, people, subject
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.shape import Sentence
from onrecord.extract.events.standing import Standing, standing

_BACKING = r"(?:endorsements?|backing|support)"
_ACTIVE = re.compile(
    rf"""\b(?:(?P<take>un-?endors(?:es?|ed|ing))
    |endors(?:es?|ed|ing)
    |(?P<weak>(?:back|support)(?:s|ed|ing)?(?!\sof)(?=\s(?:{WHO}|the\s|former\s|for[a-z]+\s)))
    |(?P<vote>vot(?:e|es|ing)\sfor)
    |(?P<stump>(?:campaign|stump)(?:s|ed|ing)?\s(?:\w+ly\s|in\sⓁ\s|Ⓓ\s)?(?:for|on\sbehalf\sof|with|alongside))
    |g[eo]t(?:s|ting)?\sbehind|rall(?:y|ies|ied|ying)\s(?:behind|around)|coalesc(?:ed|ing)\s(?:behind|around)
    |(?:thr[eo]w(?:s|n|ing)?|put(?:s|ting)?|lend(?:s|ing)?|lent)\s(?:{WHO}’s\s)?(?:\w+\s)?(?:{_BACKING}|
        weight)\s(?:behind|to)
    |(?:came|come|comes|coming)\sout\s(?:for|in\s(?:support|favou?r)\sof)
    |(?:g[ai]ve[sn]?|giving|offer(?:s|ed|ing)?|announc(?:es?|ed|ing)|issu(?:es?|ed|ing)|declar(?:es?|ed|
        ing)|pledg(?:es?|ed|ing))
      \s(?:{WHO}’s\s|an?\s|the\s)?(?:[a-z]+\s)?(?:{_BACKING})\s(?:of|to|for|behind)
    )(?=\W)""",
    re.VERBOSE,
)
_PASSIVE = re.compile(r"\b(?:endorsed|(?P<weak>backed|supported))(?:\s(?:Ⓓ|in Ⓓ|on Ⓓ|\w+ly))?\sby\b")
_GIVEN = re.compile(
    rf"(?P<who>{WHO})’s?\s(?:[a-z]+\s){{0,2}}(?:endorsement|(?P<weak>backing|support))\s(?:of|for)\b"
)
_GAIN = (
    r"(?:w[io]ns?|winning|receiv(?:ed?|es|ing)|g[eo]t(?:s|ting)?|earn(?:ed|s|ing)?|secur(?:ed?|es|"
    r"ing)|land(?:ed|s|ing)?|pick(?:ed|s|ing)?\sup|"
    r"gain(?:ed|s|ing)?|scor(?:ed?|es|ing)|ha(?:s|d|ve|ving)|boast(?:ed|s|ing)?|tout(?:ed|s|ing)?|"
    r"accept(?:ed|s|ing)?|snag(?:ged|ging)|nab(?:bed|bing)|"
    r"collect(?:ed|s|ing)?|captur(?:ed|ing)|lock(?:ed|ing)?\sup|enjoy(?:ed|s|ing)?|claim(?:ed|s|ing)?|"
    r"roll(?:ed|ing)?\sout|unveil(?:ed|ing)|"
    r"racked\sup|cit(?:ed|es|ing)|announc(?:ed|es|ing)|follow(?:ed|ing)|after|won\sover|including|"
    r"draw(?:s|n|ing)?|drew|tak(?:es|ing)|welcom(?:ed|es|ing)|w(?:ith))"
)
_GAINED = re.compile(
    rf"\b(?P<verb>{_GAIN})\s(?:also\s)?(?:Ⓣ\s)?(?:(?:the|an?|Ⓓ’s|key|some|Ⓟ’s|\w+ed|\w+-\w+|major|early|"
    rf"official|formal|another|\w+al)\s)*(?:"
    rf"{_BACKING}\s(?:Ⓓ,?\s)?(?:of|from)(?P<named>)|"
    rf"(?P<who>{WHO})(?:’s?)?\s(?:[a-z]+\s)?(?:endorsement|backing|support)\b(?!\s(?:for|of)\s(?!Ⓟ)))"
)
_HYPHEN = re.compile(
    rf"(?P<named>Ⓟ),\san?\s(?P<by>{WHO})-(?:backed|endorsed)|(?P<who>{WHO})-(?:backed|"
    rf"endorsed)\s(?:\w+\s){{0,3}}(?P<whom>Ⓟ)(?!’)"
)
_ONE = r"(?:supporter|backer|endorser|surrogate)"
_LIST = rf"(?P<who>{WHO}(?:(?:,? and |, ){WHO})*)"
_SIDES = (
    re.compile(
        rf"(?P<whom>Ⓟ)(?:[’']s)?\s(?:[a-z-]+\s){{0,2}}{_ONE}(?:s,?\s(?:like|such\sas|including)|"
        rf"(?!s))\s{_LIST}(?!’)"
    ),
    re.compile(
        rf"(?P<who>Ⓟ)(?:\s\([^)]{{1,20}}\))?(?:,|\s(?:is|was)|,\swho\s(?:is|was))\s(?:(?:also|an?|the|"
        rf"one\sof|"
        rf"[a-z]+|Ⓓ|Ⓞ)\s){{0,5}}(?P<whom>Ⓟ)(?:’s)?\s(?:[a-z-]+\s){{0,2}}{_ONE}\b"
    ),
    re.compile(
        rf"(?P<who>Ⓟ)(?:\s\([^)]{{1,20}}\))?(?:,|\s(?:is|was)|,\swho\s(?:is|was))\s(?:also\s)?(?:an?|"
        rf"one\sof)\s(?:[\wⒹⓄⓁ,-]+\s){{0,4}}"
        rf"{_ONE}s?\sof\s(?P<whom>Ⓟ)(?!’)"
    ),
    re.compile(rf"{_ONE}s\sof\s(?P<whom>Ⓟ),?\s(?:like|such\sas|including)\s{_LIST}"),
    re.compile(
        r"(?P<who>Ⓟ)’s?\s(?:hand-?picked\s|preferred\s|chosen\s|first\s)?(?:pick|choice|"
        r"candidate)(?:\s(?:for|to\sbe)\s"
        r"(?:the\s)?(?:governor|Senate|president|mayor|House|speaker|nomination))?,?\s(?P<whom>Ⓟ)(?!’)"
    ),
    re.compile(
        rf"(?P<who>{WHO})[^Ⓟ.;]{{0,60}}(?:call|said|say|wr[io]t|argu|conclu|describ|"
        rf"deem)\w*[^Ⓟ.;]{{0,20}}\s(?P<whom>Ⓟ)\s(?:is\s|as\s|was\s)?"
        rf"(?:\w+ly\s|by\sfar\s)?the\s(?:\w+ly\s)?(?:only|best|better|superior|stronger|right|"
        rf"clear)\s(?:\w+\s){{0,2}}(?:candidate|choice)"
    ),
)
_TAKES = (
    r"\b(?:withdr[ae]w(?:s|n|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|retract(?:s|ed|ing)?|"
    r"pull(?:s|ed|ing)|"
    r"dropp(?:ed|ing)|took\sback|taking\sback|revers(?:ed|ing))\s"
)
_TAKING = re.compile(rf"{_TAKES}$")
_TAKEN = re.compile(
    rf"{_TAKES}(?:{WHO}’s\s|the\s|an?\s)?(?:[a-z]+\s)?{_BACKING}(?P<of>\s(?:of|for|from)\b)?|"
    r"\bno\slonger\s(?:back|support|endors)(?:s|es?|ing)?\b(?P<verb>)"
)
_STRONG = re.compile(r"endors|behind|out\s")
_POLLED = re.compile(r"\b(?:percent|polls?|survey)\b|%")
_ABOUT = re.compile(
    r"\s(?:plan|proposal|bill|policy|policies|agenda|efforts?|position|call|view|idea|claims?|in court)\b"
)
_MANY = frozenset(["they", "them", "we", "us", "it"])
_STATUS = {
    Standing.REAL: Status.GIVEN,
    Standing.FUTURE: Status.GIVEN,
    Standing.CLAIMED: Status.CLAIMED,
    Standing.DENIED: Status.DENIED,
}


def find_endorsements(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements in a sentence."""
    yield from _taken(sentence)
    yield from _active(sentence)
    yield from _passive(sentence)
    yield from _nouns(sentence)
    yield from _sides(sentence)


def _sides(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called a supporter or the choice of whom."""
    if _POLLED.search(sentence.words):
        return
    for pattern in _SIDES:
        for match in pattern.finditer(sentence.words):
            if standing(sentence, match.start()) in (Standing.REAL, Standing.CLAIMED):
                who = [k for k in range(*match.span("who")) if match.string[k] in WHO]
                who = [k for k in who if sentence.chunk(k).named]
                yield from _found(sentence, who, [match.start("whom")], Status.GIVEN, match)


def _active(sentence: Sentence) -> Iterator[Found]:
    for match in _ACTIVE.finditer(sentence.words):
        if re.search(r"\bno longer\s+$", sentence.words[: match.start()]):
            continue
        whom, _ = objects(sentence, match.end())
        who = subject(sentence, match.start())
        weak = match["weak"] or not _STRONG.search(match[0])
        if weak and not _is_firm(sentence, who, whom):
            continue
        state = standing(sentence, match.start())
        if match["vote"] and state not in (Standing.FUTURE, Standing.DENIED):
            continue
        if match["stump"] and state is not Standing.REAL:
            continue
        status = Status.WITHDRAWN if match["take"] else _STATUS.get(state)
        yield from _found(sentence, who, whom, status, match)


def _passive(sentence: Sentence) -> Iterator[Found]:
    for match in _PASSIVE.finditer(sentence.words):
        who, whom = listed_from(sentence, match.end()), subject(sentence, match.start())
        if not match["weak"] or _is_firm(sentence, who, whom):
            yield from _found(sentence, who, whom, _STATUS.get(standing(sentence, match.start())), match)


def _nouns(sentence: Sentence) -> Iterator[Found]:
    for match in _GIVEN.finditer(sentence.words):
        if _TAKING.search(sentence.words[: match.start()]):
            continue
        whom, _ = objects(sentence, match.end())
        who = [match.start("who")]
        if not match["weak"] or _is_firm(sentence, who, whom):
            yield from _found(sentence, who, whom, _STATUS.get(standing(sentence, match.start())), match)
    for match in _GAINED.finditer(sentence.words):
        given = listed_from(sentence, match.end()) if match["who"] is None else [match.start("who")]
        whom = subject(sentence, match.start())
        if "endorse" in match[0] or _is_firm(sentence, given, whom):
            yield from _found(sentence, given, whom, _STATUS.get(standing(sentence, match.start())), match)
    for match in _HYPHEN.finditer(sentence.words):
        by, of = ("by", "named") if match["by"] else ("who", "whom")
        yield from _found(sentence, [match.start(by)], [match.start(of)], Status.GIVEN, match)


def _taken(sentence: Sentence) -> Iterator[Found]:
    for match in _TAKEN.finditer(sentence.words):
        whom, _ = objects(sentence, match.end())
        if standing(sentence, match.start()) is Standing.REAL or match["verb"] is not None:
            yield from _found(sentence, subject(sentence, match.start()), whom, Status.WITHDRAWN, match)


def _is_firm(sentence: Sentence, who: list[int], whom: list[int]) -> bool:
    """Tell whether "backed" or "supported" is an endorsement: somebody named backs somebody named."""
    known = all(sentence.chunk(place).known for place in (*who, *whom))
    words = (sentence.chunk(place).span.of(sentence.shape.text).lower() for place in (*who, *whom))
    several = any(word in _MANY for word in words)
    return known and not several and not _POLLED.search(sentence.words)


def _found(
    sentence: Sentence, who: list[int], whom: list[int], status: Status | None, match: re.Match[str]
) -> Iterator[Found]:
    whom = people(sentence, whom)
    names = [sentence.chunk(place).entity for place in who]
    whom = [place for place in whom if sentence.chunk(place).entity not in names]
    if not who or not whom or status is None:
        return
    if match.end() <= whom[-1] and _ABOUT.match(sentence.words, whom[-1] + 1):
        return
    participants = taking(sentence, Role.ENDORSER, who) + taking(sentence, Role.ENDORSED, whom)
    start, end = min(*who, *whom, match.start()), max(*who, *whom, match.end() - 1) + 1
    yield Found(EventType.ENDORSEMENT, sentence, start, end, participants, status)
