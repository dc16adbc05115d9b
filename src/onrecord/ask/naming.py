"""Who is meant by a name that several on record have."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record import Person, RecordReader
from onrecord.record.identity.titles import INNER, office_in, title_run

_PEOPLE = ("person", "politician")

OUTSTANDING = 10
"""Somebody is meant who stands in so many times more articles than all others of the name together."""

TOLD = 5
"""So many others of the name are told of."""


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

    Who stands out among those who are known by just this name is taken, or else among all who have it, and
    with an office among those who hold it; the remark tells of the others, so that the choice is not silent.
    Where nobody does, it is left to the name, for which the record raises an error that lists them. So it is
    of a title that tells no office: "Mrs. Lund" need not be who is told of the most.

    Args:
        record: the open record.
        name: a name or an id.
    """
    bearers = record.bearers(name)
    one = _likeliest(bearers, name) if len(bearers) > 1 else None
    if one is None:
        return Chosen(name, name)
    others = [f"{other.name} ({other.id})" for other in bearers if other is not one]
    more = f" and {len(others) - TOLD} more" if len(others) > TOLD else ""
    taken = f"{name!r} is taken for {_in_short(one)}"
    return Chosen(name, one.id, f"{taken}; also on record by that name: {', '.join(others[:TOLD])}{more}")


def outstanding(people: Sequence[Person]) -> Person | None:
    """Return who of some people stands out among them; None where nobody does.

    Args:
        people: the most mentioned first.
    """
    rest = sum(one.articles for one in people[1:])
    return people[0] if people and people[0].articles >= OUTSTANDING * rest else None


def _likeliest(bearers: Sequence[Person], name: str) -> Person | None:
    known = [one for one in bearers if one.name.casefold() == name.strip().casefold()]
    for some in (known, _titled(bearers, name)):
        one = outstanding(some)
        if one and one.articles * OUTSTANDING >= bearers[0].articles:
            return one
    return None


def _titled(bearers: Sequence[Person], name: str) -> Sequence[Person]:
    """Return those who hold the office that stands before a name; all of them where no title does."""
    title = title_run(name.strip().rpartition(" ")[0])
    if not title or bearers[0].type not in _PEOPLE:
        return bearers
    words = (word.strip(".") for word in title.lower().split())
    office = office_in(title) or next((word for word in words if word in INNER), "")
    return [one for one in bearers if office and any(held.startswith(office) for held in one.offices)]


def _in_short(person: Person) -> str:
    told = (person.name, *person.offices[-1:], f"{person.articles:,} articles", person.id)
    return f"{told[0]} ({', '.join(told[1:])})"
