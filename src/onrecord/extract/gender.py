"""Whether "he" or "she" can stand for a name, as first names tell it."""

from functools import lru_cache
from pathlib import Path

import names

from onrecord.extract.words import KINDS, listed

HE, SHE = KINDS.index("he"), KINDS.index("she")
EITHER = -1

_SURELY = 20.0
"""How many times as frequent a first name is among one sex as among the other, to tell anything."""

_SURNAME = 0.2
"""A word alone is a first name where it is less than this part as frequent as a surname."""

_TELLING = {
    **dict.fromkeys(
        listed(
            "mr sir lord king prince father dad grandfather husband widower son grandson brother uncle "
            "nephew boyfriend man boy gentleman congressman businessman"
        ),
        HE,
    ),
    **dict.fromkeys(
        listed(
            "mrs ms miss madam lady queen princess mother mom grandmother wife widow daughter granddaughter "
            "sister aunt niece girlfriend woman girl actress congresswoman chairwoman spokeswoman "
            "businesswoman"
        ),
        SHE,
    ),
}
"""Titles and descriptions that one sex alone bears; a chairman or a spokesman may be a woman."""


def of_description(word: str) -> int:
    """Return the pronoun that a title or the head of a description goes with, as its number, or `EITHER`."""
    return _TELLING.get(word.lower().strip(".,"), EITHER)


@lru_cache(maxsize=4096)
def of_name(words: tuple[str, ...]) -> int:
    """Return the pronoun that a name's first word surely goes with, as its number in `KINDS`, or `EITHER`.

    Frequencies are those of the US census of 1990, which the package `names` holds. A name that it lacks, or
    that both sexes bear, goes with either.

    Args:
        words: of a person's name, in lower case.
    """
    if not words:
        return EITHER
    he, she = (_frequencies(f"first:{sex}").get(words[0], 0.0) for sex in ("male", "female"))
    if not he and not she:  # most surnames alone: their own long table need not be read for that
        return EITHER
    if len(words) == 1 and _frequencies("last").get(words[0], 0.0) > _SURNAME * max(he, she):
        return EITHER
    return HE if he > _SURELY * she else SHE if she > _SURELY * he else EITHER


def is_first_name(word: str) -> bool:
    """Tell whether the census of 1990 has a word among first names.

    Args:
        word: in lower case.
    """
    return any(word in _frequencies(f"first:{sex}") for sex in ("male", "female"))


@lru_cache(maxsize=3)
def _frequencies(table: str) -> dict[str, float]:
    lines = Path(names.FILES[table]).read_text(encoding="ascii").splitlines()
    return {name.lower(): float(share) for name, share, *_ in map(str.split, lines)}
