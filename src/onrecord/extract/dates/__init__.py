"""When: the expressions of time in a text, and what they mean seen from its day of publication."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.extract.dates.grammar import PATTERN, READERS, START
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.dates.ranges import continued
from onrecord.extract.dates.tokens import Tokens, tokens_of
from onrecord.spans import Span
from onrecord.timex import Date

__all__ = ["find_dates"]

_MAY = re.compile(r"(?:Theresa|Mrs?|Ms|Minister)\.? May\b")
"""Whoever is called so once is called "May" alone later on."""


def find_dates(text: str, published: date | None) -> tuple[Date, ...]:
    """Return the expressions of time in a text, in its order; none overlaps another.

    Args:
        text: an article's words.
        published: the day that "yesterday" is seen from. Without it a value says only what the words say:
            "XXXX-07-14" for "July 14". The machine's clock is never asked.
    """
    tokens = tokens_of(text)
    return tuple(
        Date(
            span=Span(tokens.bounds[phrase.start][0], tokens.bounds[phrase.end - 1][1]),
            type=meaning.type,
            value=meaning.value,
        )
        for phrase, meaning in _read(tokens, Seen(published, _MAY.search(text) is not None))
    )


def _read(tokens: Tokens, seen: Seen) -> Iterator[tuple[Phrase, Meaning]]:
    """Yield each expression with what it means, and let the next be seen from it."""
    place = 0
    while start := START.search(tokens.shape, place):
        place = start.start() + 1
        found = _at(start.start(), tokens, seen)
        while found:
            yield found
            seen.move_on(found[1])
            place = found[0].end
            found = continued(*found)


def _at(place: int, tokens: Tokens, seen: Seen) -> tuple[Phrase, Meaning] | None:
    """Return the expression that begins at a token, if one does, and what it means."""
    match = PATTERN.match(tokens.shape, place)
    if not match:
        return None
    phrase = Phrase(tokens, place, match.end())
    meaning = READERS[match.lastgroup or ""](phrase, seen)
    return (phrase, meaning) if meaning else None
