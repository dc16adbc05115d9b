"""Who and what an article talks about: mentions, and the entities that they refer to."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ArticleError
from onrecord.spans import Span


class EntityType(StrEnum):
    """What kind of thing a mention refers to; docs/mentions.md maps the corpora's types onto these."""

    POLITICIAN = "politician"
    PERSON = "person"
    ORGANISATION = "organisation"
    PARTY = "party"
    COUNTRY = "country"
    PLACE = "place"
    OFFICE = "office"
    CONTEST = "contest"
    EVENT = "event"
    OUTLET = "outlet"
    LAW = "law"
    GROUP = "group"
    OTHER = "other"

    @property
    def is_person(self) -> bool:
        """Whether it is one human being: a politician or any other person."""
        return self in (EntityType.POLITICIAN, EntityType.PERSON)


class Form(StrEnum):
    """How a mention refers: by a name, by a description ("the senator") or by a pronoun."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name or refer to someone or something.

    Args:
        span: the name itself ("Hale"), or the whole description or pronoun.
        phrase: the whole phrase that the name is the heart of ("former governor Hale"); the span itself where
            there is no more to it. It covers the span.
        type: of what is referred to.
        form: name, description or pronoun.
        entity: which of the reading's entities it refers to: its place among them, from 0.

    Raises:
        ArticleError: the phrase does not cover the span, or the entity is below 0.
    """

    span: Span
    phrase: Span
    type: EntityType
    form: Form
    entity: int

    def __post_init__(self) -> None:
        if not self.phrase.start <= self.span.start < self.span.end <= self.phrase.end:
            raise ArticleError(f"phrase {self.phrase.as_pair()} does not cover span {self.span.as_pair()}")
        if self.entity < 0:
            raise ArticleError(f"entity {self.entity} is below 0")
        if type(self.type) is not EntityType or type(self.form) is not Form:  # it costs
            object.__setattr__(self, "type", EntityType(self.type))
            object.__setattr__(self, "form", Form(self.form))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something that an article talks about: what its mentions there have in common.

    Args:
        name: the fullest name in the article, without titles; where it has none, its fullest description, and
            where it has neither, its first pronoun.
        type: what most of its mentions are.

    Raises:
        ArticleError: the name is blank.
    """

    name: str
    type: EntityType

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ArticleError("an entity needs a name, a description or a pronoun")
        object.__setattr__(self, "type", EntityType(self.type))
