"""Who is meant by a name that several on record have."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record import Person, RecordReader

OUTSTANDING = 10
"""Somebody is meant who stands in so many times more articles than all others of the name together."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom a question means.

    Args:
        name: as it was asked for.
        id: the id of the one who stands out among those of the name; else the name.
        remark: who else has it; "" where nobody does.
    """

    name: str
    id: str
    remark: str = ""


def chosen(record: RecordReader, name: str) -> Chosen:
    """Return whom a question means.

    The only one who is known by just this name is taken, or else who stands out among those of the name; the
    remark tells of the others, so that the choice is not silent. Where nobody does, it is left to the name,
    for which the record raises an error that lists them.

    Args:
        record: the open record.
        name: a name or an id.
    """
    bearers = record.bearers(name)
    one = _likeliest(bearers, name) if len(bearers) > 1 else None
    if one is None:
        return Chosen(name, name)
    others = ", ".join(f"{other.name} ({other.id})" for other in bearers if other is not one)
    taken = f"{name!r} is taken for {_in_short(one)}"
    return Chosen(name, one.id, f"{taken}; also on record by that name: {others}")


def _likeliest(bearers: Sequence[Person], name: str) -> Person | None:
    known = [one for one in bearers if one.name.casefold() == name.strip().casefold()]
    if len(known) == 1:
        return known[0]
    rest = sum(one.articles for one in bearers[1:])
    return bearers[0] if bearers[0].articles >= OUTSTANDING * rest else None


def _in_short(person: Person) -> str:
    told = (person.name, *person.offices[-1:], f"{person.articles:,} articles", person.id)
    return f"{told[0]} ({', '.join(told[1:])})"
