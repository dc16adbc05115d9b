"""Lengths of time, and what recurs."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.extract.dates import find_dates
from onrecord.timex import DateType

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("nine months", "nine months", "P9M"),
        ("a 16-hour flight", "16-hour", "PT16H"),
        ("the past three years", "the past three years", "P3Y"),
        ("the past year", "the past year", "P1Y"),
        ("the next few days", "the next few days", "PXD"),
        ("in recent weeks", "recent weeks", "PXW"),
        ("in the coming years", "coming years", "PXY"),
        ("for decades", "decades", "PXDE"),
        ("two more weeks", "two more weeks", "P2W"),
        ("a fortnight", "a fortnight", "P2W"),
        ("half an hour", "half an hour", "PT30M"),
        ("half a century", "half a century", "P50Y"),
        ("5 1/2 hours", "5 1/2 hours", "PT5H30M"),
        ("two and a half years", "two and a half years", "P2Y6M"),
        ("twenty-five years", "twenty-five years", "P25Y"),
        ("a hundred years", "a hundred years", "P100Y"),
        ("two hundred and six days", "two hundred and six days", "P206D"),
        ("1,000 years", "1,000 years", "P1000Y"),
        ("1/0 days", "1/0 days", "P1D"),
        ("2.25 days", "2.25 days", "P2.25D"),
    ],
)
def test_a_length_counts_its_units(text: str, words: str, value: str, find: Find) -> None:
    assert find(text) == [(words, value)]
    assert find_dates(text, date(2018, 10, 17))[0].type is DateType.DURATION


@pytest.mark.parametrize(
    "text", ["a 22-year-old", "3 years old", "three quarters of voters", "a quarter", "days"]
)
def test_ages_and_shares_are_no_lengths(text: str, find: Find) -> None:
    assert not find(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("every week", "every week", "P1W"),
        ("every two years", "every two years", "P2Y"),
        ("each Monday morning", "each Monday morning", "XXXX-WXX-1TMO"),
        ("on Mondays", "Mondays", "XXXX-WXX-1"),
        ("every May", "every May", "XXXX-05"),
        ("each summer", "each summer", "XXXX-SU"),
        ("every night", "every night", "XXXX-XX-XXTNI"),
        ("daily", "daily", "P1D"),
    ],
)
def test_what_recurs_is_a_set(text: str, words: str, value: str, find: Find) -> None:
    assert find(text) == [(words, value)]
    assert find_dates(text, None)[0].type is DateType.SET
