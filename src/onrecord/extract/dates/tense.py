"""Whether a sentence speaks of what was or of what will be, by the words nearest to an expression."""

from collections.abc import Iterable

from onrecord.extract.dates.lexicon import CODES
from onrecord.extract.dates.tokens import Tokens
from onrecord.extract.words import listed

_REACH = 15
"""Tokens to either side that are looked at."""
_WILL = listed("will shall would ll wo")
_SET = listed("expected expects expect scheduled due slated")
_AHEAD = listed("planned upcoming going deadline supposed hopes intends can could may should must").union(
    _WILL, _SET
)
_BEHIND = listed(
    """was were had did been won came went took made got gave held lost met began left ran led sent found kept
    brought became broke rose fell grew saw knew thought felt heard wrote spoke stood sat shot sought taught
    drew fought struck threw flew has have"""
)
_NO_VERB = listed("united indeed hundred need")
_REPORTING = listed("said says told say added reported announced")
_STOPS = frozenset((CODES["DOT"], CODES["BREAK"]))


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Return 1 if the words around some tokens speak of the future, -1 if of the past, 0 if of neither.

    What stands before decides, but not for what is called by a day: "Tuesday's vote". Then what stands
    behind, where only "will" and its like tell of the future.
    """
    before = range(start - 1, max(-1, start - 1 - _REACH), -1)
    after = range(end, min(len(tokens.bounds), end + _REACH))
    if tokens.shape[end : end + 1] != CODES["POSSESSIVE"]:
        for place, word in _clause(tokens, before):
            if found := _tense(word, near=place == start - 1):
                return found
    words = [word for _, word in _clause(tokens, after)]
    ahead = _WILL | _SET
    return next((1 if word in ahead else -1 for word in words if word in ahead or word in _BEHIND), 0)


def _clause(tokens: Tokens, places: Iterable[int]) -> Iterable[tuple[int, str]]:
    """Yield the words of some places up to the end of the sentence."""
    for place in places:
        if tokens.shape[place] in _STOPS:
            return
        yield place, tokens.word(place)


def _tense(word: str, *, near: bool) -> int:
    """Return what a word tells; who said it tells nothing of what was said, unless the word stands next."""
    if word in _AHEAD:
        return 1
    if word in _REPORTING:
        return -1 if near else 0
    past = len(word) > 4 and word.endswith("ed") and word.islower() and word not in _NO_VERB
    return -1 if past or word in _BEHIND else 0
