"""A text as tokens of known classes: its shape, one character a token, is what the grammar reads."""

import re
from dataclasses import dataclass

from onrecord.extract.dates.lexicon import CODES, SHORT_DAYS, SHORT_MONTHS, Entry, Value, as_written

_TOKEN = re.compile(
    r"""(?P<word>[ap]\.m\b\.?|o['’]clock\b|[^\W\d_]+(?:['’]t\b)?)
    |(?P<sign>[,.$£€–—-])
    |(?a:(?P<STAMP>9/11\b(?!/)|\d{4}-\d\d-\d\d(?!\d))
    |(?P<SLASHED>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d))
    |(?P<DECADE>(?:\d{3}0|['’]?\d0)['’]?s\b)
    |(?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?!\d))
    |(?P<FRACTION>\d/[1-9](?!\d)|[½¼¾])
    |(?P<ORDINAL>\d{1,3}(?:st|nd|rd|th)\b)
    |(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    |(?P<SHORT>['’]\d\d\b))
    |(?P<POSSESSIVE>['’]s\b)
    |(?P<BREAK>\n\s*\n)
    |(?P<MARK>\S)""",
    re.VERBOSE,
)
_SIGNS = {",": "COMMA", ".": "DOT", **dict.fromkeys("$£€", "MONEY"), **dict.fromkeys("–—-", "DASH")}
_WRITTEN = as_written()
_PLAIN: Entry = ("WORD", None)
_STOPPED = frozenset(("DAY", "MONTH"))
_SHORT = SHORT_DAYS | SHORT_MONTHS
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""Four figures outside these are no year."""
_LONGEST = 12
"""Nothing is counted with more characters than these."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens.

    Args:
        text: what they stand in.
        bounds: start and end of each.
        values: what each stands for: the number of a month, the letters of a unit.
        shape: the code of each one's class.
    """

    text: str
    bounds: list[tuple[int, int]]
    values: list[Value]
    shape: str

    def word(self, place: int) -> str:
        """Return a token as it is written; nothing beyond the ends of the text."""
        if not 0 <= place < len(self.bounds):
            return ""
        start, end = self.bounds[place]
        return self.text[start:end]


def tokens_of(text: str) -> Tokens:
    """Cut a text into tokens."""
    bounds, values, codes = [], [], []
    reach = 0  # the full stop of an abbreviation belongs to it
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < reach:
            continue
        kind, written = match.lastgroup or "MARK", match[0]
        name, value = _WRITTEN.get(written, _PLAIN) if kind == "word" else _entry(kind, written)
        if name in _STOPPED and written.lower() in _SHORT and text.startswith(".", end):
            end = reach = end + 1
        bounds.append((start, end))
        values.append(value)
        codes.append(CODES[name])
    return Tokens(text, bounds, values, "".join(codes))


def _entry(kind: str, written: str) -> Entry:
    """Return the class of what is no word, and what it stands for."""
    if kind == "sign":
        return _SIGNS[written], None
    if kind == "number":
        return _number(written)
    if kind == "ORDINAL":
        return kind, int(written[:-2])
    if kind == "DECADE":
        figures = re.sub(r"\D", "", written)
        century = "20" if figures[0] in "01" else "19"
        return kind, (figures[:3] if len(figures) == 4 else century + figures[0]) + "X"
    return kind, written


def _number(written: str) -> Entry:
    """Return what figures are: perhaps a day of the month, perhaps a year, or only a number."""
    if len(written) > _LONGEST:
        return "MARK", None
    if "." in written:
        return "NUMBER", float(written.replace(",", ""))
    number = int(written.replace(",", ""))
    if len(written) <= 2:
        return "DIGIT", number
    is_year = len(written) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR
    return ("YEAR" if is_year else "NUMBER"), number
