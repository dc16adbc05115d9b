"""Names that stand in a mailing without a claim, so that a reader takes support for granted."""

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.ask.mailings.answer import Place
from onrecord.ask.mailings.marking import Marked
from onrecord.ask.mailings.phrases import ONE, WE, any_of, compiled

_WITH = any_of("with, by, behind, beside, alongside")
_MET = any_of(
    """hand, told, called, asked, thank(?:ed|s)?, invited, welcomed, visited, met, hugged, embraced,
    taught, introduced, sent, gave, joined, said to, tells, says, calls, likes, loves, trusts,
    wrote(?: to)?, looked"""
)
_TOGETHER = any_of(
    r"""work(?:ed|ing|s)?, f[ou]ught, fight(?:ing|s)?, serv(?:ed|ing|es), march(?:ed|ing),
    campaign(?:ed|ing), met, meet, sat, spoke, partner(?:ed|ing), join(?:ed|ing|s)?, listened,
    friend\w*, phone"""
)
_BESIDE = any_of(
    """alongside, side by side with, shoulder to shoulder with, arm in arm with, hand in hand with,
    together with, joined by, thanks to, inspired by, like"""
)
_PICTURE = any_of(
    """photo(?:graph)?s?, pictures?, pictured, photographed, selfie, seen here, shown, video, handshake,
    shaking hands"""
)
_OWNED = any_of(
    """agenda, vision, legacy, values, movement, mission, team, footsteps, words, voters, supporters, people,
    example, enemies, birthday, dream, principles"""
)
_LIKED = any_of(
    """support(?:s|ed|ing)?, vot(?:e|ed|ing) for, defend(?:s|ed|ing)?, protect, back(?:s|ed|ing)?,
    help(?:ed|ing)?, trust(?:ed|s)?, admire[ds]?, thank(?:s|ed)?, pray(?:ed|ing)? for, love[ds]?,
    proud of, honor(?:ed|s)?, loyal to, believe[ds]? in, grateful to, remember, need(?:s|ed)?,
    follow(?:s|ed|ing)?, walk with"""
)
_DID_WELL = any_of(
    r"""stood up, fought, built, knows, understands, never backed down, gets it, delivered, kept, led,
    saved, believes, put \w+ first, showed, made, served, signed, does not (?:hand|give), speaks,
    agrees?, respects?, remembers?"""
)
_DID_ILL = any_of(
    r"""voted (?:to|against|for|with), wants? to, plans? to, tried to, failed, lied?, lies, refuse[sd]?,
    missed, skipped, was(?: not|n[’']t), has never, never, did(?: not|n[’']t), wo(?:uld not|n[’']t),
    will (?:tell|raise|cut|take|say|never), took (?:money|\$), cut, raised, sold, blames?, opposes?,
    opposed, attack(?:s|ed), claims?, ducked, dodged, hid(?:es)?, spent, billed, pocketed,
    flip-?flopped, records?, tolls?, tax(?:es)?, scandal, donors, cronies, allies"""
)
_AGAINST = any_of(
    r"""defeat(?:ing|s)?, beat(?:ing|s)?, stop(?:ping|s)?, fire, retire, replace, reject(?:ing)?, oust,
    unseat, vot(?:e|ing) (?:out|against), say no to, running against, run against, face off with,
    take on, hold, unlike, instead of, rather than, than, versus, vs\.?, not"""
)
_BAD = any_of(
    """liberal, radical, corrupt, extreme, career politician, failed, dishonest, reckless, disgraced,
    out-of-touch, phony, so-called, insider, lobbyist, desperate, even"""
)
_RIVAL = any_of("opponents?, rivals?, challengers?")

FRIENDLY = compiled(
    rf"\b(?:stand(?:s|ing)?|stood) (?:[\w-]+ ){{0,2}}?{_WITH}(?: \w+){{0,2}} {ONE}",
    rf"\b(?:are|is|be|’re|’m|am) (?:proudly |still )?(?:with|for|behind) {ONE}",
    rf"{ONE}[^.«]{{0,60}}\b{_MET}\b[^.]{{0,40}}{WE}",
    rf"{WE}[^.]{{0,60}}\b{_TOGETHER}\b[^.]{{0,40}} (?:with|alongside|beside|for|under|of|to)?"
    rf"(?: \w+){{0,2}} ?{ONE}",
    rf"\b{_BESIDE} (?:\w+ )?{ONE}",
    rf"\b{_PICTURE}\b[^.]{{0,60}}{ONE}",
    rf"{ONE}[^.]{{0,60}}\b(?:photo(?:graph)?|pictured?|shaking hands|stage|side by side|at {WE}’s side)\b",
    rf"{ONE}’s? (?:\w+ )?{_OWNED}\b",
    rf"\b{_LIKED} (?:\w+ )?{ONE}",
    rf"{ONE}[^.]{{0,100}}[.!,;] (?:and )?so (?:do|did|will|am|can|would|should) {WE}",
    rf"{ONE}[^.]*\band (?:so )?(?:do|did|will|am)? ?{WE}(?!’s)",
    rf"{ONE} (?:has |have |had )?{_DID_WELL}\b",
    rf"{WE}[^.]{{0,30}}\bagree[ds]? with {ONE}",
    rf"{WE},? and {ONE}",
    rf"{ONE}(?:,? and|,? &) {WE}(?!’s)",
    rf"{ONE}(?:, (?:the )?«f\d+»)+,?(?: and| &) {WE}(?!’s)",
    rf"{ONE} (?:has )?(?:just |once |also )?(?:called|phoned|texted|e-?mailed|wrote)(?=[.!,;]|$)",
    rf"\b(?:words|advice|lesson|example|footsteps|tradition|spirit|party|state) of {ONE}",
    rf"\b(?:for|with) {ONE}[ !.,]*(?:and|&)? ?(?:\w+ ){{0,3}}{WE}",
    rf"{ONE}[ -](?:republican|democrat|conservative|style|tough|country|agenda|movement|voter|supporter)",
    rf"\bwhat {ONE} (?:says?|said|told|thinks)[^.]*{WE}",
)
OPPONENTS = compiled(
    rf"\b(?:my|our|{WE}’s|the) (?:\w+ )?{_RIVAL}\b[,:]? ?{ONE}",
    rf"{ONE},? (?:{WE}’s|my|our|the) (?:\w+ )?{_RIVAL}",
    rf"\b(?:defeat|beat|oust|unseat|retire|fire|running against|run against|vote (?:against|out))(?:ing)? "
    rf"{ONE}",
)
HOSTILE = OPPONENTS + compiled(
    rf"\b{_AGAINST} (?:\w+ )?{ONE}",
    rf"{ONE}(?:’s?)? (?:\w+ ){{0,2}}?{_DID_ILL}\b",
    rf"\b(?:where (?:was|is|were)|ask|tell) {ONE}",
    rf"\b{_BAD} {ONE}",
    rf"\b(?:against|fooled by|bought by|mess|lies) (?:\w+ ){{0,3}}?{ONE}",
)
_SIDES_WITH, _HAS = compiled(
    rf"{ONE}[^.;«]{{0,40}}\b(?:endors|back(?:s|ed|ing)|support|cho(?:se|sen)|picked|with|behind|for|says?|said|joined)\w*"
    r"[^.;]{0,40}?«f(?P<whom>\d+)»",
    r"«f(?P<whom>\d+)»(?:’s?)? "
    r"(?:has|have|got|(?:is|was) (?:endorsed|backed) by|donors?|friends?|allies|backers?)\b"
    rf"(?:[^.;«]|«f\d+»){{0,40}}?{ONE}",
)


_OTHERS_DOING = re.compile(r"«f\d+»(?!’s)[^.;:,—«]*$")
"""Another figure before what is said, in the same clause: it is that one's friendship then."""


def friends(sentences: Iterable[Marked], rivals: set[int]) -> set[int]:
    """Return whom a mailing brings in as its friends: more often kindly than not, and no rival's.

    Args:
        sentences: of the whole mailing.
        rivals: the figures who are known to run against the beneficiary.
    """
    kind, unkind = Counter[int](), Counter[int]()
    told = list(sentences)
    for sentence in told:
        _count(FRIENDLY, sentence, kind)
        _count(HOSTILE, sentence, unkind)
    liked = {number for number in kind if kind[number] > unkind[number]} - opponents(told) - rivals
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
    return {
        int(match["who"])
        for match in pattern.finditer(sentence.text)
        if pattern not in FRIENDLY or not _OTHERS_DOING.search(sentence.text[: match.start()])
    }
