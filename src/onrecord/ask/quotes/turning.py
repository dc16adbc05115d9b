"""What turns the sense of some words: a negation more or less, or another number."""

from collections.abc import Sequence

from onrecord.ask.quotes.answer import Called
from onrecord.ask.quotes.figures import INDEFINITE, SIGNS
from onrecord.ask.quotes.word import Word

_WORDS = """
    no not never none nobody nothing nowhere neither nor without hardly scarcely barely nope nay
    dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt cant hasnt havent hadnt
"""
_NEGATIONS = frozenset(_WORDS.split())
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_SPELLED = {"'s": ("is", "has"), "'d": ("would", "had")}


def alike(asked: Sequence[Word], said: Sequence[Word]) -> bool:
    """Tell whether two stretches are the same words, written otherwise: "re-elect", "U.S.", "dont"."""
    if _in_letters(asked, said):
        return True
    while asked and said and asked[0].key == said[0].key:
        asked, said = asked[1:], said[1:]
    while asked and said and asked[-1].key == said[-1].key:
        asked, said = asked[:-1], said[:-1]
    if len(asked) != 1 or len(said) != 1:
        return False
    one, other = asked[0].key, said[0].key
    return one in _SPELLED.get(other, ()) or other in _SPELLED.get(one, ())


def _in_letters(asked: Sequence[Word], said: Sequence[Word]) -> bool:
    """Tell whether two stretches have the same letters, and spaces in the same places but for a hyphen's.

    "dont" is "don't" and "5" is "$5", but "a part" is not "apart", nor is "5%" "$5".
    """
    one, other = ([word for word in side if word.letters] for side in (asked, said))
    if "".join(word.letters for word in one) != "".join(word.letters for word in other):
        return False
    signs = [{word.key for word in side if word.key in SIGNS and not word.letters} for side in (asked, said)]
    if all(signs) and signs[0] != signs[1]:
        return False
    return len(one) == len(other) or any(word.joined for side in (one, other) for word in side[1:])


def called(asked: Sequence[Word], said: Sequence[Word]) -> Called | None:
    """Return what is called out about a change from some words as said to those as asked."""
    if _negations(asked) != _negations(said) or _opposites(asked, said):
        return Called.NEGATION
    if _numbers(asked) != _numbers(said) and (_numbers(asked) and _numbers(said)):
        return Called.NUMBER
    return None


def negates(words: Sequence[Word]) -> bool:
    """Tell whether there is a negation among some words."""
    return _negations(words) > 0


def _negations(words: Sequence[Word]) -> int:
    return sum(word.key in _NEGATIONS for word in words)


def _numbers(words: Sequence[Word]) -> list[str]:
    return sorted(word.key for word in words if word.number or word.key in INDEFINITE)


def _opposites(asked: Sequence[Word], said: Sequence[Word]) -> bool:
    """Tell whether a word was exchanged for itself with a negating beginning or ending, or without it."""
    if len(asked) != 1 or len(said) != 1:
        return False
    one, other = sorted((asked[0].key, said[0].key), key=len)
    prefixed = other.endswith(one) and other[: -len(one)] in _PREFIXES
    endings = {"ful", "less"} == {
        ending for word in (one, other) for ending in ("ful", "less") if word.endswith(ending)
    }
    return len(one) > 3 and (prefixed or (endings and one.removesuffix("ful") == other.removesuffix("less")))
