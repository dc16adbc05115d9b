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
    place, shape = 0, tokens.shape
    while start := START.search(shape, place):
        place = start.start()
        match = PATTERN.match(shape, place)
        phrase = Phrase(tokens, place, match.end()) if match else None
        meaning = READERS[match.lastgroup or ""](phrase, seen) if match and phrase else None
        if phrase and meaning:
            yield phrase, meaning
            seen.move_on(meaning)
            if second := continued(phrase, meaning):
                yield second
                phrase = second[0]
            place = phrase.end
        else:
            place += 1
