"""Times of day."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("at 10:35 a.m. EDT Friday", "10:35 a.m. EDT Friday", "2018-10-12T10:35"),
        ("at 9 a.m. Friday, July 14, 2017", "9 a.m. Friday, July 14, 2017", "2017-07-14T09:00"),
        ("at 4 p.m.", "4 p.m.", "2018-10-17T16:00"),
        ("at 4pm tomorrow", "4pm tomorrow", "2018-10-18T16:00"),
        ("at 12 a.m.", "12 a.m.", "2018-10-17T00:00"),
        ("at 12 p.m.", "12 p.m.", "2018-10-17T12:00"),
        ("at 5 o'clock in the afternoon", "5 o'clock in the afternoon", "2018-10-17T17:00"),
        ("4 in the morning", "4 in the morning", "2018-10-17T04:00"),
        ("at noon", "noon", "2018-10-17T12:00"),
        ("noon Tuesday", "noon Tuesday", "2018-10-16T12:00"),
    ],
)
def test_a_time_is_of_the_day_beside_it_or_of_the_one_spoken_of(
    text: str, words: str, value: str, find: Find
) -> None:
    assert find(text) == [(words, value)]


def test_there_is_no_such_time(find: Find) -> None:
    assert not find("at 25:70")


def test_without_a_day_of_publication_the_day_is_unknown(find: Find) -> None:
    assert find("at 4 p.m.", None) == [("4 p.m.", "XXXX-XX-XXT16:00")]
    assert find("at 4 p.m. Friday", None) == [("4 p.m. Friday", "XXXX-WXX-5T16:00")]
