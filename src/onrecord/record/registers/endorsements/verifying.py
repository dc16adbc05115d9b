"""Whether the registers of endorsements are what they were when they were imported."""

import re
from collections.abc import Iterator

from onrecord.record.database import Database, Row
from onrecord.record.registers.endorsements import queries
from onrecord.record.results import Problem

_FILE = re.compile(r"rf1-[0-9a-f]{20}")


def endorsement_problems(database: Database) -> Iterator[Problem]:
    """Yield what is wrong with the endorsements of registers: ids, dates, and fields that were changed."""
    for row in queries.everything(database):
        what = _wrong(row)
        if what:
            yield Problem(kind="endorsement", where=row["id"], what=what)


def _wrong(row: Row) -> str:
    try:
        endorsement = queries.endorsement(row)
    except (ValueError, TypeError) as error:
        return f"is damaged: {error}"
    if endorsement.id != row["id"]:
        return f"its endorser, candidate, contest and date give the id {endorsement.id}"
    ids = endorsement.endorser.id, endorsement.candidate.id
    if ids != (row["endorser_id"], row["candidate_id"]):
        return f"its endorser and candidate have the ids {' and '.join(ids)}"
    if queries.checksum(endorsement, row["file_id"]) != row["checksum"]:
        return "its source, place or another field was changed"
    return "" if _FILE.fullmatch(row["file_id"]) else f"its file's id {row['file_id']!r} is none"
