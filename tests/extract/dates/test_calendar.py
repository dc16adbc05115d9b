"""Days and the units around them."""

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from onrecord.extract.dates.calendar import (
    LETTERS,
    UNKNOWN,
    length,
    moved,
    seasonal,
    this_season,
    weekly,
    written,
    yearly,
)
from onrecord.spans import Span
from onrecord.timex import Date, DateType

UNITS = st.sampled_from([unit for unit in LETTERS if unit not in ("second", "minute")])


def test_a_month_later_is_no_longer_than_the_month() -> None:
    assert moved(date(2018, 1, 31), "month", 1) == date(2018, 2, 28)
    assert moved(date(2016, 2, 29), "year", -1) == date(2015, 2, 28)
    assert moved(date.max, "day", 1) is None
    assert moved(date.min, "century", -1) is None


@settings(deadline=None)
@given(st.dates(), UNITS)
def test_every_day_can_be_written_in_every_unit(day: date, unit: str) -> None:
    grain = "time" if unit == "hour" else unit
    kind = DateType.TIME if grain == "time" else DateType.DATE
    for value in (written(day, grain), UNKNOWN[grain]):
        assert Date(span=Span(0, 1), type=kind, value=value).value == value


@settings(deadline=None)
@given(
    st.one_of(st.none(), st.floats(min_value=0.01, max_value=1e15)), st.sampled_from([*LETTERS, "fortnight"])
)
def test_every_length_is_a_duration(number: float | None, unit: str) -> None:
    Date(span=Span(0, 1), type=DateType.DURATION, value=length(number, unit))


@pytest.mark.parametrize(
    ("direction", "expected"), [(0, date(2018, 7, 14)), (-1, date(2018, 7, 14)), (1, date(2019, 7, 14))]
)
def test_a_day_without_a_year_is_the_one_told_of(direction: int, expected: date) -> None:
    assert yearly(date(2018, 10, 17), 7, 14, direction, whole=False) == expected


def test_no_tense_reaches_further_than_a_writer_would() -> None:
    assert yearly(date(2018, 10, 17), 10, 7, 1, whole=False) == date(2018, 10, 7)
    assert yearly(date(2018, 10, 17), 10, 1, -1, whole=True) == date(2018, 10, 1)
    assert yearly(date(2018, 10, 17), 1, 1, -1, whole=True) == date(2019, 1, 1)


def test_a_sure_tense_reaches_a_month_of_any_time_of_the_year() -> None:
    assert yearly(date(2018, 10, 17), 1, 1, -2, whole=True) == date(2018, 1, 1)
    assert yearly(date(2018, 10, 17), 8, 1, 2, whole=True) == date(2019, 8, 1)
    assert yearly(date(2018, 10, 17), 1, 1, -2, whole=False) == date(2019, 1, 1)


def test_the_day_itself_is_meant_by_its_name() -> None:
    assert weekly(date(2018, 10, 17), 2, -1) == weekly(date(2018, 10, 17), 2, 1) == date(2018, 10, 17)
    assert weekly(date(2018, 10, 17), 3, 0) == date(2018, 10, 11)


def test_seasons_stay_in_the_calendar() -> None:
    assert seasonal(date.min, "FA", -1) == "0001-FA"
    assert seasonal(date.max, "SP", 1) == "9999-SP"
    assert this_season(date.min, "FA", -1) == "0001-FA"


@pytest.mark.parametrize(
    ("month", "season", "direction", "expected"),
    [
        *((4, "FA", -1, "2017-FA"), (7, "FA", -1, "2018-FA"), (10, "SU", -1, "2018-SU")),
        *((10, "SP", 1, "2019-SP"), (7, "FA", 1, "2018-FA"), (1, "WI", 0, "2018-WI")),
    ],
)
def test_a_season_is_that_of_the_year_unless_the_tense_denies_it(
    month: int, season: str, direction: int, expected: str
) -> None:
    assert this_season(date(2018, month, 5), season, direction) == expected
