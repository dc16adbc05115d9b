"""Days that have a name."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on Election Day", "Election Day", "2018-11-06"),
        ("on Election Day 2016", "Election Day 2016", "2016-11-08"),
        ("on Christmas Eve 2016", "Christmas Eve 2016", "2016-12-24"),
        ("on New Year’s Day", "New Year’s Day", "2019-01-01"),
        ("on Labor Day", "Labor Day", "2018-09-03"),
        ("on Memorial Day", "Memorial Day", "2018-05-28"),
        ("on Thanksgiving", "Thanksgiving", "2018-11-22"),
        ("on Inauguration Day", "Inauguration Day", "2017-01-20"),
        ("on Valentine's Day", "Valentine's Day", "2019-02-14"),
    ],
)
def test_a_feast_is_the_nearest(text: str, words: str, value: str, find: Find) -> None:
    assert find(text) == [(words, value)]


def test_without_a_day_of_publication_the_year_is_unknown(find: Find) -> None:
    assert find("on Christmas", None) == [("Christmas", "XXXX-12-25")]
    assert find("on Labor Day", None) == [("Labor Day", "XXXX-XX-XX")]


def test_other_words_are_no_feasts(find: Find) -> None:
    assert not find("the election day care, Thanksgiving Eve, New Year's plans")
