"""Readings of made-up articles, with whom they talk about."""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zlib import crc32

import pytest

from onrecord.article import Article
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution, Reading
from onrecord.spans import Span, Spans
from onrecord.stances import Attitude, DirectedStance
from onrecord.timex import Date, DateType

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


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event of a made-up article.

    Args:
        type: as in "endorsement", or "endorsement given".
        roles: of each role the words that have it; "48=48" are words with a value; "Lund:48=48" a figure of
            whoever is called so, and several stand apart by "|".
        told: the words of evidence.
        date: the words of its date and what they mean, as in "May 4=2025-05-04".
        voice: the place of the attribution that tells it.
    """

    type: str
    roles: Mapping[str, str]
    told: str
    date: str = ""
    voice: int | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A stance of a made-up article: names of holder ("" for the article) and target, the words, and so on."""

    holder: str
    attitude: str
    target: str
    words: str
    score: float = 0.9
    voice: int | None = None


def _called(words: str, who: Who) -> int | None:
    return next((place for place, (name, _, phrases) in enumerate(who) if words in (name, *phrases)), None)


def _participants(role: str, told: str, text: str, who: Who) -> list[Participant]:
    made = []
    for one in told.split("|"):
        whose, _, figure = one.rpartition(":")
        words, _, value = figure.partition("=")
        entity = _called(whose or words, who)
        made.append(
            Participant(role=Role(role), span=_spans(words, text)[0], entity=entity, value=value or None)
        )
    return made


def _event(told: Happened, text: str, who: Who) -> Event:
    type_, _, status = told.type.partition(" ")
    words, _, value = told.date.partition("=")
    date_ = Date(span=_spans(words, text)[0], type=DateType.DATE, value=value) if words else None
    parts = [part for role, given in told.roles.items() for part in _participants(role, given, text, who)]
    return Event(
        type=EventType(type_),
        status=Status(status) if status else None,
        participants=tuple(parts),
        evidence=_spans(told.told, text),
        date=date_,
        voice=told.voice,
    )


@pytest.fixture
def tell(make: Make) -> Make:
    """Return a function that makes a reading with events and stances; all else is as for `make`."""

    def tell_reading(
        text: str,
        who: Who,
        *events: Happened,
        stances: Sequence[Stood] = (),
        parts: tuple[tuple[str, str, str], ...] = (),
        **fields: object,
    ) -> Reading:
        reading = make(text, parts, who=who, address=f"https://news.example/{crc32(text.encode())}", **fields)
        held = (
            DirectedStance(
                holder=_called(one.holder, who),
                target=_called(one.target, who) or 0,
                attitude=Attitude(one.attitude),
                score=one.score,
                span=_spans(one.words, text)[0],
                voice=one.voice,
            )
            for one in stances
        )
        happened = tuple(_event(one, text, who) for one in events)
        return dataclasses.replace(reading, events=happened, stances=tuple(held))

    return tell_reading
