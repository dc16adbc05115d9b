"""What is on record of endorsements of a candidate, unweighed."""

from dataclasses import dataclass
from datetime import date

from onrecord.record.chronicle.relations import ToldStance
from onrecord.record.chronicle.results import RecordedEvent, Who
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEndorsement:
    """That one article tells how somebody stands to a candidate.

    Args:
        endorser: who.
        candidate: to whom.
        event: the endorsement with this telling alone.
    """

    endorser: Who
    candidate: Who
    event: RecordedEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPair:
    """A row of a register of endorsements, with who on record is in it.

    Args:
        endorser: who.
        candidate: whom.
        row: what the register says.
    """

    endorser: Who
    candidate: Who
    row: RegisteredEndorsement


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """That an article tells of somebody who runs against a candidate.

    Args:
        who: the rival.
        day: of the contest, poll or result, or else of the article; None if neither is known.
    """

    who: Who
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsing:
    """What is on record of endorsements of a candidate, unweighed.

    Args:
        of: the candidate.
        by: the endorser who is asked about; None for everybody.
        told: by articles, each telling apart, the earliest first; what else the same endorsers did, too.
        stances: what articles say that they think of the candidate, the earliest first.
        registered: what registers tell of the candidate, and of the endorser who is asked about.
        rivals: who runs against the candidate.
        left: where the candidate is told to have left a race.
        known: whether the endorser's name is on record.
        remarks: what could not be answered, and why.
    """

    of: Who
    by: Who | None
    told: tuple[ToldEndorsement, ...]
    stances: tuple[ToldStance, ...]
    registered: tuple[RegisteredPair, ...]
    rivals: tuple[Rivalry, ...]
    left: tuple[RecordedEvent, ...]
    known: bool
    remarks: tuple[str, ...] = ()
