"""When: expressions of time in an article, with values as TIMEX3 writes them."""

import re
from dataclasses import dataclass
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
