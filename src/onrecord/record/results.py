"""What is asked of a record, and what it answers with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from onrecord.article import Article, Failure
from onrecord.errors import QueryError
from onrecord.quotation import Form
from onrecord.spans import Spans, pairs_of


class Order(StrEnum):
    """How found statements are ordered: best match first, or by the day of publication."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which statements are wanted; what is None does not narrow.

    Args:
        source: words that must all occur in the statement's source, as in "the senator"; "" is None.
        since: first day of publication; leaves out articles whose day is unknown.
        until: last day of publication, itself included; leaves out articles whose day is unknown.
        speaker: a person's name, id or the beginning of one: statements whose source is that person, by
            whatever words; "" is None.
        about: likewise: statements whose content mentions that person.
        form: direct, mixed or indirect.
        article: an article's id, the beginning of one, its address or its key.
        model: readings of this model; None takes, for each article, the reading that was added last.
        limit: how many at most.

    Raises:
        QueryError: the days are reversed, the form is none of the three, or the limit is below 1.
    """

    source: str | None = None
    speaker: str | None = None
    about: str | None = None
    since: date | None = None
    until: date | None = None
    form: Form | None = None
    article: str | None = None
    model: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise QueryError(f"since {self.since} is after until {self.until}; exchange the two days")
        if self.limit is not None and self.limit < 1:
            raise QueryError(f"limit {self.limit} must be 1 or more; or None for no limit")
        if self.form is not None and self.form not in list(Form):
            raise QueryError(f"form {self.form!r} must be one of {', '.join(Form)}")
        object.__setattr__(self, "form", Form(self.form) if self.form is not None else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article on record.

    Args:
        article: the article, equal to the one that was added.
        version: 1 for the first text added from its address, 2 for the next different one, and so on.
        added_at: when it was added, in UTC, as in "2026-01-31T09:30:00+00:00".
    """

    article: Article
    version: int
    added_at: str

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    def to_dict(self) -> dict[str, Any]:
        """Return the article as JSON can write it, in the columns that every export has.

        `article` (the id on record), `id` (the caller's own key), `address`, `title`, `authors` (a list),
        `publisher`, `published` (an ISO day or None), `version` and `text`. A JSONL file of these can be
        read again, and gives the same ids wherever the address is not empty.
        """
        article = self.article
        return {
            "article": article.id,
            "id": article.key,
            "address": article.address,
            "title": article.title,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "version": self.version,
            "text": article.text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution on record, with the article that it stands in.

    Args:
        id: the statement's id, of its reading and its spans.
        article_id: id of the article.
        title: the article's headline; may be "".
        publisher: the article's publisher; may be "".
        published: the article's day of publication, if known.
        address: the article's address; may be "".
        version: which text at that address it is, counted from 1.
        model: the model that found it.
        position: its place among the reading's statements, counted from 0.
        source: the words that name who; "" where nobody is named.
        cue: the words that tie the two together; may be "".
        content: the words of what; " … " stands between fragments.
        source_spans: where the source stands in the article's text.
        cue_spans: where the cue stands.
        content_spans: where the content stands.
        form: direct, mixed or indirect.
        score: how sure the model is, from 0 to 1.
        speaker: the name of who the source is, as the article has it at its fullest; None if not known.
        speaker_id: the id of that entity in the article.
        on_behalf_of: the name of whom the speaker speaks for; None where there is nobody.
    """

    id: str
    article_id: str
    title: str
    publisher: str
    published: date | None
    address: str
    version: int
    model: str
    position: int
    source: str
    cue: str
    content: str
    source_spans: Spans
    cue_spans: Spans
    content_spans: Spans
    form: Form
    score: float
    speaker: str | None = None
    speaker_id: str | None = None
    on_behalf_of: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the statement in its one JSON shape, which every door and every export uses.

        The keys are the fields in their order, but for `article_id`, which is `article` as in the articles'
        shape. `published` is an ISO day or None, `form` a string, and `source_spans`, `cue_spans` and
        `content_spans` are lists of `[start, end]` offsets into the article's text.
        """
        return {
            "id": self.id,
            "article": self.article_id,
            "title": self.title,
            "publisher": self.publisher,
            "published": self.published.isoformat() if self.published else None,
            "address": self.address,
            "version": self.version,
            "model": self.model,
            "position": self.position,
            "source": self.source,
            "cue": self.cue,
            "content": self.content,
            "source_spans": pairs_of(self.source_spans),
            "cue_spans": pairs_of(self.cue_spans),
            "content_spans": pairs_of(self.content_spans),
            "form": self.form.value,
            "score": self.score,
            "speaker": self.speaker,
            "speaker_id": self.speaker_id,
            "on_behalf_of": self.on_behalf_of,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureRow:
    """A place that gave no article, and how often it was tried.

    Args:
        failure: the place and what went wrong at the last try.
        first_tried: when it first failed, in UTC.
        last_tried: when it last failed, in UTC.
        tries: how often it failed.
    """

    failure: Failure
    first_tried: str
    last_tried: str
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a record that cannot be so.

    Args:
        kind: "file", "index", "article", "reading", "entity", "mention", "date", "statement", "event",
            "stance", "chain", "failure" or "endorsement".
        where: the id or the name of what is wrong.
        what: what is wrong with it.
    """

    kind: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind} {self.where}: {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a record holds.

    Args:
        path: the file.
        size: its size in bytes, with what SQLite keeps beside it.
        articles: how many articles, each version counted.
        readings: how many readings.
        statements: how many statements, in all readings.
        entities: how many entities, in all readings.
        mentions: how many mentions, in all readings.
        dates: how many expressions of time, in all readings.
        events: how many events, in all readings.
        stances: how many stances, in all readings.
        chains: how many reporting chains, in all readings.
        failures: how many places gave no article.
        earliest: first known day of publication.
        latest: last known day of publication.
        models: how many readings each model made, by its id.
        migrations: the names of the migrations applied, in their order.
    """

    path: Path
    size: int
    articles: int
    readings: int
    statements: int
    entities: int
    mentions: int
    dates: int
    events: int
    stances: int
    chains: int
    failures: int
    earliest: date | None
    latest: date | None
    models: dict[str, int]
    migrations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a record rests on when it is asked something.

    Args:
        articles: how many articles.
        earliest: first known day of publication.
        latest: last known day of publication.
        models: the ids of the bundles that read them.
    """

    articles: int
    earliest: date | None
    latest: date | None
    models: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the state as JSON can write it."""
        return {
            "articles": self.articles,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "models": list(self.models),
        }
