"""Which tellings are of one event: by type, status, who takes part, and when."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from onrecord.events import EventType

Details = Mapping[str, frozenset[str]]
"""What else is told, by role: words, which must not differ where two tell of one role."""

_LONG = 366
_WITHIN = {EventType.POLL.value: 31}
"""Polls of one pollster follow each other, so that what is told a month later is told of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event in one article's reading.

    Args:
        number: of its row.
        type: the event's type.
        status: of an endorsement and a candidacy; "" for others.
        actors: who takes part, in which roles; an event of nobody is like no other.
        first: the first day of its date, as "2018-05-04"; "" without one.
        last: the last day.
        published: the article's day; "" where it is not known.
        details: what must not differ.
        id: the event's, which decides where all else is alike; so it does not matter what was added first.
    """

    number: int
    type: str
    status: str
    actors: frozenset[str]
    first: str
    last: str
    published: str
    details: Details
    id: str = ""


@dataclass(slots=True)
class Act:
    """An event with all its tellings.

    Args:
        tellings: the first of them first.
        first: the first day on which it can have been; "" where nobody dates it.
        last: the last day.
        details: what one of them tells.
    """

    tellings: list[Told]
    first: str
    last: str
    details: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def told_on(self) -> str:
        """The day of the first article that tells it; "" where no such article has a day."""
        return min((told.published for told in self.tellings if told.published), default="")

    def agrees(self, told: Told) -> bool:
        """Tell whether nothing that both tell differs."""
        both = self.details.keys() & told.details.keys()
        return all(_alike(self.details[role], told.details[role]) for role in both)

    def add(self, told: Told) -> None:
        """Take one more telling, whose days narrow down when it was."""
        self.tellings.append(told)
        self.details = {**told.details, **self.details}
        if told.first:
            self.first, self.last = max(self.first, told.first), min(self.last, told.last)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def joined(tellings: Iterable[Told]) -> list[Act]:
    """Return the events that some tellings tell, each once.

    Two tellings are of one event if type, status and who takes part in which role are the same, no office,
    place, kind, party or figure that both tell differs, and their days have one in common. One without a
    date goes with the last such event that had begun when its article was published, or else with the next
    one within a year. Those of an event that nobody dates are one where the first was published a year ago
    at most. Of a poll it is a month everywhere.
    """
    groups: defaultdict[object, list[Told]] = defaultdict(list)
    for told in tellings:
        groups[(told.type, told.status, told.actors) if told.actors else told.number].append(told)
    return [act for group in groups.values() for act in _acts(group)]


def _acts(group: list[Told]) -> Iterator[Act]:
    dated = sorted((t for t in group if t.first), key=lambda t: (t.first, t.last, t.id, t.number))
    undated = sorted((t for t in group if not t.first), key=_by_publication)
    acts = _dated(dated)
    told: list[Act] = []
    for one in undated:
        act = _when_told(one, acts) or _told_before(one, told)
        if act:
            act.add(one)
        else:
            told.append(Act([one], "", "", dict(one.details)))
    for act in (*acts, *told):
        act.tellings.sort(key=_by_publication)
        yield act


def _by_publication(told: Told) -> tuple[str, str, int]:
    return told.published or "~", told.id, told.number


def _dated(tellings: list[Told]) -> list[Act]:
    acts: list[Act] = []
    near: list[Act] = []
    for one in tellings:
        near = [act for act in near if act.last >= one.first]
        act = next((act for act in near if act.agrees(one)), None)
        if act:
            act.add(one)
        else:
            acts.append(Act([one], one.first, one.last, dict(one.details)))
            near.append(acts[-1])
    return sorted(acts, key=lambda act: act.first)


def _when_told(one: Told, acts: list[Act]) -> Act | None:
    """Return the dated event that a telling without a date is of; none where its article has no day."""
    if not one.published:
        return acts[0] if len(acts) == 1 and acts[0].agrees(one) else None
    back = _WITHIN.get(one.type)
    begun = bisect_right(acts, one.published, key=lambda act: act.first)
    last = next((act for act in reversed(acts[:begun]) if act.agrees(one)), None)
    if last and (back is None or _days(last.last, one.published) <= back):
        return last
    following = next((act for act in acts[begun:] if act.agrees(one)), None)
    soon = following and _days(one.published, following.first) <= (back or _LONG)
    return following if soon else None


def _told_before(one: Told, acts: list[Act]) -> Act | None:
    """Return the undated event that a telling without a date is of."""
    within = _WITHIN.get(one.type, _LONG)
    near = takewhile(lambda act: _days(act.tellings[0].published, one.published) <= within, reversed(acts))
    return next((act for act in near if act.agrees(one)), None)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0
