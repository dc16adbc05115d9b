"""What every answer has: the question, a verdict, a sentence to print, the evidence and the record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from onrecord.ask.evidence import Evidence, Side
from onrecord.record import State


class QuoteVerdict(StrEnum):
    """How a quotation stands to what is on record."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    SPLICED = "spliced"
    ALTERED = "altered"
    REPORTED = "reported"
    MISATTRIBUTED = "misattributed"
    NOT_ON_RECORD = "not on record"


class EndorsementVerdict(StrEnum):
    """How somebody stands to a candidate."""

    ENDORSES = "endorses"
    OPPOSES = "opposes"
    ENDORSES_ANOTHER = "endorses another"
    WITHDRAWN = "withdrawn"
    CLAIMED = "claimed"
    DENIED = "denied"
    NOT_ON_RECORD = "not on record"


class MailingVerdict(StrEnum):
    """How the support that a mailing claims or implies stands to the record on the day it was sent."""

    CLAIMS_NOTHING = "claims nobody's support"
    ON_RECORD = "on record"
    PARTLY_ON_RECORD = "partly on record"
    NOT_ON_RECORD = "not on record"
    CONTRADICTED = "contradicted"


class RelationVerdict(StrEnum):
    """How two stand to each other, at the end of what was asked and over time."""

    ALLIES = "allies"
    OPPONENTS = "opponents"
    ALLIES_THEN_OPPONENTS = "from allies to opponents"
    OPPONENTS_THEN_ALLIES = "from opponents to allies"
    ONE_SIDED = "one-sided"
    MIXED = "mixed"
    NOT_ON_RECORD = "not on record"


Verdict = QuoteVerdict | EndorsementVerdict | MailingVerdict | RelationVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the record answers to a question; each kind of question has its own kind of answer.

    Args:
        asked: the question's parameters by name, as they were given, in words; "" for one that was not.
        verdict: the answer in a word.
        sentence: the answer in one sentence that can be printed as it stands.
        evidence: what it rests on: each side the earliest first, what has no day last.
        remarks: what could not be answered, and what to keep in mind.
        state: the record that was asked: of what was out by the day asked for.
    """

    KIND: ClassVar[str] = ""

    asked: tuple[tuple[str, str], ...]
    verdict: Verdict
    sentence: str
    evidence: tuple[Evidence, ...]
    state: State
    remarks: tuple[str, ...] = ()

    def on(self, side: Side) -> tuple[Evidence, ...]:
        """Return the evidence on one side."""
        return tuple(one for one in self.evidence if one.side is side)

    def details(self) -> dict[str, Any]:
        """Return what this kind of answer has besides, as JSON can write it."""
        return {}

    def to_dict(self) -> dict[str, Any]:
        """Return the answer in its one JSON shape, which every door uses; docs/answers.md describes it."""
        return {
            "question": {"kind": self.KIND, **{name: value for name, value in self.asked if value}},
            "verdict": self.verdict.value,
            "sentence": self.sentence,
            "evidence": [one.to_dict() for one in self.evidence],
            "details": self.details(),
            "remarks": list(self.remarks),
            "record": self.state.to_dict(),
        }


def in_order(evidence: tuple[Evidence, ...] | list[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence in an answer's order: for, against, beside; the earliest first, without a day last."""
    sides = list(Side)
    return tuple(sorted(evidence, key=lambda one: (sides.index(one.side), one.day or date.max)))


def day_in_words(day: date) -> str:
    """Return a day as it is printed: "14 April 2026"."""
    return f"{day.day} {day:%B %Y}"
