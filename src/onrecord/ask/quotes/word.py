"""A word of a text as it is compared."""

import re
from dataclasses import dataclass

from onrecord.spans import Span

_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
_SENTENCE = re.compile(r"[.!?]['\"”’)\]]*\s|\n")
_JOINTS = frozenset("-.‐‑")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Args:
        key: what is compared.
        span: where it stands in the text; two words that are written as one ("won't") have the same.
        gap: the characters between it and the word before it in the same stretch of text.
        number: whether it is one, in words or in figures.
        letters: its letters and figures alone; "" for the second of two that are written as one.
    """

    key: str
    span: Span
    gap: str = ""
    number: bool = False
    letters: str = ""

    @property
    def joined(self) -> bool:
        """Whether only a hyphen or a full stop stands before it: "re-elect", "U.S."."""
        return self.gap in _JOINTS

    @property
    def opens(self) -> bool:
        """Whether a sentence ends before it."""
        return bool(_SENTENCE.search(self.gap))

    @property
    def elided(self) -> bool:
        """Whether an ellipsis stands before it."""
        return bool(_ELLIPSIS.search(self.gap))


Words = tuple[Word, ...]
