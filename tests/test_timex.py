"""Expressions of time as records."""

import pytest

from onrecord.errors import ArticleError
from onrecord.spans import Span
from onrecord.timex import Date, DateType, Granularity


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
