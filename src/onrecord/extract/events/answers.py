"""Whether a sentence of a poll tells for whom people would vote, and not what they think of somebody."""

import re
from dataclasses import replace

from onrecord.extract.events.groups import without_groups
from onrecord.extract.events.pollsters import made_by
from onrecord.extract.shape import Sentence

_ISSUE = re.compile(
    r"\b(?:approv\w*|disapprov\w*|favorab\w*|unfavorab\w*|favou?rability|impression|"
    r"positive\w*|negative\w*|handl\w*|competent|qualified|responsible|blame\w*|"
    r"unemploy\w*|opinion of|best able|ratings?|issue of|on\s(?:that|this|which)\sissue|(?:less|"
    r"more)\slikely|could\swin|tallied|turnout|(?:exit|entrance)\spolls?|second choice|"
    r"not\s(?:support|vote)|precincts|"
    r"w[io]n\sthe\sdebate|(?:do|does|doing)\s(?:more|better|best|a\s[a-z]+\sjob)|better\s(?:job|suited|equipped|"
    r"prepared)|trusts?\smore)\b"
)
"""A sentence with one of these tells what is thought of somebody, not how candidates stand."""
_DOUBTFUL = re.compile(
    r"\b(?:view(?:ed|s)?|(?:dis|mis|un)?trust\w*|agree\w*|honest\w*|probabilit\w*|odds|chance|tax(?:es)?|million|represents|"
    r"likely to be|unlikely to|dropped|rose|believe\w*|evidence|guilty|impeach\w*|delegates|should|expect\w*|"
    r"[Cc]ompared\swith\sthe)\b"
)
"""So may one with these, unless it tells who leads whom, in figures."""
_CLEAR = re.compile(
    r"Ⓟ[^.;]{0,40}\b(?:lead\w*|led|ahead|trail\w*|beat\w*|defeat\w*|edg\w+|tied|over)\b[^.;]{0,60}\d"
)
_CHOICE = re.compile(
    r"\b(?:support\w*|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|prefer\w*|vot(?:e|es|ed|ing)|lead\w*|led|"
    r"trail\w*|choice|choose|"
    r"chose|chosen|pick(?:s|ed|ing)?|nominat\w*|nominee|candidates?|field|place|ahead|behind|"
    r"percent\sof\sthe\svote)\b|"
    r"Ⓟ\s(?:\w+\s){0,2}(?:at|with)\s\d"
)


_TRUST = re.compile(r"\b(?:dis|mis|un)?trust(?:s|ed|worthy)?\b")
_ASKS = re.compile(
    r"\b(?:polls?|surveys?|match-?ups?|head-to-head|races?|contests?|primar(?:y|ies)|caucus\w*|lead\w*|led|"
    r"trail\w*|ahead|vot(?:e|es|ed|ing)|nominat\w+|nominee|elections?|ballot|choice|back(?:s|ed|ing)?|"
    r"support\w*|favor(?:s|ed)?|prefer\w*|contest)\b"
)


def goes_on_about(sentence: Sentence) -> bool:
    """Tell whether a sentence behind one of what is thought of somebody goes on with it: "Frey has 16"."""
    return _ASKS.search(sentence.words) is None


def is_issue(sentence: Sentence) -> bool:
    """Tell whether a sentence tells what is thought of somebody."""
    words = sentence.span(0, len(sentence.words)).of(sentence.shape.text)
    return _ISSUE.search(words) is not None or _TRUST.search(words) is not None


def is_choice(sentence: Sentence) -> bool:
    """Tell whether a share that stands alone is of those who would vote for somebody."""
    return _CHOICE.search(sentence.words) is not None


def of_candidates(sentence: Sentence) -> Sentence | None:
    """Return what a sentence tells of all who were asked; None where it cannot tell how candidates stand."""
    if not _stands(sentence):
        return None
    words = sentence.words
    for place in made_by(sentence):
        words = f"{words[:place]} {words[place + 1 :]}"
    return without_groups(replace(sentence, words=words))


def _stands(sentence: Sentence) -> bool:
    """Tell whether a sentence may tell how candidates stand."""
    if _ISSUE.search(sentence.span(0, len(sentence.words)).of(sentence.shape.text)):
        return False
    return not _DOUBTFUL.search(sentence.words) or _CLEAR.search(sentence.words) is not None
