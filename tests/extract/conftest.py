"""Mentions, entities and attributions made by hand, from texts with brackets in them.

`[d|former governor {Ana Delgado}]` is a mention: behind the bracket whom it refers to, in braces its name, if it
has one. A type follows the key where it is not a person: `[h/place|{Harbour}]`; it holds for that key from there.
"""

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found, Place
from onrecord.extract.people import Context, Linking, refer
from onrecord.extract.referents import Referents, build
from onrecord.model import Floats
from onrecord.model.types import TYPES
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Link = Callable[[str], tuple[str, Referents]]
Say = Callable[[str, str], Attribution]
Hear = Callable[..., tuple[str, Referents, list[Attribution]]]
Who = tuple[str | None, str | None]
"""The speaker's name and the name of whom he or she speaks for."""

_MARKS = re.compile(r"\[(\w+)(?:/(\w+))?\||[{}\]]")


class _Open:
    """A mention whose bracket is still open."""

    def __init__(self, key: str, type_: str, start: int) -> None:
        self.key, self.type, self.start, self.name = key, type_, start, (-1, -1)


def _found(mention: _Open, end: int) -> Found:
    name = mention.name if mention.name[0] >= 0 else None
    return Found(mention.start, end, name, 0, 1, 1, 1.0, Place(1, 1))


def _one_hot(type_: str) -> Floats:
    return np.array([name == type_ for name in TYPES], np.float32)


def _marked(marked: str) -> tuple[str, Gathered, list[str]]:
    text, last = "", 0
    opened: list[_Open] = []
    closed: list[tuple[Found, _Open]] = []
    types: dict[str, str] = {}
    for match in _MARKS.finditer(marked):
        text, last = text + marked[last : match.start()], match.end()
        if match[1]:
            types[match[1]] = match[2] or types.get(match[1], "person")
            opened.append(_Open(match[1], types[match[1]], len(text)))
        elif match[0] == "{":
            opened[-1].name = (len(text), -1)
        elif match[0] == "}":
            opened[-1].name = (opened[-1].name[0], len(text))
        else:
            mention = opened.pop()
            closed.append((_found(mention, len(text)), mention))
    closed.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    keys = [mention.key for _, mention in closed]
    order = list(dict.fromkeys(keys))
    gathered = Gathered(
        found=tuple(found for found, _ in closed),
        states=np.array([[order.index(key)] for key in keys], np.float32).reshape(-1, 1),
        types=np.array([_one_hot(mention.type) for _, mention in closed], np.float32).reshape(-1, len(TYPES)),
    )
    return text + marked[last:], gathered, keys


def _linked(marked: str) -> tuple[str, Referents]:
    text, gathered, keys = _marked(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    clusters = Clusters(gathered.found, told, [False] * len(keys), text)
    order = list(dict.fromkeys(keys))
    for i, key in enumerate(keys):
        clusters.put(i, order.index(key))
    return text, build(gathered, told, clusters, text)


def _said(text: str, parts: str) -> Attribution:
    def spans(words: str) -> Spans:
        found = [(text.index(part), len(part)) for part in words.split("|") if part]
        return tuple(Span(start, start + length) for start, length in found)

    source, cue, content = (spans(words) for words in parts.split(" / "))
    form = form_of(content, text, quotation_mask(text))
    return Attribution(source=source, cue=cue, content=content, form=form, score=0.9)


class _Session:
    """Scores by the keys of the brackets: of one key, surely the same; else surely not."""

    def antecedents(self, states: Floats, later: Any, earlier: Any, told: Any) -> Floats:
        return np.where(states[later, 0] == states[earlier, 0], 4.0, -4.0).astype(np.float32)


@pytest.fixture(scope="session")
def mark() -> Mark:
    """Return what reads the brackets: the text without them, its mentions, and the key of each."""
    return _marked


@pytest.fixture(scope="session")
def link() -> Link:
    """Return what makes entities of the keys, whatever the words may say."""
    return _linked


@pytest.fixture(scope="session")
def say() -> Say:
    """Return what makes an attribution of "source / cue / content"; "|" stands between fragments."""
    return _said


@pytest.fixture(scope="session")
def reader() -> Any:
    """Return what stands for a bundle, with scores made from the keys."""
    return SimpleNamespace(session=_Session())


@pytest.fixture(scope="session")
def hear(reader: Any) -> Hear:
    """Return what reads a text with brackets, and what is said in it, as an article is read."""

    def read(marked: str, *parts: str) -> tuple[str, Referents, list[Attribution]]:
        text, gathered, _ = _marked(marked)
        context = Context(text, quotation_mask(text), reader, Linking())
        return text, *refer(gathered, [_said(text, part) for part in parts], context)

    return read


@pytest.fixture(scope="session")
def heard(hear: Hear) -> Callable[..., list[Who]]:
    """Return what tells the speakers of attributions, each "source / cue / content"."""

    def tell(marked: str, *parts: str) -> list[Who]:
        _, referents, found = hear(marked, *parts)
        names = [entity.name for entity in referents.entities]
        return [
            (
                None if a.speaker is None else names[a.speaker],
                None if a.on_behalf_of is None else names[a.on_behalf_of],
            )
            for a in found
        ]

    return tell
