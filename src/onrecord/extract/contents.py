"""Whose words each place of a text stands in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.reading import Attribution
from onrecord.spans import Span


class Contents:
    """The contents of attributions, of which those at a place are found in the time that they take.

    Args:
        attributions: who says what in a text.
    """

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        spans = ((span, n) for n, attribution in enumerate(attributions) for span in attribution.content)
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((len(span) for span, _ in self._spans), default=0)

    def holding(self, place: int) -> list[tuple[Span, int]]:
        """Return the contents that a character stands in, each with the number of its attribution."""
        first = bisect_left(self._starts, place - self._longest)
        behind = bisect_right(self._starts, place)
        return [(span, number) for span, number in self._spans[first:behind] if place < span.end]
