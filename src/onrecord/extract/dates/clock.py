"""Times of day: "10:35 a.m. Friday", "noon"."""

import re

from onrecord.extract.dates.calendar import UNKNOWN, moved
from onrecord.extract.dates.lexicon import over_codes
from onrecord.extract.dates.named import day_of_month, weekday
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.timex import DateType

_LATER = ("AF", "EV", "NI")
_DAY_BEHIND = re.compile(over_codes("IN ((?:DAY COMMA?)? MONTH [DIGIT ORDINAL] (?:COMMA? YEAR)?|DAY)"))
"""The day of "8 p.m. on Tuesday"; that is an expression of its own."""


def clock(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "4 p.m.", "10:35 a.m. EDT Friday", "noon Tuesday", "4 in the morning"."""
    time = str(phrase.value("NOON")) if "NOON" in phrase else _figures(phrase)
    if time is None:
        return None
    day = _day(phrase, seen)
    value = day.value if day else UNKNOWN["day"]
    return Meaning(DateType.TIME, f"{value}{time}", day.day if day else None)


def _figures(phrase: Phrase) -> str | None:
    """Return hours and minutes as TIMEX3 writes them; none where there is no such time."""
    hours, minutes = map(int, f"{phrase.value('CLOCK', 'DIGIT')}:00".split(":")[:2])
    is_later = str(phrase.value("MERIDIEM")).lower().startswith("p") or phrase.value("PART") in _LATER
    if is_later and hours < 12:
        hours += 12
    elif hours == 12 and ("MERIDIEM" in phrase or "PART" in phrase) and not is_later:
        hours = 0
    return f"T{hours:02}:{minutes:02}" if hours <= 24 and minutes < 60 else None


def _day(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Return the day that the time is of: the one beside it or on which it is, else the one spoken of."""
    behind = _DAY_BEHIND.match(phrase.tokens.shape, phrase.end)
    beside = Phrase(phrase.tokens, behind.start(1), behind.end()) if behind else phrase
    if "MONTH" in beside:
        return day_of_month(beside.within("MONTH"), seen)
    if "DAY" in beside:
        return weekday(beside.within("DAY"), seen)
    number = phrase.number("TODAY")
    day = seen.day if number is None else seen.published and moved(seen.published, "day", number)
    return Meaning(DateType.DATE, day.isoformat(), day) if day else None
