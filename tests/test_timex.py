"""Expressions of time as records."""

from datetime import date

import pytest

from onrecord.errors import ArticleError
from onrecord.spans import Span
from onrecord.timex import Date, DateType, Granularity, days_of


def dated(value: str, kind: DateType = DateType.DATE) -> Date:
    return Date(span=Span(0, 3), type=kind, value=value)


@pytest.mark.parametrize(
    ("kind", "value", "granularity"),
    [
        ("DATE", "19", "century"),
        ("DATE", "198X", "decade"),
        ("DATE", "2018", "year"),
        ("DATE", "XXXX", "year"),
        ("DATE", "2018-FA", "season"),
        ("DATE", "2018-H1", "season"),
        ("DATE", "2018-Q3", "quarter"),
        ("DATE", "2018-07", "month"),
        ("DATE", "XXXX-07", "month"),
        ("DATE", "2018-W42", "week"),
        ("DATE", "2018-W42-WE", "week"),
        ("DATE", "2018-07-14", "day"),
        ("DATE", "XXXX-WXX-2", "day"),
        ("DATE", "PRESENT_REF", None),
        ("TIME", "2018-07-14TNI", "time"),
        ("TIME", "XXXX-XX-XXT16:00", "time"),
        ("DURATION", "P3Y", "year"),
        ("DURATION", "P2Y6M", "month"),
        ("DURATION", "PXD", "day"),
        ("DURATION", "PXDE", "decade"),
        ("DURATION", "PT5H30M", "time"),
        ("DURATION", "P1Q", "quarter"),
        ("SET", "P1W", "week"),
        ("SET", "XXXX-WXX-1TMO", "time"),
    ],
)
def test_a_value_tells_its_unit(kind: str, value: str, granularity: str | None) -> None:
    assert dated(value, DateType(kind)).granularity == (granularity and Granularity(granularity))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("DATE", ""), ("DATE", "2018-13"), ("DATE", "2018-7-14"), ("DATE", "P3Y"), ("DATE", "2018-W54")),
        *(("DATE", "2018-07-14T16:00"), ("TIME", "2018-07-14"), ("TIME", "2018-07-14T25:00")),
        *(("DURATION", "P"), ("DURATION", "PT"), ("DURATION", "2018"), ("SET", "weekly")),
        *(("DATE", "٢٠١٨"), ("TIME", "2018-10-17T17:3٠"), ("DURATION", "P٣D")),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: str, value: str) -> None:
    with pytest.raises(ArticleError, match="; give one like") as raised:
        dated(value, DateType(kind))
    assert dated(str(raised.value).split()[-1], DateType(kind)).type == kind


def test_a_type_may_be_given_as_its_name() -> None:
    assert Date(span=Span(0, 3), type="DATE", value="2018").type is DateType.DATE  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("19", "1900-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-H1", "2018-01-01", "2018-06-30"),
        ("2018-H2", "2018-07-01", "2018-12-31"),
        ("2018-Q1", "2018-01-01", "2018-03-31"),
        ("2018-Q3", "2018-07-01", "2018-09-30"),
        ("2018-Q4", "2018-10-01", "2018-12-31"),
        ("2018-SP", "2018-03-01", "2018-05-31"),
        ("2018-SU", "2018-06-01", "2018-08-31"),
        ("2018-FA", "2018-09-01", "2018-11-30"),
        ("2018-WI", "2018-12-01", "2019-02-28"),
        ("2019-WI", "2019-12-01", "2020-02-29"),
        ("2018-09", "2018-09-01", "2018-09-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2018-W01", "2018-01-01", "2018-01-07"),
        ("2018-W07", "2018-02-12", "2018-02-18"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2018-W07-WE", "2018-02-17", "2018-02-18"),
        ("2018-W07-3", "2018-02-14", "2018-02-14"),
        ("2018-07-14", "2018-07-14", "2018-07-14"),
        ("2018-07-14T16:00", "2018-07-14", "2018-07-14"),
        ("2018-07-14TNI", "2018-07-14", "2018-07-14"),
    ],
)
def test_a_value_spans_days(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        *(
            "XXXX",
            "XXXX-07",
            "2018-XX",
            "2018-07-XX",
            "2018-QX",
            "2018-HX",
            "2018-WXX",
            "XXXX-WXX-2",
            "201X-07",
        ),
        *("PAST_REF", "PRESENT_REF", "FUTURE_REF", "P3D", "PT5H", "PXY", "", "soon"),
        *("2018-02-30", "2018-13", "2018-W53", "2018-W00", "0000", "00", "000X", "9999-WI", "20180714"),
    ],
)
def test_what_is_no_stretch_of_the_calendar_has_no_days(value: str) -> None:
    assert days_of(value) is None
