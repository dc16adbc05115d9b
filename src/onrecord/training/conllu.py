"""CoNLL-U with GUM's `Entity=` marks, read back into running text with character offsets."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_MARK = re.compile(r"\([^()]*\)?|[^()]+\)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, and its part of speech (Penn's tags)."""

    word: str
    tag: str
    start: int
    end: int


@dataclass(slots=True)
class Annotated:
    """A document: its text, its tokens, and its marks as first token, last token and the label's parts."""

    id: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    marks: list[tuple[int, int, list[str]]] = field(default_factory=list)


def read_conllu(path: Path) -> list[Annotated]:
    """Read gzipped CoNLL-U: sentences of a paragraph joined by spaces, paragraphs by blank lines."""
    documents: list[Annotated] = []
    opened: list[tuple[list[str], int]] = []
    gap, after, last = "", "", 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                documents.append(Annotated(line.split("=", 1)[1].strip()))
                opened, gap = [], ""
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                gap = "\n\n" if documents[-1].text else ""
            elif line[0] != "#" and line.strip():
                number, word, _, _, tag, *_, misc = line.rstrip("\n").split("\t")
                spaced = "" if "SpaceAfter=No" in misc else " "
                if "." in number:
                    continue
                if "-" in number:  # a word cut in two ("don't"): its parts stand together
                    last, after = int(number.split("-")[1]), spaced
                    continue
                if int(number) < last:
                    spaced = ""
                elif int(number) == last:
                    last, spaced = 0, after
                document = documents[-1]
                document.text += gap
                start = len(document.text)
                document.text += word
                document.tokens.append(Token(word, tag, start, len(document.text)))
                gap = spaced
                _note(document, opened, misc)
    return documents


def _note(document: Annotated, opened: list[tuple[list[str], int]], misc: str) -> None:
    """Open and close the marks that stand at the token read last."""
    place = len(document.tokens) - 1
    for mark in _marks(misc):
        if mark.startswith("("):
            label = mark[1:].rstrip(")").split("-")
            if mark.endswith(")"):
                document.marks.append((place, place, label))
            else:
                opened.append((label, place))
            continue
        name = mark[:-1].split("-")[0]
        for k in range(len(opened) - 1, -1, -1):
            if opened[k][0][0] == name:
                label, first = opened.pop(k)
                document.marks.append((first, place, label))
                break


def _marks(misc: str) -> Iterator[str]:
    for part in misc.split("|"):
        if part.startswith("Entity="):
            yield from _MARK.findall(part.removeprefix("Entity="))
