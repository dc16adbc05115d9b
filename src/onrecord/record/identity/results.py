"""What is told of who is who."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MACHINE = "onrecord"
"""The author of automatic judgements."""


class Verdict(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person on record, or an organisation or another thing; what follows from evidence and judgements.

    Args:
        id: the register's where it knows the person ("bioguide:…"), or else the entities' smallest.
        name: the register's, or the most frequent full name.
        type: "person", "politician", "organisation" and so on.
        aliases: other names on record, the most frequent first.
        offices: from the register with their years ("senator, Ohio, 2007–2013"), or else as the articles
            have them, the most frequent first.
        party: the register's latest, or else the one that the articles name most; may be "".
        first_seen: the first day of publication, if any is known.
        last_seen: the last one.
        articles: how many articles name or describe the person.
        statements: how many statements the person made.
        mentions: how many mentions there are.
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...]
    offices: tuple[str, ...]
    party: str
    first_seen: date | None
    last_seen: date | None
    articles: int
    statements: int
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """That two are the same, or are not.

    Args:
        id: as in "j1-…".
        left: an entity's id, or that of a person of a register.
        right: the other's.
        verdict: same or different.
        reason: why.
        score: how sure that is, from 0 to 1; 1 for a judgement by hand.
        author: who judged; "onrecord" for automatic ones.
        automatic: whether it was made by rule, and may be made anew.
        made_at: when, in UTC.
        undone_at: when it was undone; None while it holds.
    """

    id: str
    left: str
    right: str
    verdict: Verdict
    reason: str
    score: float
    author: str
    automatic: bool
    made_at: str
    undone_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearing:
    """One entity of a person: one article's mentions.

    Args:
        id: the entity's id, as `split` takes it.
        name: what its article calls it.
        article: the article's id.
        title: the article's headline.
        day: of publication, if known.
    """

    id: str
    name: str
    article: str
    title: str
    day: date | None
