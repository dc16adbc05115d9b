"""Who is called a nominee: the words say that somebody was nominated."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Role
from onrecord.extract.events.clause import people
from onrecord.extract.events.found import Found, taking
from onrecord.extract.events.shape import Chunk, Sentence
from onrecord.extract.events.standing import Standing, standing

_WHICH = (
    r"(?:Ⓞ(?:[’']s)?|Ⓟ(?:[’']s)?|Ⓛ(?:[’']s)?|Ⓓ(?:[’']s)?|the|his|her|their|its|and|major|party[’']s|"
    r"Republican|Democratic|GOP|presidential|vice[ -]presidential|gubernatorial|congressional|Senate|"
    r"Senatorial|House|mayoral|judicial|Supreme Court|Cabinet|attorney general|third-party|\d{4}|"
    r"unsuccessful|failed|losing|current|former|first|controversial|embattled)"
)
_BEFORE = re.compile(
    rf"(?:(?:^|(?<=[\s(“\"—–,-]))(?:{_WHICH}[ ]+)*)\bnominees?(?=[\s,])(?P<for>\s(?:for|"
    rf"to)\s[^,.;]{{3,50}})?,?\s(?P<who>Ⓟ(?:(?<=s\sⓅ)(?:,? and |, )Ⓟ)*)"
)
_BEHIND = re.compile(
    rf"(?P<who>Ⓟ)(?:’s)?(?:\s\([^)]{{1,20}}\))?(?:,\s|\s(?:is|was|became|remains|as)\s|,\s(?:who|"
    rf"now)\s(?:is|was|became)\s|\s[–—-]{{1,2}}\s)(?:now\s|also\s)?(?:the\s|"
    rf"{_WHICH}\s)(?:{_WHICH}\s)*nominee\b(?!\sⓅ)(?P<for>\sfor\s)?"
)
_UNSURE = re.compile(
    r"\b(?:presumptive|potential|possible|likely|prospective|eventual|next|future|would-be|presumed|"
    r"apparent|all-but-certain|probable|no|any|every|a|an|another|better|stronger|weaker|exceptional|"
    r"ideal|best|worst|qualified|expected|if|whoever|who|not)\b|[Nn]ot |de facto",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\bnominees?\b")
_OWNER = re.compile(r"^(?:the (?!nominee)|his |her |their |its |our |my )|[’']s?\s", re.IGNORECASE)
_LISTED = re.compile("Ⓟ")


def find_nominees(sentence: Sentence) -> Iterator[Found]:
    """Yield whom a sentence calls a nominee, by words beside the name or in it."""
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(sentence.words):
            before = sentence.words[max(0, match.start() - 24) : match.end()].rsplit("nominee", 1)[0]
            if (
                _UNSURE.search(before.replace("Ⓟ, ", ""))
                or standing(sentence, match.start()) is Standing.UNREAL
            ):
                continue
            who = people(sentence, [match.start("who") + m.start() for m in _LISTED.finditer(match["who"])])
            yield from _found(sentence, who, match)
    yield from _within(sentence)


def _within(sentence: Sentence) -> Iterator[Found]:
    """Yield who is called a nominee inside of a mention: "her party's nominee"."""
    for place, sign in enumerate(sentence.words):
        if sign != "Ⓟ" or not _is_nominee(chunk := sentence.chunk(place), sentence.shape.text):
            continue
        if chunk.named or standing(sentence, place) is not Standing.UNREAL:
            told = taking(sentence, Role.NOMINEE, [place])
            yield Found(EventType.NOMINATION, sentence, place, place + 1, told, dated=False)


def _is_nominee(chunk: Chunk, text: str) -> bool:
    """Tell whether a mention of somebody named calls him a nominee, and is neither vague nor of many."""
    words = chunk.span.of(text)
    if not chunk.known or not (noun := _NOUN.search(words)):
        return False
    before = text[max(0, chunk.span.start - 14) : chunk.span.start]
    sure = not _UNSURE.search(words[: noun.start()]) and not _UNSURE.search(before)
    return sure and (chunk.named or (_OWNER.search(words) is not None and not noun[0].endswith("s")))


def _found(sentence: Sentence, who: list[int], match: re.Match[str]) -> Iterator[Found]:
    if who:
        told = taking(sentence, Role.NOMINEE, who)
        yield Found(EventType.NOMINATION, sentence, match.start(), match.end(), told, dated=False)
