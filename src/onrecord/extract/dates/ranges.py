"""What is said once for both ends: the year of "March to June 2018", the month of "April 24 and 25"."""

import re

from onrecord.extract.dates.calendar import day_in
from onrecord.extract.dates.lexicon import CODES, over_codes
from onrecord.extract.dates.phrase import Meaning, Phrase
from onrecord.timex import DateType

_CENTURY_TURNS = 30
"""'29 is 2029, '30 is 1930."""
_YEAR_BEHIND = re.compile(
    over_codes("[AND TO DASH](?:EARLY? MONTH(?:[DIGIT ORDINAL] COMMA?)?|[DIGIT ORDINAL] COMMA?)(YEAR)")
)
_DAY = re.compile(
    over_codes(
        "[AND TO DASH]([DIGIT ORDINAL])(?:COMMA? YEAR)?(?=[COMMA DOT MARK BREAK IN AND POSSESSIVE DASH]|$)"
    )
)
_YEAR = re.compile(over_codes("DASH(DIGIT)(?![MONTH UNITS DASH])"))


def year_of(phrase: Phrase) -> int | None:
    """Return the year in the words, or the one that ends the range that they begin."""
    if (year := phrase.number("YEAR")) is not None:
        return year
    if (short := phrase.value("SHORT")) is not None:
        two = int(str(short)[1:])
        return two + (2000 if two < _CENTURY_TURNS else 1900)
    behind = _YEAR_BEHIND.match(phrase.tokens.shape, phrase.end)
    value = phrase.tokens.values[behind.start(1)] if behind else None
    return value if isinstance(value, int) else None


def continued(phrase: Phrase, meaning: Meaning) -> tuple[Phrase, Meaning] | None:
    """Return what follows an expression and says only what differs: "25" of "April 24 and 25"."""
    shape = phrase.tokens.shape
    last, value = shape[phrase.end - 1], meaning.value
    if len(value) == len("1997") and last == CODES["YEAR"]:
        return _second(phrase, _YEAR, value[:2], meaning)
    if len(value) == len("1997-04-24") and "MONTH" in phrase and last in (CODES["DIGIT"], CODES["ORDINAL"]):
        return _second(phrase, _DAY, value[:8], meaning)
    return None


def _second(
    phrase: Phrase, pattern: re.Pattern[str], begins: str, first: Meaning
) -> tuple[Phrase, Meaning] | None:
    """Return the second end, if its number makes a value that is later than the first."""
    match = pattern.match(phrase.tokens.shape, phrase.end)
    number = phrase.tokens.values[match.start(1)] if match else None
    value = f"{begins}{number:02}" if isinstance(number, int) else ""
    if match is None or value <= first.value or len(value) != len(first.value):
        return None
    year, month, day = (*map(int, value.replace("XXXX", "2000").split("-")), 1, 1)[:3]
    then = day_in(year, month, day)
    if then is None:
        return None
    return Phrase(phrase.tokens, match.start(1), match.end()), Meaning(
        DateType.DATE, value, None if "X" in value else then
    )
