"""Who is on record by some day, asked by name."""

from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.ask.naming import outstanding
from onrecord.record import Person, RecordReader, Who

_PEOPLE = frozenset(("person", "politician"))
_FIGURES = frozenset(("person", "politician", "organisation", "party", "outlet", "group"))
"""What can support anybody; a place cannot."""


_CONTEST = timedelta(days=366)
"""How far apart two days are at most that are of one contest."""


class Known:
    """Who is on record by a day; each name is looked up once.

    Args:
        record: the open record.
        day: somebody of whom nothing was published by this day is unknown; None for all.
    """

    def __init__(self, record: RecordReader, day: date | None) -> None:
        self._record = record
        self._day = day
        self._found: dict[str, Who | None] = {}

    def person(self, name: str) -> str | None:
        """Return the id of the one who has a name; None where nobody has it, or several."""
        who = self.who(name)
        return who.id if who else None

    def who(self, name: str) -> Who | None:
        """Return the one who has a name; None where nobody has it, or several."""
        if name not in self._found:
            self._found[name] = self._only(self._record.bearers(name))
        return self._found[name]

    def rivals(self, of: Who | None) -> set[str]:
        """Return the keys of those who run against a candidate by what is on record, about the day."""
        if of is None or of.id is None:
            return set()
        found = self._record.endorsing(of.id, on=self._day).rivals
        day = self._day
        return {each.who.key for each in found if not (day and each.day) or abs(each.day - day) <= _CONTEST}

    def titled(self, titles: Iterable[str], surname: str) -> Who | None:
        """Return the one who has a surname; of several, who stands out among those with the office."""
        offices = sorted(titles)
        one = self.who(" ".join([*offices, surname])) or self.who(surname)
        if one or not offices:
            return one
        bearers = [each for each in self._record.people(surname) if self._is_out(each)]
        fitting = [
            each for each in bearers if any(office in " ".join(each.offices).lower() for office in offices)
        ]
        meant = outstanding(fitting)
        return Who(name=meant.name, id=meant.id) if meant else None

    def _is_out(self, person: Person) -> bool:
        return person.type in _FIGURES and (
            self._day is None or (person.first_seen or self._day) <= self._day
        )

    def human(self, name: str) -> Who | None:
        """Return the one person who has just this name: towns have the names of bodies there at times."""
        return self._only(each for each in self._record.named(name) if each.type in _PEOPLE)

    def exactly(self, name: str) -> Who | None:
        """Return the one who has just this name; None where nobody has it, or several."""
        return self._only(self._record.named(name))

    def _only(self, people: Iterable[Person]) -> Who | None:
        found = [each for each in people if self._is_out(each)]
        return Who(name=found[0].name, id=found[0].id) if len(found) == 1 else None
