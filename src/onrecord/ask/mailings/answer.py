"""What is answered about a mailing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from onrecord.ask.answers import Answer
from onrecord.ask.endorsements.answer import EndorsementAnswer
from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.record import Who
from onrecord.spans import Span

COUNTS = ("full", "surname", "given", "pronoun", "described", "subject", "pictures")
"""The counts of a `Naming`, in its order."""


class ClaimKind(StrEnum):
    """How a sentence brings in somebody's support."""

    CLAIMS = "claims an endorsement"
    QUOTES = "quotes praise"
    NAMES = "names without claiming"
    PICTURES = "pictures"


class Place(StrEnum):
    """Where in a mailing something stands."""

    TEXT = "text"
    SUBJECT = "subject"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How often somebody is named: in the text, and apart from it in the subject and in pictures' texts.

    Args:
        who: as the record or the mailing knows them.
        full: times by full name, in the text.
        surname: times by surname, with or without a title.
        given: times by first name alone.
        pronoun: times by a pronoun of the third person.
        described: times by a description: "the president".
        subject: times by name in the subject.
        pictures: times by name in what stands for its pictures.
    """

    who: Who
    full: int = 0
    surname: int = 0
    given: int = 0
    pronoun: int = 0
    described: int = 0
    subject: int = 0
    pictures: int = 0

    @property
    def named(self) -> int:
        """Times by name in the text."""
        return self.full + self.surname + self.given

    def to_dict(self) -> dict[str, Any]:
        """Return the naming as JSON can write it."""
        counts = {name: getattr(self, name) for name in COUNTS}
        return {**self.who.to_dict(), **counts}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of a mailing that claims or implies somebody's support, and what the record says of it.

    Args:
        kind: how it does.
        who: whose support.
        place: where it stands: in the text, in the subject, or in what stands for a picture.
        span: the sentence, in the mailing's text; None where it stands elsewhere.
        words: to the letter.
        endorsement: what is on record of that support, on the day that the mailing was sent; None where it
            is not clear for whom the mailing is.
        quote: of quoted praise, what is on record of the quotation.
        age: of quoted praise, how many days before the mailing it was said, if the record knows.
        said: in one sentence, what the record says of it.
    """

    kind: ClaimKind
    who: Who
    place: Place
    words: str
    said: str
    endorsement: EndorsementAnswer | None
    span: Span | None = None
    quote: QuoteAnswer | None = None
    age: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as JSON can write it."""
        return {
            "kind": self.kind.value,
            "who": self.who.to_dict(),
            "place": self.place.value,
            "span": self.span.as_pair() if self.span else None,
            "words": self.words,
            "said": self.said,
            "endorsement": self.endorsement.to_dict() if self.endorsement else None,
            "quote": self.quote.to_dict() if self.quote else None,
            "age": self.age,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingAnswer(Answer):
    """Who is named in a mailing, whose support it claims or implies, and what the record says of that.

    Args:
        sender: as the mailing gives it; may be "".
        beneficiary: the candidate for whom it is sent; None where that is not clear.
        day: when it was sent, if known.
        title: its subject; may be "".
        namings: who is named, the most often first.
        claims: in the order of the mailing.
    """

    KIND: ClassVar[str] = "mailing"

    sender: str
    beneficiary: Who | None
    day: date | None
    title: str
    namings: tuple[Naming, ...] = ()
    claims: tuple[Claim, ...] = ()

    def details(self) -> dict[str, Any]:
        """Return who sends it, for whom and when, who is named, and what it claims."""
        return {
            "sender": self.sender,
            "beneficiary": self.beneficiary.to_dict() if self.beneficiary else None,
            "day": self.day.isoformat() if self.day else None,
            "title": self.title,
            "namings": [naming.to_dict() for naming in self.namings],
            "claims": [claim.to_dict() for claim in self.claims],
        }
