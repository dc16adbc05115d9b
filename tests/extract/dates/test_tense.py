"""Whether a sentence speaks of what was or of what will be."""

import pytest

from onrecord.extract.dates.tense import direction
from onrecord.extract.dates.tokens import tokens_of


def told(text: str) -> int:
    """Return the direction at the word Friday."""
    tokens = tokens_of(text)
    place = next(place for place in range(len(tokens.bounds)) if tokens.word(place) == "Friday")
    return direction(tokens, place, place + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She will speak Friday", 1),
        ("She is scheduled to speak on Friday", 1),
        ("On Friday, she will speak", 1),
        ("She spoke Friday", -1),
        ("The board voted Friday", -1),
        ("On Friday she spoke", -1),
        ("She will win, he said Friday", -1),
        ("He said she will win on Friday", 1),
        ("She will win. The vote on Friday", 0),
        ("She will get around Friday's vote", 0),
        ("A vote on Friday", 0),
    ],
)
def test_the_nearest_verb_tells(text: str, expected: int) -> None:
    assert told(text) == expected
