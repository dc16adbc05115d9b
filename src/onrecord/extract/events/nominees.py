"""Who is called a nominee: the words say that somebody was nominated."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Role
from onrecord.extract.events.clause import people
from onrecord.extract.events.found import Found, taking, words
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import BODY, DAY, Chunk, Sentence
from onrecord.extract.words import PRONOUNS

_WHICH = (
    r"(?:Ⓞ(?:[’']s?)?|Ⓟ(?:[’']s)?|Ⓛ(?:[’']s)?|Ⓓ(?:[’']s)?|the|his|her|their|its|and|major|party[’']s|"
    r"Republican|Democratic|GOP|presidential|vice[ -]presidential|gubernatorial|congressional|Senate|"
    r"Senatorial|House|mayoral|judicial|[Ss]upreme [Cc]ourt|Cabinet|attorney general|third-party|\d{4}|"
    r"unsuccessful|failed|losing|current|past|onetime|one-time|two-time|three-time|previous|former|"
    r"first|controversial|embattled)"
)
_BEFORE = re.compile(
    rf"(?:(?:^|(?<=[\s(“\"—–,-]))(?:{_WHICH}[ ]+)*)\bnominees?(?=[\s,])(?P<for>\s(?:for|"
    rf"to)\s[^,.;]{{3,50}})?,?\s(?P<who>Ⓟ(?:(?<=s\sⓅ)(?:,? and |, )Ⓟ)*)"
)
_BEHIND = re.compile(
    rf"(?P<who>Ⓟ)(?:’s)?(?:\s\([^)]{{1,20}}\))?(?:,\s|,?\s(?:is|was|became|remains|as)\s|"
    r",\sⓅ?[^,;:.“”ⓅⒹ]{0,60}\sand\s|"
    r"\s(?:(?:was|has\sbeen|had\sbeen|is|been)\s)(?:\w+ly\s)?(?:crowned|named|declared|chosen|selected|"
    r"picked)\s(?:as\s)?|"
    r",\s(?:who|"
    rf"now)\s(?:is|was|became)\s|\s[–—-]{{1,2}}\s)(?:now\s|also\s)?(?:the\s|"
    rf"an?\s(?=(?:former|past|onetime|one-time|two-time|three-time|previous|failed|unsuccessful)\s)|"
    rf"{_WHICH}\s)(?:{_WHICH}\s)*nominee\b(?!\sⓅ)(?P<for>\sfor\s)?"
)
_ONCE = re.compile(
    r"\ban?\s(?=(?:former|past|onetime|one-time|two-time|three-time|previous|failed|"
    r"unsuccessful)\s)",
    re.IGNORECASE,
)
"""Whoever is "a former nominee" was nominated."""
_PAST = re.compile(
    rf"\b(?:[Pp]ast|[Ff]ormer|[Pp]revious|[Rr]ecent)\s(?:{_WHICH}\s)*nominees,?\s(?:like|such\sas|"
    rf"including)\s"
    r"(?:[A-Z][\w.]*\s){0,2}(?P<who>Ⓟ(?:(?:,? and |, )Ⓟ)*)(?P<for>)"
)
_CROWNED = re.compile(
    r"(?P<who>Ⓟ(?:(?:,? and |, )Ⓟ)*)\s(?:(?:was|were|are|is|been)\s)?(?:(?:crowned|chosen|selected|"
    r"named|picked|nominated)\s)?"
    rf"as\s(?:the\s|{_WHICH}\s)*nominees?\b(?P<for>)"
)
_APART = re.compile(
    rf"(?:(?:^|(?<=[\s(“\"—–,-]))(?:{_WHICH}[ ]+)*)\bnominees\s?(?:--|[–—:(])\s?(?:[A-Z][\w.]*\s){{0,2}}"
    r"(?P<who>Ⓟ(?:(?:\sfor\s(?:the\s)?Ⓞ)?(?:,? and |, )Ⓟ)*)(?P<for>)"
)
_IS_NAMED = re.compile(
    r"\bnominee(?:,[^,;.“”]{1,60},)?\s(?:is|was)\s(?:now\s|former\s|"
    r"[A-Z]\w+\.?\s){0,3}(?P<who>Ⓟ)(?P<for>)"
)
_UNSURE = re.compile(
    r"\b(?:presumptive|potential|possible|likely|prospective|next|future|would-be|presumed|"
    r"apparent|all-but-certain|probable|no|any|every|a|an|another|better|stronger|weaker|exceptional|"
    r"ideal|best|worst|qualified|expected|if|whoever|who|not)\b|[Nn]ot |de facto",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:[\w’-]+\s){1,2}$")
_STATED = re.compile(r"\b(?:is|was|became|remains|as|be|become)\b", re.IGNORECASE)
"""With one of these it is said, not taken for granted, that somebody is the nominee."""
_NOMINATION = re.compile(
    r"(?P<who>Ⓟ)(?P<owns>’s?)?\snomination\b"
    r"(?=[,.;:”]|$|\s(?:acceptance|speech|to|by|was|were|is|has|had|as|on|in|before|after|this|last|Ⓓ|"
    r"will|came|and|from|went))"
)
_HOPED = re.compile(
    r"\b(?:if|would|could|might|hop\w+|potential|possib\w+|prospects?|chances?|expect\w*|predict\w*|want\w*|"
    r"seek\w*|stop\w*|prevent\w*|bid|path|hopes)\b[^,;:]{0,40}$"
)
_ATTRIBUTIVE = re.compile(r"the (?!.*\b[Pp]arty$)")
"""Of whom "the Lund nomination" is."""
_WOULD = re.compile(r"[^,.;:]*\b(?:would|could|might|may)\b")
_NAME_BEHIND = re.compile(r",?\s(?:Ⓛ\s|Ⓞ\s)?(?:[A-Z][\w.]+\s){0,2}(?P<who>Ⓟ)")
_NAME_BEFORE = re.compile(r"(?P<who>Ⓟ)(?:\s\([^)]{1,20}\))?(?:,\s(?:who\sis\s)?|\s[–—-]{1,2}\s)$")
_NOUN = re.compile(r"\bnominees?\b(?![’'])")
_OWNER = re.compile(r"^(?:the (?!nominee)|his |her |their |its |our |my )|[’']s?\s", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:(?:vice[ -])?presidential|gubernatorial|congressional|Senate|Senatorial|House|mayoral|"
    r"Supreme Court|attorney general)(?=\s)"
)
_CHAMBER = re.compile(r"\b(?:Senate|House|Congress|Parliament|Court|Council|Cabinet)$")
_LISTED = re.compile("Ⓟ")


def find_nominees(sentence: Sentence) -> Iterator[Found]:
    """Yield whom a sentence calls a nominee, by words beside the name or in it."""
    for pattern in (_BEFORE, _BEHIND, _PAST, _APART, _CROWNED, _IS_NAMED):
        for match in pattern.finditer(sentence.words):
            if not _is_sure(sentence, match):
                continue
            who = people(sentence, [match.start("who") + m.start() for m in _LISTED.finditer(match["who"])])
            yield from _found(sentence, who, match)
    for match in _NOMINATION.finditer(sentence.words):
        left, right = (
            sentence.words[max(0, match.start() - 60) : match.start()],
            sentence.words[match.end() :],
        )
        owner = sentence.chunk(match.start())
        pronoun = owner.span.of(sentence.shape.text).lower() in PRONOUNS
        if not match["owns"] and not _ATTRIBUTIVE.match(owner.span.of(sentence.shape.text)):
            continue
        if (owner.named or pronoun) and not _HOPED.search(left) and not _WOULD.match(right):
            yield from _found(sentence, people(sentence, [match.start()]), match)
    yield from _within(sentence)


def _is_sure(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether it is certain that somebody is a nominee, by the words before the noun."""
    before = sentence.words[match.start() : match.end()].rsplit("nominee", 1)[0].rsplit(" and ", 1)[-1]
    beside = _BESIDE.search(sentence.words[max(0, match.start() - 40) : match.start()])
    if _UNSURE.search(_ONCE.sub("", before.replace("Ⓟ, ", ""))) or (beside and _UNSURE.search(beside[0])):
        return False
    stated = _STATED.search(before) or (beside and _STATED.search(beside[0]))
    return not stated or standing(sentence, match.start()) is not Standing.UNREAL


def _within(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called a nominee inside of a mention: "her party's nominee"."""
    for place in (match.start() for match in _LISTED.finditer(sentence.words)):
        if not _is_nominee(chunk := sentence.chunk(place), sentence.shape.text):
            continue
        who = place if chunk.known else _named_beside(sentence, place)
        if who is not None and (
            chunk.named or who != place or standing(sentence, place) is not Standing.UNREAL
        ):
            told = taking(sentence, Role.NOMINEE, [who])
            yield Found(EventType.NOMINATION, sentence, place, place + 1, told, dated=False)


def _named_beside(sentence: Sentence, place: int) -> int | None:
    """Return where the name stands that a description of nobody else belongs to: "its nominee, Lund"."""
    behind = _NAME_BEHIND.match(sentence.words, place + 1)
    before = _NAME_BEFORE.search(sentence.words, max(0, place - 30), place)
    names = [match.start("who") for match in (behind, before) if match]
    return next((name for name in names if sentence.chunk(name).named), None)


def _is_nominee(chunk: Chunk, text: str) -> bool:
    """Tell whether a mention calls somebody a nominee, and is neither vague nor of many."""
    called = chunk.span.of(text)
    if not (noun := _NOUN.search(called)):
        return False
    before = text[max(0, chunk.span.start - 14) : chunk.span.start]
    beside = _BESIDE.search(before)
    sure = not _UNSURE.search(_ONCE.sub("", called[: noun.start()])) and not (
        beside and _UNSURE.search(beside[0])
    )
    return sure and (
        chunk.named
        or ((_OWNER.search(called) or _ONCE.match(called)) is not None and not noun[0].endswith("s"))
    )


def _is_party(sentence: Sentence, place: int) -> bool:
    """Tell whether a body is one that nominates, not one for which somebody is nominated."""
    if sentence.words[place] != BODY:
        return False
    return not _CHAMBER.search(sentence.chunk(place).span.of(sentence.shape.text))


def _found(sentence: Sentence, who: list[int], match: re.Match[str]) -> Iterator[Found]:
    """Yield a nomination with the party and the office that its words name."""
    if who:
        office = _OFFICE.search(sentence.words, match.start(), match.end())
        party = [k for k in range(match.start(), match.end()) if _is_party(sentence, k)][:1]
        by = taking(sentence, Role.BY, party)
        told = (
            *taking(sentence, Role.NOMINEE, who),
            *by,
            *words(sentence, Role.OFFICE, office.span() if office else None),
        )
        days = [d for c in sentence.chunks(DAY, match.start(), match.end()) if (d := c.date)]
        date = days[0] if days else None
        yield Found(EventType.NOMINATION, sentence, match.start(), match.end(), told, date=date, dated=False)
