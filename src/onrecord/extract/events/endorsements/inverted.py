"""Endorsements told the other way round: "Backed by Hale, Frey …", "Hale's endorsement helped Frey"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.bodies import Bounds
from onrecord.extract.events.clause import WHO, people
from onrecord.extract.events.endorsements.told import BACKING, SUCH, endorsement, is_firm, status_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_behind, people_behind, signs
from onrecord.extract.shape import Sentence

_START = r"(?:^|(?<=[;:—–“\"]\s)|(?<=[“\"]))(?:(?:[Aa]nd|[Bb]ut|[Nn]ow|[Aa]lso|[Aa]lready|[Rr]ecently),?\s)?"
_OPENED_BY = re.compile(
    rf"""{_START}(?:
    (?:[Ee]ndorsed|[Bb]acked|[Ss]upported|[Bb]oosted|[Bb]uoyed|[Bb]olstered|[Pp]ropelled|[Hh]elped)
        (?:\s(?:\w+ly|in\s[ⒹⓁ]|on\sⒹ))?\sby(?:\s(?:an?|the)\s{SUCH}{BACKING}\s(?:of|from|by))?
    |(?:[Ww]ith|[Aa]rmed\swith|[Rr]iding|[Tt]hanks\s(?:in\spart\s)?to|[Dd]espite|
        [Aa]fter\s(?:winning|receiving|getting|securing|landing)|
        (?P<without>[Ww]ithout|[Ll]acking|[Aa]bsent))\s(?:an?\s|the\s|(?=[ⓅⓄ]’)
            ){SUCH}(?:{BACKING}\s(?:of|from|by)|(?P<of>(?=[ⓅⓄ]’s?\s{SUCH}{BACKING},)))
    )(?=\s|[ⓅⓄ])""",
    re.VERBOSE,
)
_MAIN = re.compile(
    rf"[^;:“”\"]{{0,80}}?,\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<whom>Ⓟ)(?!’s?\s(?!(?:\w+\s)?(?:campaign|"
    rf"candidacy|bid)))(?=[\s’,])"
)
_HELPS = (
    r"(?:(?:has|had|also|then|will|did|does|\w+ly)\s){0,3}(?:g[ai]ve[sn]?|help(?:s|ed)?|lift(?:s|ed)?|boost(?:s|"
    r"ed)?|propel(?:s|led)?|buoy(?:s|ed)?|earn(?:s|ed)|hand(?:s|ed)|put|puts|"
    r"push(?:es|ed)|carr(?:y|ies|ied)|bolster(?:s|ed)?|strengthen(?:s|ed)?|br(?:ings?|ought)|"
    r"ma[dk]es?|le(?:nt|nds)|deliver(?:s|ed)|shor(?:es|ed) up|elevat(?:es|ed)|"
    r"(?:was|is|came as|proved)\s(?:an?|the)\s(?:[\w-]+\s){1,3}(?:for|to))"
)
_HELPED = re.compile(
    rf"(?:(?:\b(?:[Tt]he|[Aa]n?)\s{SUCH}[Ee]ndorsement\s(?:of|by|from)"
    rf"\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})|"
    rf"(?P<whose>{WHO})’s?\s{SUCH}[Ee]ndorsement)(?:\s(?:on\s|in\s|last\s)?Ⓓ)?)\s{_HELPS}"
)
_MAY = re.compile(
    r"\b(?:possible|potential|likely|no|not|if|hop(?:es?|ed|ing)|would|could|might|without|den(?:y|ied|ies))\b|n’t\b",
    re.IGNORECASE,
)
"""Without these whose endorsement helps somebody has given it, whether or not it helps."""
_THANKED = re.compile(
    rf"(?P<whom>Ⓟ)(?:\s[^ⓅⓄ.;]{{1,40}}?)?\s(?:thank(?:s|ed|ing)|appeared\swith|stood\sbeside|"
    rf"joined)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<who>{WHO})\s"
    rf"[^ⓅⓄ.;]{{0,30}}?\b(?:for|to\s(?:accept|receive|announce))\s{WHO}’s\s{SUCH}endorsement"
)
_AMONG = re.compile(
    rf"\b[Aa]mong\s(?:(?:those|the\s[^ⓅⓄ,;.]{{1,40}}?|{WHO})\s(?:who\s(?:have\s|"
    rf"had\s)?)?(?:back(?:ing|ed)?|endors(?:ing|ed)?|support(?:ing|ed)?)\s"
    rf"(?P<whom>Ⓟ)|(?P<whose>Ⓟ)’s?\s(?:[\w-]+\s){{0,3}}?(?:endorsers|supporters|backers))"
    rf"(?:\s[^ⓅⓄ,;.]{{0,40}}?)?\s(?:is|are|was|were)\b"
)
_LATEST = re.compile(
    rf"(?P<whom>Ⓟ)’s?\s(?:[\w-]+\s){{1,3}}?endorsement\s(?:comes|came|is|was)"
    rf"\s(?:from\s)?(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})|"
    rf"\bAdd\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<too>{WHO})"
    rf"\sto\s(?:the\s)?[^ⓅⓄ,;.]{{0,30}}?list\sof\s(?P<of>Ⓟ)’s?\s(?:\w+\s)?(?:endorsers|backers|"
    rf"supporters)"
)
_COUNTS = re.compile(
    rf"(?P<whom>Ⓟ)\s(?:now\s|also\s|can\s(?:now\s)?)?(?:counts?|counted)\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})"
    rf"\s(?:among|as\s(?:one\sof|an?))\s{WHO}?(?:’s\s)?"
    r"(?:[\w-]+\s){0,4}?(?:endorsers?|supporters?|backers?)\b"
)
_HAS_ONE = re.compile(
    rf"(?P<whom>Ⓟ)\s(?:has|had|found|finds|gained)\s(?:an?|Ⓟ’s)\s(?:[\w-]+\s){{0,3}}?(?:backer|supporter|endorser|ally)\sin\s"
    rf"(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})"
)
_WHOSE = re.compile(
    rf"(?P<who>{WHO}),\swhose\s{SUCH}(?P<noun>endorsement|backing|support)\s(?:of|for)\b|"
    rf"(?P<whom>Ⓟ),\sfor\swhom\s(?P<by>{WHO})\s(?:ha[sd]\s|is\s)?"
    rf"(?:campaign|stump)(?:ed|ing)\b|(?P<got>Ⓟ),\swhose\s(?:\w+\s)?(?:campaign|candidacy|bid)"
    rf"\s(?:has\sbeen|had\sbeen|was|is)\s(?:\w+ly\s)?(?:endorsed|backed)\sby\b"
)
_WHOM = re.compile(
    rf"(?P<whom>Ⓟ),?\s(?:the\s[\w-]+\s)?whom?\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<who>{WHO})\s"
    r"(?:(?:ha[sd]|also|once|first|then|\w+ly)\s){0,2}(?:back(?:s|ed)|endors(?:es|ed)|support(?:s|ed))\b"
    r"(?!\s(?:in\s(?:an?|his|her|their)|on|over|about|against)\b)"
)

_NEAR = re.compile(r"[^ⓅⓄ.,;]{0,20}(?P<whom>Ⓟ)")


def inverted(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements of whoever is named behind or apart from the words that tell them."""
    yield from _opened(sentence)
    for match in _HELPED.finditer(sentence.words):
        giver = signs([match.start("who") if match["who"] else match.start("whose")])
        whom = people_behind(sentence, match.end(), only_titles=True) or _first_behind(sentence, match.end())
        told = match["whose"] is not None and not _MAY.search(sentence.words, 0, match.end())
        status = Status.GIVEN if told else status_at(sentence, match.start())
        yield from endorsement(sentence, giver, whom, status, match)
    for pattern in (_THANKED, _COUNTS, _HAS_ONE, _WHOM):
        for match in pattern.finditer(sentence.words):
            yield from _pair(sentence, match)
    for match in _LATEST.finditer(sentence.words):
        by, of = ("who", "whom") if match["who"] else ("too", "of")
        yield from endorsement(
            sentence, signs([match.start(by)]), signs([match.start(of)]), Status.GIVEN, match
        )
    for match in _AMONG.finditer(sentence.words):
        whom = signs(people(sentence, [match.start("whom") if match["whom"] else match.start("whose")]))
        who = givers_behind(sentence, match.end())
        if is_firm(sentence, who, whom):
            yield from endorsement(sentence, who, whom, Status.GIVEN, match)
    for match in _WHOSE.finditer(sentence.words):
        yield from _whose(sentence, match)


def _opened(sentence: Sentence) -> Iterator[Found]:
    """Yield who is backed in the words that open a clause about him."""
    for match in _OPENED_BY.finditer(sentence.words):
        at = match.end() + (sentence.words[match.end()] == " ")
        who = signs([at]) if match["of"] is not None else givers_behind(sentence, match.end())
        main = _MAIN.match(sentence.words, who[-1][1]) if who else None
        whom = signs(people(sentence, [main.start("whom")])) if main else []
        if whom and ("ndors" in match[0] or is_firm(sentence, who, whom)):
            yield from endorsement(
                sentence, who, whom, Status.DENIED if match["without"] else Status.GIVEN, match
            )


def _first_behind(sentence: Sentence, at: int) -> list[Bounds]:
    near = _NEAR.match(sentence.words, at)
    return signs(people(sentence, [near.start("whom")])) if near else []


def _pair(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    who, whom = signs([match.start("who")]), signs(people(sentence, [match.start("whom")]))
    if is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, status_at(sentence, match.start()), match)


def _whose(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """Yield what a relative clause that begins with "whose" or "for whom" tells."""
    if match["who"]:
        who, whom = signs([match.start("who")]), people_behind(sentence, match.end())
        firm = match["noun"] == "endorsement" or is_firm(sentence, who, whom)
    else:
        who = signs([match.start("by")]) if match["by"] else givers_behind(sentence, match.end())
        whom = signs(people(sentence, [match.start("whom") if match["by"] else match.start("got")]))
        firm = is_firm(sentence, who, whom)
    if firm:
        yield from endorsement(sentence, who, whom, Status.GIVEN, match)
