"""What a pattern tells of how the news came to be known, before it is known of what."""

from dataclasses import dataclass

from onrecord.chains import Step
from onrecord.spans import Span


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
