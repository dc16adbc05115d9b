"""Who is on record by some day, asked by name."""

from datetime import date

from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.record import RecordReader, Who


_FIGURES = frozenset(("person", "politician", "organisation", "party", "outlet", "group"))
"""What can support anybody; a place cannot."""


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
        self.ambiguous: dict[str, str] = {}

    def person(self, name: str) -> str | None:
        """Return the id of the one who has a name; None where nobody has it, or several."""
        who = self.who(name)
        return who.id if who else None

    def who(self, name: str) -> Who | None:
        """Return the one who has a name; None where nobody has it, or several."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> Who | None:
        try:
            person = self._record.person(name)
        except UnknownPersonError:
            return None
        except AmbiguousNameError as error:
            self.ambiguous[name] = str(error)
            return None
        if person.type not in _FIGURES or (self._day and (person.first_seen or self._day) > self._day):
            return None
        return Who(name=person.name, id=person.id)
