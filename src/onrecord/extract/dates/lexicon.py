"""The words that expressions of time are made of, each with its class and what it stands for."""

import re
from collections.abc import Iterable, Iterator

from onrecord.extract.words import listed

Value = int | float | str | None
Entry = tuple[str, Value]

CLASSES = listed(
    """WORD BREAK COMMA DASH DOT MARK POSSESSIVE MONEY
    DIGIT NUMBER DOZEN YEAR SHORT DECADE SPELLED ORDINAL FRACTION HALF
    STAMP SLASHED CLOCK NOON MERIDIEM OCLOCK ZONE
    DAY DAYS MONTH SEASON PART FEAST FEASTDAY NEW EVE ERA FISCAL UNIT UNITS WEEKEND QUARTER CENTURY
    THE A LAST NEXT PREVIOUS FOLLOWING THIS THAT EACH EARLY EARLIER EDGE AGO BEFORE AFTER SOME WHOLE MORE OLD
    OF TO AND IN FOR FROM TODAY TONIGHT NOW FUTURE OFTEN"""
)
"""What a token can be; any other word is a WORD, any other sign a MARK."""
CODES = {name: chr(0x4E00 + place) for place, name in enumerate(sorted(CLASSES))}
"""The one character that stands for a class in a text's shape, which the grammar is matched against."""


def over_codes(pattern: str) -> str:
    """Return a pattern that names classes as one over the codes of a shape; spaces only part the names."""
    return re.sub(r"[A-Z]+", lambda match: CODES[match[0]], pattern).replace(" ", "")


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SHORT_DAYS = listed("mon tue tues wed weds thu thur thurs fri sat sun")
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sep sept oct nov dec")
_FEASTS = {
    "FEAST": listed("christmas thanksgiving halloween juneteenth"),
    "FEASTDAY": listed("election inauguration independence labor memorial veterans valentine"),
    "NEW": listed("new"),
}
CAPITAL = listed("march may august").union(SHORT_MONTHS, SHORT_DAYS, *_FEASTS.values())
"""Words that are other ones in lower case."""

_UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "year", "decade")
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")

_ALIKE = {
    "A": "a an",
    "AFTER": "after",
    "AGO": "ago",
    "AND": "and or",
    "BEFORE": "before",
    "EACH": "every each",
    "EARLY": "early late mid",
    "EDGE": "beginning start middle end",
    "ERA": "pre post",
    "EVE": "eve",
    "FISCAL": "fiscal",
    "FOLLOWING": "following subsequent",
    "FOR": "for",
    "FROM": "from",
    "FUTURE": "future",
    "HALF": "half",
    "IN": "in on at by since during between around as within over throughout",
    "MERIDIEM": "a.m. a.m am p.m. p.m pm",
    "MORE": "more additional",
    "NOW": "now currently nowadays presently",
    "OCLOCK": "o'clock o’clock",
    "OF": "of",
    "OLD": "old older young younger",
    "PREVIOUS": "previous preceding prior",
    "SOME": "several few many couple some recent countless numerous dozens hundreds thousands",
    "THAT": "that same",
    "THE": "the",
    "THIS": "this current",
    "TO": "to through until till",
    "TONIGHT": "tonight",
    "WHOLE": "full whole entire straight consecutive",
    "ZONE": "gmt utc est edt et cst cdt mst mdt pst pdt pt",
    **{name: " ".join(words) for name, words in _FEASTS.items()},
}
"""Classes whose words differ in nothing that matters, or stand for themselves."""
_VALUED: dict[str, dict[str, Value]] = {
    "EARLIER": {"earlier": -1, "later": 1},
    "LAST": {"last": 0, "past": 1},
    "NEXT": {"next": 0, "coming": 1, "upcoming": 1},
    "NOON": {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"},
    "OFTEN": {
        **{"hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M"},
        **{"quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y"},
    },
    "PART": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "SEASON": {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "UNIT": {unit: unit for unit in _UNITS},
    "UNITS": {f"{unit}s": unit for unit in ("second", "quarter", *_UNITS)},
    "WEEKEND": {"weekend": "weekend"},
    "QUARTER": {"quarter": "quarter"},
    "CENTURY": {"century": "century", "centuries": "century"},
}


def _numbers() -> Iterator[tuple[str, Entry]]:
    """Yield the words for numbers; those of class DOZEN multiply what stands before them."""
    for name, words, first, step in (
        ("NUMBER", _SMALL, 0, 1),
        ("NUMBER", _TENS, 20, 10),
        ("ORDINAL", _ORDINALS, 1, 1),
    ):
        for place, word in enumerate(words):
            yield word, (name, first + place * step)
    for word, number in (("dozen", 12), ("hundred", 100), ("thousand", 1000), ("million", 1_000_000)):
        yield word, ("DOZEN", number)
    for number, word in enumerate(_DECADES, 2):
        yield word, ("SPELLED", f"19{number}X")


def _names() -> Iterator[tuple[str, Entry]]:
    """Yield the names of days, from 0 on Monday, and of months, whole and shortened."""
    for number, word in enumerate(_DAYS):
        yield f"{word}s", ("DAYS", number)
    for name, words, short, first in (("DAY", _DAYS, SHORT_DAYS, 0), ("MONTH", _MONTHS, SHORT_MONTHS, 1)):
        for number, word in enumerate(words, first):
            for form in (word, *_shortened(word, short)):
                yield form, (name, number)


def _shortened(word: str, short: Iterable[str]) -> Iterator[str]:
    """Yield the abbreviations of a name: "sep" and "sept" of "september"."""
    return (form for form in short if form[:3] == word[:3])


WORDS: dict[str, Entry] = {
    **{word: (name, word) for name, words in _ALIKE.items() for word in words.split()},
    **{word: (name, value) for name, words in _VALUED.items() for word, value in words.items()},
    **dict(_numbers()),
    **dict(_names()),
}
"""Every word of the lexicon, in lower case."""


def as_written() -> dict[str, Entry]:
    """Return the lexicon with every word as it may be written: in lower case, with a capital, in capitals."""
    forms = {word: entry for word, entry in WORDS.items() if word not in CAPITAL}
    for word, entry in WORDS.items():
        forms[word.capitalize()] = forms[word.upper()] = entry
    return forms
