"""What is answered about an endorsement."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from onrecord.ask.answers import Answer, EndorsementVerdict
from onrecord.ask.evidence import Evidence
from onrecord.record import Who, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one stands to a candidate.

    Args:
        who: the one.
        verdict: how.
        word: by whose word; None where nothing is on record.
        since: the day of the act that decides, if known.
        rival: whom he or she endorses instead.
        evidence: what it rests on.
    """

    who: Who
    verdict: EndorsementVerdict
    word: Word | None = None
    since: date | None = None
    rival: Who | None = None
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the standing as JSON can write it; its evidence stands in the answer."""
        return {
            **self.who.to_dict(),
            "verdict": self.verdict.value,
            "word": self.word.value if self.word else None,
            "since": self.since.isoformat() if self.since else None,
            "rival": self.rival.to_dict() if self.rival else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EndorsementAnswer(Answer):
    """Whether somebody endorses a candidate as of a day, or who does.

    Args:
        of: the candidate.
        by: who is asked about; None where everybody was.
        day: as of when; None for all that is on record.
        standings: how the one who was asked about stands, or all that are on record, endorsers first.
    """

    KIND: ClassVar[str] = "endorsement"

    of: Who
    by: Who | None = None
    day: date | None = None
    standings: tuple[Standing, ...] = ()

    def details(self) -> dict[str, Any]:
        """Return who stands how to the candidate."""
        return {
            "of": self.of.to_dict(),
            "by": self.by.to_dict() if self.by else None,
            "on": self.day.isoformat() if self.day else None,
            "standings": [standing.to_dict() for standing in self.standings],
        }
