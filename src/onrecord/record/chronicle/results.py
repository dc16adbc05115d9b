"""What is told of events on record, and of polls among them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.events import EventType, Role, Status
from onrecord.spans import Span


def iso(day: date | None) -> str | None:
    """Return a day as JSON has it."""
    return day.isoformat() if day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody, an organisation or another thing, as an answer names them.

    Args:
        name: by which they are known across articles, or else the words of an article or a register.
        id: as `person` takes it, or a register's; None for words that name nobody on record.
    """

    name: str
    id: str | None = None

    @property
    def key(self) -> str:
        """What is the same for the same one: the id, or the name in lower case where there is none."""
        return self.id or " ".join(self.name.casefold().split())

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        return {"name": self.name, "id": self.id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Who or what has a role in an event.

    Args:
        role: in the event.
        who: whoever it is; None for words and figures.
        words: of the article.
        value: of a kind, a share, a lead, a date: what the words mean.
    """

    role: Role
    who: Who | None
    words: str
    value: str | None = None

    @property
    def name(self) -> str:
        """Who it is, or else the words."""
        return self.who.name if self.who else self.words

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        named = self.who or Who(name=self.words)
        return {"role": self.role.value, **named.to_dict(), "words": self.words, "value": self.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article that tells an event.

    Args:
        article: its id.
        title: its headline; may be "".
        publisher: may be "".
        published: its day, if known.
        address: where the article stands; may be "".
        event: the id of the event in that article's reading.
        span: the words that tell it, as offsets into the article's text.
        passage: the sentence that tells it.
        voice: the id of the statement that tells it; None where the article itself does.
        said_by: who makes that statement, if known.
        on_behalf_of: for whom, if for anybody.
    """

    article: str
    title: str
    publisher: str
    published: date | None
    address: str
    event: str
    span: Span
    passage: str
    voice: str | None = None
    said_by: Who | None = None
    on_behalf_of: Who | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        return {
            "article": self.article,
            "title": self.title,
            "publisher": self.publisher,
            "published": iso(self.published),
            "address": self.address,
            "event": self.event,
            "span": self.span.as_pair(),
            "passage": self.passage,
            "voice": self.voice,
            "said_by": self.said_by.to_dict() if self.said_by else None,
            "on_behalf_of": self.on_behalf_of.to_dict() if self.on_behalf_of else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEvent:
    """Something that happened, with all the articles that tell it.

    Args:
        id: that of the event in the first of the articles.
        type: what kind of event.
        status: of an endorsement and a candidacy.
        first_day: the first day on which it can have been, by the articles that date it; None if none does.
        last_day: the last one.
        told_on: the day of the first article that tells it; None if no such article has a day.
        participants: who and what has a role in it, as the first article that tells of the role has it.
        tellings: the articles, by day of publication.
    """

    id: str
    type: EventType
    status: Status | None
    first_day: date | None
    last_day: date | None
    told_on: date | None
    participants: tuple[Part, ...]
    tellings: tuple[Telling, ...]

    @property
    def day(self) -> date | None:
        """The first day on which it can have been, or else the day on which it was first told."""
        return self.first_day or self.told_on

    def of(self, *roles: Role) -> tuple[Part, ...]:
        """Return those who have one of some roles."""
        return tuple(part for part in self.participants if part.role in roles)

    def to_dict(self) -> dict[str, Any]:
        """Return the event as JSON can write it."""
        return {
            "id": self.id,
            "type": self.type.value,
            "status": self.status.value if self.status else None,
            "first_day": iso(self.first_day),
            "last_day": iso(self.last_day),
            "told_on": iso(self.told_on),
            "participants": [part.to_dict() for part in self.participants],
            "tellings": [telling.to_dict() for telling in self.tellings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a poll gives a candidate.

    Args:
        who: the candidate.
        percent: of those asked.
    """

    who: Who
    percent: float

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        return {**self.who.to_dict(), "percent": self.percent}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedPoll:
    """A poll, with all the articles that tell it; what none of them tells is None.

    Args:
        id: that of the poll in the first of the articles.
        pollsters: by whom.
        first_day: the first day on which it can have been taken.
        last_day: the last one.
        told_on: the day of the first article that tells it.
        shares: of the candidates, the highest first.
        leader: who leads, where a lead is told.
        lead: by how many points.
        tie: whether it is told to be one.
        sample: how many were asked.
        margin: the margin of error, in points.
        tellings: the articles, by day of publication.
    """

    id: str
    pollsters: tuple[Who, ...]
    first_day: date | None
    last_day: date | None
    told_on: date | None
    shares: tuple[Share, ...]
    leader: Who | None
    lead: float | None
    tie: bool
    sample: float | None
    margin: float | None
    tellings: tuple[Telling, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the poll as JSON can write it."""
        return {
            "id": self.id,
            "pollsters": [pollster.to_dict() for pollster in self.pollsters],
            "first_day": iso(self.first_day),
            "last_day": iso(self.last_day),
            "told_on": iso(self.told_on),
            "shares": [share.to_dict() for share in self.shares],
            "leader": self.leader.to_dict() if self.leader else None,
            "lead": self.lead,
            "tie": self.tie,
            "sample": self.sample,
            "margin": self.margin,
            "tellings": [telling.to_dict() for telling in self.tellings],
        }
