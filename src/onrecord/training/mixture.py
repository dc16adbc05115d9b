"""What the mention heads learn from, step by step: a little of every corpus, chosen by the step's number."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.ahead import ahead
from onrecord.training.documents import Document, Marked, read_crossner, read_gap, read_gum
from onrecord.training.renaming import Pool, pool_of, renamed
from onrecord.training.silver import read_corenlp
from onrecord.training.units import AT_ONCE, Unit, units_of

Taken = TypeVar("Taken", Document, Unit)

LIKE_NEWS = ("news", "interview", "speech")
"""Genres of GUM that are drawn twice as often as others."""

RENAMED = 0.5
"""Share of the documents with known people that are read under other names."""

PACKS = (1, 2, 4, 6)
"""How many sentences of CrossNER may stand in one unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How many units of each corpus a step has."""

    gum: int
    gap: int
    crossner: int
    corenlp: int
    tutored: int = 0
    snippets: int = 0


@dataclass(slots=True, kw_only=True)
class Mixture:
    """Documents of all corpora, and the units of each step.

    Args:
        vocabulary: cuts them into pieces.
        shares: of the corpora in a step.
        gum: documents with names, phrases and clusters.
        gap: snippets with a pronoun to resolve.
        crossner: sentences with names.
        corenlp: articles with names and people that a machine found.
        tutored: units of articles in which a larger network says what it finds.
        snippets: units of snippets in which it does.
        seed: of all choices.
    """

    vocabulary: WordPiece
    shares: Shares
    gum: Sequence[Document]
    gap: Sequence[Document]
    crossner: Sequence[Document]
    corenlp: Sequence[Document]
    tutored: Sequence[Unit] = ()
    snippets: Sequence[Unit] = ()
    seed: int = 1
    pool: Pool = field(init=False)

    def __post_init__(self) -> None:
        self.pool = pool_of(self.corenlp)
        self.gum = [d for d in self.gum for _ in range(1 + (d.id.split("_")[1] in LIKE_NEWS))]

    def step(self, number: int) -> list[Unit]:
        """Return the units of the step with a number, counted from 0: the same ones whenever it is asked."""
        draw = random.Random(self.seed * 1_000_003 + number)
        shares = self.shares
        documents = [
            *self._turns(self.gum, number, shares.gum),
            *self._turns(self.gap, number, shares.gap),
            *(packed(draw.sample(self.crossner, draw.choice(PACKS)), draw) for _ in range(shares.crossner)),
            *self._turns(self.corenlp, number, shares.corenlp),
        ]
        return [
            *(self._unit(document, draw) for document in documents),
            *self._turns(self.tutored, number, shares.tutored),
            *self._turns(self.snippets, number, shares.snippets),
        ]

    def steps(self, workers: int) -> Iterator[list[Unit]]:
        """Yield the units of every step from the first, made by so many processes ahead of time."""
        return ahead(self.step, workers)

    def _turns(self, these: Sequence[Taken], number: int, share: int) -> Iterator[Taken]:
        """Yield a step's documents of a corpus: every one has its turn before any has it again."""
        for place in range(number * share, (number + 1) * share):
            turn, rest = divmod(place, len(these))
            order = random.Random(self.seed + turn).sample(range(len(these)), len(these))
            yield these[order[rest]]

    def _unit(self, document: Document, draw: random.Random) -> Unit:
        if (document.choice or document.people) and draw.random() < RENAMED:
            document = renamed(document, self.pool, draw)
        # Names alone need no long stretch of a document.
        at_once = AT_ONCE if document.clusters else 2
        return draw.choice(list(units_of(document, self.vocabulary, draw, at_once)))


def packed(sentences: Sequence[Document], draw: random.Random) -> Document:
    """Return sentences as one document, a line each; half of them without spaces around their punctuation."""
    parts, names, start = list[str](), list[Marked](), 0
    close = draw.random() < 0.5
    for sentence in sentences:
        text, marks = _closed(sentence) if close else (sentence.text, sentence.names or ())
        names += [Marked(Span(m.span.start + start, m.span.end + start), m.types) for m in marks]
        parts.append(text)
        start += len(text) + 1
    return Document(id=sentences[0].id, text="\n".join(parts), names=tuple(names))


_LEFT, _RIGHT = frozenset(",.;:)]?!'’") | {"'s", "’s"}, frozenset("([")


def _closed(sentence: Document) -> tuple[str, Sequence[Marked]]:
    """Return a sentence of words joined by spaces as people write it, with its names where they went."""
    text, at = "", list[int]()
    for word in sentence.text.split(" "):
        joined = not text or word in _LEFT or text[-1] in _RIGHT
        if not joined:
            text += " "
            at.append(len(text) - 1)
        at += range(len(text), len(text) + len(word))
        text += word
        if joined and len(text) > len(word):
            at.insert(len(at) - len(word), len(text) - len(word))
    at.append(len(text))
    marks = [Marked(Span(at[m.span.start], at[m.span.end - 1] + 1), m.types) for m in sentence.names or ()]
    return text, marks


def read_corpora(corpora: Path) -> dict[str, list[Document]]:
    """Read what the mention heads learn from, by the names of `Mixture`'s fields."""
    polnear = corpora / "polnear"
    return {
        "gum": read_gum(corpora, "train"),
        "gap": read_gap(corpora / "gap" / "gap-development.tsv"),
        "crossner": read_crossner(corpora / "crossner-politics" / "train.txt"),
        "corenlp": list(read_corenlp(polnear / "train.jsonl", polnear / "train.corenlp.jsonl.gz")),
    }
