"""People in a text given other names, so that heads learn from what is said and not from who is famous."""

import random
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.words import PRONOUNS, TITLES
from onrecord.spans import Span
from onrecord.training.documents import Document, Marked

_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Names to give: first names by pronoun, and surnames."""

    first: Mapping[str, Sequence[str]]
    last: Sequence[str]


def pool_of(documents: Iterable[Document]) -> Pool:
    """Return the names of people in documents, first names by the pronoun of most of their bearers."""
    said: defaultdict[str, Counter[str]] = defaultdict(Counter)
    last: dict[str, None] = {}
    for document in documents:
        for spans in document.people or ():
            pronoun = _said(spans, document.text)
            for words in {tuple(_WORD.findall(s.of(document.text))) for s in spans}:
                if len(words) == 2 and all(w.istitle() for w in words) and pronoun:
                    said[words[0]][pronoun] += 1
                    last[words[1]] = None
    first: defaultdict[str, list[str]] = defaultdict(list)
    for name, counts in said.items():
        first[counts.most_common(1)[0][0]].append(name)
    return Pool(first=dict(first), last=list(last))


def _said(spans: Iterable[Span], text: str) -> str:
    """Return the pronoun that most often stands for somebody, or "" where none does."""
    pronouns = Counter(p for s in spans if (p := PRONOUNS.get(s.of(text).lower())))
    return pronouns.most_common(1)[0][0] if pronouns else ""


def renamed(document: Document, pool: Pool, draw: random.Random) -> Document:
    """Return a document with every known person under another name, the same one wherever it stands.

    First names change within the names of one pronoun; where none tells, they stay.

    Args:
        document: with people or a choice between two.
        pool: names to give.
        draw: of the names.
    """
    text = document.text
    new: dict[str, str] = {}
    firsts = {name for names in pool.first.values() for name in names}
    for words, pronoun in _people(document):
        if not (words and pool.last):
            continue
        for word in words[:-1]:
            if pronoun in pool.first and word in firsts:
                new.setdefault(word, draw.choice(pool.first[pronoun]))
        new.setdefault(words[-1], draw.choice(pool.last))
    wanted = {w: other for w, other in new.items() if w[0].isupper() and w.lower() not in TITLES}
    if not wanted or len(set(wanted.values())) < len(wanted):
        return document
    found = re.finditer(rf"\b(?:{'|'.join(map(re.escape, wanted))})\b", text)
    return _written(document, [(m.start(), m.end(), wanted[m[0]]) for m in found])


def _people(document: Document) -> Iterator[tuple[list[str], str]]:
    """Yield the words of each name of a known person, and the pronoun that stands for them, if one does."""
    text = document.text
    if document.choice is not None:
        pronoun = PRONOUNS.get(document.choice.pronoun.of(text).lower(), "")
        for span in document.choice.names:  # GAP asks between two of one gender
            yield _WORD.findall(span.of(text)), pronoun
    for spans in document.people or ():
        kind = _said(spans, text)
        for name in {s.of(text) for s in spans if s.of(text).lower() not in PRONOUNS}:
            yield _WORD.findall(name), kind


def _written(document: Document, edits: Sequence[tuple[int, int, str]]) -> Document:
    """Return a document with stretches of its text replaced, and every span where its words went."""
    starts = [start for start, _, _ in edits]
    text, shift, shifts, at = [], 0, [], 0
    for start, end, word in edits:
        text += [document.text[at:start], word]
        shifts.append((start + shift, start + shift + len(word), shift + len(word) - (end - start)))
        shift, at = shifts[-1][2], end
    text.append(document.text[at:])

    def moved(place: int, *, end: bool) -> int:
        k = bisect_right(starts, place - end) - 1
        if k < 0:
            return place
        if place - end < edits[k][1]:  # within a replaced word
            return shifts[k][1] if end else shifts[k][0]
        return place + shifts[k][2]

    def span(old: Span) -> Span:
        return Span(moved(old.start, end=False), moved(old.end, end=True))

    choice = document.choice
    return replace(
        document,
        text="".join(text),
        names=_mapped(document.names, span),
        people=document.people and tuple(tuple(map(span, spans)) for spans in document.people),
        choice=choice
        and replace(
            choice, pronoun=span(choice.pronoun), names=(span(choice.names[0]), span(choice.names[1]))
        ),
    )


def _mapped(marks: tuple[Marked, ...] | None, span: Callable[[Span], Span]) -> tuple[Marked, ...] | None:
    return marks and tuple(Marked(span(mark.span), mark.types) for mark in marks)
