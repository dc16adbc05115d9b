"""What happened: dated, typed events with who took part, and where the text says so."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ArticleError
from onrecord.spans import Span, Spans
from onrecord.timex import Date, days_of


class EventType(StrEnum):
    """The kinds of event; docs/events.md says what each is, and maps them to PLOVER and schema.org."""

    ENDORSEMENT = "endorsement"
    CANDIDACY = "candidacy"
    NOMINATION = "nomination"
    APPOINTMENT = "appointment"
    RESIGNATION = "resignation"
    DISMISSAL = "dismissal"
    TENURE = "tenure"
    RECUSAL = "recusal"
    CONTEST = "contest"
    RESULT = "result"
    POLL = "poll"


class Status(StrEnum):
    """What became of an endorsement or a candidacy."""

    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    CLAIMED = "claimed"
    DENIED = "denied"
    ANNOUNCED = "announced"


_STATUSES = {
    EventType.ENDORSEMENT: (Status.GIVEN, Status.WITHDRAWN, Status.CLAIMED, Status.DENIED),
    EventType.CANDIDACY: (Status.ANNOUNCED, Status.WITHDRAWN),
}


class Role(StrEnum):
    """What someone or something is in an event; docs/events.md lists those of each type."""

    ENDORSER = "endorser"
    ENDORSED = "endorsed"
    CANDIDATE = "candidate"
    NOMINEE = "nominee"
    APPOINTEE = "appointee"
    PERSON = "person"
    HOLDER = "holder"
    BY = "by"
    OFFICE = "office"
    MATTER = "matter"
    KIND = "kind"
    CONTEST = "contest"
    PLACE = "place"
    PARTY = "party"
    INCUMBENT = "incumbent"
    WINNER = "winner"
    LOSER = "loser"
    VOTES = "votes"
    POLLSTER = "pollster"
    SHARE = "share"
    LEAD = "lead"
    TIE = "tie"
    SAMPLE = "sample"
    MARGIN = "margin"
    FROM = "from"
    TO = "to"
    DURATION = "duration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who or what has a role in an event: an entity, words of the text, or a value that they give.

    Args:
        role: in the event.
        span: the words that tell it.
        entity: which of the reading's entities it is, from 0; of a share of votes, whose it is.
        value: of a kind, a share, a lead, a date: what the words mean.

    Raises:
        ArticleError: the entity is below 0.
    """

    role: Role
    span: Span
    entity: int | None = None
    value: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))
        if self.entity is not None and self.entity < 0:
            raise ArticleError(f"entity {self.entity} is below 0; entities are counted from 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that an article says happened, told in one place or several.

    Args:
        type: what kind of event.
        participants: who and what has a role in it, at least one.
        evidence: the words that tell it, one span for each telling, in the order of the text.
        status: of an endorsement and a candidacy; None for all other types.
        date: when, if the text says so.
        voice: which of the reading's attributions says so, from 0; None where the article itself does.

    Raises:
        ArticleError: nobody takes part, there is no evidence, or the status is not one of the type's.
    """

    type: EventType
    participants: tuple[Participant, ...]
    evidence: Spans
    status: Status | None = None
    date: Date | None = None
    voice: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "type", EventType(self.type))
        object.__setattr__(self, "participants", tuple(self.participants))
        object.__setattr__(self, "evidence", tuple(self.evidence))
        if not self.participants or not self.evidence:
            raise ArticleError(f"a {self.type} needs a participant and a span of evidence")
        allowed = _STATUSES.get(self.type, (None,))
        if self.status not in allowed:
            told = ", ".join(str(status) for status in allowed)
            raise ArticleError(f"{self.status} is no status of a {self.type}; take one of: {told}")
        if self.voice is not None and self.voice < 0:
            raise ArticleError(f"voice {self.voice} is below 0; attributions are counted from 0")

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day that its date spans; None where they are not known."""
        return days_of(self.date.value) if self.date else None

    def entities(self, role: Role) -> tuple[int, ...]:
        """Return the entities that have a role, in the order of the participants."""
        return tuple(p.entity for p in self.participants if p.role is role and p.entity is not None)

    def spans(self) -> Iterator[Span]:
        """Yield every span of it: of evidence, participants and date."""
        yield from self.evidence
        yield from (participant.span for participant in self.participants)
        if self.date is not None:
            yield self.date.span
