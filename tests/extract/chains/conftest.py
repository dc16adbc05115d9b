"""Sentences with brackets in them, read for their reporting chains.

`[Ada Lund]` is a mention of a person named so; `[o|the Harbor Council]` of an organisation, `[m|The Ledger]` of an outlet. A
statement is given as "source / cue / content", an event as its evidence alone.
"""

import re
from collections.abc import Callable

import pytest

from onrecord.chains import Chain
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.extract.chains import find_chains
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

Tell = Callable[..., list[tuple[str, str, str]]]

_MARK = re.compile(r"\[(?:(?P<type>[om])\|)?(?P<words>[^\]]+)\]")
_TYPES = {"o": EntityType.ORGANISATION, "m": EntityType.OUTLET, None: EntityType.POLITICIAN}


def marked(text: str) -> tuple[str, tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a text without its brackets, and the mentions in them, each of an entity of its own name."""
    plain, last = "", 0
    names: dict[str, Entity] = {}
    mentions = []
    for match in _MARK.finditer(text):
        plain, last = plain + text[last : match.start()], match.end()
        words = match["words"]
        name = words.removeprefix("the ")
        entity = names.setdefault(name, Entity(name=name, type=_TYPES[match["type"]]))
        phrase = Span(len(plain), len(plain) + len(words))
        form = Form.DESCRIPTION if name == name.lower() else Form.NAME
        span = phrase if form is Form.DESCRIPTION else Span(phrase.end - len(name), phrase.end)
        place = list(names).index(name)
        mentions.append(Mention(span=span, phrase=phrase, type=entity.type, form=form, entity=place))
        plain += words
    return plain + text[last:], tuple(mentions), tuple(names.values())


def _said(text: str, parts: str, names: list[str]) -> Attribution:
    def spans(words: str) -> Spans:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    source, cue, content = (spans(words) for words in parts.split(" / "))
    name = parts.split(" / ")[0]
    speaker = names.index(name) if name in names else None
    form = form_of(content, text, quotation_mask(text))
    return Attribution(source=source, cue=cue, content=content, form=form, score=0.9, speaker=speaker)


def _endorsed(text: str, evidence: str) -> Event:
    span = Span(text.index(evidence), text.index(evidence) + len(evidence))
    people = (Participant(role=Role.ENDORSER, span=span), Participant(role=Role.ENDORSED, span=span))
    return Event(type=EventType.ENDORSEMENT, status=Status.GIVEN, participants=people, evidence=(span,))


@pytest.fixture(scope="session")
def chains() -> Callable[..., tuple[str, tuple[Chain, ...]]]:
    """Return what finds the chains of a text with brackets."""

    def find(text: str, *parts: str) -> tuple[str, tuple[Chain, ...]]:
        plain, mentions, entities = marked(text)
        names = [entity.name for entity in entities]
        said = tuple(_said(plain, part, names) for part in parts if " / " in part)
        events = tuple(_endorsed(plain, part) for part in parts if " / " not in part)
        return plain, find_chains(plain, mentions, entities, said, events)

    return find


@pytest.fixture(scope="session")
def tell(chains: Callable[..., tuple[str, tuple[Chain, ...]]]) -> Tell:
    """Return what tells of each link what it is of ("s0", "e0", "article"), its step, and its value or words."""

    def found(text: str, *parts: str) -> list[tuple[str, str, str]]:
        plain, some = chains(text, *parts)
        return [
            (_of(chain), str(link.step), link.value or link.span.of(plain))
            for chain in some
            for link in chain.links
        ]

    return found


def _of(chain: Chain) -> str:
    if chain.statement is not None:
        return f"s{chain.statement}"
    return "article" if chain.event is None else f"e{chain.event}"
