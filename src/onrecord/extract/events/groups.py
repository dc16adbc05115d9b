"""What one group of those who were asked answers in a poll: it is none of how candidates stand."""

import re
from dataclasses import replace

from onrecord.extract.events.figures import COUNT
from onrecord.extract.shape import Sentence

_TRAITS = (
    r"white|black|African[ -]American|Asian(?:[ -]American)?|Latino|Latina|Hispanic|Jewish|Catholic|"
    r"Protestant|"
    r"evangelical|Christian|Mormon|Muslim|young|younger|older|elderly|married|unmarried|single|suburban|"
    r"rural|"
    r"urban|college[ -]educated|educated|working-class|blue-collar|non-?white|minority|millennial|"
    r"female|male|"
    r"independent|moderate|unaffiliated|undecided|first-time|born-again|low-income|middle-class|union"
)
_ASKED = (
    r"women|men|voters|adults|people|Americans|residents|respondents|caucus-?goers|households|troops|"
    r"Democrats|Republicans|Ⓞ"
)
_EVERYBODY = (
    r"likely|registered|probable|eligible|potential|definite|actual|all|the|these|those|primary|general|election|"
    r"caucus|national|statewide|state|nationwide|adult|surveyed|polled|other|its|\d[\d,]*|(?-i:[A-Z])[\w.’]*|[ⓁⓄⒹ]"
)
"""Words that leave those who were asked all who were."""
_GROUP = re.compile(
    rf"\b(?:among\s(?!(?:(?:{_EVERYBODY})\s)*(?:{_ASKED})\b)(?:[\w-]+\s){{1,3}}(?:voters|adults|people)|"
    r"(?:percent|%)\sof\s(?:his|her|my|our|their|Ⓟ’s)|among\s(?:Ⓞ|[A-Z]\w+)\s(?:alone|only)|"
    rf"(?:{_TRAITS})\s(?:[a-z]+\s){{0,2}}?(?:{_ASKED})|women|men|blacks|whites|Latinos|Hispanics|"
    r"(?-i:[A-Z]\w+)[ -]Americans|Jews|Catholics|Protestants|evangelicals|Christians|Mormons|Muslims|"
    r"(?<!leaning )(?<!and )independents|moderates|millennials|seniors|veterans|graduates|minorities|"
    r"undecideds|supporters|backers|Ⓟ(?:’s)?\s(?:supporters|backers|voters)|"
    rf"(?:those|{_ASKED})\s(?:who\sare\s)?(?:under|over|aged?|\d\d\s(?:and|or)|younger|older|without|"
    r"with(?:out)?\s(?:an?\s)?(?:college|degrees?)|who\s(?:earn|make|attend|live)))\b",
    re.IGNORECASE,
)
_PREFER = r"(?:favou?r(?:ed|s)?|prefer(?:red|s)?|back(?:ed|s)?|support(?:ed|s)?|pick(?:ed|s)?)"
_EACH_ITS_OWN = re.compile(rf"\b{_PREFER}\sⓅ.{{0,80}}?\bwhile\s[^\d;,]{{2,40}}?\s{_PREFER}\sⓅ")
"""Two groups, each with a candidate: "Women backed Lund 59 to 28, while men backed Frey"."""
_CARRIES = re.compile(rf"Ⓟ\s(?:carr(?:y|ies|ied)|wins?|won|dominat\w+)\sⓄ,?\s(?:by\s)?{COUNT}\b")
"""A party's own voters: "Lund carries Harborites 92 to 1"."""
_CLAUSE = re.compile(r";|,?\s(?:while|whereas|although|though|but)\s|,\sand\s|,\s(?=\d)|\s--\s|\s[–—]\s")
_OPENS = re.compile(r"(?:[A-Z][a-z]+,?\s)?(?:[Aa]mong|[Oo]f|[Ww]ith|[Ff]or)\s(?:(?!\swhile\b|\sbut\b)[^;])*")
"""A sentence that begins with a group is of it, as far as another clause."""
_FIGURE = re.compile(rf"\b{COUNT}(?=\b|%)")


def without_groups(sentence: Sentence) -> Sentence:
    """Return a sentence with blanks in place of the figures of clauses that tell what a group answers."""
    if _EACH_ITS_OWN.search(sentence.words) or _CARRIES.search(sentence.words):
        return replace(sentence, words=_blank(sentence.words))
    opened = _OPENS.match(sentence.words)
    if opened and _GROUP.search(sentence.span(0, opened.end()).of(sentence.shape.text)):
        return replace(sentence, words=_blank(opened[0]) + sentence.words[opened.end() :])
    parts, start, goes_on = [], 0, False
    for end in (*(cut.end() for cut in _CLAUSE.finditer(sentence.words)), len(sentence.words)):
        clause = sentence.words[start:end]
        text = sentence.span(start, end).of(sentence.shape.text) if start < end else ""
        group = bool(_GROUP.search(text) or _GROUP.search(clause)) or (goes_on and clause[:1].isdigit())
        goes_on = group and not any(map(str.isdigit, clause))  # the figures come behind a comma
        parts.append(_blank(clause) if group else clause)
        start = end
    return replace(sentence, words="".join(parts))


def _blank(words: str) -> str:
    return _FIGURE.sub(lambda figure: " " * len(figure[0]), words)
