"""Reads a register of endorsements as a plain CSV table: a row an endorsement."""

from collections.abc import Iterator

from onrecord.errors import RegisterError
from onrecord.record.registers.endorsements.contests import contest_named
from onrecord.record.registers.endorsements.days import When
from onrecord.record.registers.endorsements.entries import Named, RegisteredEndorsement, Row
from onrecord.record.registers.endorsements.reading import Cells, Table
from onrecord.record.registers.entries import Trouble

COLUMNS = ("endorser", "candidate", "contest", "date", "source")
"""The columns that mean something, of which the first two are needed."""

_IDS = ("endorser_", "candidate_")
"""A column that begins so holds ids of the kind that follows: `candidate_wikidata`."""


def is_plain(table: Table) -> bool:
    """Tell whether a table is one of these."""
    return {"endorser", "candidate"} <= {column.lower() for column in table.columns}


def passed_over(table: Table) -> tuple[str, ...]:
    """Return the columns that mean nothing here."""
    return tuple(
        c for c in table.columns if c and c.lower() not in COLUMNS and not c.lower().startswith(_IDS)
    )


def read_plain(table: Table) -> Iterator[Row | Trouble]:
    """Yield what each row says, or why it could not be understood."""
    for cells in table.rows:
        if isinstance(cells, Trouble):
            yield cells
            continue
        try:
            yield Row(given=(_endorsement(cells, table.name),))
        except RegisterError as error:
            yield cells.trouble(str(error))


def _endorsement(cells: Cells, file: str) -> RegisteredEndorsement:
    values = cells.values
    contest = contest_named(" ".join(values.get("contest", "").split()))
    return RegisteredEndorsement(
        endorser=Named(name=_flat(values["endorser"]), ids=_ids(values, "endorser_")),
        candidate=Named.candidate(_flat(values["candidate"]), contest, _ids(values, "candidate_")),
        contest=contest,
        date=When(values["date"]) if values.get("date") else None,
        written=_flat(values["endorser"]),
        source=values.get("source", ""),
        file=file,
        line=cells.line,
    )


def _flat(name: str) -> str:
    return " ".join(name.split())


def _ids(values: dict[str, str], start: str) -> tuple[tuple[str, str], ...]:
    given = [(column.removeprefix(start), id_) for column, id_ in values.items() if column.startswith(start)]
    return tuple(sorted((scheme, id_) for scheme, id_ in given if scheme and id_))
