"""What a pattern tells of how the news came to be known, before it is known of what."""

import re
from dataclasses import dataclass

from onrecord.chains import Step
from onrecord.extract.shape import Sentence
from onrecord.spans import Span

_WORD = re.compile(r"[a-z]+|[“\"Ⓞ]".lower())

Who = tuple[Span, int | None]
"""The words that name or describe somebody, and the entity that it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """One step on the way of the news, in one sentence.

    Args:
        step: what it tells.
        span: its words; of an outlet or a source, its name or description.
        at: all the words that tell it: "according to the mayor".
        entity: whom or what it is.
        value: of a medium, which it is.
        close: whether it is told only of a statement whose cue it is part of, or next to.
    """

    step: Step
    span: Span
    at: Span
    entity: int | None = None
    value: str = ""
    close: bool = False


def words_of(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence in lower case, each once: a quick first look at what it can tell."""
    return frozenset(_WORD.findall(sentence.words.lower()))


def told(sentence: Sentence, step: Step, at: tuple[int, int], who: Who) -> Told:
    """Return a step with an outlet or a source.

    Args:
        sentence: where it is told.
        step: what it tells.
        at: where all its words begin and end in the sentence.
        who: whom it names.
    """
    return Told(step, who[0], sentence.span(*at), who[1])
