"""PolNeAR's CoreNLP layer as silver: names, and the people whom names, he and she refer to.

Its pronouns are worth learning from: of the sources among the hand-labelled ones of dev that are "he" or
"she", its clusters name the right person for 38, a wrong one for 3, and nobody for 18.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.extract.words import PRONOUNS
from onrecord.spans import Span
from onrecord.training.documents import Document, Marked
from onrecord.training.naming import CORENLP, is_country

AROUND = 25
"""Characters that a phrase may have beside the name that it is taken for: "Mr.", "Republican nominee"."""

People = tuple[tuple[Span, ...], ...]


def read_corenlp(articles: Path, layer: Path) -> Iterator[Document]:
    """Yield PolNeAR's articles with the names and people that CoreNLP found, without title and standfirst.

    Capitalised headlines fool it: only what stands behind the first blank line is kept.
    """
    texts = {row["id"]: row["text"] for row in map(json.loads, articles.open(encoding="utf-8"))}
    with gzip.open(layer, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = texts[row["id"]]
            start = text.find("\n\n") + 2
            if 2 <= start <= 600:
                yield _document(row, text, start)


def _document(row: dict[str, Any], text: str, start: int) -> Document:
    names, persons = [], []
    for a, b, kind, *_ in row["entities"]:
        if kind in CORENLP and a >= start:
            span = Span(a - start, b - start)
            names.append(Marked(span, is_country(text[a:b]) if kind == "LOCATION" else CORENLP[kind]))
            persons += [span] if kind == "PERSON" else []
    clusters = [
        [Span(a - start, b - start) for a, b in spans if a >= start] for spans in row.get("coreference", ())
    ]
    body = text[start:]
    return Document(id=row["id"], text=body, names=tuple(names), people=people_of(clusters, persons, body))


def people_of(clusters: Sequence[Sequence[Span]], persons: Sequence[Span], text: str) -> People:
    """Return the clusters that are people, each as the spans of their names and of "he" and "she".

    Clusters with names of more than one person are left out; those of one name are one.

    Args:
        clusters: phrases that corefer.
        persons: names of people.
        text: what all spans are of.
    """
    kept: dict[frozenset[str], list[Span]] = {}
    for phrases in clusters:
        names = [name for phrase in phrases if (name := _name_in(phrase, persons, text))]
        words = [frozenset(name.of(text).lower().split()) for name in names]
        fullest = max(words, key=len, default=frozenset[str]())
        if names and all(own <= fullest for own in words):
            said = [p for p in phrases if PRONOUNS.get(p.of(text).lower()) in ("he", "she")]
            kept.setdefault(fullest, []).extend((*names, *said))
    return tuple(tuple(sorted(set(spans))) for spans in _joined(kept))


def _name_in(phrase: Span, persons: Sequence[Span], text: str) -> Span | None:
    """Return the name that a phrase is, with a title or an office before it at most."""
    for name in persons:
        if phrase.start <= name.start and name.end <= phrase.end:
            behind = phrase.of(text)[name.end - phrase.start :].strip()
            if name.start - phrase.start <= AROUND and behind in ("", "'s", "’s"):
                return name
    return None


def _joined(kept: dict[frozenset[str], list[Span]]) -> Iterator[list[Span]]:
    """Yield people's spans; a part of one other's name alone is that one's, of several nobody's."""
    longer = {words: [other for other in kept if words < other] for words in kept}
    for words, spans in kept.items():
        if not longer[words]:
            yield spans + [s for part, whole in longer.items() if whole == [words] for s in kept[part]]
