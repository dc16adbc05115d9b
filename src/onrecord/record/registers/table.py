"""Reads a register as a CSV table: a row a person and office."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from onrecord.errors import RegisterError
from onrecord.record.identity.names import parse_name
from onrecord.record.identity.states import state_code
from onrecord.record.registers.entries import Entry, Term, Trouble

COLUMNS = ("name", "aliases", "office", "state", "district", "party", "start", "end")
"""The columns that mean something; every other one holds ids of the kind that it is named after."""

_PARTIES = {
    "d": "democrat",
    "dem": "democrat",
    "democratic": "democrat",
    "r": "republican",
    "rep": "republican",
}


def read_table(text: str, path: str) -> Iterator[Entry | Trouble]:
    """Yield the rows of a table, and what in it could not be understood.

    Args:
        text: the file's text; its first line names the columns, of which `name` must be one.
        path: its path, for messages.

    Raises:
        RegisterError: there is no column `name`.
    """
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        columns = [str(column or "").strip().lower() for column in rows.fieldnames or ()]
        if "name" not in columns:
            raise RegisterError(
                f"{path} has no column `name`; a register has {', '.join(COLUMNS)} and columns of ids, "
                f"and this has {', '.join(columns[:10]) or 'none'}"
            )
        rows.fieldnames = columns
        for row in rows:
            yield _entry(row, f"row {rows.line_num}")
    except csv.Error as error:
        raise RegisterError(f"{path} is not CSV: {error}") from error


def _entry(row: dict[str, str | None], where: str) -> Entry | Trouble:
    if None in row:
        return Trouble(where=where, reason="has more fields than the first line has columns")
    cells = {column: (value or "").strip() for column, value in row.items()}
    if not parse_name(cells["name"]):
        return Trouble(where=where, reason=f"the name {cells['name']!r} is no person's name")
    try:
        terms = (_term(cells),) if cells.get("office") else ()
    except ValueError as error:
        return Trouble(where=where, reason=str(error))
    aliases = [part.strip() for part in cells.get("aliases", "").replace("|", ";").split(";")]
    ids = tuple((c, v) for c, v in cells.items() if c and c not in COLUMNS and v)
    kept = tuple(alias for alias in aliases if alias)
    return Entry(name=cells["name"], aliases=kept, ids=ids, terms=terms, where=where)


def _term(cells: dict[str, str]) -> Term:
    start, end = _day(cells, "start"), _day(cells, "end")
    if start and end and end < start:
        raise ValueError(f"end {end} is before start {start}")
    state, party = cells.get("state", ""), cells.get("party", "").lower().removesuffix(" party")
    return Term(
        office=cells["office"].lower(),
        start=start,
        end=end,
        state=state_code(state) or state,
        district=cells.get("district", ""),
        party=_PARTIES.get(party, party),
    )


def _day(cells: dict[str, str], column: str) -> date | None:
    written = cells.get(column, "")
    if not written:
        return None
    try:
        whole = f"{written}-12-31" if column == "end" else f"{written}-01-01"
        return date.fromisoformat(whole if len(written) == 4 else written)
    except ValueError as error:
        raise ValueError(f"{column} {written!r} is no day: write YYYY-MM-DD, or a year") from error
