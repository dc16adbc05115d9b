"""Whether a sentence speaks of what was or of what will be."""

import pytest

from onrecord.extract.dates.tense import SURE, direction
from onrecord.extract.dates.tokens import tokens_of


def told(text: str) -> int:
    """Return the direction at the word Friday or May."""
    tokens = tokens_of(text)
    place = next(place for place in range(len(tokens.bounds)) if tokens.word(place) in ("Friday", "May"))
    return direction(tokens, place, place + 1)


@pytest.mark.parametrize(
    "text",
    [
        "She will speak Friday",
        "She is scheduled to speak on Friday",
        "She is to speak on Friday",
        "On Friday, she will speak",
        "He said she will win on Friday",
        "She won't have spoken on Friday",
        "She can't stay till then on Friday",
        "She will have all day Friday",
        "The results will be published Friday",
        "The results could be published in state-based lists on Friday",
        "He could put her ahead Friday",
        "She will meet U.S. Sen. Hale on Friday",
        "The vote is set for Friday",
        "The vote is Friday",
        "The term begins on Friday",
        "She has until Friday",
        "Votes ahead of Friday's debate",
        "Results by Friday, Hale said.",
        "Results by Friday, said Hale, a clerk",
    ],
)
def test_what_will_be(text: str) -> None:
    assert told(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "She spoke Friday",
        "The board voted Friday",
        "On Friday she spoke",
        "She will win, he said Friday",
        "Hale told reporters Friday that she will run",
        "Hale said on Friday that she will run",
        "Hale announced in a statement Friday she will run",
        "On Friday, Hale vowed that she will run",
        "On Friday, Hale said, “We will run”",
        "She has led since Friday",
        "The clerk died on Friday, and voters will choose another",
    ],
)
def test_what_was(text: str) -> None:
    assert told(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "She will win. The vote on Friday",
        "He spoke; the vote on Friday",
        "She will get around Friday's vote",
        "A vote on Friday",
        "Hale said the vote on Friday",
        "Losses due to the storm on Friday",
    ],
)
def test_what_no_verb_tells(text: str) -> None:
    assert told(text) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She took office in May", -SURE),
        ("In May, she took office", -SURE),
        ("They will ask again in May", SURE),
        ("She had what she needed to win in May", -1),
        ("She was endorsed for May", -1),
        ("She took over all that the others had to leave undone in the city in May", -1),
        ("A visit that she scheduled in May", 1),
    ],
)
def test_a_close_verb_is_sure(text: str, expected: int) -> None:
    assert told(text) == expected
