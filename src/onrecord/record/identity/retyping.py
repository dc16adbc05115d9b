"""What one article's reading takes for a person and most others for a thing, and the other way round."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from onrecord.entities import EntityType
from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.names import parse_name
from onrecord.record.identity.things import plain_name

MOST = 0.75
"""What share of the articles that have a name must agree on what it is, to outvote the rest."""

ENOUGH = 3
"""In how many articles they must."""


def retyped(everyone: Iterable[Appearance]) -> list[Appearance]:
    """Return all appearances, each name of several words as a person's or a thing's as most readings have it.

    A name of one word is left alone: it is a place here, and a person there.

    Args:
        everyone: all appearances.
    """
    listed = [(one, _key(one)) for one in everyone]
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    for one, key in listed:
        votes[key][one.type] += 1
    return [_outvoted(one, votes[key]) if key else one for one, key in listed]


def _key(one: Appearance) -> str:
    """Return the most frequent name, folded, or "" where it is of one word."""
    written = one.names[0][0] if one.names else ""
    return plain_name(written) if " " in written else ""


def _outvoted(one: Appearance, votes: Counter[EntityType]) -> Appearance:
    same = sum(times for type_, times in votes.items() if type_.is_person is one.type.is_person)
    other = votes.total() - same
    if other < ENOUGH or other < MOST * votes.total():
        return one
    rest = {type_: times for type_, times in votes.items() if type_.is_person is not one.type.is_person}
    chosen = min(rest, key=lambda type_: (-rest[type_], type_))
    if chosen.is_person and not _is_name(one):
        return one
    return replace(one, type=chosen)


def _is_name(one: Appearance) -> bool:
    return parse_name(one.names[0][0]) is not None
