"""Every sentence of a mailing that claims or implies somebody's support, and how it does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.ask.mailings.answer import ClaimKind, Place
from onrecord.ask.mailings.claiming import claimed
from onrecord.ask.mailings.implying import friends, is_rivals, opponents, pictured
from onrecord.ask.mailings.marking import Marked, marked
from onrecord.ask.mailings.praising import Praise, Spread, praises
from onrecord.ask.mailings.told import told

_SIGNED = re.compile(r"^[—–-]{1,2}\s*«f\d+»(?:\W+[\w«»’'-]+){0,12}\W*$")
"""A line that says whose the quotation above it is, and nothing else."""


@dataclass(frozen=True, slots=True)
class Implied:
    """A sentence that brings in somebody's support.

    Args:
        kind: how it does.
        figure: whose.
        marked: the sentence.
        quoted: the words of praise, where it quotes some.
    """

    kind: ClaimKind
    figure: int
    marked: Marked
    quoted: str = ""


def implied(spreads: tuple[Spread, ...], rivals: set[int]) -> list[Implied]:
    """Return what brings in somebody's support, in the order of the mailing: subject, text, pictures.

    Args:
        spreads: the sheets of the mailing, with who is referred to where.
        rivals: the figures who are known to run against the beneficiary.
    """
    all_marked = [list(marked(each.sheet, each.refs, each.sides, each.own)) for each in spreads]
    every = [sentence for sentences in all_marked for sentence in sentences]
    shown = pictured(every) - opponents(every) - rivals
    found: list[Implied] = []
    for spread, sentences in zip(spreads, all_marked, strict=True):
        found += _on(spread, sentences)
    certain = friends(every, rivals) | ({each.figure for each in found} - rivals) | shown
    others = {number for each in every for number in each.named} - certain
    taken = {(each.figure, each.marked.sheet, each.marked.sentence.start) for each in found}
    for sentence in every:
        for number in sentence.named:
            new = (number, sentence.sheet, sentence.sentence.start) not in taken
            if (
                new
                and number in certain
                and not _SIGNED.match(sentence.text)
                and not is_rivals(sentence, number, others)
            ):
                found.append(Implied(_kind(sentence), number, sentence))
    return sorted(found, key=_order)


def _on(spread: Spread, sentences: list[Marked]) -> Iterator[Implied]:
    """Yield what a sheet claims and quotes; of what stands for a picture all is the picture's."""
    own = spread.sides.beneficiary
    pairs = {
        (sentence.sentence.start, figure): sentence
        for sentence, figure in claimed(sentences, spread.sides.sender)
    }
    for sentence, figure in told(spread, sentences):
        pairs.setdefault((sentence.sentence.start, figure), sentence)
    for praise in praises(spread):
        sentence = _holding(sentences, praise)
        yield Implied(
            _kind(sentence, ClaimKind.QUOTES),
            praise.speaker,
            sentence,
            spread.sheet.text[praise.start : praise.end],
        )
    for (_, figure), sentence in pairs.items():
        if figure != own:
            yield Implied(_kind(sentence, ClaimKind.CLAIMS), figure, sentence)


def _kind(sentence: Marked, kind: ClaimKind = ClaimKind.NAMES) -> ClaimKind:
    return ClaimKind.PICTURES if sentence.sentence.place is Place.PICTURE else kind


def _holding(sentences: list[Marked], praise: Praise) -> Marked:
    """Return the sentence in which some quoted words begin."""
    return next(each for each in sentences if each.sentence.start <= praise.start < each.sentence.end)


def _order(each: Implied) -> tuple[int, int, int, int]:
    first = {Place.SUBJECT: 0, Place.TEXT: 1, Place.PICTURE: 2}[each.marked.sentence.place]
    return first, each.marked.sentence.start, list(ClaimKind).index(each.kind), each.figure
