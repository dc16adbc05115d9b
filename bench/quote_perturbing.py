"""Ways in which a quotation gets changed on its way, each seeded, with the verdict that is right for it."""

import random
import re
from collections.abc import Callable, Sequence

_PLAIN = re.compile(r"[A-Za-z]+")
_AUXILIARY_WORDS = "is are was were will would can could should do does did have has had must may might"
_AUXILIARIES = _AUXILIARY_WORDS.split()
_WITHOUT = {
    "don't": "do",
    "can't": "can",
    "won't": "will",
    "isn't": "is",
    "didn't": "did",
    "doesn't": "does",
    "aren't": "are",
    "wasn't": "was",
    "not": "",
    "never": "",
    "no": "",
}
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_NUMBER_WORDS = "two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty"
_NUMBERS = _NUMBER_WORDS.split()

Perturb = Callable[[str, random.Random, Sequence[str]], str | None]
"""Takes a quotation, chance, and the words of the record; gives None for a quotation that is not fit."""


def bare(token: str) -> str:
    """Return a token in lower case, with straight apostrophes and without punctuation at its ends."""
    return token.casefold().replace("’", "'").strip("\"'“”‘.,;:!?()[]—–-…")


def key_of(words: str) -> str:
    """Return the letters and figures of some words, for telling whether two quotations are the same."""
    return re.sub(r"[\W_]+", "", words.casefold())


def as_it_is(words: str, _: random.Random, __: Sequence[str]) -> str:
    """Leave it."""
    return words


def case_and_punctuation(words: str, chance: random.Random, _: Sequence[str]) -> str:
    """Change letter case, quotation marks and punctuation."""
    bare_ = re.sub(r"[,;:!?“”\"]|(?<=\w)\.(?=\s|$)", "", words)
    return chance.choice([bare_.upper(), bare_.lower(), bare_.title(), words.replace("’", "'").upper()])


def trim(words: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Keep a part of four words or more."""
    tokens = words.split()
    if len(tokens) < 6:
        return None
    length = chance.randint(4, len(tokens) - 1)
    start = chance.randint(0, len(tokens) - length)
    return " ".join(tokens[start : start + length])


def splice(words: str, chance: random.Random, _: Sequence[str], joint: str = " ") -> str | None:
    """Leave a stretch of four words or more out of the middle."""
    tokens = words.split()
    if len(tokens) < 12:
        return None
    gap = chance.randint(4, len(tokens) - 8)
    start = chance.randint(4, len(tokens) - gap - 4)
    left = " ".join(tokens[:start]).rstrip('.,;:!?”"')
    return left + joint + " ".join(tokens[start + gap :])


def splice_with_ellipsis(words: str, chance: random.Random, record: Sequence[str]) -> str | None:
    """Leave a stretch out, and say so."""
    return splice(words, chance, record, chance.choice([" ... ", " … ", " […] "]))


def change_a_word(words: str, chance: random.Random, record: Sequence[str]) -> str | None:
    """Put another word of the record for one."""
    tokens = words.split()
    places = [
        place
        for place, token in enumerate(tokens)
        if _PLAIN.fullmatch(bare(token)) and bare(token) not in _WITHOUT and bare(token) not in _NUMBERS
    ]
    if not places or len(tokens) < 4:
        return None
    place = chance.choice(places)
    other = chance.choice(record)
    if bare(tokens[place]) == other:
        return None
    return _with(tokens, place, other)


def negate(words: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Leave a negation out, or put one in."""
    tokens = words.split()
    if len(tokens) < 4:
        return None
    negations = [place for place, token in enumerate(tokens) if bare(token) in _WITHOUT]
    if negations:
        place = chance.choice(negations)
        return _with(tokens, place, _WITHOUT[bare(tokens[place])])
    places = [place for place, token in enumerate(tokens) if bare(token) in _AUXILIARIES]
    if not places:
        return None
    place = chance.choice(places)
    return _with(tokens, place, f"{tokens[place]} {chance.choice(['not', 'never'])}")


def renumber(words: str, chance: random.Random, _: Sequence[str]) -> str | None:
    """Put another number for one, in words or figures."""
    tokens = words.split()
    if len(tokens) < 4:
        return None
    places = [
        place
        for place, token in enumerate(tokens)
        if bare(token) in _NUMBERS or _FIGURES.fullmatch(bare(token))
    ]
    if not places:
        return None
    place = chance.choice(places)
    token = bare(tokens[place])
    if token in _NUMBERS:
        return _with(tokens, place, chance.choice([one for one in _NUMBERS if one != token]))
    value = int(token.replace(",", ""))
    return _with(tokens, place, str(value + chance.choice([1, 2, 5, 10, 100])))


def _with(tokens: Sequence[str], place: int, other: str) -> str:
    changed = [*tokens[:place], other, *tokens[place + 1 :]]
    return " ".join(token for token in changed if token)


PERTURBATIONS: dict[str, tuple[Perturb, str]] = {
    "as it is": (as_it_is, "verbatim"),
    "letter case and punctuation": (case_and_punctuation, "verbatim"),
    "trimmed": (trim, "trimmed"),
    "spliced": (splice, "spliced"),
    "spliced with an ellipsis": (splice_with_ellipsis, "spliced"),
    "one word changed": (change_a_word, "altered"),
    "a negation more or less": (negate, "altered"),
    "another number": (renumber, "altered"),
}
"""Each way of changing a quotation, and the right verdict on it."""
