"""What the ground's types are as rows, and what rows are as types."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.article import Article, Failure, content_id
from onrecord.entities import Entity, EntityType, Mention
from onrecord.entities import Form as MentionForm
from onrecord.errors import NotARecordError
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record.checksums import ROLES, article_checksum
from onrecord.record.database import Row
from onrecord.record.findings.restoring import Restorer
from onrecord.record.parts import Parts
from onrecord.record.places import Places, place_if_any, places_of
from onrecord.record.results import FailureRow, Statement, StoredArticle
from onrecord.spans import Span, Spans
from onrecord.timex import Date, DateType

SpansByRole = dict[str, Spans]


def entity_ids(reading: Reading) -> tuple[str, ...]:
    """Return the id of each of a reading's entities, in their order.

    It depends on the article and the name alone, so that another model's reading, which may find other
    mentions, gives the same id to the same name. The second entity of one name has another id than the first.
    """
    seen: Counter[str] = Counter()
    ids = []
    for entity in reading.entities:
        name = " ".join(entity.name.casefold().split())
        ids.append(content_id("en1", reading.article.id, name, seen[name]))
        seen[name] += 1
    return tuple(ids)


def where(reading: Reading) -> dict[str, str | None]:
    """Return the columns that tell a reading in an export: its article, the day of that, and its model."""
    published = reading.article.published
    return {
        "article": reading.article.id,
        "published": published.isoformat() if published else None,
        "model": reading.model,
    }


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


def entity_values(reading: Reading, number: int, first: int) -> list[tuple[object, ...]]:
    """Return the rows of a reading's entities: number, id, reading, position, name, type.

    Args:
        reading: what they are of.
        number: the reading's number.
        first: the number of the first of them; the others follow it.
    """
    return [
        (first + position, id_, number, position, entity.name, entity.type.value)
        for position, (id_, entity) in enumerate(zip(entity_ids(reading), reading.entities, strict=True))
    ]


def mention_values(mentions: Iterable[Mention], first: int) -> list[tuple[object, ...]]:
    """Return the rows of mentions: entity, position, start, end, phrase_start, phrase_end, type, form."""
    return [
        (first + m.entity, position, *m.span.as_pair(), *m.phrase.as_pair(), m.type.value, m.form.value)
        for position, m in enumerate(mentions)
    ]


def date_values(dates: Iterable[Date], reading: int) -> list[tuple[object, ...]]:
    """Return the rows of expressions of time: reading, position, start, end, type, value."""
    return [(reading, position, *d.span.as_pair(), d.type.value, d.value) for position, d in enumerate(dates)]


def attribution_of(row: Row, spans: SpansByRole, places: Places) -> Attribution:
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
        speaker=place_if_any(places, row["speaker"], "speaker, entity"),
        on_behalf_of=place_if_any(places, row["on_behalf_of"], "principal, entity"),
    )


def entity_of(row: Row) -> Entity:
    """Return the entity of a row.

    Raises:
        ValueError: the row was changed into something that is none.
    """
    return Entity(name=row["name"], type=EntityType(row["type"]))


def mention_of(row: Row, places: Places) -> Mention:
    """Return the mention of a row.

    Raises:
        ValueError: the row was changed into something that is none.
    """
    return Mention(
        span=Span(row["start"], row["end"]),
        phrase=Span(row["phrase_start"], row["phrase_end"]),
        type=EntityType(row["type"]),
        form=MentionForm(row["form"]),
        entity=places[row["entity"]],
    )


def date_of(row: Row) -> Date:
    """Return the expression of time of a row.

    Raises:
        ValueError: the row was changed into something that is none.
    """
    return Date(span=Span(row["start"], row["end"]), type=DateType(row["type"]), value=row["value"])


def reading_of(article: Article, model: str, parts: Parts) -> Reading:
    """Return the reading of its rows.

    Raises:
        NotARecordError: a row or a span was changed into something impossible.
    """
    spans, places = spans_by_statement(parts.spans), places_of(parts.entities)
    restorer = Restorer(parts)
    try:
        return Reading(
            article=article,
            model=model,
            attributions=tuple(
                attribution_of(row, spans.get(row["number"], {}), places) for row in parts.statements
            ),
            mentions=tuple(mention_of(row, places) for row in parts.mentions),
            entities=tuple(entity_of(row) for row in parts.entities),
            dates=tuple(date_of(row) for row in parts.dates),
            events=tuple(restorer.event(row) for row in parts.events),
            stances=tuple(restorer.stance(row) for row in parts.stances),
            chains=tuple(restorer.chain(row) for row in parts.chains),
        )
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
        speaker=row["speaker"],
        speaker_id=row["speaker_id"],
        on_behalf_of=row["on_behalf_of"],
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
