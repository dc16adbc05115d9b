"""How the news came to be known: in what medium, told to whom, reported first by whom, taken from where."""

from collections.abc import Iterator, Sequence

from onrecord.chains import Chain, Link, Step
from onrecord.entities import Entity, Mention
from onrecord.events import Event
from onrecord.extract.chains.media import find_media, medium_of
from onrecord.extract.chains.outlets import find_outlets
from onrecord.extract.chains.placing import Of, Places
from onrecord.extract.chains.press import Press, nameable
from onrecord.extract.chains.republished import find_republished
from onrecord.extract.chains.sources import find_sources
from onrecord.extract.chains.told import Told, words_of
from onrecord.extract.shape import Sentence, sentences, shape_of
from onrecord.reading import Attribution
from onrecord.spans import Span

__all__ = ["find_chains"]

LATEST = 20
"""Links of one thing that another one may say again: those of its own sentence, which come last."""


def find_chains(
    text: str,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    attributions: Sequence[Attribution],
    events: Sequence[Event],
) -> tuple[Chain, ...]:
    """Return how the statements, the events and the article came to be known, in their order.

    Args:
        text: an article's words.
        mentions: of whom and what it talks about, in its order.
        entities: what they refer to.
        attributions: who says what in it.
        events: what it says happened.
    """
    press = Press(mentions, entities, text)
    places = Places(attributions, events, text)
    links: dict[Of, list[Link]] = {}
    for sentence in sentences(shape_of(text, nameable(mentions, text), entities, ())):
        where = sentence.span(0, len(sentence.words))
        for told in _steps(sentence, press):
            if (of := places.of(told, where)) is not None:
                _add(links.setdefault(of, []), told)
    for number, attribution in enumerate(attributions):
        for told in _documents(attribution, text):
            _add(links.setdefault((number, None), []), told)
    chains = [_chain(of, some) for of, some in links.items()]
    return tuple(sorted(chains, key=lambda chain: chain.links[0].span))


def _steps(sentence: Sentence, press: Press) -> Iterator[Told]:
    words = words_of(sentence)
    yield from find_media(sentence, words)
    yield from find_outlets(sentence, words, press)
    yield from find_sources(sentence, words)
    yield from find_republished(sentence, words)


def _documents(attribution: Attribution, text: str) -> Iterator[Told]:
    """Yield the medium that a source is: "a letter from the mayor", "the poll"."""
    for span in attribution.source:
        if found := medium_of(span.of(text)):
            medium, start, end = found
            noun = Span(span.start + start, span.start + end)
            yield Told(Step.MEDIUM, noun, noun, value=medium)


def _add(links: list[Link], told: Told) -> None:
    """Add a step that is not told by the same words already."""
    if not any(link.step is told.step and link.span.overlaps(told.span) for link in links[-LATEST:]):
        links.append(Link(step=told.step, span=told.span, entity=told.entity, value=told.value))


def _chain(of: Of, links: Sequence[Link]) -> Chain:
    return Chain(links=tuple(sorted(links, key=lambda link: link.span)), statement=of[0], event=of[1])
