"""What an answer rests on: passages of articles and rows of registers, each with where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from onrecord.article import Article
from onrecord.errors import QueryError
from onrecord.record import Who
from onrecord.spans import Span

CONTEXT = 32
"""How many characters before and after some words select them among others like them."""


class Side(StrEnum):
    """What a piece of evidence does for what was asked."""

    FOR = "for"
    AGAINST = "against"
    BESIDE = "beside"


class Kind(StrEnum):
    """What on record a piece of evidence is."""

    STATEMENT = "statement"
    EVENT = "event"
    STANCE = "stance"
    TEXT = "text"
    REGISTER = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Some words of an article, to the letter, and where they stand.

    Args:
        article: the article's id.
        title: its headline; may be "".
        publisher: may be "".
        published: its day, if known.
        address: where it stands; may be "".
        span: where the words stand in the article's text.
        words: `text[start:end]`.
        prefix: the characters before them, at most `CONTEXT`.
        suffix: those after them.
    """

    article: str
    title: str
    publisher: str
    published: date | None
    address: str
    span: Span
    words: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, article: Article, span: Span) -> "Passage":
        """Return the passage of an article at a span.

        Raises:
            SpanError: the span reaches beyond the article's text.
        """
        text = article.text
        return cls(
            article=article.id,
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            address=article.address,
            span=span,
            words=span.of(text),
            prefix=text[max(span.start - CONTEXT, 0) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )

    @property
    def where(self) -> str:
        """The day, publisher and headline, as far as they are known, or else the address."""
        parts = (str(self.published or ""), self.publisher, self.title)
        return " · ".join(part for part in parts if part) or self.address or self.article

    def selectors(self) -> list[dict[str, Any]]:
        """Return where the words stand as selectors of the W3C's Web Annotation Data Model (2017), 4.2."""
        return [
            {
                "type": "TextQuoteSelector",
                "exact": self.words,
                "prefix": self.prefix,
                "suffix": self.suffix,
            },
            {"type": "TextPositionSelector", "start": self.span.start, "end": self.span.end},
        ]

    def to_dict(self) -> dict[str, Any]:
        """Return the passage as JSON can write it."""
        return {
            "article": self.article,
            "title": self.title,
            "publisher": self.publisher,
            "published": self.published.isoformat() if self.published else None,
            "address": self.address,
            "words": self.words,
            "selectors": self.selectors(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing on record that speaks for or against an answer.

    Args:
        kind: what it is.
        side: whether it speaks for, against, or stands beside.
        tells: what it tells, in a few words: "Hale endorses Vick, by his own word".
        id: of the statement, event, stance or registered endorsement; of a bare text, the article's.
        day: when what it tells was, or else when it was published; None if neither is known.
        said_by: whose words they are, if known.
        on_behalf_of: for whom he or she speaks, if for anybody.
        passage: where it stands in an article; None for a row of a register.
        copies: where other articles have the same report, word for word or nearly; they count as one.
        register: of a row of a register, its file and line.

    Raises:
        QueryError: it stands neither in an article nor in a register.
    """

    kind: Kind
    side: Side
    tells: str
    id: str
    day: date | None = None
    said_by: Who | None = None
    on_behalf_of: Who | None = None
    passage: Passage | None = None
    copies: tuple[Passage, ...] = ()
    register: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", Kind(self.kind))
        object.__setattr__(self, "side", Side(self.side))
        object.__setattr__(self, "copies", tuple(self.copies))
        if (self.passage is None) == (not self.register):
            raise QueryError(f"evidence {self.id!r} stands in an article or in a register: name one of them")

    def to_dict(self) -> dict[str, Any]:
        """Return the evidence as JSON can write it."""
        return {
            "kind": self.kind.value,
            "side": self.side.value,
            "tells": self.tells,
            "id": self.id,
            "day": self.day.isoformat() if self.day else None,
            "said_by": self.said_by.to_dict() if self.said_by else None,
            "on_behalf_of": self.on_behalf_of.to_dict() if self.on_behalf_of else None,
            "passage": self.passage.to_dict() if self.passage else None,
            "copies": [copy.to_dict() for copy in self.copies],
            "register": self.register,
        }
