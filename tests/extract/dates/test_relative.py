"""What is told from another day."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("yesterday", "yesterday", "2018-10-16"),
        ("tomorrow night", "tomorrow night", "2018-10-18TNI"),
        ("tonight", "tonight", "2018-10-17TNI"),
        ("last night", "last night", "2018-10-16TNI"),
        ("that morning", "that morning", "2018-10-17TMO"),
        ("last month", "last month", "2018-09"),
        ("this week", "this week", "2018-W42"),
        ("earlier this year", "earlier this year", "2018"),
        ("the end of next year", "the end of next year", "2019"),
        ("the beginning of the month", "the beginning of the month", "2018-10"),
        ("last weekend", "last weekend", "2018-W41-WE"),
        ("She spoke over the weekend.", "the weekend", "2018-W41-WE"),
        ("She will speak at the weekend.", "the weekend", "2018-W42-WE"),
        ("this century", "this century", "20"),
        ("the previous year", "the previous year", "2017"),
        ("the same day", "the same day", "2018-10-17"),
        ("over the next year", "the next year", "P1Y"),
        ("the coming week", "the coming week", "2018-W43"),
        ("the year before.", "the year before", "2017"),
        ("in the week of March 6, 2017,", "the week of March 6, 2017", "2017-W10"),
        ("three days ago", "three days ago", "2018-10-14"),
        ("a decade ago", "a decade ago", "200X"),
        ("two weeks from now", "two weeks from now", "2018-W44"),
        ("ten minutes ago", "ten minutes ago", "2018-10-17TXX"),
        ("a year earlier", "a year earlier", "2017"),
        ("a year and a half later", "a year", "P1Y"),
        ("a few weeks ago", "a few weeks ago", "PAST_REF"),
        ("months later", "months later", "FUTURE_REF"),
        ("100000000000 years ago", "100000000000 years ago", "PAST_REF"),
        ("9999 years later", "9999 years later", "XXXX"),
        ("the year-earlier quarter", "the year-earlier quarter", "2017-Q4"),
        ("the day after tomorrow", "the day after tomorrow", "2018-10-19"),
        ("currently", "currently", "PRESENT_REF"),
        ("in the past, she", "the past", "PAST_REF"),
        ("the future", "the future", "FUTURE_REF"),
    ],
)
def test_it_is_counted_from_publication_or_from_the_day_spoken_of(
    text: str, words: str, value: str, find: Find
) -> None:
    assert find(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("yesterday", "XXXX-XX-XX"), ("last month", "XXXX-XX"), ("this week", "XXXX-WXX")),
        *(("two years ago", "XXXX"), ("the weekend", "XXXX-WXX-WE"), ("tonight", "XXXX-XX-XXTNI")),
        *(("the quarter", "XXXX-QX"), ("an hour ago", "XXXX-XX-XXTXX"), ("now", "PRESENT_REF")),
    ],
)
def test_without_a_day_of_publication_only_the_unit_is_known(text: str, value: str, find: Find) -> None:
    assert [found for _, found in find(text, None)] == [value]


def test_names_are_no_days(find: Find) -> None:
    assert not find("the newspaper Harbour Today")
    assert find("Today, the Daily Courier closed.") == [("Today", "2018-10-17")]
