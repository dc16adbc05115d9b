"""What one did for or against another: endorsements, appointments, dismissals, contests between the two."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.events import EventType, Role, Status
from onrecord.record import RecordedEvent, RegisteredEndorsement, Timeline, Who, Word

WEIGHTS = {Word.OWN: 4.0, Word.REGISTER: 3.0, Word.ARTICLE: 3.0, Word.OTHERS: 1.0}
"""What an act weighs, in reports, by whose word it is on record."""

_ENDORSEMENTS = {
    Status.GIVEN: ("endorses", 1.0),
    Status.WITHDRAWN: ("withdraws the endorsement of", -1.0),
    Status.DENIED: ("declines to endorse", -0.5),
}
"""That somebody declines to endorse is told of those who wait as well. A mere claim is the other's."""

_CHANGES = (Status.GIVEN, Status.WITHDRAWN)

_GIVEN = {
    EventType.APPOINTMENT: (Role.APPOINTEE, "appoints", 1.0),
    EventType.NOMINATION: (Role.NOMINEE, "nominates", 1.0),
    EventType.DISMISSAL: (Role.PERSON, "dismisses", -1.0),
}
_SIDES = {
    EventType.RESULT: (Role.WINNER, Role.LOSER),
    EventType.CONTEST: (Role.CANDIDATE, Role.CANDIDATE),
}
_DATED = 31
"""What is dated to more days than a month has no place among months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that one did for or against the other.

    Args:
        day: when, or else when it was first told; None if it is not known, or to a year alone.
        value: from -1 (against) to 1 (for).
        weight: in reports.
        is_act: whether it is enough by itself; what others say of one's acts is not.
        is_placed: whether it is known when it was: an article dates it, or several tell it. What one article
            tells without a date was on that day, or before.
        tells: what was done.
        grounds: where it stands.
    """

    day: date | None
    value: float
    weight: float
    is_act: bool
    is_placed: bool
    tells: str
    grounds: RecordedEvent | RegisteredEndorsement

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that tell it; none of a register's."""
        return (
            tuple(t.article for t in self.grounds.tellings) if isinstance(self.grounds, RecordedEvent) else ()
        )

    @property
    def is_endorsement(self) -> bool:
        """Whether it is an endorsement given or withdrawn."""
        return isinstance(self.grounds, RecordedEvent) and self.grounds.status in _CHANGES


def deeds_of(timeline: Timeline, holder: Who, target: Who) -> Iterator[Deed]:
    """Yield what one of two did for or against the other.

    Args:
        timeline: what is on record between the two.
        holder: who did it.
        target: to whom.
    """
    events = (event for period in timeline.periods for event in period.events)
    yield from _once(deed for event in events for deed in _of_event(event, holder, target))
    for period in timeline.periods:
        for endorsement in period.endorsements:
            if _is_by(endorsement, holder, target):
                dated, held = endorsement.date, endorsement.contest.held
                yield Deed(
                    day=dated.first if dated else held.last if held else None,
                    value=1.0,
                    weight=WEIGHTS[Word.REGISTER],
                    is_act=True,
                    is_placed=dated is not None,  # by the contest's day it was given, at some time
                    tells="endorses",
                    grounds=endorsement,
                )


def _once(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Yield what was done once: who picks a running mate nominates and endorses in one sentence."""
    told: set[tuple[str, bool]] = set()
    for deed in sorted(deeds, key=lambda d: (not d.is_act, -d.weight, d.day or date.max, d.grounds.id)):
        places = {(article, deed.value > 0) for article in deed.articles}
        if not places & told:
            yield deed
        told |= places


def _of_event(event: RecordedEvent, holder: Who, target: Who) -> Iterator[Deed]:
    if event.type is EventType.ENDORSEMENT and event.status in _ENDORSEMENTS:
        if _has(event, Role.ENDORSER, holder) and _has(event, Role.ENDORSED, target):
            tells, value = _ENDORSEMENTS[event.status]
            yield _deed(event, holder, value, tells, is_act=event.status is not Status.DENIED)
    elif event.type in _GIVEN:
        role, tells, value = _GIVEN[event.type]
        if _has(event, Role.BY, holder) and _has(event, role, target):
            yield _deed(event, holder, value, tells, is_act=True)
    elif event.type in _SIDES and _is_dated(event):
        sides = _SIDES[event.type]  # told later, without a date, it says nothing of that later day
        if any(_has(event, s, holder) and _has(event, o, target) for s, o in (sides, sides[::-1])):
            tells = "runs against"
            yield Deed(
                day=event.day,
                value=-1.0,
                weight=1.0,
                is_act=False,
                is_placed=True,
                tells=tells,
                grounds=event,
            )


def _deed(event: RecordedEvent, holder: Who, value: float, tells: str, *, is_act: bool) -> Deed:
    word = word_of(event, holder)
    is_dated = _is_dated(event)
    return Deed(
        day=event.day if is_dated or event.first_day is None else None,
        value=value,
        weight=WEIGHTS[word] if is_act else 1.0,
        is_act=is_act and word is not Word.OTHERS,
        is_placed=is_dated or len(event.tellings) > 1,
        tells=tells,
        grounds=event,
    )


def word_of(event: RecordedEvent, holder: Who) -> Word:
    """Return by whose word it is on record that somebody did something, the weightiest."""
    voices = (who for telling in event.tellings for who in (telling.said_by, telling.on_behalf_of) if who)
    if any(who.key == holder.key for who in voices):
        return Word.OWN
    return Word.OTHERS if all(telling.voice for telling in event.tellings) else Word.ARTICLE


def _has(event: RecordedEvent, role: Role, who: Who) -> bool:
    return any(part.who and part.who.key == who.key for part in event.of(role))


def _is_dated(event: RecordedEvent) -> bool:
    first, last = event.first_day, event.last_day
    return first is not None and last is not None and (last - first).days < _DATED


def _is_by(endorsement: RegisteredEndorsement, holder: Who, target: Who) -> bool:
    """Tell whether a register's endorsement of one of two by the other is by this one.

    A timeline of two has none but theirs; which is which is told by ids, and where a register has others
    than the articles, by names.
    """
    endorser, candidate = endorsement.endorser, endorsement.candidate
    ids = {endorser.person, endorser.id} - {""}, {candidate.person, candidate.id} - {""}
    if holder.id in ids[0] or target.id in ids[1]:
        return True
    if holder.id in ids[1] or target.id in ids[0]:
        return False
    return _folded(endorser.name) == _folded(holder.name) or _folded(candidate.name) == _folded(target.name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
