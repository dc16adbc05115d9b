"""Who endorsed whom, as the registers of a record have it."""

from dataclasses import replace
from datetime import date

from onrecord.record.database import Database
from onrecord.record.registers.endorsements import queries
from onrecord.record.registers.endorsements.choosing import choose
from onrecord.record.registers.endorsements.entries import Named, RegisteredEndorsement
from onrecord.record.registers.endorsements.tying import tied


def endorsements(
    database: Database, *, of: str = "", by: str = "", on: date | None = None
) -> list[RegisteredEndorsement]:
    """Return the endorsements of the registers, the earliest first.

    Args:
        database: the open record.
        of: the candidate: a name, an id, or the beginning of one; "" for all.
        by: the endorser, likewise.
        on: only those that were certainly given by that day: on their date, or before the contest where they
            have none.

    Raises:
        AmbiguousNameError: one of the names fits several; the message lists them.
    """
    ids = [
        choose(database, wanted.strip(), everybody(database)) if wanted.strip() else None
        for wanted, everybody in ((by, queries.endorsers), (of, queries.candidates))
    ]
    found = [queries.endorsement(row) for row in queries.chosen(database, *ids)]
    kept = [endorsement for endorsement in found if on is None or _given_by(endorsement, on)]
    who = tied(database, list({named for endorsement in kept for named in _both(endorsement)}))
    return [
        replace(endorsement, endorser=who[endorsement.endorser], candidate=who[endorsement.candidate])
        for endorsement in kept
    ]


def _both(endorsement: RegisteredEndorsement) -> tuple[Named, Named]:
    return endorsement.endorser, endorsement.candidate


def _given_by(endorsement: RegisteredEndorsement, day: date) -> bool:
    when = endorsement.date or endorsement.contest.held
    return when is not None and when.last <= day
