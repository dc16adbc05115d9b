"""Sentences with brackets in them, read for events.

`[Ada Lund]` is a mention of a person named so; `[o|Harbor Party]` of an organisation, `[l|Ellery]` of a place. The same words
are the same entity, and `[=Ada Lund|she]` is another mention of it. Dates are found in the text, seen from 17 October 2018.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.events import Event
from onrecord.extract.dates import find_dates
from onrecord.extract.events import find_events
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

Told = tuple[str, str | None, dict[str, list[str]]]
Tell = Callable[..., list[Told]]

_MARK = re.compile(r"\[(?:=(?P<of>[^|\]]+)\||(?P<type>[olp])\|)?(?P<words>[^\]]+)\]")
_TYPES = {"o": EntityType.ORGANISATION, "l": EntityType.PLACE, "p": EntityType.PARTY}
_DESCRIBING = {"the", "a", "an", "two", "his", "her", "their", "only"}
_PRONOUNS = {"he", "she", "him", "her", "his", "they", "it", "i"}


def _form(words: str) -> Form:
    if words.lower() in _PRONOUNS:
        return Form.PRONOUN
    return Form.DESCRIPTION if words.split()[0].lower() in _DESCRIBING else Form.NAME


def _marked(marked: str) -> tuple[str, tuple[Mention, ...], tuple[Entity, ...]]:
    text, last = "", 0
    names: dict[str, Entity] = {}
    mentions = []
    for match in _MARK.finditer(marked):
        text, last = text + marked[last : match.start()], match.end()
        name = match["of"] or match["words"]
        type_ = _TYPES.get(match["type"] or "", EntityType.POLITICIAN)
        entity = names.setdefault(name, Entity(name=name, type=type_))
        span = Span(len(text), len(text) + len(match["words"]))
        number = list(names).index(name)
        mentions.append(
            Mention(span=span, phrase=span, type=entity.type, form=_form(match["words"]), entity=number)
        )
        text += match["words"]
    return text + marked[last:], tuple(mentions), tuple(names.values())


def _said(text: str, parts: str, names: list[str]) -> Attribution:
    def spans(words: str) -> Spans:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    source, cue, content = (spans(words) for words in parts.split(" / "))
    speaker = names.index(parts.split(" / ")[0]) if parts.split(" / ")[0] in names else None
    form = form_of(content, text, quotation_mask(text))
    return Attribution(source=source, cue=cue, content=content, form=form, score=0.9, speaker=speaker)


@pytest.fixture(scope="session")
def read() -> Callable[..., tuple[str, tuple[Entity, ...], tuple[Event, ...]]]:
    """Return what finds the events of a text with brackets, and what is said in it."""

    def find(marked: str, *parts: str) -> tuple[str, tuple[Entity, ...], tuple[Event, ...]]:
        text, mentions, entities = _marked(marked)
        said = tuple(_said(text, part, [e.name for e in entities]) for part in parts)
        dates = find_dates(text, date(2018, 10, 17))
        return text, entities, find_events(text, mentions, entities, dates, said)

    return find


@pytest.fixture(scope="session")
def tell(read: Callable[..., tuple[str, tuple[Entity, ...], tuple[Event, ...]]]) -> Tell:
    """Return what tells of each event its type, its status or date, and who and what has which role."""

    def found(marked: str, *parts: str) -> list[Told]:
        text, entities, events = read(marked, *parts)
        return [_told(event, text, entities) for event in events]

    return found


def _told(event: Event, text: str, entities: tuple[Entity, ...]) -> Told:
    roles: dict[str, list[str]] = {}
    for participant in event.participants:
        of = "" if participant.entity is None else entities[participant.entity].name
        words = " ".join(part for part in (of, participant.value) if part) or participant.span.of(text)
        roles.setdefault(participant.role.value, []).append(words)
    told = event.status.value if event.status else event.date.value if event.date else None
    return event.type.value, told, roles
