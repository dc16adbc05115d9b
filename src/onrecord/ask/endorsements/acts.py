"""What somebody did towards a candidate: tellings put together into acts, each with its day and weight."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.ask.endorsements.told import Told
from onrecord.ask.endorsements.voices import Voice
from onrecord.events import Status
from onrecord.record.chronicle import acts as tellings
from onrecord.record.registers.endorsements.days import When

CYCLE = timedelta(days=366)
"""What is told again within a year is told of the same act; an article seldom tells when an act was."""

_WEIGHTS = {Voice.OWN: 2.0, Voice.REGISTER: 2.0, Voice.ARTICLE: 1.0, Voice.OTHERS: 0.5, Voice.CANDIDATE: 0.25}
"""What one independent report counts where reports contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that somebody did towards a candidate, by all that tells it.

    Args:
        status: given, claimed, denied or withdrawn.
        told: what tells it, the earliest first.
        first: the first day on which it can have been, or else that of the first article; None without any.
        last: the last day.
        dated: whether somebody dates it; a register's contest does not.
    """

    status: Status
    told: tuple[Told, ...]
    first: date | None
    last: date | None
    dated: bool

    @property
    def voice(self) -> Voice:
        """The weightiest word that it is on record by."""
        return max(told.voice for told in self.told)

    @property
    def day(self) -> date:
        """The day that it counts from beside others; without any it is before all that have one.

        A support is given at the earliest, and ended at the latest, that what is told allows.
        """
        begins = self.status in (Status.GIVEN, Status.CLAIMED)
        return (self.first if begins else self.last) or date.min

    @property
    def known_day(self) -> date | None:
        """The day, where one alone is possible; that of the contest is none."""
        return self.first if self.first == self.last and not self.contest_held else None

    @property
    def contest_held(self) -> When | None:
        """When the contest is by which it was, where nothing tells of it earlier than that."""
        if self.dated:
            return None
        return next((told.contest_held for told in self.told if told.first == self.first), None)

    @property
    def contest(self) -> str:
        """The words for what it is for, by the first that tells; may be ""."""
        return next((told.contest for told in self.told if told.contest), "")

    @property
    def year(self) -> int:
        """The year of the contest, or 0."""
        return next((told.year for told in self.told if told.year), 0)

    @property
    def weight(self) -> float:
        """What its independent reports count together."""
        return weight(self.told)


def weight(told: Iterable[Told]) -> float:
    """Return what some tellings count: each source once, and copies of one report once, by the best word."""
    best: dict[str, float] = {}
    seen: dict[str, str] = {}
    for one in sorted(told, key=lambda one: (-one.voice, one.id)):
        source = seen.setdefault(one.report, one.source)
        best[source] = max(best.get(source, 0.0), _WEIGHTS[one.voice])
    return sum(best.values())


def acts_in(told: Sequence[Told]) -> list[Act]:
    """Return the acts that some tellings of one towards one candidate tell, the earliest first."""
    by_status: defaultdict[Status, list[Told]] = defaultdict(list)
    for one in told:
        by_status[one.status].append(one)
    denied = _by_day(by_status[Status.DENIED])
    withdrawn = _joined(by_status[Status.WITHDRAWN])
    ended = [*withdrawn, *(act for act in denied if act.voice is Voice.OWN)]
    given = _renewed(_joined(by_status[Status.GIVEN]), ended)
    return sorted((*_joined(by_status[Status.CLAIMED]), *denied, *given, *withdrawn), key=_when)


_ORDER = (Status.CLAIMED, Status.DENIED, Status.GIVEN, Status.WITHDRAWN)
"""Of one day: who is told to give and not to have given had not given before."""


def _when(act: Act) -> tuple[date, int]:
    return act.day, _ORDER.index(act.status)


def _by_day(told: Sequence[Told]) -> list[Act]:
    """Return denials, one a day: that there is no support, said again, is true of a later day."""
    days: defaultdict[tuple[date | None, date | None], list[Told]] = defaultdict(list)
    for one in told:
        days[one.first, _end(one)].append(one)
    return [_act(told) for told in days.values()]


def _end(told: Told) -> date | None:
    """Return the last day on which what is told can have been; without a date it was when it was told."""
    if told.last is None or told.published is None:
        return told.last or told.published
    return max(told.first or told.last, min(told.last, told.published))


def _joined(told: Sequence[Told]) -> list[Act]:
    """Return acts, each once; what is told years later without a date is told of what was before."""
    ordered = sorted(told, key=_published)
    plain = [
        tellings.Told(
            number=number,
            type="",
            status="",
            actors=frozenset({"both"}),
            first=str(one.first or ""),
            last=str(one.last or ""),
            published=str(one.published or ""),
            details={"year": frozenset({str(one.year)})} if one.year else {},
        )
        for number, one in enumerate(ordered)
    ]
    acts = sorted(
        (_act([ordered[t.number] for t in act.tellings]) for act in tellings.joined(plain)), key=_when
    )
    return _without_late_retellings(acts)


def _published(told: Told) -> tuple[date, str]:
    return told.published or date.max, told.id


def _act(told: Sequence[Told]) -> Act:
    """Return an act of tellings that go together: dates narrow it down, and what is told has been."""
    dated = [one for one in told if one.first and not one.contest_held]
    ordered = tuple(sorted(told, key=_published))
    if dated:
        first = max(one.first for one in dated if one.first)
        ends = [end for end in map(_end, ordered) if end and end >= first]
        last = min(ends, default=first)
        return Act(status=told[0].status, told=ordered, first=first, last=last, dated=True)
    days = [day for one in told if (day := one.first or one.published)]
    known = min(days, default=None)
    return Act(status=told[0].status, told=ordered, first=known, last=known, dated=False)


def _without_late_retellings(acts: list[Act]) -> list[Act]:
    """Return acts without what one article alone tells long after, undated, and not in the own words."""
    kept: list[Act] = []
    for act in acts:
        hearsay = not act.dated and act.voice is not Voice.OWN and act.weight < 2 * _WEIGHTS[Voice.ARTICLE]
        if kept and hearsay:
            before = kept[-1]
            kept[-1] = Act(
                status=before.status,
                told=(*before.told, *act.told),
                first=before.first,
                last=before.last,
                dated=before.dated,
            )
        else:
            kept.append(act)
    return kept


def _renewed(given: Sequence[Act], ended: Sequence[Act]) -> list[Act]:
    """Return what was given, and apart from it what was given anew after an end.

    An undated telling after the end is of new support if its article does not tell of the end as well, and if
    such tellings weigh no less than those of the end: looking back, many a report leaves the end out.
    What was ended in the own words nobody else gives anew.
    """
    acts: list[Act] = []
    for act in given:
        after = [end for end in ended if end.day >= act.day and end.day != date.min]
        last = max(after, key=lambda end: end.day, default=None)
        late = [one for one in act.told if last and _is_after(one, last)]
        if late and weight(late) >= weight(one for end in after for one in end.told):
            earlier = [one for one in act.told if one not in late]
            acts += [_act(earlier)] * bool(earlier) + [_act(late)]
        else:
            acts.append(act)
    return acts


def _is_after(told: Told, end: Act) -> bool:
    """Tell whether an undated telling came out after an end, in an article that leaves the end out."""
    later = told.first is None and told.published is not None and told.published > end.day
    able = told.voice is Voice.OWN or end.voice is not Voice.OWN
    return later and able and told.article not in {one.article for one in end.told}
