"""Readings of made-up articles, with whom they talk about."""

import re
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from onrecord.article import Article
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution, Reading
from onrecord.spans import Span, Spans

FERRY = (
    "“The ferry will run in winter,” Ilse Marchetti told the harbour board. "
    "Councillor Tomas Peña said the fare would not rise.\n"
    "According to the harbour board, forty people signed a petition."
)
FERRY_PARTS = (
    ("Ilse Marchetti", "told", "“The ferry will run in winter,”"),
    ("Councillor Tomas Peña", "said", "the fare would not rise"),
    ("the harbour board", "According to", "forty people signed a petition"),
)
FERRY_WHO = (
    ("Ilse Marchetti", "person", ("Ilse Marchetti",)),
    ("harbour board", "organisation", ("the harbour board",)),
    ("Tomas Peña", "politician", ("Councillor Tomas Peña",)),
)
PRONOUNS = {"he", "she", "they", "it"}

Make = Callable[..., Reading]
Who = tuple[tuple[str, str, tuple[str, ...]], ...]
"""Of each entity its name, its type and its phrases, each of which is a mention wherever it stands."""


def _spans(words: str, text: str) -> Spans:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words.split("|") if part)


def _form(phrase: str, name: str) -> Form:
    if phrase.lower() in PRONOUNS:
        return Form.PRONOUN
    return Form.NAME if name in phrase else Form.DESCRIPTION


def _mentions(text: str, who: Who) -> tuple[Mention, ...]:
    found: list[Mention] = []
    phrases = [(phrase, entity) for entity, (_, _, phrases) in enumerate(who) for phrase in phrases]
    for phrase, entity in sorted(
        phrases, key=lambda pair: -len(pair[0])
    ):  # "Peña" is not sought in "Tomas Peña"
        name, type_, _ = who[entity]
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", text):
            whole = Span(*match.span())
            start = whole.start + max(phrase.find(name), 0)
            span = Span(start, start + len(name)) if name in phrase else whole
            if not any(whole.overlaps(mention.phrase) for mention in found):
                form = _form(phrase, name)
                found.append(
                    Mention(span=span, phrase=whole, type=EntityType(type_), form=form, entity=entity)
                )
    return tuple(sorted(found, key=lambda mention: mention.phrase))


@pytest.fixture
def make() -> Make:
    """Return a function that makes a reading; "|" in a part stands between fragments."""

    def make_reading(
        text: str = FERRY,
        parts: tuple[tuple[str, str, str], ...] = FERRY_PARTS,
        *,
        who: Who = (),
        behalf: Mapping[str, str] = {},
        model: str = "m1-first",
        address: str = "https://news.example/ferry",
        published: date | None = date(2026, 3, 1),
        **fields: str,
    ) -> Reading:
        """Make a reading.

        Args:
            text: of the article.
            parts: of each attribution its source, cue and content.
            who: the entities and their mentions; a source that is a mention has its entity as speaker.
            behalf: for a source's words, the name of the entity that it speaks for.
        """
        article = Article(text=text, address=address, published=published, authors=("Nora Quill",), **fields)
        mask = quotation_mask(text)
        mentions = _mentions(text, who)
        speakers: dict[Spans, int] = {(mention.phrase,): mention.entity for mention in mentions}
        names = [name for name, _, _ in who]
        return Reading(
            article=article,
            model=model,
            attributions=tuple(
                Attribution(
                    source=_spans(source, text),
                    cue=_spans(cue, text),
                    content=_spans(content, text),
                    form=form_of(_spans(content, text), text, mask),
                    score=0.75,
                    speaker=speakers.get(_spans(source, text)),
                    on_behalf_of=names.index(behalf[source]) if source in behalf else None,
                )
                for source, cue, content in parts
            ),
            mentions=mentions,
            entities=tuple(Entity(name=name, type=EntityType(type_)) for name, type_, _ in who),
        )

    return make_reading


@pytest.fixture
def ferry(make: Make) -> Reading:
    """Return a reading with mentions, entities and speakers."""
    return make(who=FERRY_WHO, behalf={"Ilse Marchetti": "harbour board"})
