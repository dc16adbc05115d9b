"""Lengths of time, and what recurs: "three days", "every Monday"."""

from onrecord.extract.dates.calendar import length
from onrecord.extract.dates.lexicon import CODES
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.timex import DateType

_COUNTED = {CODES[name]: name for name in ("DIGIT", "NUMBER", "DOZEN", "YEAR")}
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def quantity(phrase: Phrase) -> float | None:
    """Return how many units an expression counts: 1 of "a week"; none of "several weeks"."""
    if "SOME" in phrase:
        return None
    total: float | None = None
    for place in range(phrase.start, phrase.end):
        code, value = phrase.tokens.shape[place], phrase.tokens.values[place]
        if code == CODES["FRACTION"]:
            value = _part(str(value))
        elif code == CODES["HALF"]:
            value = 0.5
        elif code not in _COUNTED:
            continue
        if isinstance(value, int | float):
            total = (total or 1) * value if code == CODES["DOZEN"] else (total or 0) + value
    return 1 if total is None else total


def _part(written: str) -> float:
    """Return a fraction: .5 for "1/2"."""
    if written in _PARTS:
        return _PARTS[written]
    above, below = written.split("/")
    return int(above) / int(below)


def lasting(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "three days", "a 16-hour", "the past two years", but not "three quarters of"."""
    if phrase.unit == "quarter" and phrase.after == "of":
        return None
    return Meaning(DateType.DURATION, length(quantity(phrase), phrase.unit))


def vague(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "for weeks", "the coming years"."""
    return Meaning(DateType.DURATION, length(None, phrase.unit))


def recurring(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "every week", "each Monday morning", "every two years"."""
    if "DAY" in phrase or "DAYS" in phrase:
        weekday = phrase.number("DAY", "DAYS")
        part = phrase.value("PART")
        return Meaning(DateType.SET, f"XXXX-WXX-{(weekday or 0) + 1}" + (f"T{part}" if part else ""))
    if "MONTH" in phrase:
        return Meaning(DateType.SET, f"XXXX-{phrase.number('MONTH'):02}")
    if "SEASON" in phrase:
        return Meaning(DateType.SET, f"XXXX-{phrase.value('SEASON')}")
    if "PART" in phrase:
        return Meaning(DateType.SET, f"XXXX-XX-XXT{phrase.value('PART')}")
    return Meaning(DateType.SET, length(quantity(phrase), phrase.unit))


def often(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "daily", but not "the Daily Courier"."""
    if phrase.words[0].istitle() and phrase.after[:1].isupper():
        return None
    return Meaning(DateType.SET, str(phrase.value("OFTEN")))
