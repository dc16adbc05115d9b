"""Endorsements told by what somebody is called: "a Frey supporter", "Hale's pick"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO, people, subject
from onrecord.extract.events.endorsements.contest import is_post
from onrecord.extract.events.endorsements.told import endorsement, is_polled
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_behind, signs
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import Sentence

_ONE = r"(?:supporter|backer|endorser|surrogate)"
_LIST = rf"(?:and\s)?(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO}(?:(?:,? and |, ){WHO})*)(?!\s[a-z]+\sⓅ)"
_BEFORE = (
    r"(?P<who>Ⓟ(?:(?:,? and |, )Ⓟ)*)(?:\s\([^)]{1,20}\)|,\s[A-Z]-(?:[A-Z][\w.]*|Ⓛ\.?)|\s(?:of|from)\sⓁ)?"
)
_IS = (
    r"(?:,|\s[–—](?=\s(?:an?|the|one\sof)\s)|,?\s(?:who\s)?"
    r"(?:is|was|are|were|am|’s|remains?|became|has\sbeen|had\sbeen|have\sbeen))"
)
_SUCH = r"(?:(?!(?:ha[sd]|have|is|was|are|were|for|with|who|to)\b)(?:[\w-]+,?|[ⓄⓁ](?:’s?)?)\s){0,4}?"
_SIDES = (
    re.compile(rf"(?P<whom>Ⓟ)(?:[’']s)?\s(?:[a-z-]+\s){{0,2}}{_ONE}\s{_LIST}(?!’)"),
    re.compile(
        rf"{_BEFORE}{_IS}\s(?:(?:also|an?|the|both|all|one\sof|as|(?!who|which|that|some|many)[a-z]+(?<!ing)(?<!ed)|Ⓓ|Ⓞ|"
        rf"Ⓟ\sand(?!\sⓅ’))\s){{0,5}}?(?P<whom>Ⓟ)(?:’s?)?\s"
        rf"{_SUCH}{_ONE}s?\b"
    ),
    re.compile(
        rf"{_BEFORE}{_IS}(?:\snot|n’t|\snever)?\s(?:(?:also|now|Ⓓ|still)\s)?(?:an?|the|no|one\sof|"
        rf"both|among)\s(?:[\wⒹⓄⓁ,’-]+\s){{0,5}}?"
        rf"{_ONE}s?\s(?:of|for)\s(?P<whom>Ⓟ)(?!’s?\s(?!(?:\w+\s)?(?:candidacy|campaign|bid)\b))"
    ),
    re.compile(
        r"(?P<whom>Ⓟ)(?:,|,?\s(?:is|was|who\sis)(?:\snot|n’t)?)\s(?P<who>[ⓅⓄ])"
        r"’s?\s(?:hand-?picked\s|preferred\s|"
        r"chosen\s|own\s|first\s)?"
        r"(?:pick|choice|candidate)\b(?!\s(?:to\b|as\b|for\s(?:(?:[\w-]+|Ⓞ(?:’s?)?)\s){0,2}(?:secretary|"
        r"ambassador|court|chief|director|justice|post|job|role)))"
    ),
    re.compile(
        r"[Pp]ro-(?P<whom>Ⓟ)\s(?:super\s)?(?:PAC|group|organi[sz]ation|committee|outfit),?\s(?P<who>Ⓞ)(?!’)"
    ),
    re.compile(r"(?P<who>Ⓞ),\s(?:an?|the)\s(?:\w+\s){0,2}pro-(?P<whom>Ⓟ)\s"),
    re.compile(
        rf"(?P<who>Ⓟ(?:, Ⓟ)*),?\sand\s(?:several\s|some\s|"
        rf"many\s)?other\s(?P<whom>Ⓟ)(?:’s?)?\s{_SUCH}{_ONE}s\b"
    ),
    re.compile(rf"[Oo]ne\sof\s(?P<whom>Ⓟ)’s?\s{_SUCH}{_ONE}s,?\s(?:[A-Z][\w.]*\s|Ⓛ\s){{0,4}}(?P<who>Ⓟ)(?!’)"),
    re.compile(
        r"(?P<who>Ⓟ)’s?\s(?:hand-?picked\s|preferred\s|chosen\s|first\s)?(?:pick|choice|"
        r"candidate)(?:\s(?:for|to\sbe)\s"
        r"(?:the\s)?(?:governor|Senate|president|mayor|House|speaker|nomination)|"
        r"\sin\sthe\s(?:\w+\s){0,2}(?:race|primary|runoff|contest|election))?(?:,?|\sis|\swas)"
        r"\s(?P<whom>Ⓟ)(?!’)"
    ),
    re.compile(
        r"(?P<whom>Ⓟ)(?:,|,?\s(?:is|was|who\sis)(?:\snot|n’t)?)\sthe\s(?:\w+\s)?(?:pick|choice)"
        r"\sof\s(?:the\s)?(?P<who>[ⓅⓄ])(?!’)"
    ),
    re.compile(
        rf"(?P<who>{WHO})[^Ⓟ.;]{{0,60}}(?:call|said|say|wr[io]t|argu|conclu|describ|"
        rf"deem|think|thought|believ|consider|feel)\w*[^Ⓟ.;]{{0,20}}\s(?P<whom>Ⓟ)\s(?:is\s|as\s|was\s)?"
        rf"(?:\w+ly\s|by\sfar\s|far\sand\saway\s|hands\sdown\s)?the\s(?:\w+ly\s)?(?:only|best|better|superior|stronger|right|"
        rf"clear)\s(?:\w+\s){{0,2}}(?:candidate|choice)"
    ),
    re.compile(
        rf"(?P<whom>Ⓟ)\s[“\"]?(?:is|was)\s(?:\w+ly\s|by\sfar\s)?the\s(?:\w+ly\s)?(?:only|best|better|superior|right|clear)\s"
        rf"(?:\w+\s){{0,2}}(?:candidate|choice)\b[^“”\";ⓅⓄ]{{0,250}},[”\"]\s(?:(?:said|says|wrote)\s)?(?:{BEFORE_A_NAME}){{0,6}}?(?P<who>Ⓟ)(?!’)"
    ),
)
_SUCH_AS = r"(?:(?:,|\s[–—])?\s(?:like|such\sas|including|led\sby|among\sthem)\s)"
_WHOSE = rf"(?P<whom>Ⓟ)(?:’s?\s{_SUCH}|\s(?:(?!and\b)[a-z-]+\s){{0,2}})"
_NAMED = (
    re.compile(rf"{_WHOSE}{_ONE}s{_SUCH_AS}"),
    re.compile(rf"{_ONE}s\sof\s(?P<whom>Ⓟ){_SUCH_AS}"),
    re.compile(
        rf"{_WHOSE}{_ONE}s\s(?:(?:in\s(?:Ⓛ|Ⓞ)|now|also)\s)?(?:include[sd]?|are|were|range\sfrom)\s"
        r"(?:[^Ⓟ,;.“”]{0,60}?\s(?:like|such\sas|including)\s)?"
    ),
    re.compile(
        rf"^(?P<whom>Ⓟ)\s[^;:“”]*?\b(?:with|from|by|of|for|to|and|including)\s"
        r"(?:(?:an?|few|some|many|several|other|the|early|loyal|key|prominent|top|high-profile|staunch|longtime|"
        rf"big|major|most|fellow|big-name|wealthy|famous|celebrity)\s){{0,4}}{_ONE}s{_SUCH_AS}"
    ),
)
"""Behind these stands who backs him: "Frey's supporters, including"; or him who begins the sentence."""
_BECAME = re.compile(
    r"\b(?:(?:is|was|are|were|became|becomes?|remains?)|(?:serv|act|emerg|campaign)(?:e?s|e?d|ing)?\sas)"
    rf"\s(?:now\s|also\s|still\s)?(?:the|an?|one\sof|among)\s(?:(?:[\w-]+\s){{0,3}}?(?P<whom>Ⓟ)(?:’s?)?\s"
    rf"(?:[\w-]+\s|Ⓛ\s){{0,3}}?{_ONE}s?\b|(?:[\w-]+\s){{0,3}}?{_ONE}s?\s(?:of|for)\s(?P<of>Ⓟ)(?!’)|"
    rf"(?:[\w-]+\s){{0,3}}?{_ONE}s?\s(?:of|for)\s(?P<his>Ⓟ)’s?\s(?:\w+\s)?campaign)"
)
"""Whose subject may stand apart: "Hale, a lawyer who ran the ports, became the latest Frey backer"."""
_PICK = re.compile(r"\b(?:pick|choice)$")
_NOBODY = re.compile(r"\bnot\b|\bno\b|n’t\b|\bformer\b|\bonce\b|\bnever\b|\bex-")


def _is_own(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody known speaks of himself at a place: "my choice"."""
    chunk = sentence.chunk(place)
    return chunk.known and chunk.span.of(sentence.shape.text).lower() in ("my", "i", "our", "we")


_IS_NOT = re.compile(r"^(?:[^ⓅⓄ]{0,10}\s(?:is|was|are)(?:\snot|n’t|\sno|\snever)\b)")


_IS_SO = re.compile(r"\b(?:is|was|are|were|am|remains?|became|been)\b|’s\s")
"""Where none of these tells it, that somebody is a supporter is taken for granted."""


def called(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called a supporter or the choice of whom."""
    if is_polled(sentence):
        return
    for pattern in _SIDES:
        for match in pattern.finditer(sentence.words):
            between = match.string[match.end("who") : match.start("whom")]
            open_ = standing(sentence, match.start(), noun=True) not in (Standing.REAL, Standing.CLAIMED)
            if open_ and not (pattern in _SIDES[:3] and not _IS_SO.search(between)):
                continue
            who = [k for k in range(*match.span("who")) if match.string[k] in WHO]
            who = [k for k in who if sentence.chunk(k).named or _is_own(sentence, k)]
            whom = signs(people(sentence, [match.start("whom")]))
            if _PICK.search(match[0]) and is_post(sentence, match.end()):
                continue
            if _IS_NOT.search(between) and pattern in _SIDES[1:3]:
                yield from endorsement(sentence, signs(who), whom, Status.DENIED, match)
            elif not _NOBODY.search(between):
                yield from endorsement(sentence, signs(who), whom, Status.GIVEN, match)
    yield from _named(sentence)
    for match in _BECAME.finditer(sentence.words):
        who = [place for place in subject(sentence, match.start()) if sentence.chunk(place).named]
        if standing(sentence, match.start()) is Standing.REAL and not _NOBODY.search(match[0]):
            place = next(match.start(name) for name in ("whom", "of", "his") if match[name])
            yield from endorsement(
                sentence, signs(who), signs(people(sentence, [place])), Status.GIVEN, match
            )


def _named(sentence: Sentence) -> Iterator[Found]:
    """Yield who is named behind somebody's supporters."""
    for pattern in _NAMED:
        for match in pattern.finditer(sentence.words):
            if standing(sentence, match.start(), noun=True) is not Standing.REAL or _NOBODY.search(match[0]):
                continue
            who = [one for one in givers_behind(sentence, match.end()) if _is_named(sentence, one)]
            whom = signs(people(sentence, [match.start("whom")]))
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)


def _is_named(sentence: Sentence, bounds: Bounds) -> bool:
    start, end = bounds
    return end == start + 1 and sentence.chunk(start).named
