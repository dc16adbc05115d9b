"""Days and months by their names: "July 14", "mid-October", "Tuesday"."""

from datetime import date

from onrecord.extract.dates.calendar import day_in, moved, weekly, written, yearly
from onrecord.extract.dates.lexicon import CAPITAL, SHORT_DAYS, SHORT_MONTHS
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.dates.ranges import year_of
from onrecord.extract.dates.tense import direction
from onrecord.timex import DateType

_GOVERN = ("THE", "A", "IN", "OF", "FROM", "TO", "FOR", "BEFORE", "AFTER", "AND")
"""What stands before a month that could be a name or a verb: "in May", but not "Lena May"."""
_AMBIGUOUS = CAPITAL | frozenset(("april", "june"))
_NAMED_DAYS = (
    *("super tuesday", "news sunday", "ash wednesday", "palm sunday", "good friday", "easter sunday"),
    *("black thursday", "black friday", "bloody sunday", "cyber monday", "giving tuesday"),
)
"""Feasts and shows, and not the last or next such day."""
_LEAP = 2000
"""A year that has every day."""
_ATTACKS = ("attack", "attacks", "attackers", "terror", "terrorist", "hijackers", "hijackings")


def day_of_month(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "July 14", "Friday, July 14, 2017", "the 4th of July"."""
    month, number = phrase.number("MONTH") or 1, phrase.number("DIGIT", "ORDINAL") or 0
    year = year_of(phrase)
    if not day_in(_LEAP if year is None else year, month, number):
        return None
    if year is None and (month, number) == (9, 11) and phrase.after in _ATTACKS:
        year = 2001
    then = day_in(year, month, number) if year is not None else _nearby(phrase, seen, month, number)
    value = then.isoformat() if then else f"XXXX-{month:02}-{number:02}"
    return Meaning(DateType.DATE, value, then)


def month_of_year(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "mid-October", "March 2018", "May"."""
    month, year = phrase.number("MONTH") or 1, year_of(phrase)
    if year is None and not _is_month(phrase, seen):
        return None
    then = day_in(year, month) if year is not None else _nearby(phrase, seen, month, None)
    return Meaning(DateType.DATE, written(then, "month") if then else f"XXXX-{month:02}", then)


def _nearby(phrase: Phrase, seen: Seen, month: int, day: int | None) -> date | None:
    """Return the occurrence of a day or a whole month that is meant, seen from publication."""
    if seen.published is None:
        return None
    way = direction(phrase.tokens, phrase.start, phrase.end)
    return yearly(seen.published, month, day or 1, way, whole=day is None)


def _is_month(phrase: Phrase, seen: Seen) -> bool:
    """Tell a month from a name or a verb: "in May", not "Lena May" and not "May I"."""
    word = phrase.words[-1]
    if word.lower() in SHORT_MONTHS:  # without its full stop
        return False
    if word.lower() not in _AMBIGUOUS or phrase.end - phrase.start > 1:
        return True
    if word == "May" and seen.someone_is_may:
        return phrase.stands_behind("IN")
    is_protest = word == "March" and phrase.after in ("for", "on", "against")
    return phrase.stands_behind(*_GOVERN) and not is_protest


def month_beside(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "last November", "this May", "October of last year"."""
    month = phrase.number("MONTH") or 1
    then = _month_beside(phrase, seen.published, month) if seen.published else None
    return Meaning(DateType.DATE, written(then, "month") if then else f"XXXX-{month:02}", then)


def _month_beside(phrase: Phrase, near: date, month: int) -> date | None:
    """Return the month that is meant: of the year said, else the last one over, this year's, or the next."""
    way = -1 if "LAST" in phrase else 1 if "NEXT" in phrase else 0
    if "UNIT" in phrase:
        return day_in(near.year + way, month) if phrase.unit == "year" else None
    if not way:
        return day_in(near.year, month)
    is_this_year = month < near.month if way < 0 else month > near.month
    return day_in(near.year + (0 if is_this_year else way), month)


def weekday(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "Tuesday", "last Friday", "Monday night", but not "Super Tuesday" or "Saturday Night Live"."""
    number, part = phrase.number("DAY") or 0, phrase.value("PART")
    if phrase.words[-1].lower().rstrip(".") in SHORT_DAYS:  # a newspaper or a verb: "the Sun", "Sat"
        return None
    is_show = part and phrase.words[-1].istitle() and phrase.after.istitle()
    if is_show or f"{phrase.before} {phrase.words[0].lower()}" in _NAMED_DAYS:
        return None
    day = _weekday(phrase, seen, number)
    value = day.isoformat() if day else f"XXXX-WXX-{number + 1}"
    if part or "NOON" in phrase:
        return Meaning(DateType.TIME, f"{value}T{part}" if part else f"{value}{phrase.value('NOON')}", day)
    return Meaning(DateType.DATE, value, day)


def _weekday(phrase: Phrase, seen: Seen, number: int) -> date | None:
    """Return the day of the week that is meant, seen from publication."""
    if seen.published is None:
        return None
    if "LAST" in phrase or "NEXT" in phrase:
        way = 1 if "NEXT" in phrase else -1
        beside = moved(seen.published, "day", way)
        return weekly(beside, number, way) if beside else None
    way = 1 if "THIS" in phrase else direction(phrase.tokens, phrase.start, phrase.end)
    return weekly(seen.published, number, way)
