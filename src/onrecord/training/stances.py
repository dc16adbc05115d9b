"""Sentences with two marked mentions, and who supports or opposes whom in them, read from the corpora."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.errors import FormatError
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, NEUTRAL, Q_OPPOSES, Q_SUPPORTS

POLARITIES = {4: NEUTRAL, 6: Q_SUPPORTS, 2: Q_OPPOSES}
"""NewsMTSC's polarities, as what a q that nobody marked thinks of p."""

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A text in which two mentions are marked.

    Args:
        text: usually one sentence.
        p: the one mention.
        q: the other one; None where only p is marked, as a target whose holder is not known.
        label: one of the five classes, without q neutral or what q thinks of p; None if nobody labelled it.
        people: whether p and q are names of persons, which may be given other names.

    Raises:
        SpanError: a mention reaches beyond the text.
        ValueError: the label is none of the classes.
    """

    text: str
    p: Span
    q: Span | None
    label: int | None = None
    people: tuple[bool, bool] = (False, False)

    def __post_init__(self) -> None:
        for span in self.spans:
            span.of(self.text)
        allowed = sorted(POLARITIES.values()) if self.q is None else range(len(EXCHANGED))
        if self.label is not None and self.label not in allowed:
            raise ValueError(f"label {self.label} is none of {list(allowed)}")

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its mentions: p, and q if there is one."""
        return (self.p,) if self.q is None else (self.p, self.q)


def exchanged(pair: Pair) -> Pair:
    """Return a pair with p and q in each other's place, and the label that it has then."""
    if pair.q is None:
        raise ValueError("only one mention is marked: there is nothing to exchange it with")
    label = None if pair.label is None else EXCHANGED[pair.label]
    return replace(pair, p=pair.q, q=pair.p, label=label, people=pair.people[::-1])


def read_directed(path: Path) -> list[Pair]:
    """Read a split of `directed-sentiment`, whose two mentions stand in brackets.

    Raises:
        FormatError: a line has other columns, or its mentions cannot be found.
    """
    pairs = []
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) != 4 or cells[3] not in {"0", "1", "2", "3", "4"}:
                raise FormatError(f"{path.name}, line {number}: not a sentence, p, q and a label from 0 to 4")
            pair = _unbracketed(*cells)
            if pair is None:
                raise FormatError(f"{path.name}, line {number}: no [{cells[1]}] or no [{cells[2]}] in it")
            pairs.append(pair)
    return pairs


def _unbracketed(sentence: str, p: str, q: str, label: str) -> Pair | None:
    """Return a pair without the brackets that mark its mentions; others belong to the text and stay."""
    found = list(_BRACKETS.finditer(sentence))
    one = next((m for m in found if m[1] == p), None)
    two = next((m for m in found if m[1] == q and m is not one), None)
    if not (one and two) and len(found) == 2:  # columns that were quoted once more than the sentence
        one, two = found if not (two is found[0] or one is found[1]) else found[::-1]
    if not (one and two):
        return None
    text, at = _without(sentence, sorted((one.start(), one.end() - 1, two.start(), two.end() - 1)))
    own, other = (_trimmed(text, at[m.start() + 1], at[m.end() - 1]) for m in (one, two))
    return Pair(text=text, p=own, q=other, label=int(label)) if own and other else None


def _without(text: str, places: list[int]) -> tuple[str, list[int]]:
    """Return a text without the characters at some places, and where each of its places went."""
    gone = set(places)
    kept, at = list[str](), list[int]()
    for place, character in enumerate(text):
        at.append(len(kept))
        if place not in gone:
            kept.append(character)
    return "".join(kept), [*at, len(kept)]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a span without the white space at its ends, or None where that is all there is."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def read_targets(path: Path) -> Iterator[Pair]:
    """Yield the targets of a split of NewsMTSC, whose holders nobody marked: q is None."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            for target in row["targets"]:
                span = Span(target["from"], target["to"])
                label = POLARITIES[int(target["polarity"])]
                yield Pair(text=row["sentence_normalized"], p=span, q=None, label=label)


def in_whole_words(text: str, span: Span) -> Span:
    """Return a mention that was cut short with the rest of its first and last word.

    A possessive ending and punctuation at the ends are left out: "Hale’" is "Hale", and "Ann Oslo" in "Ann
    Oslow" is all of it.
    """
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    words = re.search(r"\w.*\w|\w", re.sub(r"['’]s$", "", text[start:end]), re.DOTALL)
    return Span(start + words.start(), start + words.end()) if words else span
