"""How the news came to be known: in what medium, told to whom, reported first by whom, taken from where."""

import re
from collections.abc import Iterator, Sequence

from onrecord.chains import Chain, Link, Step
from onrecord.entities import Entity, Form, Mention
from onrecord.events import Event
from onrecord.extract.chains.media import find_media, medium_of
from onrecord.extract.chains.placing import Of, Places
from onrecord.extract.chains.press import Press
from onrecord.extract.chains.republished import find_republished
from onrecord.extract.chains.told import Told
from onrecord.extract.chains.ways import Ways
from onrecord.extract.events.shape import Sentence, sentences, shape_of
from onrecord.reading import Attribution
from onrecord.spans import Span

__all__ = ["find_chains"]

_TELLS = re.compile(
    r"\b(?:obtained|reviewed|seen|reported|interview|letter|e-?mail|memo|tweet|post|statement|release|speech|address|remarks|"
    r"debate|rally|hearing|conference|filing|complaint|lawsuit|indictment|poll|survey|mailer|testimony)",
    re.IGNORECASE,
)
"""What tells how something came to be known, though a description of it is a mention."""


def find_chains(
    text: str,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    attributions: Sequence[Attribution],
    events: Sequence[Event],
) -> tuple[Chain, ...]:
    """Return how the statements, the events and the article itself came to be known, in the order of the text.

    Args:
        text: an article's words.
        mentions: of whom and what it talks about, in its order.
        entities: what they refer to.
        attributions: who says what in it.
        events: what it says happened.
    """
    ways = Ways(Press(mentions, entities, text))
    places = Places(attributions, events, text)
    links: dict[Of, list[Link]] = {}
    for sentence in sentences(shape_of(text, _nameable(mentions, text), entities, ())):
        where = sentence.span(0, len(sentence.words))
        for told in _steps(sentence, ways):
            if (of := places.of(told, where)) is not None:
                _add(links.setdefault(of, []), told)
    for number, attribution in enumerate(attributions):
        for told in _documents(attribution, text):
            _add(links.setdefault((number, None), []), told)
    chains = [_chain(of, some) for of, some in links.items()]
    return tuple(sorted(chains, key=lambda chain: chain.links[0].span))


def _nameable(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return the mentions that one sign may stand for: "a letter obtained by Harbor One" stays as it is."""
    names = {m.span.start for m in mentions if m.form is Form.NAME}
    return [
        m
        for m in mentions
        if m.form is not Form.DESCRIPTION
        or (m.span.start not in names and not _TELLS.search(text, m.span.start, m.span.end))
    ]


def _steps(sentence: Sentence, ways: Ways) -> Iterator[Told]:
    yield from find_media(sentence)
    yield from ways.find(sentence)
    yield from find_republished(sentence)


def _documents(attribution: Attribution, text: str) -> Iterator[Told]:
    """Yield the medium that a source is: "a letter from the mayor", "the poll"."""
    for span in attribution.source:
        if found := medium_of(span.of(text)):
            medium, start, end = found
            noun = Span(span.start + start, span.start + end)
            yield Told(Step.MEDIUM, noun, noun, value=medium)


def _add(links: list[Link], told: Told) -> None:
    """Add a step that is not told by the same words already."""
    if not any(link.step is told.step and link.span.overlaps(told.span) for link in links):
        links.append(Link(step=told.step, span=told.span, entity=told.entity, value=told.value))


def _chain(of: Of, links: Sequence[Link]) -> Chain:
    return Chain(links=tuple(sorted(links, key=lambda link: link.span)), statement=of[0], event=of[1])
