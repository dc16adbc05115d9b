"""A record of PolNeAR with what annotators marked, and the direct quotations in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.article import Article
from onrecord.entities import Entity, EntityType, Mention
from onrecord.entities import Form as MentionForm
from onrecord.quotation import Form, form_of, quotation_mask
from onrecord.reading import Attribution, Reading
from onrecord.record import Record
from onrecord.spans import Span, Spans, spans_of

MODEL = "annotators"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A direct quotation.

    Args:
        article: the id of its article in the corpus.
        words: its words, fragments with a space between, and without the marks around.
        source: the words for who said it.
    """

    article: str
    words: str
    source: str


def rows_of(corpora: Path, split: str) -> list[dict[str, Any]]:
    """Return the articles of a split of PolNeAR."""
    with (corpora / "polnear" / f"{split}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def quotations(row: dict[str, Any]) -> Iterator[Quoted]:
    """Yield the direct quotations of an article, by its first annotator."""
    text, mask = row["text"], quotation_mask(row["text"])
    for attribution in _annotated(row):
        content = spans_of(attribution["content"])
        if form_of(content, text, mask) is Form.DIRECT:
            words = " ".join(span.of(text).strip(' ,"“”') for span in content)
            yield Quoted(article=row["id"], words=words, source=_source(attribution, text))


def add_gold(record: Record, row: dict[str, Any]) -> None:
    """Add an article to a record as its first annotator reads it; who is named alike is one."""
    article = Article(
        text=row["text"],
        title=row["title"],
        publisher=row["publisher"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        address=f"https://polnear.example/{row['id']}",
    )
    text, mask = article.text, quotation_mask(article.text)
    marked = [one for one in _annotated(row) if one["content"]]
    names = list(dict.fromkeys(_source(one, text) for one in marked if one["source"]))
    attributions = []
    mentions: dict[Span, Mention] = {}
    for one in marked:
        source, content = spans_of(one["source"]), spans_of(one["content"])
        speaker = names.index(_source(one, text)) if source else None
        if speaker is not None:
            mentions.setdefault(source[0], _mention(source, text, speaker))
        attributions.append(
            Attribution(
                source=source,
                cue=spans_of(one["cue"]),
                content=content,
                form=form_of(content, text, mask),
                score=1.0,
                speaker=speaker,
            )
        )
    entities = tuple(Entity(name=name, type=EntityType.PERSON) for name in names)
    ordered = tuple(sorted(mentions.values(), key=lambda mention: mention.span))
    record.add(
        Reading(
            article=article,
            model=MODEL,
            attributions=tuple(attributions),
            mentions=ordered,
            entities=entities,
        )
    )


def _mention(source: Spans, text: str, entity: int) -> Mention:
    words = source[0].of(text).split()
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    form = MentionForm.NAME if named else MentionForm.DESCRIPTION
    return Mention(span=source[0], phrase=source[0], type=EntityType.PERSON, form=form, entity=entity)


def _annotated(row: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = next(iter(row["annotators"].values()), [])
    return [one for one in found if one["content"]]


def _source(attribution: dict[str, Any], text: str) -> str:
    return " ".join(text[start:end] for start, end in attribution["source"][:1])
