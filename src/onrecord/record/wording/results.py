"""What is told of a statement or an article that has some words."""

from dataclasses import dataclass

from onrecord.article import Article
from onrecord.record.chronicle.results import Who
from onrecord.record.results import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A statement that shares some words with what is looked for.

    Args:
        number: its number on record.
        content: its words.
        weight: how much it shares: each shared word, or run of words, counts the more the fewer have it.
    """

    number: int
    content: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A statement in full, with its article and with who is who across articles.

    Args:
        statement: as it was found.
        article: where it stands.
        speaker: who makes it; None if not known.
        on_behalf_of: for whom, if for anybody.
        for_a_person: whether that is a person, and no organisation.
    """

    statement: Statement
    article: Article
    speaker: Who | None = None
    on_behalf_of: Who | None = None
    for_a_person: bool = False
