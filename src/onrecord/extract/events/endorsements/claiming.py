"""Endorsements that only the endorsed tell: "lists Hale as a supporter", "calls himself Hale's choice"."""

import re
from collections.abc import Iterator

from onrecord.events import Status
from onrecord.extract.events.clause import WHO, people, subject
from onrecord.extract.events.endorsements.told import BACKING, MEDIUM, SUCH, endorsement, is_firm
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, givers_behind, signs
from onrecord.extract.shape import Sentence

_CALLED = (
    rf"(?:(?:{WHO}’s|its|their|an?|the|one\sof)\s)+(?:[\w-]+\s){{0,3}}?(?:list\sof\s)?(?:endorsers?|"
    rf"supporters?|backers?|endorsements?)\b"
)
_LISTS = re.compile(
    rf"\b(?:lists?|listed|listing|nam(?:es?|ed|ing)|cit(?:es?|ed|ing)|tout(?:s|ed|ing)?|claim(?:s|"
    rf"ed|ing)?|advertis(?:es?|ed|ing)|"
    rf"includ(?:es?|ed|ing)|show(?:s|ed|ing)?|identif(?:ies|ied)|puts?|plac(?:es?|ed)|us(?:es?|ed|"
    rf"ing)|(?:page|literature|site|website|mailer|flyer|mailing)\scounts?|describ(?:es?|ed|ing))"
    rf"\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})(?:,[^,;.]{{1,40}},|’s\s(?:name|picture|photo\w*|"
    rf"face)(?:\s(?:on|in)\s[^,;.]{{1,30}}?)?)?\s"
    rf"(?:among|as|at\s(?:or\snear\s)?the\stop\sof|on|(?:on|in)\san?\slist\sof|under\sthe\swords)"
    rf"\s[“\"]?(?:{_CALLED}|(?:\w+\s)?(?:endorsers?|supporters?|backers?|endorsements?)\b|"
    rf"[^ⓅⓄ]{{0,10}}[ⓅⓄ]?\s(?:endorse|support|back)\b|(?:having\s)?endorsing\s{WHO}|"
    rf"(?:having\s)?endorsed\s{WHO}|those\s(?:endorsing|backing|supporting)\s{WHO})"
)
_LIST_HAS = re.compile(
    rf"(?P<whom>Ⓟ)(?:’s?)?\s[^ⓅⓄ,;.]{{0,40}}?(?:list|roster|slate|page|names)"
    rf"\sof\s(?:[\w-]+\s){{0,2}}?(?:endorse(?:rs|ments)|supporters|backers)"
    rf"[^ⓅⓄ;.]{{0,30}}?\s(?:includ(?:es?|ed|ing)|that\sincludes?|names?|carries|with|features?|"
    rf"boasts?|shows?)\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<who>{WHO})"
)
_LISTED = re.compile(
    rf"(?P<who>{WHO})(?:’s\s(?:name|picture|photo(?:graph)?|face)\s(?:is|was|appears?|appeared)\s|"
    rf"\s(?:is|was)\s(?:listed|named|shown|featured|pictured|included|"
    rf"described|cited|touted|counted)\s)(?:as|among|on|in)\s[^ⓅⓄ,;.]{{0,50}}?(?:(?P<whom>Ⓟ)"
    rf"’s?\s[^ⓅⓄ,;.]{{0,40}}?(?:endorse|support|backe)|"
    rf"(?:endorse|support|backe)\w*\s[^ⓅⓄ,;.]{{0,30}}?(?P<too>Ⓟ))"
)
_STYLES = re.compile(
    rf"(?P<whom>Ⓟ)(?:’s?\s(?:\w+\s)?(?:campaign|{MEDIUM}))?\s(?:has\s|had\s|"
    rf"is\s)?(?:\w+ly\s)?(?:call|portray|present|bill|describ|advertis|cast|styl|market|promot|"
    rf"introduc|paint|pitch|sell|tout|hold|held)(?:e?s|e?d|ing)?\s(?:Ⓟ|\w+sel(?:f|ves))"
    rf"\s(?:out\s)?(?:to\s\w+\s)?(?:as\s)?(?:being\s)?(?:“|\")?"
    rf"(?:(?P<who>{WHO})’s?\s(?:[\w-]+\s){{0,3}}?(?:choice|pick|candidate|favorite)|(?:the|an?)"
    rf"\s(?:(?P<dash>{WHO})-(?:endorsed|backed)\b|(?:[\w-]+\s){{0,3}}?"
    rf"(?:choice|pick|candidate|favorite)\sof\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<of>{WHO}))|"
    rf"(?:(?:the|an?)\s(?:\w+\s){{0,3}}?(?:candidate|choice)\s)?"
    rf"(?:endorsed|backed|supported)\sby\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<by>{WHO}))"
)
_CLAIM = re.compile(
    rf"(?P<whom>Ⓟ)(?:’s?\s(?:[\w-]+\s){{0,2}}(?:campaign|{MEDIUM})"
    rf")?(?:\s[^ⓅⓄ,;.“”]{{1,25}}\san?\s{MEDIUM})?(?:’s)?(?:,\swho)?\s(?:\w+ly\s)?(?:ha[sd]\s|is\s|’s\s)?(?:\w+ly\s)?(?:claim(?:s|ed|"
    rf"ing)?(?:\s(?:of|to))?|boast(?:s|ed|ing)?(?:\s(?:of|about))?|"
    rf"bragg?(?:s|ed|ing)?\s(?:of|about)|tout(?:s|ed|ing)?|trumpet(?:s|ed|ing)?|impl(?:y|ies|ied|"
    rf"ying)|suggest(?:s|ed|ing)?|advertis(?:es?|ed|ing)|"
    rf"cit(?:es?|ed|ing)(?=[^.;]{{0,80}}?\s(?:in|on)\s(?:[ⓅⓄ]’s|its|their|an?)\s(?:\w+\s)?{MEDIUM}\b)|"
    rf"crow(?:s|ed|ing)?\sabout|assert(?:s|ed|ing)?|proclaim(?:s|ed|ing)?|allud(?:es?|ed|ing)\sto)"
    rf"\s(?:(?:to\s)?(?:hav(?:e|ing)|enjoy(?:ing)?|w[io]n(?:ning)?|receiv(?:ed?|ing))\s)?"
    rf"(?:(?:an?|the|{WHO}’s)\s)?(?:(?P<who>{WHO})’s?\s{SUCH}(?:{BACKING}|vote)"
    rf"|{SUCH}(?P<noun>{BACKING})\s(?:of|from|by)\b|(?:to\sbe\s|being\s|having\sbeen\s|"
    rf"to\shave\sbeen\s)"
    r"(?:endorsed|backed|supported)\sby\b)"
)
_READS = re.compile(
    rf"(?P<whom>Ⓟ)(?:’s?\s(?:[\w-]+\s){{0,3}}?(?:{MEDIUM}|campaign)|\s(?:{MEDIUM})"
    rf")?\s[^ⓅⓄ;.]{{0,40}}?[“\"](?:[\w\s]{{1,20}}\s)?(?:[Ee]ndorsed|[Bb]acked|[Ss]upported)\sby\b"
)
_READ = re.compile(
    rf"[“\"](?:[\w\s]{{1,20}}\s)?(?:[Ee]ndorsed|[Bb]acked|[Ss]upported)"
    rf"\sby\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<who>{WHO})[,.!]?[”\"],?\s"
    rf"(?:sa(?:ys|id)|reads?|declares?d?|proclaims?(?:ed)?|announce[sd]|claim(?:s|ed))"
    rf"\s[^ⓅⓄ;.]{{0,60}}?(?P<whom>Ⓟ)"
)
_HIM = re.compile(
    rf"\s(?:him|her|them|(?:his|her|their)\s(?:campaign|candidacy|bid)|Ⓟ)(?![\w’])"
    rf"[^ⓅⓄ;.“”\"]{{0,40}},[”\"]?\s(?:according\sto\s(?P<to>Ⓟ)|(?:(?:{BEFORE_A_NAME}){{0,4}}?|(?:Ⓟ|"
    rf"an?\s\w+)\s(?:for|of)\s)"
    rf"(?P<who>Ⓟ)(?:’s?\s(?:\w+\s)?(?:campaign|spokes\w+|aides?))?\s(?:\w+ly\s)?(?:say|said|insist|"
    rf"claim|maintain|assert|told|tell|boast|wrote|writes|announced))"
)
_SELF = re.compile(
    rf"(?P<who>{WHO})\s(?:(?:has|is|was|will|for)\s){{0,2}}?(?:\w+ly\s)?(?:endors\w+|support(?:s|"
    rf"ing|ed)|back(?:s|ing|ed)|behind|with|voting\sfor)\s(?:me|us|our|my)\b"
    rf"[^“”\"]{{0,80}}[”\"],?\s(?:(?:Ⓟ|an?\s\w+)\s(?:for|of|to)\s(?P<for>Ⓟ)\s(?:says?|said)|(?:says?|said|wrote|tweeted)"
    rf"\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<whom>Ⓟ)|(?:{BEFORE_A_NAME}){{0,4}}?(?P<too>Ⓟ)"
    r"(?:’s?\s(?:\w+\s)?campaign(?:\s\w+)?)?\s(?:says?|said|wrote|tweeted|told))"
)
_HAS_SAID = re.compile(
    rf"(?P<who>{WHO})\s(?:(?:has|had|have|already)\s){{0,3}}(?:promised|pledged|given|offered|lent)"
    rf"\s(?:him\s|her\s)?(?:{WHO}’s|her|his|its)\s(?:\w+\s)?(?:support|vote|backing|"
    rf"blessing|endorsement),?[”\"]?,?\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<whom>Ⓟ)\s(?:says?|said|"
    rf"insist(?:s|ed)|claim(?:s|ed)|told)\b"
)
_CLAIMED_BY = re.compile(
    rf"(?P<whom>Ⓟ)’s?\s(?:[\w-]+\s)?claims?\s(?:of|to|that)\s(?:an?\s|the\s)?(?:(?P<who>{WHO})"
    rf"’s?\s{SUCH}{BACKING}|{SUCH}{BACKING}\s(?:of|from|by)\b)"
)


_OWNER = re.compile(rf"(?P<whom>Ⓟ)(?:’s?)?(?:\s(?:[\w-]+\s){{0,3}}?(?:{MEDIUM}|campaign))?\s(?:\w+ly\s)?$")
"""Whose website or mailing stands before a verb."""


def claimed(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements that somebody tells of himself."""
    for match in _LISTS.finditer(sentence.words):
        whom = signs(people(sentence, subject(sentence, match.start()))) or _owner(sentence, match.start())
        yield from _claim(sentence, match, match.start("who"), whom)
    for pattern in (_LIST_HAS, _LISTED, _STYLES, _CLAIM, _SELF, _HAS_SAID, _CLAIMED_BY, _READS, _READ):
        for match in pattern.finditer(sentence.words):
            place = _group(match, "whom", "too", "for")
            who = _group(match, "who", "by", "of", "dash")
            yield from _claim(sentence, match, who, signs(people(sentence, [place])))


def him_who_says_so(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Return who says behind a verb that it was done to "him"; nothing where nobody does.

    Args:
        sentence: where the verb stands.
        at: where it ends.
    """
    match = _HIM.match(sentence.words, at)
    return signs(people(sentence, [_group(match, "who", "to")])) if match else []


def _group(match: re.Match[str], *names: str) -> int:
    """Return where the first of some groups stands that a pattern has and that matched; -1 for none."""
    known = match.re.groupindex
    return next((match.start(name) for name in names if name in known and match[name]), -1)


def _owner(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Return whose website or mailing stands before a verb."""
    own = _OWNER.search(sentence.words[:at], max(0, at - 80))
    return signs(people(sentence, [own.start("whom")])) if own else []


def _claim(
    sentence: Sentence, match: re.Match[str], place: int, whom: list[tuple[int, int]]
) -> Iterator[Found]:
    who = signs([place]) if place >= 0 else givers_behind(sentence, match.end())
    if whom and is_firm(sentence, who, whom):
        yield from endorsement(sentence, who, whom, Status.CLAIMED, match)
