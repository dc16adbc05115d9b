"""Days of publication, as pages, mails and rows write them; never the machine's own day."""

import re
from datetime import date, datetime

FIRST_YEAR, LAST_YEAR = 1600, 2100
"""A year outside these is a mistake: no newspaper is older, and none is so late."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<number>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?(?!\d)",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?:[A-Z]{{2,4}}\s+){{0,2}})?(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+(?P<year>\d{{4}})\b",
        r"(?<![\d/])(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})(?!\d)",
    )
)
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-]?(?P<number>\d{2}|[a-z]{3})[/-]?(?P<day>\d{1,2})(?=[/_.-]|$)"
)
_LONGEST = 400


def day_of(value: object) -> date | None:
    """Return the first day that a value names, as written there: not converted to another time zone.

    Args:
        value: a string in ISO 8601, RFC 2822, American or English form; a date; anything else names none.
    """
    if isinstance(value, datetime):
        return _plausible(value.year, value.month, value.day)
    if isinstance(value, date):
        return _plausible(value.year, value.month, value.day)
    if not isinstance(value, str):
        return None
    for form in _FORMS:
        for match in form.finditer(value[:_LONGEST]):
            if found := _day(match):
                return found
    return None


def day_in_address(address: str) -> date | None:
    """Return the day that a web address carries between slashes, as in /2026/03/19/."""
    match = _IN_ADDRESS.search(address.lower())
    return _day(match) if match else None


def moment_of(value: object) -> datetime | None:
    """Return the instant that a string names, if it names one with its offset from UTC."""
    try:
        moment = datetime.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    number = groups.get("number") or groups["month"]
    if number.isdigit():
        month = int(number)
    elif number[:3].lower() in _MONTHS:
        month = _MONTHS.index(number[:3].lower()) + 1
    else:
        return None
    return _plausible(int(groups["year"]), month, int(groups["day"]))


def _plausible(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
