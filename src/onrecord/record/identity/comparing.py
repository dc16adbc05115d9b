"""Whether two names can be one person's, and by which tie."""

from enum import StrEnum

from jellyfish import damerau_levenshtein_distance

from onrecord.record.identity.first_names import formal
from onrecord.record.identity.names import PersonName, is_initials

SPELLED_ALIKE = 5
"""A first name has at least so many letters before one wrong letter can be a slip."""


class Tie(StrEnum):
    """How two first names go together, the closest first."""

    SAME = "same name"
    NICKNAME = "nickname"
    INITIAL = "initial"
    SPELLING = "spelling"


def first_tie(left: PersonName, right: PersonName) -> Tie | None:
    """Return how the first names of two names go together, or None where they conflict."""
    if left.first == right.first:
        return Tie.SAME
    if not left.first or not right.first:
        return None
    if _by_initials(left, right) or _by_initials(right, left):
        return Tie.INITIAL
    if _nicknames(left) & _nicknames(right):
        return Tie.NICKNAME
    if _by_middle(left, right) or _by_middle(right, left):
        return Tie.NICKNAME
    return Tie.SPELLING if _slip(left.first, right.first) else None


def _nicknames(name: PersonName) -> frozenset[str]:
    return formal(name.first) | ({name.nickname} if name.nickname else frozenset())


def _by_initials(short: PersonName, long: PersonName) -> bool:
    """Tell whether one name gives only the initials of the other: "J. D." and "James David"."""
    if len(short.first) > 3 or short.first not in (short.initials, short.initials[: len(short.first)]):
        return False
    if len(short.first) > 1 and set(short.first) & set("aeiou"):
        return False
    both = min(len(short.initials), len(long.initials))
    return short.initials[:both] == long.initials[:both] and len(short.first) <= len(long.initials)


def _by_middle(short: PersonName, long: PersonName) -> bool:
    """Tell whether one is called by a middle name of the other: "Willard Hale Tor", "Hale Tor"."""
    if len(short.first) < 3 or short.first not in long.middle:
        return False
    rest = PersonName(middle=long.middle[long.middle.index(short.first) + 1 :], last=long.last)
    return middles_agree(PersonName(middle=short.middle, last=short.last), rest)


def _slip(left: str, right: str) -> bool:
    if min(len(left), len(right)) < SPELLED_ALIKE or left[0] != right[0]:
        return False
    return bool(damerau_levenshtein_distance(left, right) == 1)


def middles_agree(left: PersonName, right: PersonName) -> bool:
    """Tell whether the middle names of two names can be one person's; a missing one agrees with all."""
    if not left.middle or not right.middle or left.first in right.middle or right.first in left.middle:
        return True
    if _are_words_of(left.middle, right.middle) or _are_words_of(right.middle, left.middle):
        return True
    return all(
        one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
        for one, other in zip(_parts(left.middle), _parts(right.middle), strict=False)
    )


def _are_words_of(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether some middle names, none of them an initial, are all among others: "Marsh", "Ida Marsh"."""
    return set(few) <= set(many) and min(map(len, few)) > 2


def _parts(middle: tuple[str, ...]) -> list[str]:
    """Return middle names one by one, "H.W." as two."""
    return [part for word in middle for part in (word if is_initials(word) else (word,))]


def can_be_one(left: PersonName, right: PersonName) -> Tie | None:
    """Return by which tie two full names can be one person's, or None where they cannot.

    Surnames and generations must be the same, and neither first nor middle names may conflict.
    """
    if left.last != right.last or left.suffix != right.suffix or not middles_agree(left, right):
        return None
    return first_tie(left, right)
