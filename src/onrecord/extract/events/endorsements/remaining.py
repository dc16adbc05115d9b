"""Endorsements in a sentence that names two alone: its words place the one, and the other is left."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.events import Status
from onrecord.extract.events.clause import WHO
from onrecord.extract.events.endorsements.told import SUCH, endorsement, is_about, is_firm, status_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import BEFORE_A_NAME, Bounds, signs
from onrecord.extract.shape import BODY, PERSON, Sentence

_VERB = (
    r"(?:[Ee]ndors(?:es?|ed|ing)|(?P<weak>(?<=[ⓅⓄ]\s)(?:back|support)(?:s|ed)(?!\sof)|(?<=\b(?:is|am|"
    r"in|by|of|at|to|on|be)\s)(?:back|support)ing|(?<=denied\s)(?:back|support)ing|(?<=\bto\s)(?:back|"
    r"support|vote\sfor)|(?<=n’t\s)(?:back|support)|(?<=not\s)(?:back|support)|voting\sfor))"
)
_TOLD = re.compile(
    rf"(?<!-)\b{_VERB}\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<whom>Ⓟ)(?!’s?\s(?!(?:\w+\s)?(?:campaign|"
    rf"candidacy|bid)))|"
    rf"(?<!-)\b[Ee]ndorsed\sby\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<by>{WHO})|"
    rf"(?P<giver>{WHO})\s(?:(?:has|had|have|is|was|now|will|did|\w+ly)\s){{0,3}}?(?:endors(?:es?|"
    rf"ed|ing)|(?P<slight>(?:back|support)(?:s|ed|ing)?))\s"
    r"(?:him|her|me|(?:his|her|my)\s(?:campaign|candidacy|bid)|the\s(?:\w+man|\w+woman|\w+or|candidate))\b|"
    rf"(?P<whose>{WHO})’s?\s{SUCH}[Ee]ndorsement\b(?!\s(?:of|for)\b)|"
    rf"\b[Ee]ndorsements?\s(?:of|for)\s(?:{BEFORE_A_NAME}){{0,4}}?(?P<of>Ⓟ)|"
    rf"\b(?:has|have|had|having)\s(?:the\s|Ⓟ’s\s)?{SUCH}(?P<poor>support|backing|blessing)"
    rf"\sof\s(?P<held>{WHO})|"
    rf"\b[Ee]ndorsements?(?:,?\s[^ⓅⓄ;.“”\"]{{0,40}}?)?(?:,?\s(?:from|by)|:)"
    rf"\s(?:{BEFORE_A_NAME}){{0,5}}?(?P<from>{WHO})"
)


_GAINED = re.compile(
    r"\b(?:claim|w[io]n|receiv|g[eo]t|earn|secur|land|pick|ha[sd]|have|s[eo]|tout|boast|enjoy|"
    r"lack|without|with|announc|gain|after)\w*\s(?:(?:up|of|for)\s)?(?:the|an?)\s(?:\w+\s){0,2}$"
)
"""Before "the endorsement of Hale", these tell that it is hers."""


_GIFT = r"(?:endors\w+|blessing|backing|support|vote)"
_NOT = re.compile(
    rf"(?:\b(?:not|never|no|neither|none|nobody|[Nn]obody|nothing|without|nor|(?:refus|declin|"
    rf"den(?:ied|ies)|withh|fail)\w*)|n’t)\b[^.;:]{{0,50}}?\b"
    rf"(?:endors\w+|blessing|(?:a|no)\s(?:supporter|backer)\sof|(?:among|one\sof|on)"
    rf"\sⓅ’s\s(?:[a-z-]+\s)?(?:supporters|backers|list\sof)|(?:backing|support)\s(?:of|for)\s(?=Ⓟ))"
    rf"|"
    rf"Ⓟ’s\s(?:endorsement|blessing)[^.;]{{0,40}}?(?:\bnot\b|n’t\b|\bnever\b|\bin\svain\b)|"
    rf"\bin\svain\sfor\sⓅ’s\s{_GIFT}"
)
_HERS = re.compile(rf"(?P<who>{WHO})’s?\s(?:[a-z-]+\s){{0,2}}?{_GIFT}\b")
_HIS = re.compile(
    rf"\b{_GIFT}(?:\s(?:of|for|to))?\s(?:neither\s)?(?P<whom>Ⓟ)|(?P<his>Ⓟ)"
    rf"’s?\s(?:[\w-]+\s){{0,2}}?(?:endorsers|supporters|backers|list|race|flyer|mailer|mailing|"
    rf"request|plea|bid|campaign)\b"
)
_MAY = re.compile(r"\b(?:if|whether|would|could|might|may|hopes?|seek\w*|wants?|should|until|unless)\b")


_IS_HERS = re.compile(r"(?:,[^,;.]{1,40},)?\s(?:is|was)\s(?:Ⓟ|hers|his|mine|ours)(?!\w)")
_OWN_CLAUSE = re.compile(
    r"(?:^|[“\"]|[ⓅⓄ],?\s|\b(?:to|in|by|of|not|after|before|without|from|on|and|has|have|had|is|"
    r"was|be|been|did|does|at|against|"
    r"will|never)\s|n’t\s)(?:\w+ly\s)?$"
)
"""Before "endorsing", these tell that it is not a third who does it."""
_UNTOLD = re.compile(
    r"\b(?:impending|expected|possible|potential|likely|eventual|future|hoped|who|whom)"
    r"\s(?:\w+\s)?(?:[Ee]ndors\w+\b.*)?$"
)


def remaining(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsement that a sentence tells of two, and names no third."""
    if not _TOLD.search(sentence.words) and not _NOT.search(sentence.words):
        return
    named = _named(sentence)
    if len(named) != 2:
        return
    told = [found for match in _TOLD.finditer(sentence.words) for found in _of_two(sentence, match, named)]
    yield from told or _not_told(sentence, named)


def _named(sentence: Sentence) -> dict[int | None, int]:
    """Return where each whom the article names first stands in a sentence."""
    places: dict[int | None, int] = {}
    for place, sign in enumerate(sentence.words):
        if sign in (PERSON, BODY) and (chunk := sentence.chunk(place)).known:
            places.setdefault(chunk.entity, place)
            if chunk.named and not sentence.chunk(places[chunk.entity]).named:
                places[chunk.entity] = place
    return {entity: place for entity, place in places.items() if sentence.chunk(place).named}


def _of_two(sentence: Sentence, match: re.Match[str], named: dict[int | None, int]) -> Iterator[Found]:
    group = next((name for name in ("whom", "of", "by", "giver", "whose", "from", "held") if match[name]), "")
    place = match.start(group)
    entity = sentence.chunk(place).entity
    if entity not in named:
        return
    other = next(at for of, at in named.items() if of != entity)
    here, there = signs([place]), signs([other])
    towards = group == "whom" or (group == "of" and not _GAINED.search(sentence.words[: match.start()]))
    towards = towards and not _IS_HERS.match(sentence.words, match.end())
    who, whom = (there, here) if towards else (here, there)
    before = sentence.words[: match.start()]
    if (
        (group == "whom" and not _OWN_CLAUSE.search(before))
        or _UNTOLD.search(match[0])
        or _UNTOLD.search(before)
    ):
        return
    if is_about(sentence, place + 1):
        return
    if (
        sentence.words[whom[0][0]] != PERSON
        or not (group == "giver" or sentence.chunk(place).named)
        or not _is_plain(sentence, match, who, whom)
    ):
        return
    for found in endorsement(sentence, who, whom, status_at(sentence, match.start()), match):
        # Its words are those about one of them: the other may stand in another clause, and say them.
        yield replace(found, start=min(match.start(), place), end=max(match.end(), place + 1))


def _is_plain(sentence: Sentence, match: re.Match[str], who: list[Bounds], whom: list[Bounds]) -> bool:
    weak = any(match[name] for name in ("weak", "slight", "poor"))
    return not weak or is_firm(sentence, who, whom)


def _not_told(sentence: Sentence, named: dict[int | None, int]) -> Iterator[Found]:
    """Yield that one of two does not endorse the other: whose it would be, or who is named first."""
    match = _NOT.search(sentence.words)
    if match is None or _MAY.search(sentence.words) or sentence.words.endswith("?"):
        return
    hers, his = _HERS.search(sentence.words), _HIS.search(sentence.words)
    giver = sentence.chunk(hers.start("who")).entity if hers else None
    getter = sentence.chunk(his.start("whom") if his["whom"] else his.start("his")).entity if his else None
    others = [entity for entity in named if entity != getter]
    giver = giver if giver in named else others[0] if getter in named else next(iter(named))
    whom = next(place for entity, place in named.items() if entity != giver)
    if sentence.words[whom] == PERSON:
        yield from endorsement(sentence, signs([named[giver]]), signs([whom]), Status.DENIED, match)
