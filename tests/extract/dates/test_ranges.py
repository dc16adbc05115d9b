"""What is said once for both ends."""

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 1997 to 2017", [("1997", "1997"), ("2017", "2017")]),
        ("in 1997-98,", [("1997", "1997"), ("98", "1998")]),
        ("in 2016-2018", [("2016", "2016"), ("2018", "2018")]),
        ("March to June 2016", [("March", "2016-03"), ("June 2016", "2016-06")]),
        ("May 3 to June 4, 2016", [("May 3", "2016-05-03"), ("June 4, 2016", "2016-06-04")]),
        ("on October 5 and 6.", [("October 5", "2018-10-05"), ("6", "2018-10-06")]),
        ("Jan. 5-7, 2017", [("Jan. 5", "2017-01-05"), ("7, 2017", "2017-01-07")]),
        ("on October 5 and 6 voters", [("October 5", "2018-10-05")]),
        ("on October 6 and 5.", [("October 6", "2018-10-06")]),
        ("on September 3 and 31.", [("September 3", "2018-09-03")]),
    ],
)
def test_each_end_has_a_whole_value(text: str, found: list[tuple[str, str]], find: Find) -> None:
    assert find(text) == found


def test_without_a_day_of_publication_the_year_stays_unknown(find: Find) -> None:
    assert find("October 5 and 6", None) == [("October 5", "XXXX-10-05"), ("6", "XXXX-10-06")]
