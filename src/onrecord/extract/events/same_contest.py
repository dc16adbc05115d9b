"""Whether two tellings are of one contest, and of what kind one is that is only called a race."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from onrecord.events import Event, EventType, Participant, Role

Keys = Callable[[Event, Role], set[str]]
"""What tells the participants in a role of an event."""

_BARE = re.compile(r"(?:races?|contests?)$")
_OWNED = re.compile(r"(?:his|her|their|my|our)\b|[^,]{1,40}[’']s?\s(?:\w+\s)?primary$")
_WITHIN = frozenset({"primary", "caucus"})
_ENOUGH = 2
"""So many contests must be of one kind to make a race that the article does not place one of it."""


def is_one_contest(one: Event, other: Event, keys: Keys, text: str) -> bool:
    """Tell whether two contests, of which nothing told differs, have enough in common."""
    places, offices, parties, rivals = (
        [keys(event, role) for event in (one, other)]
        for role in (Role.PLACE, Role.OFFICE, Role.PARTY, Role.CANDIDATE)
    )
    if all(places):
        return True
    owned = all(_OWNED.match(event.evidence[0].of(text)) for event in (one, other))
    apart = owned or min(map(len, rivals)) > 1 or (all(parties) and not parties[0] & parties[1])
    if all(rivals) and not rivals[0] & rivals[1] and apart:
        return False  # of two parties, or for two seats
    if not any(places):
        return True
    day = one.date is not None and other.date is not None and one.date.value == other.date.value
    bare = not (offices[0] if places[1] else offices[1]) and not (parties[0] if places[1] else parties[1])
    nationwide = any(p.value == "general" for p in one.participants if p.role is Role.KIND)
    return day or (bare and bool(rivals[0] & rivals[1])) or (nationwide and bool(offices[0] & offices[1]))


def takes_kind(one: Event, other: Event, keys: Keys, text: str) -> bool:
    """Tell whether one of two contests, which has its place in common with the other, is only called a race.

    Args:
        one: an event.
        other: another.
        keys: what tells participants.
        text: the article's words.
    """
    bare = [is_bare(event, text) for event in (one, other)]
    return bare[0] != bare[1] and bool(keys(one, Role.PLACE) & keys(other, Role.PLACE))


def is_bare(event: Event, text: str) -> bool:
    """Tell whether a contest is only called a race or a contest, for no office."""
    kinds = [p for p in event.participants if p.role is Role.KIND]
    told = any(p.role is Role.OFFICE for p in event.participants)
    return not told and any(_is_bare(p, text) for p in kinds) and event.type is EventType.CONTEST


def _is_bare(kind: Participant, text: str) -> bool:
    return kind.value == "general" and _BARE.match(kind.span.of(text)) is not None


def of_one_kind(participants: Sequence[Participant], text: str) -> tuple[Participant, ...]:
    """Return participants without the kind of what is only called a race, where another is told."""
    kinds = [p for p in participants if p.role is Role.KIND]
    told = any(not _is_bare(kind, text) for kind in kinds)
    return tuple(p for p in participants if p.role is not Role.KIND or not (told and _is_bare(p, text)))


def with_kinds(events: Iterable[Event], text: str) -> list[Event]:
    """Return events with the kind of each race: in an article of primaries alone, it is one.

    Args:
        events: of an article.
        text: its words.
    """
    events = list(events)
    contests = [event for event in events if event.type is EventType.CONTEST and not is_bare(event, text)]
    kinds = [p.value for event in contests for p in event.participants if p.role is Role.KIND]
    if len(kinds) < _ENOUGH or not _WITHIN.issuperset(kinds):
        return events
    return [_as_primary(event) if is_bare(event, text) and _is_set(event) else event for event in events]


def _is_set(event: Event) -> bool:
    """Tell whether the place or the day of a contest is told: the two of a race may be of two parties."""
    return event.date is not None or any(p.role is Role.PLACE for p in event.participants)


def _as_primary(event: Event) -> Event:
    told = (replace(p, value="primary") if p.role is Role.KIND else p for p in event.participants)
    return replace(event, participants=tuple(told))
