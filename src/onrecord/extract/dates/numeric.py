"""Dates in figures alone: "2018-09-14", "9/14/2018"."""

from onrecord.extract.dates.calendar import day_in
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.timex import DateType


def stamp(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "2018-09-14" and, as Americans write it, "9/14/2018"."""
    if "STAMP" in phrase:
        year, month, day = (2001, 9, 11) if "/" in phrase.words[0] else map(int, phrase.words[0].split("-"))
    else:
        month, day, year = map(int, phrase.words[0].split("/"))
        year += (2000 if year < 30 else 1900) if year < 100 else 0
    then = day_in(year, month, day)
    return Meaning(DateType.DATE, then.isoformat(), then) if then else None
