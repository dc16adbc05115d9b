"""Corpora of names, phrases and coreference, read into one kind of document with character spans.

Each corpus says a part of what the heads have to learn, and `None` marks what it does not say. Types are
sets: a corpus that knows only "person" allows both politician and person, and the loss asks for either.
"""

import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.spans import Span
from onrecord.training.conllu import Token, read_conllu
from onrecord.training.naming import ANY, CORENLP, GUM, allowed_of_crossner, is_country, trimmed_name

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
    """

    id: str
    text: str
    names: tuple[Marked, ...] | None = None
    phrases: tuple[Marked, ...] | None = None
    clusters: tuple[tuple[Span, ...], ...] | None = None
    choice: Choice | None = None


def read_gum(folder: Path, split: str) -> list[Document]:
    """Read a split of GUM with the clusters of OntoGUM, from the folder that holds both."""
    scheme = {d.id: d for d in read_conllu(folder / "ontogum" / f"{split}.conllu.gz")}
    documents = []
    for document in read_conllu(folder / "gum" / f"{split}.conllu.gz"):
        other, tokens = scheme[document.id], document.tokens
        gathered: dict[str, list[Span]] = {}
        for first, last, label in other.marks:
            gathered.setdefault(label[0], []).append(_span(tokens, first, last))
        unpolitical = document.id.split("_")[1] in UNPOLITICAL
        phrases = {
            _span(tokens, first, last): GUM.get(label[1], ANY) for first, last, label in document.marks
        }
        for spans in gathered.values():
            for span in spans:
                phrases.setdefault(span, ANY)
        names = [
            named
            for first, last, label in document.marks
            if (named := _gum_name(tokens[first : last + 1], label, unpolitical=unpolitical))
        ]
        documents.append(
            Document(
                id=document.id,
                text=document.text,
                names=tuple(names),
                phrases=tuple(Marked(span, types) for span, types in phrases.items()),
                clusters=tuple(tuple(spans) for spans in gathered.values() if len(spans) > 1),
            )
        )
    return documents


def _span(tokens: list[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last].end)


def _gum_name(tokens: list[Token], label: list[str], *, unpolitical: bool) -> Marked | None:
    """Return the name in a phrase of GUM's: its proper nouns, if it is made of little else."""
    kept = trimmed_name(tokens)
    if not kept or len(kept) > 8:
        return None
    proper = [t.tag.startswith("NNP") for t in kept]
    if not (proper[0] and proper[-1] and sum(proper) >= 0.6 * len(kept)):
        return None
    span, kind = Span(kept[0].start, kept[-1].end), label[1]
    if kind in ("time", "substance", "animal", "plant"):
        return None
    if kind == "place":
        return Marked(span, is_country(" ".join(t.word for t in kept)))
    if kind == "person" and unpolitical:
        return Marked(span, frozenset((1,)))
    return Marked(span, GUM.get(kind, ANY))


def read_crossner(path: Path) -> list[Document]:
    """Read a split of CrossNER's politics, one sentence a document, its words joined by spaces."""
    documents = []
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
        text, names, open_ = "", list[tuple[int, int, str]](), ""
        for word, tag in rows:
            start = len(text)
            text += word + " "
            kind = tag[2:]
            if tag[0] == "I" and open_ == kind and names:
                names[-1] = (names[-1][0], len(text) - 1, kind)
            elif kind:
                names.append((start, len(text) - 1, kind))
            open_ = kind
        documents.append(
            Document(
                id=f"crossner-{number}",
                text=text.strip(),
                names=tuple(Marked(Span(a, b), allowed_of_crossner(k)) for a, b, k in names),
            )
        )
    return documents


def read_gap(path: Path) -> list[Document]:
    """Read a split of GAP (Webster et al., TACL 2018)."""

    def span(row: dict[str, str], name: str) -> Span:
        start = int(row[f"{name}-offset"])
        return Span(start, start + len(row[name]))

    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Document(
                id=row["ID"],
                text=row["Text"],
                choice=Choice(
                    span(row, "Pronoun"),
                    (span(row, "A"), span(row, "B")),
                    (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"),
                ),
            )
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def read_corenlp(articles: Path, layer: Path) -> Iterator[Document]:
    """Yield PolNeAR's articles with the names that CoreNLP found, without title and standfirst.

    Capitalised headlines fool it: only what stands behind the first blank line is kept.
    """
    texts = {row["id"]: row["text"] for row in map(json.loads, articles.open(encoding="utf-8"))}
    with gzip.open(layer, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = texts[row["id"]]
            start = text.find("\n\n") + 2
            if start < 2 or start > 600:
                continue
            names = []
            for a, b, kind, *_ in row["entities"]:
                if kind in CORENLP and a >= start:
                    types = is_country(text[a:b]) if kind == "LOCATION" else CORENLP[kind]
                    names.append(Marked(Span(a - start, b - start), types))
            yield Document(id=row["id"], text=text[start:], names=tuple(names))
