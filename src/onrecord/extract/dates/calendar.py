"""Days and the units around them: moving by a unit, and writing a day as a value of that unit."""

from calendar import monthrange
from datetime import date, timedelta

UNKNOWN = {
    **{"time": "XXXX-XX-XXTXX", "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"},
    **{"month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXXX", "century": "XXXX"},
}
"""The value of a unit of which nothing else is known."""
LETTERS = {
    **{"second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "month": "M"},
    **{"quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"},
}
"""How a length of time names its unit."""
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that a season begins in."""
_FAR, _FARTHEST = 270, 366
"""Nobody writes a day without its year that is so many days off; a month may be, in a sure tense."""
_PAST = 0.6
"""What a day that is over counts for, against one to come."""
_HOURS = frozenset(("second", "minute", "hour"))


def grain_of(unit: str) -> str:
    """Return the unit that a moment so many units away is known to."""
    return "time" if unit in _HOURS else "week" if unit == "fortnight" else unit


def written(day: date, grain: str) -> str:
    """Return the value of the unit that a day lies in."""
    year, week, _ = day.isocalendar()
    forms = {
        "time": f"{day.isoformat()}TXX",
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}X",
        "century": f"{day.year // 100:02}",
    }
    return forms[grain]


def moved(day: date, unit: str, number: int) -> date | None:
    """Return the day so many units later, or earlier below 0; none beyond the calendar."""
    try:
        if unit in _HOURS:
            return day
        if unit in _DAYS:
            return day + timedelta(days=number * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + number * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def day_in(year: int, month: int, day: int = 1) -> date | None:
    """Return a day of the calendar; none where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def yearly(near: date, month: int, day: int, direction: int, *, whole: bool) -> date | None:
    """Return the occurrence of a day or month that is meant: the next, the last, or the nearest.

    Args:
        near: the day that it is seen from.
        month: which month.
        day: which day of it.
        direction: above 0 for the next, below 0 for the last, 0 for the nearest; beyond 1 where that is sure.
        whole: whether the whole month is meant, so that the month of `near` is neither before nor after it.
    """
    years = range(near.year - 4, near.year + 5)  # the next 29 February may be that far away
    found = [then for year in years if (then := day_in(year, month, day))]
    here = near.replace(day=1) if whole else near
    way, far = (direction > 0) - (direction < 0), _FARTHEST if whole and abs(direction) > 1 else _FAR
    told = [then for then in found if 0 <= (then - here).days * way <= far]
    return min(told or found, key=lambda then: _distance(here, then), default=None)


def _distance(near: date, then: date) -> float:
    """Return how far off a day is; news tells more of what was than of what will be."""
    days = (then - near).days
    return days if days >= 0 else -_PAST * days


def weekly(near: date, weekday: int, direction: int) -> date | None:
    """Return a day of the week: that of `near` itself, else the next above 0 and the last otherwise."""
    ahead = (weekday - near.weekday()) % 7
    return moved(near, "day", ahead if direction > 0 or not ahead else ahead - 7)


def seasonal(near: date, season: str, direction: int) -> str:
    """Return a season's value: the last that began before this one, that of the year, or the next."""
    month, year = _SEASONS[season], near.year
    if direction < 0 and month + 2 >= near.month:
        year -= 1
    if direction > 0 and month <= near.month:
        year += 1
    return _season(year, season)


def this_season(near: date, season: str, direction: int) -> str:
    """Return a season's value: that of the year, but not if it was and is far off, or will be and is over."""
    month, year = _SEASONS[season], near.year
    if direction < 0 and month > near.month + 3:
        year -= 1
    if direction > 0 and month + 2 < near.month:
        year += 1
    return _season(year, season)


def _season(year: int, season: str) -> str:
    return f"{max(1, min(year, 9999)):04}-{season}"


def length(number: float | None, unit: str) -> str:
    """Return how long so many units are; none for an unknown number."""
    if unit == "fortnight":
        number, unit = (None if number is None else 2 * number), "week"
    time = "T" if unit in _HOURS else ""
    if number is None:
        return f"P{time}X{LETTERS[unit]}"
    if number % 1 and unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if number % 1 == 0.5 and unit in ("hour", "year"):
        whole = f"{int(number)}{LETTERS[unit]}" if number >= 1 else ""
        return f"P{time}{whole}{'30M' if time else '6M'}"
    figures = f"{number:.2f}".rstrip("0").rstrip(".")
    return f"P{time}{figures}{LETTERS[unit]}"
