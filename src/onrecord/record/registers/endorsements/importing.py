"""How a register of endorsements gets into the record: one transaction a file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from os import PathLike
from pathlib import Path

from onrecord.errors import RegisterError
from onrecord.record.database import Database
from onrecord.record.migrations import now
from onrecord.record.registers.endorsements import candidates, plain, queries
from onrecord.record.registers.endorsements.entries import EndorsementSummary, RegisteredEndorsement, Row
from onrecord.record.registers.endorsements.reading import Table, read_table
from onrecord.record.registers.entries import Trouble


def import_endorsements(database: Database, path: str | PathLike[str]) -> EndorsementSummary:
    """Bring a register of endorsements into the record, in one transaction.

    Importing the same file twice changes nothing. An endorsement that is there without a date gets the date
    that another file has; nothing is removed. Rows that cannot be understood are left out, and listed.

    Args:
        database: the open record.
        path: one of FiveThirtyEight's tables of candidates, or a CSV table (see docs/commands.md).

    Raises:
        RegisterError: the file is something else, or no row of it can be understood.
        RecordError: the record cannot be written to; nothing of the file was kept.
    """
    table = read_table(Path(path))
    found, passed_over = _read(table)
    rows = [row for row in found if isinstance(row, Row)]
    troubles = tuple(row for row in found if isinstance(row, Trouble))
    if not rows:
        first = f"; the first is left out: {troubles[0].where} {troubles[0].reason}" if troubles else ""
        raise RegisterError(f"{path} has no row that is understood{first}")
    given = [endorsement for row in rows for endorsement in row.given]
    with database.transaction():
        counts = _Keeper(database, table).keep(given)
        return EndorsementSummary(
            path=str(path),
            rows=len(found),
            endorsing=sum(bool(row.given) for row in rows),
            withholding=sum(bool(row.withheld) and not row.given for row in rows),
            silent=sum(not row.withheld and not row.given for row in rows),
            given=len(given),
            withheld=sum(row.withheld for row in rows),
            added=counts["added"],
            dated=counts["dated"],
            known=counts["known"],
            repeated=counts["repeated"],
            columns=passed_over,
            troubles=troubles,
            remarks=tuple(remark for row in rows for remark in row.remarks),
        )


def _read(table: Table) -> tuple[list[Row | Trouble], tuple[str, ...]]:
    """Return what each row says, and the columns that were passed over."""
    if plain.is_plain(table):
        return list(plain.read_plain(table)), plain.passed_over(table)
    if candidates.is_of_candidates(table):
        return list(candidates.read_candidates(table)), candidates.passed_over(table)
    lacking = candidates.lacking(table) or ["a column named “… Endorsed?” or “… Support?”"]
    raise RegisterError(
        f"{table.path} is no register of endorsements: a plain one has {', '.join(plain.COLUMNS)}, and "
        f"for one of FiveThirtyEight's it lacks {', '.join(lacking)}; it has {', '.join(table.columns[:10])}"
    )


class _Keeper:
    """Keeps endorsements one by one, and counts what that changed."""

    def __init__(self, database: Database, table: Table) -> None:
        self._database = database
        self._file_id = table.id
        self._file = queries.file_number(database, table.id, table.name, now())
        stored = [queries.endorsement(row) for row in queries.everything(database)]
        self._before = {endorsement.id for endorsement in stored}
        self._ids = set(self._before)
        self._dated = {_undated(endorsement) for endorsement in stored if endorsement.date}
        self._told: set[str] = set()

    def keep(self, endorsements: Iterable[RegisteredEndorsement]) -> Counter[str]:
        """Keep endorsements, and return how many were added, dated, known and repeated."""
        return Counter(self._keep(endorsement) for endorsement in endorsements)

    def _keep(self, endorsement: RegisteredEndorsement) -> str:
        id_, undated = endorsement.id, _undated(endorsement)
        again = id_ in self._told
        self._told |= {id_, undated}
        if id_ in self._ids or (id_ == undated and id_ in self._dated):
            return "repeated" if again else "known"
        self._ids.add(id_)
        if not endorsement.date:
            queries.add(self._database, endorsement, self._file, self._file_id)
            return "added"
        self._dated.add(undated)
        if undated not in self._ids:
            queries.add(self._database, endorsement, self._file, self._file_id)
            return "added"
        queries.set_date(self._database, undated, endorsement, self._file, self._file_id)
        self._ids.discard(undated)
        return "dated" if undated in self._before else "repeated"


def _undated(endorsement: RegisteredEndorsement) -> str:
    return replace(endorsement, date=None).id
