"""A place of a mailing that refers to somebody, and how it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class By(StrEnum):
    """How a place refers to somebody."""

    FULL = "full"
    SURNAME = "surname"
    GIVEN = "given"
    PRONOUN = "pronoun"
    DESCRIBED = "described"


NAMES = (By.FULL, By.SURNAME, By.GIVEN)
"""Those that are names."""


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A place that refers to a figure.

    Args:
        start: where it begins on its sheet.
        end: behind it, without a possessive.
        figure: its number in the roster; -1 where several figures bear the name and nothing decides.
        by: how it refers.
    """

    start: int
    end: int
    figure: int
    by: By


class Refs:
    """References to be, none of which overlaps another: what is added first stays.

    Args:
        length: how many characters the sheet has.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)
        self.found: list[Ref] = []

    def add(self, more: Iterable[Ref]) -> None:
        """Add those that overlap none that is there; of the new ones the longer goes first."""
        before = len(self.found)
        for ref in sorted(more, key=lambda ref: (ref.start - ref.end, ref.start)):
            if self.is_free(ref.start, ref.end):
                self.found.append(ref)
                self._taken[ref.start : ref.end] = b"\1" * (ref.end - ref.start)
        if len(self.found) > before:
            self.found.sort()

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing stands at a place yet."""
        return not any(self._taken[start:end])
