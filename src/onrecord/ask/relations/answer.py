"""What is answered about how two stand to each other over time."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from onrecord.ask.answers import Answer
from onrecord.ask.evidence import Evidence
from onrecord.record import Timeline, Who


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """A day on which one's stance to the other changed.

    Args:
        day: the first day of the new stance that is on record.
        holder: whose stance.
        target: towards whom.
        before: how it was until then, from -1 (opposes) to 1 (supports), the mean of what is dated before.
        after: how it is from then on, likewise, until the next turning point.
        evidence: the last of before, and the first of after.
    """

    day: date
    holder: Who
    target: Who
    before: float
    after: float
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the turning point as JSON can write it; its evidence stands in the answer."""
        return {
            "day": self.day.isoformat(),
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "before": self.before,
            "after": self.after,
            "evidence": [one.id for one in self.evidence],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The first and the latest of one kind in one direction.

    Args:
        kind: "statement", "supports", "opposes", "endorsement" or another event's type.
        holder: whose.
        target: towards whom.
        count: how many are on record.
        first: the earliest.
        latest: the latest; the same where there is one alone.
    """

    kind: str
    holder: Who
    target: Who
    count: int
    first: Evidence
    latest: Evidence

    def to_dict(self) -> dict[str, Any]:
        """Return the bounds as JSON can write them."""
        return {
            "kind": self.kind,
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "count": self.count,
            "first": self.first.to_dict(),
            "latest": self.latest.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A time in which one's stance to the other does not change.

    Args:
        holder: whose stance.
        target: towards whom.
        first: the first day on which that stance is on record; None where nothing has a day.
        last: the last one.
        level: from -1 (opposes) to 1 (supports).
        reports: how many reports and acts tell it.
    """

    holder: Who
    target: Who
    first: date | None
    last: date | None
    level: float
    reports: int

    def to_dict(self) -> dict[str, Any]:
        """Return the stage as JSON can write it."""
        return {
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "level": self.level,
            "reports": self.reports,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLevel:
    """How one stands to the other by what reports of one month say.

    Args:
        holder: whose stance.
        target: towards whom.
        month: its first day.
        level: from -1 (opposes) to 1 (supports), the mean of the reports by their weights.
        reports: how many.
        weight: of all of them; a sure report in the holder's own words has 1.5.
    """

    holder: Who
    target: Who
    month: date
    level: float
    reports: int
    weight: float

    def to_dict(self) -> dict[str, Any]:
        """Return the level as JSON can write it."""
        return {
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "month": f"{self.month:%Y-%m}",
            "level": self.level,
            "reports": self.reports,
            "weight": self.weight,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Something that one did for or against the other.

    Args:
        holder: who did it.
        target: to whom.
        day: when, or else when it was first told; None if neither is known.
        is_dated: whether an article or a register dates it.
        what: in a word or two: "endorses".
        value: from -1 (against) to 1 (for).
    """

    holder: Who
    target: Who
    day: date | None
    is_dated: bool
    what: str
    value: float

    def to_dict(self) -> dict[str, Any]:
        """Return the act as JSON can write it."""
        return {
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "day": self.day.isoformat() if self.day else None,
            "dated": self.is_dated,
            "what": self.what,
            "value": self.value,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationAnswer(Answer):
    """How two stand to each other, in both directions over time.

    Args:
        one: the one.
        other: the other.
        day: as of when; None for all that is on record.
        timeline: what is on record between the two, by months.
        turns: the turning points, the earliest first.
        bounds: the first and the latest of each kind.
        stages: the times between turning points, in both directions.
        levels: the stance by months, in both directions.
        acts: what one did for or against the other.
        method: how turning points are found, in a sentence.
    """

    KIND: ClassVar[str] = "relation"

    one: Who
    other: Who
    timeline: Timeline
    method: str
    day: date | None = None
    turns: tuple[TurningPoint, ...] = ()
    bounds: tuple[Bounds, ...] = ()
    stages: tuple[Stage, ...] = ()
    levels: tuple[MonthLevel, ...] = ()
    acts: tuple[Done, ...] = ()

    def details(self) -> dict[str, Any]:
        """Return what is on record by months, the turning points, and the first and latest of each kind."""
        return {
            "one": self.one.to_dict(),
            "other": self.other.to_dict(),
            "on": self.day.isoformat() if self.day else None,
            "months": [period.to_dict() for period in self.timeline.periods],
            "turns": [turn.to_dict() for turn in self.turns],
            "bounds": [bounds.to_dict() for bounds in self.bounds],
            "stages": [stage.to_dict() for stage in self.stages],
            "levels": [level.to_dict() for level in self.levels],
            "acts": [act.to_dict() for act in self.acts],
            "method": self.method,
        }
