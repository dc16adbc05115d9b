"""The sentence that some words stand in."""

import re

LONGEST = 300
"""A passage has at most about so many characters before the words, and after them."""

_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?]['\"”’)]*(?=\s)|\n")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds some words.

    A full stop after a short word with a capital ("Sen. Lund", "J. Lund") ends none.

    Args:
        text: an article's text, or a part of it.
        start: where the words begin.
        end: where they end.
    """
    first = max(start - LONGEST, 0)
    before = [match.end() for match in _END.finditer(text, first, start)]
    begins = before[-1] if before else first
    begins += len(text[begins:start]) - len(text[begins:start].lstrip())
    after = _END.search(text, max(end - 1, 0), min(end + LONGEST, len(text)))
    ends = after.end() if after else min(end + LONGEST, len(text))
    return begins, begins + len(text[begins : max(ends, end)].rstrip())


def passage(around: str, start: int, end: int) -> str:
    """Return the sentence that holds some words, in one line."""
    return " ".join(around[slice(*sentence_around(around, start, end))].split())
