"""Days that have a name: Christmas, Election Day."""

from datetime import date, timedelta

from onrecord.extract.dates.calendar import day_in, moved
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.dates.tense import direction
from onrecord.timex import DateType

_FIXED = {
    **{"new year's day": (1, 1), "inauguration day": (1, 20), "valentine's day": (2, 14)},
    **{"juneteenth": (6, 19), "independence day": (7, 4), "halloween": (10, 31), "veterans day": (11, 11)},
    **{
        "christmas eve": (12, 24),
        "christmas": (12, 25),
        "christmas day": (12, 25),
        "new year's eve": (12, 31),
    },
}
_AT_HAND = timedelta(days=21)
_COUNTED = {
    **{"memorial day": (5, 0, -1), "labor day": (9, 0, 1)},
    **{"thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4)},
}
"""Month, day of the week from Monday, and which one of the month; -1 is the last."""


def feast(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "Christmas", "Election Day", "Labor Day 2018"."""
    name, year = _name(phrase), phrase.number("YEAR")
    if name not in _FIXED and name not in _COUNTED and name != "election day":
        return None
    day = _in_year(name, year) if year is not None else None
    if year is None and seen.published:
        day = _nearest(name, seen.published, direction(phrase.tokens, phrase.start, phrase.end))
    if day is None:
        month, number = _FIXED.get(name, (0, 0))
        return Meaning(DateType.DATE, f"XXXX-{month:02}-{number:02}" if month else "XXXX-XX-XX")
    return Meaning(DateType.DATE, day.isoformat(), day)


def _name(phrase: Phrase) -> str:
    """Return the name in lower case, without a year."""
    return (
        " ".join(word for word in phrase.words if not word.isdigit())
        .lower()
        .replace("’", "'")
        .replace(" '", "'")
    )


def _nearest(name: str, near: date, way: int) -> date | None:
    """Return the nearest occurrence; the next or the last if the sentence says so and none is at hand."""
    found = [day for year in range(near.year - 4, near.year + 5) if (day := _in_year(name, year))]
    wanted = [day for day in found if abs(day - near) <= _AT_HAND or (day - near).days * way >= 0]
    return min(wanted, key=lambda day: abs(day - near), default=None)


def _in_year(name: str, year: int) -> date | None:
    """Return the day in a year; national elections are in even ones, inaugurations follow leap years."""
    if name == "election day":
        return _counted(year, 11, 0, 1, more=1) if year % 2 == 0 else None
    if name == "inauguration day" and year % 4 != 1:
        return None
    return day_in(year, *_FIXED[name]) if name in _FIXED else _counted(year, *_COUNTED[name])


def _counted(year: int, month: int, weekday: int, count: int, *, more: int = 0) -> date | None:
    """Return a month's first, fourth or last such day of the week, or the day so many days behind it."""
    first = day_in(year, month)
    if first is None:
        return None
    weeks = count - 1 if count > 0 else 4
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * weeks + more)
    return day if day.month == month else moved(day, "week", -1)
