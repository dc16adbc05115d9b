"""How the news travelled: to which outlet it was given, and by whom it was first reported or obtained."""

import re
from collections.abc import Callable, Iterator

from onrecord.chains import Step
from onrecord.extract.chains.press import WHO, Press, Who
from onrecord.extract.chains.told import Told
from onrecord.extract.events.shape import Sentence

_WHEN = r"(?:(?:on |late |early |last |earlier |this |exclusively |first |recently |later |previously )*(?:[A-Z]?[a-z]+day|week|month|year|\w+ly)?\s?)?"
_TOLD = re.compile(rf"\b(?:told|tells|telling|informed)\s{WHO}")
_TOLD_OF = re.compile(r"\b(?:told|tells|telling)\sⓅ,?\s(?:of|from|at|with)\s(?:the\s)?(?P<who>Ⓞ)")
_INTERVIEW = re.compile(
    r"\b(?:interviews?|interviewed|sit-down|Q&A)\s(?:(?:\w+day|this week|last week|late|early|earlier|published|broadcast|"
    rf"airing|aired|aired \w+day|that aired|posted|conducted|given)\s){{0,3}}?(?:with|on|to|for|by|in|from)\s{WHO}"
)
_INTERVIEWER = re.compile(r"\binterviews?\s(?:[a-z]+\s){0,2}?(?:with|by)\s(?:[a-z]+\s){0,3}?(?P<who>[ⓄⓅ])")
_INTERVIEW_OF = re.compile(r"(?P<who>[ⓄⓅ])(?:’s?)?\s(?:[a-z-]+\s){0,2}interview\b")
_GAVE = re.compile(
    r"\b(?:statement|e-?mail|letter|op-ed|essay|column|article|piece|comments?|remarks|message|meeting|conversation|call|"
    r"speaking|spoke|speaks|talking|talked|appearing|appeared|appearance|quoted|written|wrote|writing|relayed|"
    rf"confirmed|released|disclosed|briefing)\s(?:[a-z]+\s){{0,2}}?(?:to|with|on|for|in|by)\s{WHO}"
)
_ON_AIR = re.compile(rf"\b[Oo]n\s(?=(?:[Tt]he\s)?[ⓄⓅA-Z]){WHO}")
_PROGRAMME = re.compile(r"\b(?:[Oo]n|[Tt]o|with|told)\s(?P<who>[ⓄⓅ])’s?\s(?:[\"“]|[A-Z]|Ⓞ|Ⓟ)")
_SHOW = re.compile(
    r"\b(?:[Oo]n|told|with|to)\s[\"“](?P<show>[A-ZⓄⓅ][\w’]*(?:\s(?:[A-ZⓄⓅ][\w’]*|the|of|and|with|to|in|at|for|a|&)){0,6})[,.]?[\"”]"
)

_REPORT = r"(?:reported|disclosed|revealed|published|announced|described|broken|obtained|noted|detailed|uncovered|posted|leaked)"
_FIRST_BY = re.compile(
    rf"\bfirst\s(?:{_REPORT}\s{_WHEN}(?:(?:by|in|on|with)\s|on\sthe\swebsite\sof\s)|by\s){WHO}|"
    rf"\b(?:reported|told|disclosed|given)\sfirst\s(?:by|in|to|on)\s{WHO.replace('who', 'who2')}|"
    rf"\bfirst\s(?:told|given)\s(?:to\s)?{WHO.replace('who', 'who3')}"
)
_WHO_FIRST = re.compile(
    r"(?P<who>[ⓄⓅ])(?:,[^,]{1,40},|,? which|,? who)?\s(?:(?:was|were)\s(?:the\s)?first\s(?:\w+\s)?to\s(?:report|reveal|"
    rf"disclose|publish|break)|(?:had\s)?first\s(?:{_REPORT}|broke|wrote|told)|(?:had\s)?(?:reported|broke)\sfirst|"
    r"broke\s(?:the|this|that)\s(?:news|story|scandal))\b"
)
_SEEN = r"(?:seen|viewed|examined|acquired|verified)"
_OBTAINED_BY = re.compile(
    rf"\b(?:obtained|reviewed)\s{_WHEN}by\s{WHO}"
)
_SEEN_BY = re.compile(
    rf"(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )\b(?:{_SEEN}\s{_WHEN}by|shared\s{_WHEN}with|(?:provided|leaked)\s{_WHEN}to)\s{WHO}"
)
_HANDED = re.compile(
    rf"\b(?:given|released|supplied|forwarded|shown|sent|described)\s{_WHEN}(?:\w+\s){{0,2}}?to\s{WHO}"
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
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|(?P<per>[Pp]er))\s(?P<np>(?:[^\s,.;:()“”–—]|\.(?=\w)){1,40}"
    r"(?:\s(?!(?:that|which|who|when|while|as|but|whose|where|and(?=\s(?:the|an?|is|was|has)\b))\b|--)"
    r"(?:[^\s,.;:()“”–—]|\.(?=\w)){1,40}){0,11})"
)
_CITING = re.compile(
    r"\b[Cc]iting\s(?P<np>(?:an?\s|two\s|three\s|several\s|multiple\s|unnamed\s|unidentified\s|anonymous\s|the\s|"
    r"[\w-]+\s){0,4}?(?:sources?|officials?|persons?|people|aides?|documents?|filings?|e-?mails|records)\b)"
)
_GOES_ON = re.compile(r"’s?\s|\s(?!(?:of|in|on|at|for|from|with|by|to|and|or|who|that|which|familiar|briefed|close|said)\b)[\wⓄⓅ]|/")
"""Behind a sign: what makes it part of another's name, "a Harbor poll"."""
_DETERMINER = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


Judge = Callable[[Sentence, int], Who | None]


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
        yield from _by(sentence, Step.FIRST_REPORTED, _FIRST_BY, self._press.anyone)
        yield from _by(sentence, Step.FIRST_REPORTED, _WHO_FIRST, self._press.given)
        yield from _by(sentence, Step.OBTAINED_BY, _OBTAINED_BY, self._press.given)
        if _PAPERS.search(sentence.words):
            yield from _by(sentence, Step.OBTAINED_BY, _SEEN_BY, self._press.given)
            yield from _by(sentence, Step.OBTAINED_BY, _HANDED, self._press.surely)
            yield from _by(sentence, Step.OBTAINED_BY, _OBTAINS, self._press.given)
        yield from self._according(sentence)

    def _given_to(self, sentence: Sentence) -> Iterator[Told]:
        given, surely = self._press.given, self._press.surely
        frames = (_TOLD, given), (_INTERVIEW, given), (_INTERVIEWER, self._press.anyone), (_INTERVIEW_OF, given), (_PROGRAMME, given), (_GAVE, surely), (_ON_AIR, surely), (_TOLD_OF, surely)
        for pattern, judge in frames:
            yield from _by(sentence, Step.GIVEN_TO, pattern, judge)
        for match in _SHOW.finditer(sentence.words):
            yield _told(sentence, match, Step.GIVEN_TO, (sentence.span(*match.span("show")), None))

    def _according(self, sentence: Sentence) -> Iterator[Told]:
        for pattern in (_ACCORDING, _CITING):
            for match in pattern.finditer(sentence.words):
                start, end = match.span("np")
                head = start + (len(lead[0]) if (lead := _DETERMINER.match(sentence.words, start)) else 0)
                chunks = sentence.chunks("ⓅⓄ", head, head + 1)
                whole = chunks and not _GOES_ON.match(sentence.words, head + 1)
                named = whole and chunks[0].named
                if "per" in match.groupdict() and match["per"] and not named:
                    continue  # "per person", "per cent"
                span = chunks[0].span if named else sentence.span(start, end)
                entity = chunks[0].entity if whole else None
                yield _told(sentence, match, Step.ACCORDING_TO, (span, entity))


def _by(sentence: Sentence, step: Step, pattern: re.Pattern[str], judge: Judge) -> Iterator[Told]:
    """Yield a step for whoever stands in a pattern and is an outlet or a journalist."""
    for match in pattern.finditer(sentence.words):
        start = next(match.start(name) for name, words in match.groupdict().items() if words)
        if who := judge(sentence, start):
            yield _told(sentence, match, step, who)


def _told(sentence: Sentence, match: re.Match[str], step: Step, who: Who) -> Told:
    return Told(step, who[0], sentence.span(*match.span()), who[1])
