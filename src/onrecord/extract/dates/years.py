"""Years, and what parts and gathers them: "1997", "the third quarter", "last fall", "the 1990s"."""

import re

from onrecord.extract.dates.calendar import day_in, seasonal, this_season, yearly
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
_NUMBERED = listed("section article rule proposition highway route flight room page channel")
"""What has a number of four figures: "Section 2014"."""
_COUNTING = listed("about some nearly almost than over roughly approximately only least")


def year(phrase: Phrase, _seen: Seen) -> Meaning | None:
    """Read "1997" where it is no other number, "early 1997", "fiscal 1999"."""
    number = year_of(phrase) or 0
    if phrase.end - phrase.start == 1 and not _is_year(phrase, number):
        return None
    return Meaning(DateType.DATE, f"{number:04}", day_in(number, 1))


def _is_year(phrase: Phrase, number: int) -> bool:
    """Tell a year from a number of things: "1997 talks", but not "$1999" or "2000 votes", which is round."""
    if phrase.stands_behind("MONEY") or phrase.before in _NUMBERED:
        return False
    if not _FIRST <= number <= _LAST:
        return phrase.before in ("in", "since", "by")
    if number % 100 or phrase.stands_behind("IN", "THE", "FROM"):
        return True
    return phrase.before not in _COUNTING and not _PLURAL.fullmatch(phrase.after)


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
    is_verb = phrase.before == "to" or (phrase.after in ("of", "in", "from") and "LAST" not in phrase)
    is_event = phrase.words[-1].istitle() and phrase.after.istitle()  # "Winter Games"
    if is_event or (phrase.words[-1] == "fall" and is_verb):
        return None
    if said is not None:
        return Meaning(DateType.DATE, f"{said:04}-{name}", day_in(said, 6))
    if seen.published is None:
        return Meaning(DateType.DATE, f"XXXX-{name}")
    if "LAST" in phrase or "NEXT" in phrase:
        return Meaning(DateType.DATE, seasonal(seen.published, name, 1 if "NEXT" in phrase else -1))
    way = 0 if "THIS" in phrase else direction(phrase.tokens, phrase.start, phrase.end)
    return Meaning(DateType.DATE, this_season(seen.published, name, way))
