"""The SQL of registers of endorsements."""

import json
from collections.abc import Iterable

from onrecord.article import content_id
from onrecord.record.database import Database, Row
from onrecord.record.registers.endorsements.contests import Contest
from onrecord.record.registers.endorsements.days import When
from onrecord.record.registers.endorsements.entries import Named, RegisteredEndorsement

_ADD = """
    INSERT INTO register_endorsements VALUES (
        NULL, :id, :endorser, :endorser_id, :endorser_type, :endorser_ids, :written,
        :candidate, :candidate_id, :candidate_ids,
        :contest, :kind, :office, :state, :district, :party, :special, :held, :date,
        :source, :file, :line, :checksum
    )
"""
_DATE = """
    UPDATE register_endorsements
    SET id = :id, written = :written, date = :date, source = :source, file = :file, line = :line,
        checksum = :checksum
    WHERE id = :undated
"""
_EVERYTHING = """
    SELECT register_endorsements.*, register_files.name AS file_name, register_files.id AS file_id
    FROM register_endorsements JOIN register_files ON register_files.number = register_endorsements.file
    ORDER BY register_endorsements.number
"""
_CHOSEN = """
    SELECT register_endorsements.*, register_files.name AS file_name, register_files.id AS file_id
    FROM register_endorsements JOIN register_files ON register_files.number = register_endorsements.file
    WHERE (:by IS NULL OR endorser_id IN (SELECT value FROM json_each(:by)))
        AND (:of IS NULL OR candidate_id IN (SELECT value FROM json_each(:of)))
    ORDER BY coalesce(nullif(date, ''), nullif(held, ''), '9999'), register_endorsements.number
"""
_ENDORSERS = """
    SELECT DISTINCT endorser AS name, endorser_type AS type, endorser_ids AS ids,
        '' AS state, '' AS party, '' AS held
    FROM register_endorsements ORDER BY name
"""
_CANDIDATES = """
    SELECT DISTINCT candidate AS name, 'person' AS type, candidate_ids AS ids, state, party, held
    FROM register_endorsements ORDER BY name, state
"""


def file_number(database: Database, id_: str, name: str, at: str) -> int:
    """Return the number of a register's file, which is added if it is not there."""
    known = database.number("SELECT number FROM register_files WHERE id = ?", (id_,))
    sql = "INSERT INTO register_files (id, name, added_at) VALUES (?, ?, ?)"
    return known or database.run(sql, (id_, name, at))


def add(database: Database, endorsement: RegisteredEndorsement, file: int, file_id: str) -> None:
    """Insert an endorsement."""
    database.run(_ADD, {**_values(endorsement, file_id), "file": file})


def set_date(
    database: Database, undated: str, endorsement: RegisteredEndorsement, file: int, file_id: str
) -> None:
    """Give an endorsement that has no date the date, and the place, that another row of it has."""
    database.run(_DATE, {**_values(endorsement, file_id), "file": file, "undated": undated})


def _values(endorsement: RegisteredEndorsement, file_id: str) -> dict[str, object]:
    endorser, candidate, contest = endorsement.endorser, endorsement.candidate, endorsement.contest
    return {
        "id": endorsement.id,
        "endorser": endorser.name,
        "endorser_id": endorser.id,
        "endorser_type": endorser.type,
        "endorser_ids": json.dumps(endorser.ids),
        "written": endorsement.written,
        "candidate": candidate.name,
        "candidate_id": candidate.id,
        "candidate_ids": json.dumps(candidate.ids),
        "contest": contest.name,
        "kind": contest.kind,
        "office": contest.office,
        "state": contest.state,
        "district": contest.district,
        "party": contest.party,
        "special": int(contest.special),
        "held": contest.held.value if contest.held else "",
        "date": endorsement.date.value if endorsement.date else "",
        "source": endorsement.source,
        "line": endorsement.line,
        "checksum": checksum(endorsement, file_id),
    }


def checksum(endorsement: RegisteredEndorsement, file_id: str) -> str:
    """Return an id of all that is stored of an endorsement, so that `verify` sees any change."""
    named = [[who.name, who.type, who.ids] for who in (endorsement.endorser, endorsement.candidate)]
    place = (endorsement.written, endorsement.source, file_id, endorsement.line)
    return content_id("ec1", endorsement.id, *named, *place)


def everything(database: Database) -> list[Row]:
    """Return every endorsement with its file's name and id, in the order they were added."""
    return database.rows(_EVERYTHING)


def chosen(database: Database, by: Iterable[str] | None, of: Iterable[str] | None) -> list[Row]:
    """Return the endorsements of some endorsers and candidates, the earliest first.

    Args:
        database: the open record.
        by: ids of endorsers, as this table has them; None for all.
        of: ids of candidates, likewise.
    """
    wanted = [None if ids is None else json.dumps(sorted(ids)) for ids in (by, of)]
    return database.rows(_CHOSEN, dict(zip(("by", "of"), wanted, strict=True)))


def endorsers(database: Database) -> list[Named]:
    """Return everybody who endorses somebody, each way of naming them once."""
    return [_named(row) for row in database.rows(_ENDORSERS)]


def candidates(database: Database) -> list[Named]:
    """Return everybody who is endorsed, each name in each state once."""
    return [_named(row) for row in database.rows(_CANDIDATES)]


def _named(row: Row) -> Named:
    year = int(row["held"][:4] or 0)
    told = {key: row[key] for key in ("name", "type", "state", "party")}
    return Named(ids=_ids(row["ids"]), year=year, **told)


def _ids(written: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(scheme), str(value)) for scheme, value in json.loads(written))


def endorsement(row: Row) -> RegisteredEndorsement:
    """Return the endorsement of a row.

    Raises:
        ValueError: a field is damaged.
    """
    contest = Contest(
        kind=row["kind"],
        office=row["office"],
        state=row["state"],
        district=row["district"],
        party=row["party"],
        special=bool(row["special"]),
        held=When(row["held"]) if row["held"] else None,
        name=row["contest"],
    )
    endorser_ids, candidate_ids = _ids(row["endorser_ids"]), _ids(row["candidate_ids"])
    return RegisteredEndorsement(
        endorser=Named(name=row["endorser"], type=row["endorser_type"], ids=endorser_ids),
        candidate=Named.candidate(row["candidate"], contest, candidate_ids),
        contest=contest,
        date=When(row["date"]) if row["date"] else None,
        written=row["written"],
        source=row["source"],
        file=row["file_name"],
        line=row["line"],
    )
