"""When: expressions of time in an article, with values as TIMEX3 writes them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.errors import ArticleError
from onrecord.spans import Span

_YEAR = r"(?:\d{4}|\d{3}X|\d\dXX|XXXX)"
_DAY = rf"{_YEAR}-(?:(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)|W(?:[0-4]\d|5[0-3]|XX)-[1-7])"
_PART = rf"{_YEAR}-(?:0[1-9]|1[0-2]|XX|W(?:[0-4]\d|5[0-3]|XX)(?:-WE)?|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_DATE = rf"(?:\d\d|{_YEAR}|{_PART}|{_DAY}|PAST_REF|PRESENT_REF|FUTURE_REF)"
_CLOCK = r"(?:[01]\d|2[0-4]|XX)(?::[0-5]\d(?::[0-5]\d)?)?"
_TIME = rf"{_DAY}T(?:MO|MI|AF|EV|NI|DT|{_CLOCK})"
_MANY = r"(?:\d+(?:\.\d+)?|X)"
_DURATION = rf"P(?=[\dXT])(?:{_MANY}(?:CE|DE|WE|[YQMWD]))*(?:T(?=[\dX])(?:{_MANY}[HMS])*)?"


class DateType(StrEnum):
    """TIMEX3's four kinds of expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """The unit that a value is given in: "July 2018" is a month."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    TIME = "time"


_GRAMMAR = {
    DateType.DATE: (re.compile(_DATE, re.ASCII), "2018-07-14"),
    DateType.TIME: (re.compile(_TIME, re.ASCII), "2018-07-14T16:00"),
    DateType.DURATION: (re.compile(_DURATION, re.ASCII), "P3D"),
    DateType.SET: (re.compile(rf"{_DURATION}|{_DATE}|{_TIME}", re.ASCII), "P1W"),
}
"""What the values of a type are like, and one of them."""
_GRAINS = (
    (r"\w+_REF", None),
    (r"P.*T.+|.*T(?:\d|X|[A-Z]{2}).*", Granularity.TIME),
    (r"P.*\dD|PXD|.*-(?:\d\d|XX)-(?:\d\d|XX)|.*-W..-\d", Granularity.DAY),
    (r"P.*W|.*-W..|P.*WE|.*-WE", Granularity.WEEK),
    (r"P.*M|.*-(?:\d\d|XX)", Granularity.MONTH),
    (r"P.*Q|.*-Q.", Granularity.QUARTER),
    (r".*-(?:H.|SP|SU|FA|WI)", Granularity.SEASON),
    (r"P.*Y|\d{4}|XXXX", Granularity.YEAR),
    (r"P.*DE|\d{3}X", Granularity.DECADE),
    (r"P.*CE|\d\d(?:XX)?", Granularity.CENTURY),
)
_GRAIN = tuple((re.compile(pattern), grain) for pattern, grain in _GRAINS)
_YEARS = re.compile(r"(\d\d)(?:XX)?|(\d{3})X|(\d{4})", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?", re.ASCII)
_MONTHS = re.compile(r"(\d{4})-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)", re.ASCII)
_CALENDAR_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGER = {
    **{f"Q{number}": (3 * number - 2, 3) for number in range(1, 5)},
    **{"H1": (1, 6), "H2": (7, 6), "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)},
}
"""Of what is longer than a month, the first month and their number; a winter is named by its December."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """An expression of time and what it means.

    Args:
        span: the words, without a preposition before them.
        type: a point or stretch of the calendar, a time of day, a length of time, or something that recurs.
        value: in TIMEX3's form (docs/dates.md); X where a digit is not known.

    Raises:
        ArticleError: the value is not one of its type.
    """

    span: Span
    type: DateType
    value: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "type", DateType(self.type))
        form, example = _GRAMMAR[self.type]
        if not form.fullmatch(self.value):
            raise ArticleError(f"{self.value!r} is not a value of a {self.type}; give one like {example}")

    @property
    def granularity(self) -> Granularity | None:
        """The smallest unit in the value; none for "now" and the like."""
        return next((grain for pattern, grain in _GRAIN if pattern.fullmatch(self.value)), None)


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of the stretch of the calendar that a value names.

    A time of day has its day. None is given for what is no such stretch (a length, "now"), is not known to a
    digit (`XXXX-07`, `2018-XX`), or is not in the calendar (`2018-02-30`).

    Args:
        value: of a `Date`.
    """
    written = value.partition("T")[0]
    try:
        return _years(written) or _week(written) or _months(written) or _day(written)
    except ValueError:
        return None


def _years(written: str) -> tuple[date, date] | None:
    if not (found := _YEARS.fullmatch(written)):
        return None
    digits = found[found.lastindex or 0]
    length: int = 10 ** (4 - len(digits))
    first = int(digits) * length
    return date(first, 1, 1), date(first + length - 1, 12, 31)


def _week(written: str) -> tuple[date, date] | None:
    if not (found := _WEEK.fullmatch(written)):
        return None
    year, week, part = int(found[1]), int(found[2]), found[3]
    first, last = {None: (1, 7), "WE": (6, 7)}.get(part) or (int(part), int(part))
    return date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last)


def _months(written: str) -> tuple[date, date] | None:
    if not (found := _MONTHS.fullmatch(written)):
        return None
    year, (month, length) = int(found[1]), _LONGER.get(found[2]) or (int(found[2]), 1)
    first = date(year, month, 1)
    later, last = divmod(month + length - 2, 12)
    return first, date(year + later, last + 1, monthrange(year + later, last + 1)[1])


def _day(written: str) -> tuple[date, date] | None:
    if not _CALENDAR_DAY.fullmatch(written):
        return None
    day = date.fromisoformat(written)
    return day, day
