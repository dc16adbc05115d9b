"""CoNLL-U with GUM's `Entity=` marks, read back into running text with character offsets."""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.spans import Span

_MARK = re.compile(r"\([^()]*\)?|[^()]+\)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, and its part of speech (Penn's tags)."""

    word: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens, from a first to a last, that somebody marked; the label's first part says whom they mean."""

    first: int
    last: int
    label: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A document.

    Args:
        id: of the corpus.
        text: sentences of a paragraph joined by spaces, paragraphs by blank lines.
        tokens: its words, in order.
        marks: in the order in which they end.
    """

    id: str
    text: str
    tokens: Sequence[Token]
    marks: Sequence[Mark]

    def span(self, mark: Mark) -> Span:
        """Return the characters of a mark."""
        return Span(self.tokens[mark.first].start, self.tokens[mark.last].end)

    def referents(self) -> list[list[Span]]:
        """Return the marks of each referent, singletons too."""
        gathered: dict[str, list[Span]] = {}
        for mark in self.marks:
            gathered.setdefault(mark.label[0], []).append(self.span(mark))
        return list(gathered.values())


def read_conllu(path: Path) -> list[Annotated]:
    """Read the documents of a gzipped CoNLL-U file."""
    documents: list[_Writer] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                documents.append(_Writer(line.split("=", 1)[1].strip()))
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                documents[-1].open_paragraph()
            elif line[0].isdigit():
                number, word, _, _, tag, *_, misc = line.rstrip("\n").split("\t")
                documents[-1].add(number, word, tag, misc)
    return [document.done() for document in documents]


class _Writer:
    """A document that grows, token by token."""

    def __init__(self, name: str) -> None:
        self.id, self.text = name, ""
        self.tokens: list[Token] = []
        self.marks: list[Mark] = []
        self._opened: list[Mark] = []
        self._gap = ""
        self._joined, self._behind = 0, ""

    def open_paragraph(self) -> None:
        self._gap = "\n\n" if self.text else ""

    def add(self, number: str, word: str, tag: str, misc: str) -> None:
        spaced = "" if "SpaceAfter=No" in misc else " "
        if "." in number:  # a word that was left out
            return
        if "-" in number:  # a word cut in two ("don't"): its parts stand together
            self._joined, self._behind = int(number.split("-")[1]), spaced
            return
        if int(number) < self._joined:
            spaced = ""
        elif int(number) == self._joined:
            self._joined, spaced = 0, self._behind
        self.text += self._gap
        start = len(self.text)
        self.text += word
        self.tokens.append(Token(word, tag, start, len(self.text)))
        self._gap = spaced
        for mark in _marks(misc):
            self._note(mark, len(self.tokens) - 1)

    def _note(self, mark: str, place: int) -> None:
        """Open or close a mark at a token: "(7-person" opens, "7)" closes, "(7-person)" does both."""
        if not mark.startswith("("):
            self._close(mark[:-1].split("-")[0], place)
            return
        opened = Mark(place, place, tuple(mark[1:].rstrip(")").split("-")))
        (self.marks if mark.endswith(")") else self._opened).append(opened)

    def _close(self, referent: str, place: int) -> None:
        """Close the mark of a referent that was opened last."""
        for k in range(len(self._opened) - 1, -1, -1):
            if self._opened[k].label[0] == referent:
                opened = self._opened.pop(k)
                self.marks.append(Mark(opened.first, place, opened.label))
                return

    def done(self) -> Annotated:
        return Annotated(id=self.id, text=self.text, tokens=tuple(self.tokens), marks=tuple(self.marks))


def _marks(misc: str) -> Iterator[str]:
    for part in misc.split("|"):
        if part.startswith("Entity="):
            yield from _MARK.findall(part.removeprefix("Entity="))
