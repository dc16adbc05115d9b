"""Where a whole article was published before: its credit line."""

import re
from collections.abc import Iterator

from onrecord.chains import Step
from onrecord.extract.chains.press import PLATFORM
from onrecord.extract.chains.told import Told
from onrecord.extract.shape import Sentence
from onrecord.extract.words import listed

_IT = (
    r"(?:article|story|piece|column|post|commentary|essay|report|op-ed|opinion piece|editorial|excerpt|"
    r"interview|review|blog)"
)
_OUT = r"(?:published|appeared|ran|posted|written|printed|aired|featured)"
_AT = (
    r"(?:(?:here|online|\w+day|on Ⓓ|in \d{4}|\w+ \d{1,2}(?:, \d{4})?|earlier)\s)?,?\s?(?:by|in|on|at|for|"
    r"with)\s(?:the\s)?"
)
_NAME = (
    r"(?P<who>[ⓄⓅ](?:’s\s[\w ]{1,30})?|[A-Z][\w.&’-]*(?:\s(?:of\s|the\s|and\s|&\s)*[A-Z][\w.&’-]*){0,5}|"
    r"[\w-]+\.(?:com|org|net))"
)
_START = r"^[^\w]{0,3}(?:[Ee]ditor’s note:\s)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Tt]his|[Tt]he)\s(?:\w+\s)?{_IT}\s(?:was|has\sbeen|is)?\s?(?:originally|first|previously|"
        rf"also)\s{_OUT}\s{_AT}{_NAME}",
        rf"{_START}(?:[Oo]riginally|[Ff]irst)\s(?:published|appeared|posted)\s{_AT}{_NAME}",
        rf"{_START}(?:[Rr]epublished|[Rr]eprinted|[Rr]eposted|[Cc]ross-?posted|[Aa]dapted|"
        rf"[Ee]xcerpted)\s(?:here\s)?(?:with\s(?:the\s)?permission\s)?(?:from|of|by|courtesy\sof|at|"
        rf"with\sthe\spermission\sof|by\spermission\sof)\s(?:permission\sof\s)?(?:the\s)?{_NAME}",
        rf"^[(“]?[Vv]ia\s(?:the\s)?{_NAME}[.)”]*$",
        rf"\b(?:[Tt]his|[Tt]he)\s{_IT}\s(?:is|was|comes|has\sbeen)\s(?:\w+\s){{0,2}}?(?:republished|"
        rf"reprinted|reproduced|courtesy|"
        rf"syndicated)\s(?:here\s)?(?:with\s(?:the\s)?permission\s)?(?:from|of|by|courtesy\sof|"
        rf"with\sthe\spermission\sof)\s(?:the\s)?{_NAME}",
    )
)
_WORDS = listed(
    "originally first previously also republished reprinted reposted posted crossposted adapted "
    "excerpted via reproduced courtesy syndicated"
)
"""Without one of these a sentence need not be searched."""
_NO_OUTLET = re.compile(
    rf"{PLATFORM.pattern}|\b(?:Images|Photos?|Pictures)\b|"
    r"^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*|\.)(?:\s\d|$)|day$"
)
"""A picture's credit, or a date."""


def find_republished(sentence: Sentence, words: frozenset[str]) -> Iterator[Told]:
    """Yield where the article that a sentence is a credit line of was published before.

    Args:
        sentence: where it is looked for.
        words: of it, in lower case.
    """
    if words.isdisjoint(_WORDS):
        return
    for pattern in _PATTERNS:
        match = pattern.search(sentence.words)
        if match and not _NO_OUTLET.search(sentence.span(*match.span("who")).of(sentence.shape.text)):
            chunks = sentence.chunks("ⓄⓅ", match.start("who"), match.start("who") + 1)
            span = sentence.span(*match.span("who"))
            yield Told(
                Step.REPUBLISHED, span, sentence.span(*match.span()), chunks[0].entity if chunks else None
            )
            return
