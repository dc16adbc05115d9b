"""Years, and what parts and gathers them: "1997", "the third quarter", "last fall", "the 1990s"."""

import re

from onrecord.extract.dates.calendar import day_in, seasonal, yearly
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.dates.ranges import year_of
from onrecord.extract.dates.tense import direction
from onrecord.extract.words import listed
from onrecord.timex import DateType

_FIRST, _LAST = 1700, 2099
"""Outside these only "in", "since" or "by" makes a number a year."""
_PLURAL = re.compile(
    r"(?!(?:was|has|does|says|this|its|his)$)[a-z]{2,}s|people|percent|men|women|children|feet"
)
_COUNTING = listed("about some nearly almost than over roughly approximately only least")


def year(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "1997" where it is no other number, "early 1997", "fiscal 1999"."""
    number = phrase.number("YEAR") or 0
    if phrase.end - phrase.start == 1 and not _is_year(phrase, number):
        return None
    return Meaning(DateType.DATE, f"{number:04}", day_in(number, 1))


def _is_year(phrase: Phrase, number: int) -> bool:
    """Tell a year from a number of things: "in 1997", "the 1997 talks", but not "2000 votes" or "$1999"."""
    if phrase.stands_behind("MONEY") or phrase.before in _COUNTING:
        return False
    if not _FIRST <= number <= _LAST:
        return phrase.before in ("in", "since", "by")
    return phrase.stands_behind("IN", "THE", "FROM") or not _PLURAL.fullmatch(phrase.after)


def decade(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "1980s", "the late '90s", "the sixties", but not "in her sixties"."""
    value = str(phrase.value("DECADE") or phrase.value("SPELLED"))
    is_plain = len(phrase.words[-1]) >= len("1980s") and "SPELLED" not in phrase
    if not is_plain and phrase.words[0][0] not in "'’" and not phrase.stands_behind("THE"):
        return None
    return Meaning(DateType.DATE, value, day_in(int(value[:3]) * 10, 1))


def century(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "the 19th century"."""
    number = phrase.number("ORDINAL") or 0
    return Meaning(DateType.DATE, f"{number - 1:02}") if 1 <= number <= 100 else None


def quarter(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "the third quarter", "the first half of 2018"."""
    number, letter = phrase.number("ORDINAL") or 0, "H" if "HALF" in phrase else "Q"
    if not 1 <= number <= (2 if letter == "H" else 4):
        return None
    begins = (number - 1) * (6 if letter == "H" else 3) + 1
    found = _year_of_quarter(phrase, seen, begins)
    if found is None:
        return Meaning(DateType.DATE, f"XXXX-{letter}{number}")
    return Meaning(DateType.DATE, f"{found:04}-{letter}{number}", day_in(found, begins))


def _year_of_quarter(phrase: Phrase, seen: Seen, begins: int) -> int | None:
    """Return the year in the words, else that of the last one begun; of the next where the future is told."""
    said = year_of(phrase)
    if said is not None or seen.published is None:
        return said
    if "UNIT" in phrase:
        return seen.published.year + ("NEXT" in phrase) - ("LAST" in phrase)
    way = direction(phrase.tokens, phrase.start, phrase.end)
    near = yearly(seen.published, begins, 1, 1 if way > 0 else -1, whole=True)
    return near.year if near else None


def season(phrase: Phrase, seen: Seen) -> Meaning | None:
    """Read "last fall", "the summer of 2016", "in the spring"."""
    name, said = str(phrase.value("SEASON")), year_of(phrase)
    if phrase.words[-1] == "fall" and phrase.after in ("of", "in", "from") and "LAST" not in phrase:
        return None
    if said is not None:
        return Meaning(DateType.DATE, f"{said:04}-{name}", day_in(said, 6))
    if seen.published is None:
        return Meaning(DateType.DATE, f"XXXX-{name}")
    way = 1 if "NEXT" in phrase else -1 if "LAST" in phrase else 0
    return Meaning(DateType.DATE, seasonal(seen.published, name, way))
