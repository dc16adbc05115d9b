"""What happened by all articles together, each event once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.errors import QueryError
from onrecord.events import EventType, Role
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.acts import Act, Told, joined
from onrecord.record.database import Database, Row
from onrecord.record.identity.asking import entity_numbers
from onrecord.record.identity.identifying import refresh
from onrecord.record.identity.names import fold

_FIGURES = (Role.SHARE, Role.LEAD)
"""Roles whose value is a figure of whoever has it."""

# Candidates of a poll are one role, whether the article gives their share or only who leads.
_ACTORS = {
    **{role: role for role in (Role.ENDORSER, Role.ENDORSED, Role.CANDIDATE, Role.NOMINEE, Role.APPOINTEE)},
    **{role: role for role in (Role.PERSON, Role.HOLDER, Role.WINNER, Role.LOSER, Role.POLLSTER)},
    **dict.fromkeys(_FIGURES, Role.CANDIDATE),
}
_NAMES_A_CONTEST = (Role.KIND, Role.OFFICE, Role.PLACE, Role.PARTY, Role.CONTEST)
_DIFFERING = (*_NAMES_A_CONTEST, Role.BY, *_FIGURES, Role.TIE, Role.SAMPLE, Role.MARGIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Some days, both included.

    Args:
        since: the first; None for all before.
        until: the last; None for all after.

    Raises:
        QueryError: they are reversed.
    """

    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise QueryError(f"since {self.since} is after until {self.until}; exchange the two days")

    def holds(self, act: Act) -> bool:
        """Tell whether an event can have been then; one without any day cannot, unless all days are meant."""
        first, last = (act.first, act.last) if act.first else (act.told_on, act.told_on)
        if not first:
            return self.since is None and self.until is None
        return not (self.since and last < str(self.since)) and not (self.until and first > str(self.until))


def event_type(wanted: str) -> EventType:
    """Return the type of event that a word names.

    Raises:
        QueryError: it is none.
    """
    try:
        return EventType(wanted)
    except ValueError as error:
        raise QueryError(f"{wanted!r} is no type of event; take one of: {', '.join(EventType)}") from error


def events(database: Database, type_: str = "", who: str = "", days: Between | None = None) -> list[Act]:
    """Return what happened, the earliest first, each event with its tellings.

    Args:
        database: the open record.
        type_: of one type; "" for all.
        who: only where this person, organisation or thing takes part: a name, or an id; "" for all.
        days: only what can have been then.

    Raises:
        QueryError: there is no such type.
        UnknownPersonError: nobody on record is called so.
        AmbiguousNameError: several are; the message lists them.
    """
    kind = event_type(type_).value if type_ else None
    if who:
        found = queries.outlines(database, kind, entity_numbers(database, who))
    else:
        refresh(database)
        found = queries.outlines(database, kind, None)
    acts = acts_of(database, found)
    return sorted((act for act in acts if (days or Between()).holds(act)), key=_when)


def acts_of(database: Database, outlines: Sequence[Row]) -> list[Act]:
    """Return the events that some rows tell, each once."""
    parts = queries.parts_of(database, (row["number"] for row in outlines), words=False)
    return joined(_told(row, parts.get(row["number"], [])) for row in outlines)


def is_known(row: Row, on: str) -> bool:
    """Tell whether an article was out by a day and tells nothing that was to be later."""
    return bool(row["published"]) and row["published"] <= on and (row["first_day"] or "") <= on


def _when(act: Act) -> tuple[str, str, int]:
    return (act.first or act.told_on or "~", act.last or "~", act.tellings[0].number)


def _told(row: Row, parts: Sequence[Row]) -> Told:
    contest = row["type"] == EventType.CONTEST.value
    actors = (
        f"{_ACTORS.get(part['role'], part['role'])} {_whose(part)}"
        for part in parts
        if _acts(part) or (contest and part["role"] in _NAMES_A_CONTEST)
    )
    return Told(
        number=row["number"],
        type=row["type"],
        status=row["status"] or "",
        actors=frozenset(actors),
        first=row["first_day"] or "",
        last=row["last_day"] or "",
        published=row["published"] or "",
        details=_details(parts),
        id=row["event"],
    )


def _acts(part: Row) -> bool:
    """Tell whether somebody is among those who take part; a figure without a name is nobody."""
    return part["role"] in _ACTORS and (part["role"] not in _FIGURES or part["entity"] is not None)


def _whose(part: Row) -> str:
    """Return whose role it is: a person's id, or a name, or else words."""
    return part["person"] or fold(part["name"] or part["value"] or part["words"] or "")


def _details(parts: Sequence[Row]) -> dict[str, frozenset[str]]:
    details: dict[str, frozenset[str]] = {}
    for part in parts:
        if part["role"] not in _DIFFERING:
            continue
        role = f"{part['role']} {_whose(part)}" if _acts(part) else part["role"]
        words = part["value"] or part["known"] or part["name"] or part["words"] or ""
        details[role] = details.get(role, frozenset()) | frozenset(fold(words).split())
    return details
