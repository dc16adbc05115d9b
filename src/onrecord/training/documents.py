"""Corpora of names, phrases and coreference, read into one kind of document with character spans.

Each corpus says a part of what the heads have to learn, and `None` marks what it does not say. Types are
sets: a corpus that knows only "person" allows both politician and person, and the loss asks for either.
"""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from onrecord.spans import Span
from onrecord.training.conllu import Annotated, Mark, read_conllu
from onrecord.training.mention_corpora import Pronoun, read_crossner_names, read_gap_pronouns
from onrecord.training.naming import ANY, GUM, allowed_of_crossner, is_country, trimmed_name

UNPOLITICAL = ("academic", "bio", "fiction", "podcast", "textbook", "vlog", "voyage", "whow")
"""Genres of GUM whose named people are counted as people who hold no office."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A span that somebody marked, with the types that their scheme allows for it."""

    span: Span
    types: frozenset[int]


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun and two names, and which of them it refers to, as GAP asks."""

    pronoun: Span
    names: tuple[Span, Span]
    same: tuple[bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with what a corpus says about it.

    Args:
        id: of the corpus.
        text: the words.
        names: every name in it.
        phrases: every phrase that refers to something, nested ones too.
        clusters: phrases of one referent each, of two phrases or more; no other phrases corefer.
        choice: a pronoun to resolve.
        people: names and pronouns of one person each; whom all else refers to is not known.
    """

    id: str
    text: str
    names: tuple[Marked, ...] | None = None
    phrases: tuple[Marked, ...] | None = None
    clusters: tuple[tuple[Span, ...], ...] | None = None
    choice: Choice | None = None
    people: tuple[tuple[Span, ...], ...] | None = None

    @property
    def refers(self) -> bool:
        """Whether it says of any phrase what it refers to."""
        return self.clusters is not None or self.choice is not None or self.people is not None


def read_gum(folder: Path, split: str) -> list[Document]:
    """Read a split of GUM with the clusters of OntoGUM, from the folder that holds both."""
    referents = {d.id: d.referents() for d in read_conllu(folder / "ontogum" / f"{split}.conllu.gz")}
    documents = read_conllu(folder / "gum" / f"{split}.conllu.gz")
    return [_gum_document(document, referents[document.id]) for document in documents]


def _gum_document(document: Annotated, referents: list[list[Span]]) -> Document:
    unpolitical = document.id.split("_")[1] in UNPOLITICAL
    phrases = {document.span(mark): GUM.get(mark.label[1], ANY) for mark in document.marks}
    for span in chain.from_iterable(referents):
        phrases.setdefault(span, ANY)
    names = (_gum_name(document, mark, unpolitical=unpolitical) for mark in document.marks)
    return Document(
        id=document.id,
        text=document.text,
        names=tuple(name for name in names if name),
        phrases=tuple(Marked(span, types) for span, types in phrases.items()),
        clusters=tuple(tuple(spans) for spans in referents if len(spans) > 1),
    )


def _gum_name(document: Annotated, mark: Mark, *, unpolitical: bool) -> Marked | None:
    """Return the name in a phrase of GUM's: its proper nouns, if it is made of little else."""
    kept = trimmed_name(document.tokens[mark.first : mark.last + 1])
    if not kept or len(kept) > 8:
        return None
    proper = [t.tag.startswith("NNP") for t in kept]
    if not (proper[0] and proper[-1] and sum(proper) >= 0.6 * len(kept)):
        return None
    span, kind = Span(kept[0].start, kept[-1].end), mark.label[1]
    if kind in ("time", "substance", "animal", "plant"):
        return None
    if kind == "place":
        return Marked(span, is_country(" ".join(t.word for t in kept)))
    if kind == "person" and unpolitical:
        return Marked(span, frozenset((1,)))
    return Marked(span, GUM.get(kind, ANY))


def read_crossner(path: Path) -> list[Document]:
    """Read a split of CrossNER's politics, one sentence a document."""
    return [
        Document(
            id=f"crossner-{number}",
            text=sentence.text,
            names=tuple(Marked(span, allowed_of_crossner(kind)) for span, kind in sorted(sentence.names)),
        )
        for number, sentence in enumerate(read_crossner_names(path))
    ]


def read_gap(path: Path) -> list[Document]:
    """Read a split of GAP, one snippet a document."""
    return [Document(id=e.id, text=e.text, choice=_choice(e)) for e in read_gap_pronouns(path)]


def _choice(example: Pronoun) -> Choice:
    (a, same_a), (b, same_b) = example.names
    return Choice(example.pronoun, (a, b), (same_a, same_b))
