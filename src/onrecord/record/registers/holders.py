"""Who held which office when, by name and by place, from the registers of a record."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.record.database import Database
from onrecord.record.identity.names import PersonName, parse_name
from onrecord.record.registers import queries
from onrecord.record.registers.entries import Entry, Term

SEATS = {"senator": 2, "representative": 0}
"""How many hold an office of a place at once, where that is not one; 0 where it depends on the place."""


@dataclass(frozen=True, kw_only=True)
class Official:
    """A person of a register, as identity needs it.

    Args:
        id: as in "bioguide:…".
        entry: what the register says.
    """

    id: str
    entry: Entry

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """The names that the person goes by, taken apart."""
        written = (self.entry.name, *self.entry.aliases)
        return tuple(dict.fromkeys(name for form in written if (name := parse_name(form)) and name.full))

    @cached_property
    def fullest(self) -> PersonName | None:
        """The longest of the names."""
        return max(self.names, key=lambda name: (name.words, len("".join(name.middle))), default=None)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that the person held an office of."""
        return frozenset(term.state for term in self.entry.terms if term.state)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties that the person held an office for."""
        return frozenset(term.party for term in self.entry.terms if term.party)

    @cached_property
    def offices(self) -> frozenset[str]:
        """The offices that the person held."""
        return frozenset(term.office for term in self.entry.terms)

    def terms_on(self, day: date) -> list[Term]:
        """Return the offices held on a day."""
        return [term for term in self.entry.terms if term.covers(day)]

    def span(self) -> tuple[int, int]:
        """Return the years of the first and the last day in office; 0 and 9999 where not known."""
        starts = [term.start.year for term in self.entry.terms if term.start]
        ends = [term.end.year if term.end else 9999 for term in self.entry.terms]
        return min(starts, default=0), max(ends, default=9999)


class Holders:
    """The people of all registers of a record, found by surname or by office."""

    def __init__(self, officials: list[Official]) -> None:
        self.officials = {official.id: official for official in officials}
        self.by_last: defaultdict[str, set[str]] = defaultdict(set)
        self._by_office: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for official in officials:
            for name in official.names:
                self.by_last[name.last].add(official.id)
            for term in official.entry.terms:
                self._by_office[term.office, term.state].add(official.id)

    def named(self, last: str) -> list[Official]:
        """Return those with a surname, by id."""
        return [self.officials[id_] for id_ in sorted(self.by_last.get(last, ()))]

    def holding(self, office: str, state: str, day: date) -> list[Official]:
        """Return those who held an office of a state, or of the country (""), on a day, by id."""
        found = (self.officials[id_] for id_ in sorted(self._by_office.get((office, state), ())))
        return [official for official in found if _held(official, office, state, day)]

    def fills(self, office: str, state: str, day: date) -> bool:
        """Tell whether the registers know everyone who held an office of a state on a day."""
        seats = SEATS.get(office, 1)
        return bool(seats) and len(self.holding(office, state, day)) == seats


def _held(official: Official, office: str, state: str, day: date) -> bool:
    return any(term.office == office and term.state == state for term in official.terms_on(day))


def holders_of(database: Database) -> Holders:
    """Return the people of all registers of a record."""
    return Holders([Official(id=entry.where, entry=entry) for entry in queries.everyone(database)])
