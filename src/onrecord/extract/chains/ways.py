"""How the news travelled: to which outlet it was given, and by whom it was first reported or obtained."""

import re
from collections.abc import Iterator

from onrecord.chains import Step
from onrecord.extract.chains.press import WHO, Press, Who
from onrecord.extract.chains.told import Told
from onrecord.extract.events.shape import Sentence

_WHEN = r"(?:(?:on |late |early |last |earlier |this |exclusively |first |recently |later |previously )*(?:[A-Z]?[a-z]+day|week|month|year|\w+ly)?\s?)?"
_TOLD = re.compile(rf"\b(?:told|tells|telling|informed)\s{WHO}")
_INTERVIEW = re.compile(
    r"\b(?:interviews?|interviewed|sit-down|Q&A)\s(?:(?:\w+day|this week|last week|late|early|earlier|published|broadcast|"
    rf"airing|aired|aired \w+day|that aired|posted|conducted|given)\s){{0,3}}?(?:with|on|to|for|by|in|from)\s{WHO}"
)
_INTERVIEW_OF = re.compile(r"(?P<who>[ⓄⓅ])(?:’s?)?\s(?:[a-z-]+\s){0,2}interview\b")
_GAVE = re.compile(
    r"\b(?:statement|e-?mail|letter|op-ed|essay|column|article|piece|comments?|remarks|message|meeting|conversation|call|"
    r"speaking|spoke|speaks|talking|talked|appearing|appeared|appearance|quoted|written|wrote|writing|relayed|"
    rf"confirmed|released|disclosed|briefing)\s(?:[a-z]+\s){{0,2}}?(?:to|with|on|for|in|by)\s{WHO}"
)
_ON_AIR = re.compile(rf"\b[Oo]n\s(?=(?:[Tt]he\s)?[ⓄⓅA-Z]){WHO}")
_SHOW = re.compile(r"’s?\s(?:“[^”“\n]{1,40}”|[A-Z][\w’-]*(?:\s(?:[A-Z][\w’-]*|the|of|with|and)){0,4})")

_REPORT = r"(?:reported|disclosed|revealed|published|announced|described|broken|obtained|noted|detailed|uncovered|posted|leaked)"
_FIRST_BY = re.compile(
    rf"\bfirst\s(?:{_REPORT}\s)?{_WHEN}(?:(?:by|in|on|with)\s|on\sthe\swebsite\sof\s){WHO}|"
    rf"\b(?:reported|told|disclosed|given)\sfirst\s(?:by|in|to|on)\s{WHO.replace('who', 'who2')}|"
    rf"\bfirst\s(?:told|given)\s(?:to\s)?{WHO.replace('who', 'who3')}"
)
_WHO_FIRST = re.compile(
    r"(?P<who>[ⓄⓅ])(?:,[^,]{1,40},|,? which|,? who)?\s(?:(?:was|were)\s(?:the\s)?first\s(?:\w+\s)?to\s(?:report|reveal|"
    rf"disclose|publish|break)|(?:had\s)?first\s(?:{_REPORT}|broke|wrote|told)|(?:had\s)?(?:reported|broke)\sfirst|"
    r"broke\s(?:the|this|that)\s(?:news|story|scandal))\b"
)
_OBTAIN = r"(?:obtained|reviewed|seen|viewed|examined|acquired|verified)"
_OBTAINED_BY = re.compile(
    rf"(?:\b{_OBTAIN}\s{_WHEN}by|\b(?:shared\s{_WHEN}with|(?:provided|given|leaked|released|supplied|forwarded|shown|sent)\s"
    rf"{_WHEN}(?:to|by)))\s{WHO}"
)
_OBTAINS = re.compile(
    rf"(?P<who>[ⓄⓅ])\s(?:has\s|had\s|says? it (?:has )?|exclusively\s|also\s|first\s)*(?:obtained|reviewed|seen|acquired)\s"
    r"(?!permission|the right|a visa|approval)"
)
_PAPERS = re.compile(
    r"\b(?:document|e-?mail|letter|memo|cop(?:y|ies)|transcript|recording|audio|video|footage|record|report|filing|text|"
    r"message|list|draft|note|tape|schedule|paper|excerpt|file|cable|speech|statement|plan|element|data|photo|program|poll|"
    r"complaint|invitation|contract|application|testimony|internal|cache)\w*",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|[Pp]er(?=\s(?:an?|the)\s\w+\s(?:by|from|to)))\s(?P<np>(?:[^\s,.;:()“”–—]|\.(?=\w)){1,40}"
    r"(?:\s(?!(?:that|which|who|when|while|as|but|whose|where|and(?=\s(?:the|an?|is|was|has)\b))\b|--)"
    r"(?:[^\s,.;:()“”–—]|\.(?=\w)){1,40}){0,11})"
)
_CITING = re.compile(
    r"\b[Cc]iting\s(?P<np>(?:an?\s|two\s|three\s|several\s|multiple\s|unnamed\s|unidentified\s|anonymous\s|the\s|"
    r"[\w-]+\s){0,4}?(?:sources?|officials?|persons?|people|aides?|documents?|filings?|e-?mails|records)\b)"
)
_DETERMINER = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


class Ways:
    """Finds in a sentence on what way something came to be known.

    Args:
        press: what tells outlets and journalists from everybody else.
    """

    def __init__(self, press: Press) -> None:
        self._press = press

    def find(self, sentence: Sentence) -> Iterator[Told]:
        """Yield the outlets that something was given to, who reported or obtained it first, and its sources."""
        yield from self._given_to(sentence)
        yield from self._by(sentence, Step.FIRST_REPORTED, _FIRST_BY, sure=False)
        yield from self._by(sentence, Step.FIRST_REPORTED, _WHO_FIRST, sure=False)
        if _PAPERS.search(sentence.words):
            yield from self._by(sentence, Step.OBTAINED_BY, _OBTAINED_BY, sure=False)
            yield from self._by(sentence, Step.OBTAINED_BY, _OBTAINS, sure=False)
        yield from self._according(sentence)

    def _given_to(self, sentence: Sentence) -> Iterator[Told]:
        for pattern, sure in ((_TOLD, False), (_INTERVIEW, False), (_INTERVIEW_OF, False), (_GAVE, True), (_ON_AIR, True)):
            yield from self._by(sentence, Step.GIVEN_TO, pattern, sure=sure)

    def _by(self, sentence: Sentence, step: Step, pattern: re.Pattern[str], *, sure: bool) -> Iterator[Told]:
        for match in pattern.finditer(sentence.words):
            start = next(match.start(name) for name, words in match.groupdict().items() if words)
            who = (self._press.surely if sure else self._press.given)(sentence, start)
            if who:
                yield _told(sentence, match, step, who)

    def _according(self, sentence: Sentence) -> Iterator[Told]:
        for pattern in (_ACCORDING, _CITING):
            for match in pattern.finditer(sentence.words):
                start, end = match.span("np")
                head = start + (len(lead[0]) if (lead := _DETERMINER.match(sentence.words, start)) else 0)
                chunks = sentence.chunks("ⓅⓄ", head, head + 1)
                span = chunks[0].span if chunks and chunks[0].named else sentence.span(start, end)
                entity = chunks[0].entity if chunks else None
                yield _told(sentence, match, Step.ACCORDING_TO, (span, entity))


def _told(sentence: Sentence, match: re.Match[str], step: Step, who: Who) -> Told:
    return Told(step, who[0], sentence.span(*match.span()), who[1])
