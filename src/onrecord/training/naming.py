"""The corpora's types as numbers of ours, and the names inside their phrases."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.extract.words import TITLES, listed
from onrecord.model.types import TYPES
from onrecord.training.conllu import Token
from onrecord.training.mention_corpora import OURS_OF_CROSSNER

_NUMBER = {name: i for i, name in enumerate(TYPES)}


def _types(*names: str) -> frozenset[int]:
    return frozenset(_NUMBER[name] for name in names)


ANY = frozenset(range(len(TYPES)))
"""Where a corpus says nothing."""

GUM = {
    "person": _types("politician", "person"),
    "organization": _types("organisation", "party"),
    "place": _types("country", "place"),
    "event": _types("event", "contest"),
    "abstract": _types("other", "contest"),
    "object": _types("other"),
    "substance": _types("other"),
    "animal": _types("other"),
    "plant": _types("other"),
    "time": _types("other"),
}
CORENLP = {
    "PERSON": _types("politician", "person"),
    "ORGANIZATION": _types("organisation", "party"),
    "LOCATION": _types("country", "place"),
    "MISC": _types("other", "event", "contest", "party"),
}

_DETERMINERS = listed("the a an this that these those his her its their our my your")


def allowed_of_crossner(kind: str) -> frozenset[int]:
    """Return the one type of ours that a type of CrossNER's is."""
    return _types(OURS_OF_CROSSNER[kind])


def trimmed_name(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a phrase's tokens without determiners and titles before, and a possessive behind."""
    lo, hi = 0, len(tokens)
    while hi > lo and (tokens[hi - 1].word in ("'s", "’s", "'", "’") or not tokens[hi - 1].tag.isalpha()):
        hi -= 1
    while lo < hi - 1 and tokens[lo].word.lower().strip(".") in _DETERMINERS | TITLES:
        lo += 1
    if lo < hi and tokens[lo].word.lower() in _DETERMINERS:
        return ()
    return tokens[lo:hi]


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from babel import Locale  # comes with the reader of pages; needed for training alone

    names = {name for code, name in Locale("en").territories.items() if code.isalpha()}
    return frozenset(
        names | {"U.S.", "US", "USA", "U.K.", "UK", "America", "Britain", "England", "Soviet Union"}
    )


def is_country(words: str) -> frozenset[int]:
    """Return the type of a place's name: country or place."""
    return _types("country" if words.removeprefix("the ") in _countries() else "place")
