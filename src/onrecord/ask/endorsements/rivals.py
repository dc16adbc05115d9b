"""Whom somebody endorses instead: another candidate in the same contest, at the same time."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.ask.endorsements.acts import CYCLE, Act
from onrecord.record import Endorsing, RegisteredPair, Who
from onrecord.record.identity.names import fold
from onrecord.record.identity.states import states_in

_OFFICES = re.compile(
    r"(?<!vice )(?<!vice-)\b(president|mayor|governor|senat|speaker|white house|sheriff|chair)"
)
_ALONE = ("president", "speaker", "white house", "mayor", "sheriff", "chair")
"""Offices of which whoever endorses has one in mind within a year, even if no place is told."""
_SAME = {"white house": "president"}


class Rivals:
    """Who runs against a candidate, when.

    Args:
        material: what is on record.
    """

    def __init__(self, material: Endorsing) -> None:
        self._days: dict[str, list[date | None]] = {}
        for rivalry in material.rivals:
            self._days.setdefault(rivalry.who.key, []).append(rivalry.day)
        self._contests = _contests(material.registered, material.of)
        self._registered = material.registered

    def is_rival(self, who: Who, act: Act, theirs: Sequence[Act]) -> bool:
        """Tell whether an act for somebody is one against the candidate.

        Args:
            who: whom the act is for.
            act: the act.
            theirs: what the same one did towards the candidate.
        """
        days = self._days.get(who.key, [])
        near = any(day is None or act.day == date.min or abs(day - act.day) <= CYCLE for day in days)
        return near or self._in_a_register(who, act) or any(_is_for_one_office(act, one) for one in theirs)

    def _in_a_register(self, who: Who, act: Act) -> bool:
        contests = _contests(self._registered, who) & self._contests
        return any(not act.year or contest[-1] in ("", str(act.year)) for contest in contests)


def _contests(rows: Iterable[RegisteredPair], candidate: Who) -> set[tuple[str, ...]]:
    """Return the contests of registers that a candidate is in, but for those whose office is not told."""
    contests = [pair.row.contest for pair in rows if pair.candidate.key == candidate.key]
    return {
        (c.office or fold(c.name), c.state, c.district, c.party, str(c.held.first.year if c.held else ""))
        for c in contests
        if c.office or c.name
    }


def _is_for_one_office(act: Act, other: Act) -> bool:
    """Tell whether two acts are for one office that one alone can win: in one place, within a year."""
    offices = [_office(one.contest) for one in (act, other)]
    if not offices[0] or offices[0] != offices[1]:
        return False
    if act.year and other.year and act.year != other.year:
        return False
    if date.min in (act.day, other.day) or abs(act.day - other.day) > CYCLE:
        return False
    places = [states_in(one.contest) for one in (act, other)]
    return places[0] == places[1] if any(places) else offices[0] in _ALONE


def _office(contest: str) -> str:
    found = _OFFICES.search(fold(contest))
    return _SAME.get(found[1], found[1]) if found else ""
