"""To which outlet something was given, and which one reported or obtained it first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.chains import Step
from onrecord.extract.chains.press import Judge, Press, anyone, given, surely
from onrecord.extract.chains.told import Told, told
from onrecord.extract.shape import Sentence

_WHO = (
    r"(?:Ⓛ’s?\s)?(?:[Tt]he\s|[Aa]n?\s)?(?:[a-z-]+\s){0,3}?[\"“]?(?P<who>[ⓄⓅ])(?!\s(?:officials?|leaders?|"
    r"leadership|members?|lawmakers|voters|supporters|delegates|aides|staff\w*|lawyers|attorneys|"
    r"executives|agents|investigators|colleagues|donors|senators|employees|workers|advis[eo]rs|chiefs?|"
    r"ministers?|insiders|operatives)\b)"
)
"""Who may be an outlet or a journalist."""
_WHEN = (
    r"(?:(?:on |late |early |last |earlier |this |exclusively |first |recently |later |previously "
    r")*(?:[A-Z]?[a-z]+day|week|month|year|\w+ly)?\s?)?"
)
_REPORT = (
    r"(?:reported|disclosed|revealed|published|announced|described|broken|obtained|noted|detailed|"
    r"uncovered|posted|leaked)"
)
_PAPER = (
    r"(?:documents?|proposals?|guidance|e-?mails?|letters?|memos?|memorandum|cop(?:y|ies)|transcripts?|"
    r"recordings?|audio|videos?|footage|records?|reports?|filings?|texts?|messages?|lists?|drafts?|"
    r"notes?|tapes?|schedules?|papers|excerpts?|files?|cables?|speech|statements?|plans?|data|photos?|"
    r"complaints?|invitations?|contracts?|testimony|cache)"
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A pattern in which an outlet stands.

    Args:
        step: what it tells.
        words: without one of these a sentence need not be searched.
        pattern: its group "who" is the place of the outlet's sign.
        judge: whether what stands there is one.
    """

    step: Step
    words: frozenset[str]
    pattern: re.Pattern[str]
    judge: Judge


def _frames(step: Step, *frames: tuple[str, str, Judge]) -> tuple[_Frame, ...]:
    return tuple(
        _Frame(step, frozenset(words.split("|")), re.compile(pattern), judge)
        for words, pattern, judge in frames
    )


_FRAMES = (
    *_frames(
        Step.GIVEN_TO,
        ("told|tell|tells|telling|informed", rf"\b(?:told|tells?|telling|informed)\s{_WHO}", given),
        (
            "told|tells|telling",
            r"\b(?:told|tells|telling)\sⓅ,?\s(?:of|from|at|with)\s(?:the\s)?(?P<who>Ⓞ)",
            surely,
        ),
        (
            "interview|interviews|interviewed|sit",
            r"\b(?:interviews?|interviewed|sit-down)\s(?:(?:\w+day|this week|last week|late|early|"
            r"earlier|published|broadcast|airing|aired|aired \w+day|that aired|posted|conducted|"
            r"given)\s){0,3}?"
            rf"(?:with|on|to|for|by|in|from)\s{_WHO}",
            given,
        ),
        (
            "interview|interviews",
            r"\binterviews?\s(?:[a-z]+\s){0,2}?(?:with|by)\s(?:[a-z]+\s){0,3}?(?P<who>[ⓄⓅ])",
            anyone,
        ),
        ("interview", r"(?P<who>[ⓄⓅ])(?:’s?)?\s(?:[a-z-]+\s){0,2}interview\b", given),
        ("ⓞ", r"(?P<who>Ⓞ)(?:(?<=\b[Oo]n\sⓄ)|(?<=\bto\sⓄ)|(?<=\bwith\sⓄ))’s?\s(?:[\"“]|[A-Z]|Ⓞ|Ⓟ)", given),
        (
            "statement|comment|comments|remarks|confirmed|disclosed|relayed",
            rf"\b(?:statement|comments?|remarks|confirmed|disclosed|"
            rf"relayed)\s(?:[a-z]+\s){{0,2}}?to\s{_WHO}",
            given,
        ),
        (
            "email|mail|letter|op|essay|column|article|piece|message|meeting|conversation|call|speaking|"
            "spoke|speaks|talking|talked|appearing|appeared|appearance|quoted|written|wrote|writing|"
            "released|briefing",
            r"\b(?:(?:e-?mail|letter|message|meeting|conversation|call|[Ss]peaking|spoke|speaks|"
            r"[Tt]alking|talked|[Aa]ppearing|appeared|appearance|released|"
            r"briefing)\s(?:[a-z]+\s){0,2}?(?:to|with|on)|(?:letter|op-ed|essay|column|article|piece|"
            r"written|wrote|[Ww]riting)\s(?:[a-z]+\s){0,2}?(?:in|for)|"
            rf"quoted\s(?:in|by))\s{_WHO}",
            surely,
        ),
        ("ⓞ", r"(?P<who>Ⓞ)(?:(?<=\b[Oo]n\sⓄ)|(?<=\b[Oo]n\s[Tt]he\sⓄ))", surely),
    ),
    *_frames(
        Step.FIRST_REPORTED,
        (
            "first",
            rf"\bfirst\s(?:{_REPORT}\s{_WHEN}(?:(?:by|in|on|with)\s|on\sthe\swebsite\sof\s)|by\s|(?:told|"
            rf"given)\s(?:to\s)?){_WHO}",
            anyone,
        ),
        ("first", rf"\b(?:reported|told|disclosed|given)\sfirst\s(?:by|in|to|on)\s{_WHO}", anyone),
        (
            "first|broke",
            r"(?P<who>[ⓄⓅ])(?:,[^,]{1,40},|,? which|,? who)?\s(?:(?:was|"
            r"were)\s(?:the\s)?first\s(?:\w+\s)?to\s(?:report|"
            rf"reveal|disclose|publish|break)|(?:had\s)?first\s(?:{_REPORT}|broke|wrote|told)|"
            rf"(?:had\s)?(?:reported|"
            r"broke)\sfirst|broke\s(?:the|this|that)\s(?:news|story|scandal))\b",
            given,
        ),
    ),
    *_frames(
        Step.OBTAINED_BY,
        ("obtained|reviewed", rf"\b(?:obtained|reviewed)\s{_WHEN}by\s{_WHO}", given),
        (
            "seen|viewed|examined|acquired|verified|shared|provided|leaked",
            rf"\b{_PAPER}\b[^,;.]{{0,60}}?\s(?:that\s|which\s)?(?:(?:was|were)\s)?(?:(?:seen|viewed|"
            rf"examined|acquired|verified)\s{_WHEN}by|shared\s{_WHEN}with|(?:provided|"
            rf"leaked)\s{_WHEN}to)\s{_WHO}",
            given,
        ),
        (
            "given|released|supplied|forwarded|shown|sent",
            rf"\b{_PAPER}\s(?:[a-z]+\s){{0,2}}?(?:given|released|supplied|forwarded|shown|"
            rf"sent)\s{_WHEN}(?:\w+\s){{0,2}}?to\s{_WHO}",
            surely,
        ),
        (
            "obtained|reviewed|seen|acquired",
            r"(?P<who>[ⓄⓅ])\s(?:has\s|had\s|says? it (?:has )?|exclusively\s|also\s|first\s)*(?:obtained|"
            r"reviewed|seen|"
            rf"acquired)\s(?:[\w-]+\s|Ⓟ’s\s|Ⓞ’s\s|Ⓞ\s){{0,5}}?{_PAPER}\b",
            given,
        ),
        (
            "which|that",
            rf"\b{_PAPER},?\s(?:which|that)\s(?P<who>[ⓄⓅ])\s(?:has\s|had\s)?(?:obtained|reviewed)\b",
            given,
        ),
    ),
)
_SHOW = re.compile(
    r"\b(?:[Oo]n|told|with|to)\s[\"“](?P<show>[A-ZⓄⓅ][\w’]*(?:\s(?:[A-ZⓄⓅ][\w’]*|the|of|and|with|to|in|"
    r"at|for|a|&)){0,6})[,.]?[\"”]"
)
_MARKS = frozenset('“"')
"""A programme by its name in quotation marks: "told “Harbor Tonight”"."""


def find_outlets(sentence: Sentence, words: frozenset[str], press: Press) -> Iterator[Told]:
    """Yield the outlets that something was given to, and those that reported or obtained it first.

    Args:
        sentence: where they are looked for.
        words: of it, in lower case.
        press: what tells outlets and journalists from everybody else.
    """
    for frame in _FRAMES:
        if not words.isdisjoint(frame.words):
            for match in frame.pattern.finditer(sentence.words):
                if who := frame.judge(press, sentence, match.start("who")):
                    yield told(sentence, frame.step, match.span(), who)
    if not words.isdisjoint(_MARKS):
        for match in _SHOW.finditer(sentence.words):
            yield told(sentence, Step.GIVEN_TO, match.span(), (sentence.span(*match.span("show")), None))
