"""Who is meant by a name that several on record have."""

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

    Who stands out among those of a name is taken, and the remark tells of the others, so that the choice is
    not silent. Where nobody does, it is left to the name, for which the record raises an error that lists
    them.

    Args:
        record: the open record.
        name: a name or an id.
    """
    bearers = record.bearers(name)
    if len(bearers) < 2 or bearers[0].articles < OUTSTANDING * sum(one.articles for one in bearers[1:]):
        return Chosen(name, name)
    others = ", ".join(f"{one.name} ({one.id})" for one in bearers[1:])
    taken = f"{name!r} is taken for {_in_short(bearers[0])}"
    return Chosen(name, bearers[0].id, f"{taken}; also on record by that name: {others}")


def _in_short(person: Person) -> str:
    told = (person.name, *person.offices[-1:], f"{person.articles:,} articles", person.id)
    return f"{told[0]} ({', '.join(told[1:])})"
