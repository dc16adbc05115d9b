"""How the news came to be known: in what medium, told to whom, reported first by whom, taken from where."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ArticleError
from onrecord.spans import Span


class Step(StrEnum):
    """What a link of a reporting chain tells; docs/chains.md says what each is."""

    MEDIUM = "medium"
    GIVEN_TO = "given to"
    FIRST_REPORTED = "first reported by"
    ACCORDING_TO = "according to"
    OBTAINED_BY = "obtained by"
    REPUBLISHED = "republished from"


class Medium(StrEnum):
    """In what something was said, or made known."""

    INTERVIEW = "interview"
    LETTER = "letter"
    TWEET = "tweet"
    STATEMENT = "statement"
    MAILING = "mailing"
    SPEECH = "speech"
    FILING = "filing"
    POLL = "poll"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step on the way of the news.

    Args:
        step: what it tells.
        span: the words that tell it; of an outlet or a source, its name or description alone.
        entity: which of the reading's entities it is, from 0; None where it is none, or no entity is meant.
        value: of a medium, which it is; "" for all other steps.

    Raises:
        ArticleError: a medium is none of `Medium`, another step has a value, or the entity is below 0.
    """

    step: Step
    span: Span
    entity: int | None = None
    value: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "step", Step(self.step))
        allowed = tuple(Medium) if self.step is Step.MEDIUM else ("",)
        if self.value not in allowed:
            told = ", ".join(repr(str(value)) for value in allowed)
            raise ArticleError(f"{self.value!r} is no value of the step {self.step}; take one of: {told}")
        if self.entity is not None and self.entity < 0:
            raise ArticleError(f"entity {self.entity} is below 0; entities are counted from 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """How one statement, one event, or a whole article came to be known.

    Args:
        links: at least one, in the order of the text.
        statement: which of the reading's attributions it is of, from 0.
        event: which of its events, from 0; where both are None, it is of the article.

    Raises:
        ArticleError: there is no link, it is of a statement and of an event at once, or a number is below 0.
    """

    links: tuple[Link, ...]
    statement: int | None = None
    event: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "links", tuple(self.links))
        if not self.links:
            raise ArticleError("a chain needs at least one link")
        if self.statement is not None and self.event is not None:
            raise ArticleError("a chain is of a statement, of an event or of the article: not of two of them")
        for name in ("statement", "event"):
            number = getattr(self, name)
            if number is not None and number < 0:
                raise ArticleError(f"{name} {number} is below 0; they are counted from 0")
