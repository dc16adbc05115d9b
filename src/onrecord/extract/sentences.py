"""The sentences of a text."""

import re
from collections.abc import Iterator

from onrecord.spans import Span

_STOP = re.compile(r"""[.!?]["”’')\]]*\s+(?=["“‘'(\[]?[A-Z0-9])|\s*\n\s*""")
_NO_STOP = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.){1,3}[A-Za-z])\.\s*$"
)


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text: to a stop before a capital, or a line's end; initials do not stop."""
    start = 0
    for match in _STOP.finditer(text):
        if "\n" not in match[0] and _NO_STOP.search(text[max(start, match.start() - 12) : match.start() + 1]):
            continue
        end = match.start() + len(match[0].rstrip())
        if end > start:
            yield Span(start, end)
        start = match.end()
    if text[start:].strip():
        yield Span(start, start + len(text[start:].rstrip()))
