"""Dates in figures alone."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("2018-09-14", "2018-09-14"), ("9/14/2018", "2018-09-14"), ("9/14/18", "2018-09-14")),
        *(("9/14/98", "1998-09-14"), ("9/11", "2001-09-11")),
    ],
)
def test_figures_are_read_as_iso_or_as_americans_write(text: str, value: str, find: Find) -> None:
    assert find(text, None) == [(text, value)]


@pytest.mark.parametrize("text", ["2018-02-30", "14/9/2018", "0000-01-01"])
def test_a_day_that_is_none_is_not_found(text: str, find: Find) -> None:
    assert not find(text)
