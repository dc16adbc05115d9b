"""Days and months by their names."""

from collections.abc import Callable
from datetime import date

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She spoke on Tuesday.", "Tuesday", "2018-10-16"),
        ("She spoke on Wednesday.", "Wednesday", "2018-10-17"),
        ("She will speak Friday.", "Friday", "2018-10-19"),
        ("The vote is expected Friday, Hale said.", "Friday", "2018-10-19"),
        ("She will win, he said Friday.", "Friday", "2018-10-12"),
        ("Tuesday's vote", "Tuesday", "2018-10-16"),
        ("last Friday", "last Friday", "2018-10-12"),
        ("last Wednesday", "last Wednesday", "2018-10-10"),
        ("next Monday", "next Monday", "2018-10-22"),
        ("on Monday night", "Monday night", "2018-10-15TNI"),
        ("the morning of Monday", "the morning of Monday", "2018-10-15TMO"),
        ("On July 14 she won.", "July 14", "2018-07-14"),
        ("She will speak July 14.", "July 14", "2019-07-14"),
        ("They meet on Nov. 6.", "Nov. 6", "2018-11-06"),
        ("on Oct. 3, 2016,", "Oct. 3, 2016", "2016-10-03"),
        ("on Friday, July 14, 2017,", "Friday, July 14, 2017", "2017-07-14"),
        ("on the 4th of July", "the 4th of July", "2018-07-04"),
        ("on 14 September 2018", "14 September 2018", "2018-09-14"),
        ("in a September 2018 interview", "September 2018", "2018-09"),
        ("in mid-October", "mid-October", "2018-10"),
        ("in early December 2016", "early December 2016", "2016-12"),
        ("last December", "last December", "2017-12"),
        ("last September", "last September", "2018-09"),
        ("next May", "next May", "2019-05"),
        ("this November", "this November", "2018-11"),
        ("in October of last year", "October of last year", "2017-10"),
        ("after the Sept. 11 attacks", "Sept. 11", "2001-09-11"),
        ("on Feb. 29", "Feb. 29", "2020-02-29"),
    ],
)
def test_a_name_means_the_day_or_month_that_its_sentence_tells(
    text: str, words: str, value: str, find: Find
) -> None:
    assert find(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Tuesday", "XXXX-WXX-2"),
        ("on July 14", "XXXX-07-14"),
        ("in October", "XXXX-10"),
        ("last May", "XXXX-05"),
    ],
)
def test_without_a_day_of_publication_the_rest_is_unknown(text: str, value: str, find: Find) -> None:
    assert [found for _, found in find(text, None)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "May I?",
        "Lena May ran.",
        "They march on.",
        "the March for Ferries",
        "April Reyes ran.",
        "the Harbour Sun.",
        "She Sat down.",
        "Feb. 30",
        "June",
    ],
)
def test_names_and_verbs_are_no_months_or_days(text: str, find: Find) -> None:
    assert not find(text)


def test_somebody_called_may_is_no_month(find: Find) -> None:
    assert find("Mrs. May said in May that support for May grew.") == [("May", "2018-05")]


def test_another_day_of_publication_gives_another_day(find: Find) -> None:
    assert find("on Tuesday", date(2016, 2, 29)) == [("Tuesday", "2016-02-23")]
