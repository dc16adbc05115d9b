"""Names that stand in a mailing without a claim, so that a reader takes support for granted."""

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.ask.mailings.answer import Place
from onrecord.ask.mailings.marking import OWN, SENDER, Marked

_F = r"«f(?P<who>\d+)»"
_WE = rf"(?:{OWN}|{SENDER})"
FRIENDLY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:stand(?:s|ing)?|stood) (?:strong |firm |tall |together |proudly |shoulder[- ]to[- ]shoulder )?(?:with|by|behind|beside|alongside)(?: \w+){{0,2}} {_F}",
        rf"\b(?:are|is|be|’re|’m|am) (?:proudly |still )?(?:with|for|behind) {_F}",
        rf"{_F}[^.]{{0,60}}\b(?:hand|told|called|asked|thank(?:ed|s)?|invited|welcomed|visited|met|hugged|embraced|taught|introduced|sent|gave|joined|said to|wrote(?: to)?|looked)\b[^.]{{0,40}}{_WE}",
        rf"{_WE}[^.]{{0,60}}\b(?:work(?:ed|ing|s)?|f[ou][ru]ght|fight(?:ing|s)?|serv(?:ed|ing|es)|march(?:ed|ing)|campaign(?:ed|ing)|met|meet|sat|spoke|partner(?:ed|ing)|join(?:ed|ing|s)?|side by side|shoulder to shoulder|listened|friend\w*)\b[^.]{{0,40}} (?:with|alongside|beside|for|under|of|to)?(?: \w+){{0,2}} ?{_F}",
        rf"\b(?:alongside|side by side with|shoulder to shoulder with|arm in arm with|hand in hand with|together with|joined by|thanks to|inspired by|like) (?:\w+ )?{_F}",
        rf"\b(?:photo(?:graph)?s?|pictures?|pictured|photographed|selfie|seen here|shown|video|handshake|shaking hands)\b[^.]{{0,60}}{_F}",
        rf"{_F}[^.]{{0,60}}\b(?:photo(?:graph)?|picture[d]?|shaking hands|stage|side by side|at (?:my|our) side)\b",
        rf"{_F}’s? (?:\w+ )?(?:agenda|vision|fight|legacy|work|values|policies|policy|plan|movement|mission|side|team|footsteps|words|voters|supporters|people|example|friends?|enemies|promise|call|birthday|dream|principles|allies)\b",
        rf"\b(?:support(?:s|ed|ing)?|voted? for|voting for|defend(?:s|ed|ing)?|protect|back(?:s|ed|ing)?|help(?:ed|ing)?|trust(?:ed|s)?|admire[ds]?|thank(?:s|ed)?|pray(?:ed|ing)? for|love[ds]?|proud of|honor(?:ed|s)?|loyal to|believe[ds]? in|grateful to|remember|need(?:s|ed)?|follow(?:s|ed|ing)?|walk with) (?:\w+ )?{_F}",
        rf"{_F}[^.]{{0,100}}[.!,;] (?:and )?so (?:do|did|will|am|can|would|should) {_WE}",
        rf"{_F}[^.]*\band (?:so )?(?:do|did|will|am)? ?{_WE}(?!’s)",
        rf"{_F} (?:(?:has |have |had )?(?:stood up|fought|built|knows|understands|never backed down|gets it|delivered|kept|led|saved|believes|put\b[^.]{{0,20}} first|showed|made|served|signed|does not (?:hand|give)|speaks|agrees?|respects?|remembers?)\b)",
        rf"{_WE}[^.]{{0,30}}\bagree[ds]? with {_F}",
        rf"{_F} and {_WE}(?!’s)",
        rf"{_WE},? and {_F}",
        rf"\b(?:words|advice|lesson|example|footsteps|tradition|spirit|party|state) of {_F}",
        rf"\b(?:for|with) {_F}[ !.,]*(?:and|&)? ?(?:\w+ ){{0,3}}{_WE}",
        rf"{_F}[ -](?:republican|democrat|conservative|style|tough|country|agenda|movement|voter|supporter)",
        rf"\bwhat {_F} (?:says?|said|told|thinks)[^.]*{_WE}",
    )
)
HOSTILE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:my|our|«[bs]»’s|the) (?:\w+ )?(?:opponents?|rivals?|challengers?)\b[,:]? ?{_F}",
        rf"{_F},? (?:«[bs]»’s|my|our|the) (?:\w+ )?(?:opponent|rival|challenger)",
        rf"\b(?:defeat(?:ing|s)?|beat(?:ing|s)?|stop(?:ping|s)?|fire|retire|replace|reject(?:ing)?|oust|unseat|vot(?:e|ing) (?:out|against)|say no to|running against|run against|face off with|take on|hold|unlike|instead of|rather than|than|versus|vs\.?|not) (?:\w+ )?{_F}",
        rf"{_F}(?:’s?)? (?:\w+ ){{0,2}}?(?:voted (?:to|against|for|with)|wants? to|plans? to|tried to|failed|lied?|lies|refuse[sd]?|missed|skipped|was(?: not|n[’']t)(?: there)?|has never|never|did(?: not|n[’']t)|wo(?:uld not|n[’']t)|will (?:tell|raise|cut|take|say|never)|took (?:money|\$)|cut|raised|sold|blames?|opposes?|opposed|attack(?:s|ed)|claims?|ducked|dodged|hid(?:es)?|spent|billed|pocketed|flip-?flopped|records?|lies|tolls?|tax(?:es)?|scandal|donors|cronies|allies)\b",
        rf"\b(?:where (?:was|is|were)|ask|tell) {_F}",
        rf"\b(?:liberal|radical|corrupt|extreme|career politician|failed|dishonest|reckless|disgraced|out-of-touch|phony|so-called|insider|lobbyist|desperate|even) {_F}",
        rf"\b(?:against|fooled by|bought by|mess|lies) (?:\w+ ){{0,3}}?{_F}",
    )
)
OPPONENTS = HOSTILE[:2] + (re.compile(rf"\b(?:defeat|beat|oust|unseat|retire|fire|running against|run against|vote against|vote out)(?:ing)? {_F}", re.IGNORECASE),)
_SIDES_WITH = re.compile(
    rf"{_F}[^.;«]{{0,40}}\b(?:endors|back(?:s|ed|ing)|support|chosen|picked|with|behind|for|says?|said|joined)\w*[^.;]{{0,40}}?«f(?P<whom>\d+)»", re.IGNORECASE
)
_HAS = re.compile(rf"«f(?P<whom>\d+)»(?:’s?)? (?:has|have|got|is endorsed by|was endorsed by|is backed by|donors?|friends?|allies|backers?)\b[^.;]{{0,40}}?{_F}", re.IGNORECASE)


def friends(sentences: Iterable[Marked]) -> set[int]:
    """Return the figures whom a mailing brings in as its friends: more often kindly than not, and no rival's."""
    kind, unkind = Counter[int](), Counter[int]()
    told = list(sentences)
    for sentence in told:
        _count(FRIENDLY, sentence, kind)
        _count(HOSTILE, sentence, unkind)
    liked = {number for number in kind if kind[number] > unkind[number]} - opponents(told)
    others = {number for sentence in told for number in sentence.named} - liked
    return {number for number in liked if not _is_theirs(number, others, told, kind[number])}


def opponents(sentences: Iterable[Marked]) -> set[int]:
    """Return the figures whom a mailing calls opponents, or asks to defeat."""
    return {number for each in sentences for pattern in OPPONENTS for number in _numbers(pattern, each)}


def pictured(sentences: Iterable[Marked]) -> set[int]:
    """Return the figures that pictures show, but for those whom their words attack."""
    shown = [each for each in sentences if each.sentence.place is Place.PICTURE]
    attacked = {number for each in shown for pattern in HOSTILE for number in _numbers(pattern, each)}
    return {number for each in shown for number in each.named} - attacked


def is_rivals(sentence: Marked, number: int, rivals: set[int]) -> bool:
    """Tell whether a sentence says that somebody is on a rival's side."""
    return any(
        int(match["who"]) == number and int(match["whom"]) in rivals and match["who"] != match["whom"]
        for pattern in (_SIDES_WITH, _HAS)
        for match in pattern.finditer(sentence.text)
    )


def _is_theirs(number: int, others: set[int], told: list[Marked], kind: int) -> bool:
    """Tell whether somebody is brought in as a rival's supporter, at least as often as kindly."""
    return 0 < sum(is_rivals(sentence, number, others) for sentence in told) >= kind


def _count(patterns: Iterable[re.Pattern[str]], sentence: Marked, into: Counter[int]) -> None:
    found = {number for pattern in patterns for number in _numbers(pattern, sentence)}
    into.update(found)


def _numbers(pattern: re.Pattern[str], sentence: Marked) -> set[int]:
    return {int(match["who"]) for match in pattern.finditer(sentence.text)}
