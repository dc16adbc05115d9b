"""Patterns over marked sentences, put together from phrases so that they can be read."""

import re

FIGURE = r"«f\d+»"
"""A figure's mark."""

OWN = "«b»"
"""The beneficiary's mark, and that of "I" and "we" where the mailing is its own."""

SENDER = "«s»"
"""The mark of "I" and "we" where the mailing is somebody else's."""

ONE = r"«f(?P<who>\d+)»"
"""A figure's mark, from which its number is taken."""

WE = rf"(?:{OWN}|{SENDER})"


def any_of(phrases: str) -> str:
    """Return a pattern for any of some phrases, or patterns without a comma, with commas between."""
    return f"(?:{'|'.join(' '.join(phrase.split()) for phrase in phrases.split(','))})"


def compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns that pay no heed to letter case."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
