"""What is told from another day: "yesterday", "last month", "a year later", "the day before"."""

from datetime import date

from onrecord.extract.dates.calendar import UNKNOWN, grain_of, length, moved, written
from onrecord.extract.dates.lengths import quantity
from onrecord.extract.dates.named import day_of_month
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.dates.tense import direction
from onrecord.extract.words import listed
from onrecord.timex import DateType

_SPANNING = listed("over within during for")
"""Behind these "the next year" is how long something lasts."""


def _point(origin: date | None, unit: str, number: int) -> Meaning:
    """Return the moment so many units from a day, given in that unit."""
    grain = grain_of(unit)
    day = moved(origin, unit, number) if origin else None
    kind = DateType.TIME if grain == "time" else DateType.DATE
    return Meaning(kind, written(day, grain) if day else UNKNOWN[grain], day)


def today(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "yesterday", "tomorrow night", "this morning", "last night", but not "Harbour Today"."""
    if phrase.is_in_name:
        return None
    number = phrase.number("TODAY") or (-1 if "LAST" in phrase else 0)
    part = "NI" if "TONIGHT" in phrase else phrase.value("PART")
    day = moved(seen.published, "day", number) if seen.published else None
    value = written(day, "day") if day else UNKNOWN["day"]
    return Meaning(DateType.TIME, f"{value}T{part}", day) if part else Meaning(DateType.DATE, value, day)


def part_there(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "that morning", "the next evening": seen from the day spoken of."""
    number = 1 if "NEXT" in phrase or "FOLLOWING" in phrase else -1 if "PREVIOUS" in phrase else 0
    there = seen.there("day")
    day = moved(there, "day", number) if there else None
    value = written(day, "day") if day else UNKNOWN["day"]
    return Meaning(DateType.TIME, f"{value}T{phrase.value('PART')}", day)


def beside(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "last month", "this week", "the coming year" from publication; "the past year" is a length.

    So is "over the last year". "The end of the day", "the last week of" and ABC's "This Week" are no dates.
    """
    is_the = "THE" in phrase or phrase.stands_behind("THE")
    is_of_more = is_the and "LAST" in phrase and phrase.after == "of"
    if is_of_more or phrase.words[-1].istitle() or ("EDGE" in phrase and phrase.words[-1] == "day"):
        return None
    is_past = phrase.value("LAST") == 1 and phrase.unit != "weekend"
    if is_past or (is_the and "LAST" in phrase and phrase.before in _SPANNING):
        return Meaning(DateType.DURATION, length(1, phrase.unit))
    number = -1 if "LAST" in phrase else 1 if "NEXT" in phrase else 0
    return _point(seen.published, phrase.unit, number)


def weekend(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the weekend": the last one, unless the sentence speaks of the next."""
    if seen.published is None:
        return _point(None, "weekend", 0)
    here = seen.published.weekday() >= 5 or direction(phrase.tokens, phrase.start, phrase.end) > 0
    return _point(seen.published, "weekend", 0 if here else -1)


def around(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the week of March 6"."""
    day = day_of_month(phrase.within("MONTH"), seen)
    return _point(day.day, phrase.unit, 0) if day else None


def beside_there(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the next day", "that week", "the day before"; "over the next year" is a length."""
    if "NEXT" in phrase and phrase.before in _SPANNING:
        return Meaning(DateType.DURATION, length(1, phrase.unit))
    ahead, behind = ("NEXT", "FOLLOWING", "AFTER"), ("PREVIOUS", "BEFORE")
    number = any(name in phrase for name in ahead) - any(name in phrase for name in behind)
    is_coming = phrase.value("NEXT") == 1  # "the coming week" is ours, "the next week" theirs
    return _point(seen.published if is_coming else seen.there(phrase.unit), phrase.unit, number)


def ago(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "two months ago", "three days from now": seen from publication."""
    return _away(phrase, seen.published, 1 if "FROM" in phrase else -1)


def ago_vaguely(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "years ago", "months later"."""
    ahead = (phrase.number("EARLIER") or -1) > 0
    return Meaning(DateType.DATE, "FUTURE_REF" if ahead else "PAST_REF")


def unit_ago(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the year-earlier quarter", "year-ago"."""
    origin = moved(there, "year", -1) if (there := seen.there("quarter")) else None
    return _point(origin, "quarter" if "QUARTER" in phrase else "year", 0)


def later(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "a year later", "two days earlier": seen from the day spoken of."""
    return _away(phrase, seen.there(phrase.unit), phrase.number("EARLIER") or 1)


def _away(phrase: Phrase, origin: date | None, way: int) -> Meaning:
    """Return the moment that counted units lead to; only its direction if they cannot be counted."""
    number = quantity(phrase)
    if number is None or number > 1e6:
        return Meaning(DateType.DATE, "PAST_REF" if way < 0 else "FUTURE_REF")
    unit = phrase.unit
    if number % 1 and unit in ("year", "decade"):
        number, unit = number * (12 if unit == "year" else 120), "month"
    return _point(origin, unit, way * round(number))


def day_before_yesterday(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    return _point(seen.published, "day", 2 if "AFTER" in phrase else -2)


def vaguely(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "now", "the future", "in the past", but not "Take Action Now"."""
    if phrase.is_in_name or phrase.value("LAST") == 0:  # "last", not "past"
        return None
    known = {"NOW": "PRESENT_REF", "FUTURE": "FUTURE_REF", "LAST": "PAST_REF"}
    return Meaning(DateType.DATE, next(value for name, value in known.items() if name in phrase))
