"""Years, and what parts and gathers them."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("in 1997", "1997", "1997"),
        ("the 2016 elections", "2016", "2016"),
        ("in early 1997", "early 1997", "1997"),
        ("in fiscal 1999", "fiscal 1999", "1999"),
        ("since 1066", "1066", "1066"),
        ("the 1980s", "1980s", "198X"),
        ("the late '90s", "late '90s", "199X"),
        ("in the sixties", "sixties", "196X"),
        ("the 19th century", "the 19th century", "18"),
        ("in the third quarter", "the third quarter", "2018-Q3"),
        ("in the fourth quarter of 2016", "the fourth quarter of 2016", "2016-Q4"),
        ("the first half of 2018", "the first half of 2018", "2018-H1"),
        ("last year's fourth quarter", "last year's fourth quarter", "2017-Q4"),
        ("last summer", "last summer", "2018-SU"),
        ("last fall", "last fall", "2017-FA"),
        ("next spring", "next spring", "2019-SP"),
        ("this fall", "this fall", "2018-FA"),
        ("the spring of 2016", "the spring of 2016", "2016-SP"),
    ],
)
def test_a_year_or_a_part_of_one(text: str, words: str, value: str, find: Find) -> None:
    assert find(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "2000 votes",
        "$2000",
        "nearly 2000",
        "in her 80s",
        "in their sixties",
        "the fall of a wall",
        "the sixth quarter",
        "1066 ships",
    ],
)
def test_numbers_of_other_things_are_no_years(text: str, find: Find) -> None:
    assert not find(text)


@pytest.mark.parametrize(("text", "value"), [("the third quarter", "XXXX-Q3"), ("last fall", "XXXX-FA")])
def test_without_a_day_of_publication_the_year_is_unknown(text: str, value: str, find: Find) -> None:
    assert [found for _, found in find(text, None)] == [value]
