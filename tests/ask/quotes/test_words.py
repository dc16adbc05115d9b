"""Words as they are compared: case, accents, punctuation and ways of spelling do not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ask.quotes.words import words_of


def keys(text: str) -> list[str]:
    """Return what is compared."""
    return [word.key for word in words_of(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peña’s café", "PEN\u0303A'S CAFE"),
        ("I won't, can’t and shan't", "i will not can not and shall not"),
        ("we're gonna get 'em", "We are going to get them"),
        ("nothin' doin' here", "nothing doing here"),
        ("twenty-five", "25"),
        ("twenty five", "25"),
        ("a hundred and six people", "106 people"),
        ("two thousand sixteen", "2016"),
        ("$5 million", "five million dollars"),
        ("1,234.50", "1234.5"),
        ("20%", "twenty per cent"),
        ("the second", "the 2nd"),
        ("fer\u00adry\u200b boat", "ferry boat"),
        ("\u202eferry\u202c", "ferry"),
    ],
)
def test_ways_of_writing_the_same_words_are_the_same(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("thirty", "thirteen"),
        ("five million", "five billion"),
        ("5 million; one hundred", "5000100"),
        ("may", "might"),
        ("her", "hers"),
        ("apart", "a part"),
        ("per capita", "percent capita"),
        ("can", "can't"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@given(st.text(max_size=200))
def test_words_stand_in_the_text_in_their_order(text: str) -> None:
    words = words_of(text)
    assert all(word.key and word.span.of(text) for word in words)
    assert [word.span for word in words] == sorted(word.span for word in words)


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=5))
def test_figures_stay_what_they_are(numbers: list[int]) -> None:
    assert keys("; ".join(f"{number:,}" for number in numbers)) == [str(number) for number in numbers]


def test_a_part_of_a_text_is_cut_at_its_ends() -> None:
    assert [word.key for word in words_of("one ferry two", 4, 9)] == ["ferry"]
