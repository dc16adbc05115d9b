"""The SQL of registers."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from onrecord.record.database import Database
from onrecord.record.registers.entries import Entry, Term

_FAR = "9999-12-31"
"""Stands for a day that is not known or has not come, as no key may be empty."""

_PEOPLE = """
    SELECT number, id, name FROM register_people WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_NAMES = """
    SELECT register_names.person, register_names.name FROM register_people
    JOIN register_names ON register_names.person = register_people.number
    WHERE register_people.id IN (SELECT value FROM json_each(?))
    ORDER BY register_names.person, register_names.name
"""
_TERMS = """
    SELECT register_terms.* FROM register_people
    JOIN register_terms ON register_terms.person = register_people.number
    WHERE register_people.id IN (SELECT value FROM json_each(?))
    ORDER BY register_terms.person, register_terms.start
"""


def numbers_by_id(database: Database) -> dict[str, int]:
    """Return the number of each person of the registers, by id."""
    return {row[0]: row[1] for row in database.rows("SELECT id, number FROM register_people")}


def every_id(database: Database) -> list[tuple[str, str, int]]:
    """Return every id of every person: its kind, itself, and the person's number."""
    return [
        (row[0], row[1], row[2]) for row in database.rows("SELECT scheme, value, person FROM register_ids")
    ]


def add_person(database: Database, id_: str, name: str, at: str) -> int:
    """Insert a person and return the number."""
    return database.run("INSERT INTO register_people (id, name, added_at) VALUES (?, ?, ?)", (id_, name, at))


def add_details(database: Database, person: int, entry: Entry) -> bool:
    """Insert what an entry tells of a person, and return whether any of it was new."""
    before = _changes(database)
    names = dict.fromkeys(name for name in (entry.name, *entry.aliases) if name)
    database.run_many(
        "INSERT OR IGNORE INTO register_names VALUES (?, ?)", [(person, name) for name in names]
    )
    database.run_many(
        "INSERT OR IGNORE INTO register_ids VALUES (?, ?, ?)", [(person, *pair) for pair in entry.ids]
    )
    for term in entry.terms:
        _add_term(database, person, term)
    return _changes(database) > before


def _changes(database: Database) -> int:
    return database.number("SELECT total_changes()")


def _add_term(database: Database, person: int, term: Term) -> None:
    start = term.start.isoformat() if term.start else ""
    end = term.end.isoformat() if term.end else _FAR
    key = (person, term.office, start, term.state, term.district, term.party)
    # A newer register may know the end of a term, or another one.
    kept = database.row(
        "SELECT end FROM register_terms WHERE person = ? AND office = ? AND start = ? AND state = ?"
        " AND district = ? AND party = ?",
        key,
    )
    if kept is None:
        database.run(
            "INSERT INTO register_terms (person, office, start, state, district, party, end)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*key, end),
        )
    elif kept["end"] != end:
        database.run(
            "UPDATE register_terms SET end = ? WHERE person = ? AND office = ? AND start = ? AND state = ?"
            " AND district = ? AND party = ?",
            (end, *key),
        )


def everyone(database: Database) -> list[Entry]:
    """Return every person of the registers, with the id on record as where it stands."""
    return some(database, numbers_by_id(database))


def some(database: Database, ids: Iterable[str]) -> list[Entry]:
    """Return the people of the registers with some ids, by id, as `everyone` does; others are left out."""
    wanted = json.dumps(list(ids))
    names: defaultdict[int, list[str]] = defaultdict(list)
    for row in database.rows(_NAMES, (wanted,)):
        names[row["person"]].append(row["name"])
    terms: defaultdict[int, list[Term]] = defaultdict(list)
    for row in database.rows(_TERMS, (wanted,)):
        terms[row["person"]].append(_term(dict(row)))
    return [
        Entry(
            name=row["name"],
            aliases=tuple(name for name in names[row["number"]] if name != row["name"]),
            terms=tuple(terms[row["number"]]),
            where=row["id"],
        )
        for row in database.rows(_PEOPLE, (wanted,))
    ]


def _term(row: dict[str, str]) -> Term:
    return Term(
        office=row["office"],
        start=date.fromisoformat(row["start"]) if row["start"] else None,
        end=date.fromisoformat(row["end"]) if row["end"] != _FAR else None,
        state=row["state"],
        district=row["district"],
        party=row["party"],
    )


def ids_of(database: Database, id_: str) -> dict[str, str]:
    """Return the other ids of a person of the registers, by kind; the first where there are several."""
    rows = database.rows(
        """
        SELECT scheme, min(value) AS value FROM register_ids
        JOIN register_people ON register_people.number = register_ids.person
        WHERE register_people.id = ? GROUP BY scheme ORDER BY scheme
        """,
        (id_,),
    )
    return {row["scheme"]: row["value"] for row in rows}


def fingerprint(database: Database) -> str:
    """Return what changes whenever the registers do, as far as names and terms go."""
    row = database.row(
        """
        SELECT (SELECT count(*) FROM register_names), (SELECT count(*) FROM register_terms),
            (SELECT total(julianday(end)) FROM register_terms)
        """
    )
    assert row is not None  # a SELECT without a FROM always gives a row
    return f"{row[0]}/{row[1]}/{row[2]:.0f}"
