"""Pairs of actors in sentences that nobody labelled, for a teacher to label."""

import itertools
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.sentences import sentences
from onrecord.spans import Span
from onrecord.training.stances import Pair

ACTORS = frozenset({"politician", "person", "organisation", "party", "group", "country"})
"""Types of names that can hold a stance or be its target."""

WORDS = range(6, 61)
"""How many words a sentence may have."""

A_SENTENCE = 3
"""Pairs that are taken of one sentence at most."""

ALONE = 0.15
"""Share of the sentences with a name of which one is taken alone, as a target whose holder nobody marked."""

_PRONOUN = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Hh]im|[Hh]ers?|[Tt]hem|[Hh]is|[Mm]e|[Uu]s|[Yy]ou)\b"
)
"""Pronouns of people: a reading has pairs of them, too, though no corpus with labels does."""

SHINGLE = 8
"""Words in a row that two texts share only if one is taken from the other."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: where it stands, of what type it is, and which of the text's entities it names."""

    span: Span
    kind: str
    entity: object


def pairs_of(
    text: str, names: Iterable[Named], draw: random.Random, whole: Iterable[Span] | None = None
) -> Iterator[tuple[Span, Pair]]:
    """Yield sentences and pairs of two actors in each, a few, and some actors alone, without a label.

    At least one of the two has a name; the other one may be a pronoun.

    Args:
        text: of an article.
        names: in it.
        draw: of the pairs, and of which name is p.
        whole: its sentences, by default those that `sentences` finds.
    """
    actors = sorted((n for n in names if n.kind in ACTORS), key=lambda n: n.span)
    for sentence in sentences(text) if whole is None else whole:
        here = [n for n in actors if sentence.start <= n.span.start and n.span.end <= sentence.end]
        if not here or len(sentence.of(text).split()) not in WORDS:
            continue
        if draw.random() < ALONE:
            yield sentence, _pair(text, sentence, draw.choice(here), None)
        named = [(a, b) for a, b in itertools.combinations(here, 2) if _differ(a, b, text)]
        two = [*named, *itertools.product(here, _pronouns(text, sentence, here))]
        for a, b in draw.sample(two, min(A_SENTENCE, len(two))):
            yield sentence, _pair(text, sentence, *((a, b) if draw.random() < 0.5 else (b, a)))


def _pronouns(text: str, sentence: Span, names: Iterable[Named]) -> list[Named]:
    """Return the pronouns of a sentence that are no part of a name, as the "I" of kings is."""
    found = _PRONOUN.finditer(text, sentence.start, sentence.end)
    pronouns = [Named(Span(*m.span()), "pronoun", m[0].lower()) for m in found]
    return [p for p in pronouns if not any(p.span.overlaps(name.span) for name in names)]


def _pair(text: str, sentence: Span, p: Named, q: Named | None) -> Pair:
    def moved(name: Named) -> Span:
        return Span(name.span.start - sentence.start, name.span.end - sentence.start)

    return Pair(
        text=sentence.of(text),
        p=moved(p),
        q=moved(q) if q else None,
        people=(_is_person(p), q is not None and _is_person(q)),
    )


def _differ(a: Named, b: Named, text: str) -> bool:
    return a.entity != b.entity and a.span.of(text) != b.span.of(text) and not a.span.overlaps(b.span)


def _is_person(name: Named) -> bool:
    return name.kind in ("politician", "person")


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return every eight words in a row of a text, in lower case; of a shorter one all its words."""
    words: Sequence[str] = [w.lower() for w in _WORD.findall(text)]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def without(pairs: Iterable[Pair], held: Iterable[str]) -> Iterator[Pair]:
    """Yield pairs whose texts share no eight words in a row with some others, those that are measured on."""
    known = frozenset[tuple[str, ...]]().union(*map(shingles, held))
    return (pair for pair in pairs if known.isdisjoint(shingles(pair.text)))
