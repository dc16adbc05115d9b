"""How a register gets into the record: one transaction a file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from onrecord.errors import RegisterError
from onrecord.record.database import Database
from onrecord.record.migrations import now
from onrecord.record.registers import queries
from onrecord.record.registers.entries import Entry, ImportSummary, Trouble
from onrecord.record.registers.legislators import read_legislators
from onrecord.record.registers.table import read_table

LARGEST = 200 * 2**20
"""A register has no more bytes than this."""

SHARED_SCHEMES = ("bioguide", "wikidata", "govtrack", "icpsr", "lis", "thomas", "opensecrets", "votesmart")
"""Kinds of id that are one person's alone, by which entries of different files are known to be the same."""


def import_people(database: Database, path: str | PathLike[str]) -> ImportSummary:
    """Bring a register of people into the record, in one transaction.

    Importing the same file twice changes nothing. An entry that shares an id (Bioguide, Wikidata and such)
    with a person who is there already adds to what is known of that person. Entries that cannot be
    understood are left out, and listed.

    Args:
        database: the open record.
        path: a YAML file of unitedstates/congress-legislators, or a CSV table (see docs/identity.md).

    Raises:
        RegisterError: the file is something else, or cannot be read.
        RecordError: the record cannot be written to; nothing of the file was kept.
    """
    place = Path(path)
    read = list(_entries(_text(place), place))
    entries = [entry for entry in read if isinstance(entry, Entry)]
    troubles = [trouble for trouble in read if isinstance(trouble, Trouble)]
    if not entries:
        first = f"; the first is left out: {troubles[0].where} {troubles[0].reason}" if troubles else ""
        raise RegisterError(f"{place} names nobody{first}")
    with database.transaction():
        keeper = _Keeper(database)
        for entry in entries:
            keeper.keep(entry)
    return ImportSummary(
        path=str(place),
        people=len(keeper.touched),
        added=len(keeper.added),
        changed=len(keeper.changed - keeper.added),
        troubles=tuple(troubles + keeper.troubles),
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise RegisterError(f"{path} has over {LARGEST >> 20} MB, more than a register of people has")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise RegisterError(f"{str(path)!r} cannot be read as a register: {error}") from error


def _entries(text: str, path: Path) -> Iterator[Entry | Trouble]:
    ending = path.suffix.lower()
    if "\0" in text or ending not in (".yaml", ".yml", ".csv"):
        raise RegisterError(f"{path} is no register; give a .yaml file of legislators or a .csv table")
    return read_table(text, str(path)) if ending == ".csv" else read_legislators(text, str(path))


class _Keeper:
    """Keeps entries one by one, and counts what that changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known = queries.numbers_by_id(database)
        self._by_value: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for scheme, value, number in queries.every_id(database):
            self._by_value[scheme, value].add(number)
        self.touched: set[int] = set()
        self.added: set[int] = set()
        self.changed: set[int] = set()
        self.troubles: list[Trouble] = []

    def keep(self, entry: Entry) -> None:
        found = self._same(entry)
        if len(found) > 1:
            names = ", ".join(sorted(id_ for id_, number in self._known.items() if number in found))
            self._leave(entry, f"its ids are those of several people: {names}")
            return
        if not found and not entry.name:
            self._leave(entry, "has ids alone, and they are nobody's in the record; import the people first")
            return
        number = found.pop() if found else self._add(entry)
        if queries.add_details(self._database, number, entry):
            self.changed.add(number)
        self.touched.add(number)
        for pair in entry.ids:
            self._by_value[pair].add(number)

    def _leave(self, entry: Entry, reason: str) -> None:
        self.troubles.append(Trouble(where=entry.where, reason=reason))

    def _same(self, entry: Entry) -> set[int]:
        pairs: Iterable[tuple[str, str]] = (pair for pair in entry.ids if pair[0] in SHARED_SCHEMES)
        found = {number for pair in pairs for number in self._by_value.get(pair, ())}
        if not found and entry.name and entry.id in self._known:
            found = {self._known[entry.id]}
        return found

    def _add(self, entry: Entry) -> int:
        number = queries.add_person(self._database, entry.id, entry.name, now())
        self._known[entry.id] = number
        self.added.add(number)
        return number
