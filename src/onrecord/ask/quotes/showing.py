"""How a quotation differs from what was said, for the eye."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.ask.quotes.answer import Edit, Segment
from onrecord.ask.quotes.places import Place
from onrecord.ask.quotes.question import Question
from onrecord.ask.quotes.splicing import Part
from onrecord.ask.quotes.utterances import Utterance

APART = " … "
"""Stands between what is of two sayings."""


def segments_of(question: Question, place: Place) -> Iterator[Segment]:
    """Yield the comparison of a quotation with what stands in one place."""
    for step in place.comparison.steps:
        said = place.utterance.shown(step.said)
        yield Segment(edit=step.edit, asked=question.shown(step.asked), said=said, called=step.called)


def segments_of_parts(question: Question, parts: Sequence[Part]) -> Iterator[Segment]:
    """Yield the parts of a quotation, and between them what was left out."""
    for part, after in zip(parts, (*parts[1:], None), strict=False):
        said = part.utterance.shown(part.said)
        yield Segment(edit=Edit.SAME, asked=question.shown(part.asked), said=said)
        if after is not None:
            yield Segment(edit=Edit.LEFT_OUT, said=_between(part, after))


def _between(part: Part, after: Part) -> str:
    """Return what was said between two parts: in one saying, or to the end of one and before the next."""
    if part.utterance == after.utterance and part.said.stop <= after.said.start:
        return part.utterance.shown(range(part.said.stop, after.said.start))
    rest = (rest_of(part.utterance, part.said)[1], rest_of(after.utterance, after.said)[0])
    return APART.join(words for words in rest if words)


def rest_of(utterance: Utterance, said: range) -> tuple[str, str]:
    """Return what stands before and after some words of a saying."""
    before, after = range(said.start), range(said.stop, len(utterance.words))
    return utterance.shown(before), utterance.shown(after)


def utterances_of(parts: Sequence[Part]) -> list[Utterance]:
    """Return the sayings that parts are from, each once for parts that follow each other."""
    first = [parts[0].utterance] if parts else []
    return first + [after.utterance for part, after in pairwise(parts) if after.utterance != part.utterance]
