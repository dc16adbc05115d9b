"""Days as they are written."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.sources.dates import FIRST_YEAR, LAST_YEAR, day_in_address, day_of

DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-09",
        "2026-03-09T23:59:59-08:00",
        "20260309",
        "20260309T120000Z",
        "2026/3/9",
        "March 9, 2026",
        "Mar. 9 2026",
        "Monday, March 9th, 2026 at 9 p.m.",
        "Updated: MARCH 9, 2026",
        "9 March 2026",
        "9th of March, 2026",
        "09-Mar-2026",
        "Mon, 09 Mar 2026 23:30:00 -0700",
        "3/9/2026",
        "9.3.2026",
        "Mon Mar 9 10:00:00 EST 2026",
        DAY,
        datetime(2026, 3, 9, 23),  # noqa: DTZ001
    ],
)
def test_a_day_is_read_as_it_is_written(written: object) -> None:
    assert day_of(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2026",
        "March 2026",
        "2026-02-30",
        "0026-03-09",
        "9999-01-01",
        "1612111100123",
        None,
        20260309,
        [],
        "1234567890",
    ],
)
def test_what_names_no_plausible_day_names_none(written: object) -> None:
    assert day_of(written) is None


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_every_iso_day_comes_back(day: date) -> None:
    assert day_of(day.isoformat()) == day_of(f"{day:%B} {day.day}, {day.year}") == day


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert day_of(text) is None or isinstance(day_of(text), date)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://bay.example/2026/03/09/bridge", DAY),
        ("https://bay.example/news/2026-03-09/bridge", DAY),
        ("https://bay.example/2026/mar/09/bridge", DAY),
        ("https://bay.example/20260309/x", DAY),
        ("https://bay.example/story/12345678", None),
        ("https://bay.example/2026/03/bridge", None),
    ],
)
def test_an_address_carries_its_day_between_slashes(address: str, day: date | None) -> None:
    assert day_in_address(address) == day
