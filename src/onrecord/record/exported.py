"""What can be exported, as rows with the same columns in every format."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from onrecord.record.findings.exporting import CHAIN, EVENT, STANCE, chain_rows, event_rows, stance_rows
from onrecord.record.reader import RecordReader
from onrecord.record.rows import entity_ids, where

Rows = Iterator[dict[str, Any]]

_ARTICLE = (*("article", "id", "address", "title", "authors", "publisher", "published", "version", "text"),)
_STATEMENT = (
    *("id", "article", "title", "publisher", "published", "address", "version", "model", "position"),
    *("source", "cue", "content", "source_spans", "cue_spans", "content_spans", "form", "score"),
    *("speaker", "speaker_id", "on_behalf_of"),
)
_MENTION = (
    *("article", "published", "model", "position", "words", "phrase", "span", "phrase_span"),
    *("type", "form", "entity", "name"),
)
_DATE = ("article", "published", "model", "position", "words", "span", "type", "value", "granularity")
_ENDORSEMENT = (
    *("id", "endorser", "endorser_id", "endorser_type", "written", "candidate", "candidate_id"),
    *("contest", "kind", "office", "state", "district", "party", "special", "held"),
    *("date", "granularity", "source", "file", "line"),
)
_ENTITY = (*("id", "article", "published", "model", "position", "name", "type", "mentions", "statements"),)


def _articles(record: RecordReader) -> Rows:
    return (stored.to_dict() for stored in record.articles())


def _statements(record: RecordReader) -> Rows:
    return (statement.to_dict() for statement in record.statements())


def _mentions(record: RecordReader) -> Rows:
    for reading in record.readings():
        text, ids, located = reading.article.text, entity_ids(reading), where(reading)
        for position, mention in enumerate(reading.mentions):
            yield {
                **located,
                "position": position,
                "words": mention.span.of(text),
                "phrase": mention.phrase.of(text),
                "span": mention.span.as_pair(),
                "phrase_span": mention.phrase.as_pair(),
                "type": mention.type.value,
                "form": mention.form.value,
                "entity": ids[mention.entity],
                "name": reading.entities[mention.entity].name,
            }


def _dates(record: RecordReader) -> Rows:
    for reading in record.readings():
        located = where(reading)
        for position, date in enumerate(reading.dates):
            yield {
                **located,
                "position": position,
                "words": date.span.of(reading.article.text),
                "span": date.span.as_pair(),
                "type": date.type.value,
                "value": date.value,
                "granularity": date.granularity.value if date.granularity else None,
            }


def _entities(record: RecordReader) -> Rows:
    for reading in record.readings():
        mentions = Counter(mention.entity for mention in reading.mentions)
        statements = Counter(attribution.speaker for attribution in reading.attributions)
        for position, (id_, entity) in enumerate(zip(entity_ids(reading), reading.entities, strict=True)):
            yield {
                "id": id_,
                **where(reading),
                "position": position,
                "name": entity.name,
                "type": entity.type.value,
                "mentions": mentions[position],
                "statements": statements[position],
            }


def _endorsements(record: RecordReader) -> Rows:
    return (endorsement.to_dict() for endorsement in record.endorsements())


def _events(record: RecordReader) -> Rows:
    return (row for reading in record.readings() for row in event_rows(reading))


def _stances(record: RecordReader) -> Rows:
    return (row for reading in record.readings() for row in stance_rows(reading))


def _chains(record: RecordReader) -> Rows:
    return (row for reading in record.readings() for row in chain_rows(reading))


TABLES: dict[str, tuple[tuple[str, ...], Callable[[RecordReader], Rows]]] = {
    "articles": (_ARTICLE, _articles),
    "statements": (_STATEMENT, _statements),
    "mentions": (_MENTION, _mentions),
    "entities": (_ENTITY, _entities),
    "dates": (_DATE, _dates),
    "events": (EVENT, _events),
    "stances": (STANCE, _stances),
    "chains": (CHAIN, _chains),
    "endorsements": (_ENDORSEMENT, _endorsements),
}
"""For each thing that can be exported, its columns and its rows."""
