"""What is told of who supports and opposes whom, and of one or two over time."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from onrecord.events import Status
from onrecord.record.chronicle.results import RecordedEvent, Who, iso
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement
from onrecord.record.results import Statement
from onrecord.spans import Span
from onrecord.stances import Attitude

SIDES = ("supported_by", "opposed_by", "supports", "opposes")
"""The four lists."""


class Word(StrEnum):
    """By whose word an endorsement is on record, the weightiest first."""

    OWN = "own"
    ARTICLE = "article"
    OTHERS = "others"
    REGISTER = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStance:
    """That an article says somebody supports or opposes somebody.

    Args:
        id: of the stance in that article's reading.
        holder: who; the publisher, without an id, where it is the article's own stance.
        target: whom.
        attitude: supports or opposes.
        score: how likely it is, from 0 to 1.
        words: that say so.
        span: where they stand in the article's text.
        own: whether they are the holder's own, or those of who speaks for the holder.
        article: the article's id.
        title: its headline; may be "".
        publisher: may be "".
        published: its day, if known.
        address: where the article stands; may be "".
    """

    id: str
    holder: Who
    target: Who
    attitude: Attitude
    score: float
    words: str
    span: Span
    own: bool
    article: str
    title: str
    publisher: str
    published: date | None
    address: str

    def to_dict(self) -> dict[str, Any]:
        """Return the stance as JSON can write it."""
        return {
            "id": self.id,
            "holder": self.holder.to_dict(),
            "target": self.target.to_dict(),
            "attitude": self.attitude.value,
            "score": self.score,
            "words": self.words,
            "span": self.span.as_pair(),
            "own": self.own,
            "article": self.article,
            "title": self.title,
            "publisher": self.publisher,
            "published": iso(self.published),
            "address": self.address,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceTotal:
    """The stances of one holder to one target on one side, taken together.

    Args:
        count: how many.
        articles: in how many articles.
        own: how many by the holder's own word.
        first_day: the first day of publication, if any is known.
        last_day: the last one.
        best: the likeliest, as evidence.
    """

    count: int
    articles: int
    own: int
    first_day: date | None
    last_day: date | None
    best: ToldStance

    def to_dict(self) -> dict[str, Any]:
        """Return the total as JSON can write it."""
        return {
            "count": self.count,
            "articles": self.articles,
            "own": self.own,
            "first_day": iso(self.first_day),
            "last_day": iso(self.last_day),
            "best": self.best.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Backer:
    """One other who supports or opposes somebody, or whom somebody supports or opposes, and by what.

    Args:
        who: the other one.
        status: what stands of endorsements between the two; None where there is none.
        word: by whose word that is; None likewise.
        endorsements: all of them, whatever their status, the earliest first.
        stances: what articles say of the two, taken together; None if nothing.
        registered: the endorsements that registers tell of.
    """

    who: Who
    status: Status | None = None
    word: Word | None = None
    endorsements: tuple[RecordedEvent, ...] = ()
    stances: StanceTotal | None = None
    registered: tuple[RegisteredEndorsement, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        return {
            **self.who.to_dict(),
            "status": self.status.value if self.status else None,
            "word": self.word.value if self.word else None,
            "endorsements": [event.to_dict() for event in self.endorsements],
            "stances": self.stances.to_dict() if self.stances else None,
            "registered": [endorsement.to_dict() for endorsement in self.registered],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """Who supports and opposes somebody, and whom they support and oppose.

    Args:
        who: whose backing it is.
        on: the day that was asked for; None for all that is on record.
        supported_by: who supports them, those by their own word first.
        opposed_by: who opposes them.
        supports: whom they support.
        opposes: whom they oppose.
        remarks: what could not be answered, and why.
    """

    who: Who
    on: date | None
    supported_by: tuple[Backer, ...]
    opposed_by: tuple[Backer, ...]
    supports: tuple[Backer, ...]
    opposes: tuple[Backer, ...]
    remarks: tuple[str, ...] = ()

    def first(self, limit: int) -> "Backing":
        """Return the same with at most so many on each list."""
        return replace(self, **{side: getattr(self, side)[:limit] for side in SIDES})

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        listed = {side: [backer.to_dict() for backer in getattr(self, side)] for side in SIDES}
        return {**self.who.to_dict(), "on": iso(self.on), **listed, "remarks": list(self.remarks)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What is on record of one month, or of a year or more where no month is told.

    Args:
        name: "2026-03", "2026" or "2024–2026"; "" for what has no day.
        said: how many statements the first one made; of two, about the other.
        said_of: how many statements mention the first one; of two, by the other.
        statements: of two, those of one that mention the other.
        events: in which the one takes part, or both do.
        stances: of two, those of one to the other.
        endorsements: of the registers, by or of the one; of two, of one by the other.
    """

    name: str
    said: int = 0
    said_of: int = 0
    statements: tuple[Statement, ...] = ()
    events: tuple[RecordedEvent, ...] = ()
    stances: tuple[ToldStance, ...] = ()
    endorsements: tuple[RegisteredEndorsement, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the period as JSON can write it."""
        listed = ("statements", "events", "stances", "endorsements")
        return {
            "period": self.name,
            "said": self.said,
            "said_of": self.said_of,
            **{name: [one.to_dict() for one in getattr(self, name)] for name in listed},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What is on record of somebody, or between two, over time.

    Args:
        who: the one.
        other: the other; None where only one was asked for.
        periods: the earliest first; what has no day is last.
        remarks: what could not be answered, and why.
    """

    who: Who
    other: Who | None
    periods: tuple[Period, ...]
    remarks: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Whose it is, in words."""
        return f"{self.who.name} and {self.other.name}" if self.other else self.who.name

    def to_dict(self) -> dict[str, Any]:
        """Return the timeline as JSON can write it."""
        return {
            "who": self.who.to_dict(),
            "other": self.other.to_dict() if self.other else None,
            "periods": [period.to_dict() for period in self.periods],
            "remarks": list(self.remarks),
        }
