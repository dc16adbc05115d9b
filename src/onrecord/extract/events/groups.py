"""What one group of those who were asked answers in a poll: it is none of how candidates stand."""

import re
from dataclasses import replace

from onrecord.extract.events.figures import COUNT
from onrecord.extract.events.shape import Sentence

_TRAITS = (
    r"white|black|African[ -]American|Asian(?:[ -]American)?|Latino|Latina|Hispanic|Jewish|Catholic|Protestant|"
    r"evangelical|Christian|Mormon|Muslim|young|younger|older|elderly|married|unmarried|single|suburban|rural|"
    r"urban|college[ -]educated|educated|working-class|blue-collar|non-?white|minority|millennial|female|male|"
    r"independent|moderate|unaffiliated|undecided|first-time|born-again|low-income|middle-class|union"
)
_ASKED = r"women|men|voters|adults|people|Americans|residents|respondents|caucus-?goers|households|primary\svoters"
_GROUP = re.compile(
    rf"\b(?:(?:{_TRAITS})\s(?:[a-z]+\s){{0,2}}?(?:{_ASKED})|women|men|blacks|whites|Latinos|Hispanics|"
    r"(?:African|Asian)[ -]Americans|Jews|Catholics|Protestants|evangelicals|Christians|Mormons|Muslims|"
    r"independents|moderates|millennials|seniors|veterans|graduates|minorities|undecideds|"
    rf"(?:those|{_ASKED})\s(?:who\sare\s)?(?:under|over|aged?|younger|older|without|"
    r"with(?:out)?\s(?:an?\s)?(?:college|degrees?)|who\s(?:earn|make|attend|live)))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|,?\s(?:while|whereas|although|though|but)\s|,\sand\s|,\s(?=\d)|\s--\s|\s[–—]\s")
_FIGURE = re.compile(rf"\b{COUNT}(?=\b|%)")


def without_groups(sentence: Sentence) -> Sentence:
    """Return a sentence with blanks in place of the figures of clauses that tell what a group answers."""
    parts, start = [], 0
    for end in (*(cut.end() for cut in _CLAUSE.finditer(sentence.words)), len(sentence.words)):
        clause = sentence.words[start:end]
        if start < end and _GROUP.search(sentence.span(start, end).of(sentence.shape.text)):
            clause = _FIGURE.sub(lambda figure: " " * len(figure[0]), clause)
        parts.append(clause)
        start = end
    return replace(sentence, words="".join(parts))
