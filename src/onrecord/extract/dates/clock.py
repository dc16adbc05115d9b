"""Times of day: "10:35 a.m. Friday", "noon"."""

from onrecord.extract.dates.calendar import UNKNOWN, moved
from onrecord.extract.dates.named import day_of_month, weekday
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.timex import DateType


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
    hour, _, rest = (
        str(phrase.value("CLOCK")) if "CLOCK" in phrase else str(phrase.number("DIGIT"))
    ).partition(":")
    hours, minutes = int(hour), rest.partition(":")[0] or "00"
    later = str(phrase.value("MERIDIEM")).lower().startswith("p") or phrase.value("PART") in (
        "AF",
        "EV",
        "NI",
    )
    if later and hours < 12:
        hours += 12
    elif hours == 12 and ("MERIDIEM" in phrase or "PART" in phrase) and not later:
        hours = 0
    return f"T{hours:02}:{minutes}" if hours <= 24 and int(minutes) < 60 else None


def _day(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Return the day that the time is of: the one beside it, else the one spoken of."""
    if "MONTH" in phrase:
        return day_of_month(phrase.within("MONTH"), seen)
    if "DAY" in phrase:
        return weekday(phrase.within("DAY"), seen)
    number = phrase.number("TODAY")
    day = seen.day if number is None else seen.published and moved(seen.published, "day", number)
    return Meaning(DateType.DATE, day.isoformat(), day) if day else None
