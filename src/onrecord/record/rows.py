"""What the ground's types are as rows, and what rows are as types."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.article import Article, Failure, content_id
from onrecord.errors import NotARecordError
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record.database import Row
from onrecord.record.results import FailureRow, Statement, StoredArticle
from onrecord.spans import Span, Spans, pairs_of

ROLES = ("source", "cue", "content")
"""The parts of an attribution, by their names in the table of spans."""

SpansByRole = dict[str, Spans]


def article_checksum(article: Article) -> str:
    """Return an id of everything that is stored of an article, so that `verify` sees any change."""
    published = article.published.isoformat() if article.published else None
    told = [article.key, article.title, list(article.authors), article.publisher, published]
    return content_id("ac1", article.id, *told)


def reading_checksum(attributions: Iterable[Attribution]) -> str:
    """Return an id of everything that is stored of a reading, so that `verify` sees any change."""
    return content_id(
        "rc1",
        [
            # + 0.0, because SQLite stores -0.0 as 0
            [*(pairs_of(getattr(a, role)) for role in ROLES), a.form.value, float(a.score) + 0.0]
            for a in attributions
        ],
    )


def article_values(article: Article) -> dict[str, object]:
    """Return an article's columns, but for those that depend on what is stored already."""
    return {
        "id": article.id,
        "address": article.address,
        "key": article.key,
        "title": article.title,
        "authors": json.dumps(article.authors, ensure_ascii=False),
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "checksum": article_checksum(article),
        "text": article.text,
    }


def span_values(statement: int, attribution: Attribution) -> list[tuple[object, ...]]:
    """Return the rows of an attribution's spans: statement, role, position, start, end."""
    return [
        (statement, role, position, span.start, span.end)
        for role in ROLES
        for position, span in enumerate(getattr(attribution, role))
    ]


def stored_article(row: Row) -> StoredArticle:
    """Return the article of a row.

    Raises:
        NotARecordError: the row was changed into something that is no article.
    """
    try:
        article = Article(
            text=row["text"],
            address=row["address"],
            key=row["key"],
            title=row["title"],
            authors=tuple(str(name) for name in json.loads(row["authors"])),
            publisher=row["publisher"],
            published=day(row["published"]),
        )
    except (TypeError, ValueError) as error:
        raise NotARecordError(
            f"article {row['id']} is damaged: {error}; restore the record from a copy"
        ) from error
    return StoredArticle(article=article, version=row["version"], added_at=row["added_at"])


def attribution_of(row: Row, spans: SpansByRole) -> Attribution:
    """Return the attribution of a statement's row.

    Raises:
        ValueError: the row or its spans were changed into something that is none.
    """
    return Attribution(
        source=spans.get("source", ()),
        cue=spans.get("cue", ()),
        content=spans.get("content", ()),
        form=Form(row["form"]),
        score=row["score"],
    )


def reading_of(article: Article, model: str, rows: Iterable[Row], spans: dict[int, SpansByRole]) -> Reading:
    """Return the reading of its statements' rows.

    Raises:
        NotARecordError: a row or a span was changed into something impossible.
    """
    try:
        attributions = tuple(attribution_of(row, spans.get(row["number"], {})) for row in rows)
        return Reading(article=article, model=model, attributions=attributions)
    except ValueError as error:
        raise NotARecordError(
            f"the reading of {article.id} by {model} is damaged: {error}; run `onrecord verify`"
        ) from error


def statement_of(row: Row, spans: SpansByRole) -> Statement:
    """Return the statement of a row of `statements_in_full`.

    Raises:
        NotARecordError: the row was changed into something impossible.
    """
    try:
        form, published = Form(row["form"]), day(row["published"])
    except ValueError as error:
        raise NotARecordError(f"statement {row['id']} is damaged: {error}; run `onrecord verify`") from error
    return Statement(
        id=row["id"],
        article_id=row["article"],
        title=row["title"],
        publisher=row["publisher"],
        published=published,
        address=row["address"],
        version=row["version"],
        model=row["model"],
        position=row["position"],
        source=row["source"],
        cue=row["cue"],
        content=row["content"],
        source_spans=spans.get("source", ()),
        cue_spans=spans.get("cue", ()),
        content_spans=spans.get("content", ()),
        form=form,
        score=row["score"],
    )


def failure_row(row: Row) -> FailureRow:
    """Return the failure of a row."""
    return FailureRow(
        failure=Failure(address=row["address"], kind=row["kind"], message=row["message"]),
        first_tried=row["first_tried"],
        last_tried=row["last_tried"],
        tries=row["tries"],
    )


def spans_by_statement(rows: Sequence[Row]) -> dict[int, SpansByRole]:
    """Return the spans of each statement's number, by role, in the order they were added.

    Raises:
        NotARecordError: a row was changed into something that is no span.
    """
    gathered: defaultdict[int, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        try:
            gathered[row["statement"]][row["role"]].append(Span(row["start"], row["end"]))
        except ValueError as error:
            raise NotARecordError(
                f"statement number {row['statement']} has a damaged span: {error}; run `onrecord verify`"
            ) from error
    return {
        number: {role: tuple(spans) for role, spans in roles.items()} for number, roles in gathered.items()
    }


def day(written: str | None) -> date | None:
    """Return the day of an ISO date, or None where there is none."""
    return date.fromisoformat(written) if written else None
