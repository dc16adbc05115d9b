"""Half-open character spans into an article's text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` up to, not including, `end`.

    Args:
        start: offset of the first character, counted from 0.
        end: offset behind the last character; greater than `start`.

    Raises:
        SpanError: the span is empty, reversed or begins before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"span [{self.start}, {self.end}) must have 0 <= start < end")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers.

        Raises:
            SpanError: the span reaches beyond the text.
        """
        if self.end > len(text):
            raise SpanError(
                f"span [{self.start}, {self.end}) reaches beyond the text's {len(text)} characters"
            )
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def as_pair(self) -> list[int]:
        """Return `[start, end]`, the span's form in JSON."""
        return [self.start, self.end]


Spans = tuple[Span, ...]


def spans_of(pairs: Iterable[Sequence[int]]) -> Spans:
    """Return spans for `[start, end]` pairs, in the order of the text.

    Raises:
        SpanError: a pair is not two numbers, or is no span.
    """
    found = []
    for pair in pairs:
        if len(pair) != 2:
            raise SpanError(f"a span is [start, end], not {list(pair)!r}")
        found.append(Span(pair[0], pair[1]))
    return tuple(sorted(found))


def pairs_of(spans: Spans) -> list[list[int]]:
    """Return the `[start, end]` pairs of some spans, their form in JSON."""
    return [span.as_pair() for span in spans]


def text_of(spans: Spans, text: str, joint: str = " … ") -> str:
    """Return the words that the spans cover, with `joint` where they are apart."""
    return joint.join(span.of(text) for span in spans)
