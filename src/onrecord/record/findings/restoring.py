"""Events, stances and chains of their rows."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.chains import Chain, Link, Step
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.record.database import Row
from onrecord.record.parts import Parts
from onrecord.record.places import place_if_any, place_of, places_of
from onrecord.spans import Span
from onrecord.stances import Attitude, DirectedStance
from onrecord.timex import Date, DateType

_DATE = ("date_start", "date_end", "date_type", "date_value")


class Restorer:
    """Makes what the rows of one reading were made of.

    Args:
        parts: all rows of the reading.
    """

    def __init__(self, parts: Parts) -> None:
        self._entities = places_of(parts.entities)
        self._statements = places_of(parts.statements)
        self._events = places_of(parts.events)
        self._participants = _by_owner(parts.participants, "event")
        self._evidence = _by_owner(parts.evidence, "event")
        self._links = _by_owner(parts.links, "chain")

    def event(self, row: Row) -> Event:
        """Return the event of a row.

        Raises:
            ValueError: the row, or one of what belongs to it, was changed into something that is none.
        """
        participants, evidence = self._participants[row["number"]], self._evidence[row["number"]]
        _check_order(participants, "participants")
        _check_order(evidence, "spans of evidence")
        return Event(
            type=EventType(row["type"]),
            participants=tuple(self._participant(one) for one in participants),
            evidence=tuple(_span(one) for one in evidence),
            status=None if row["status"] is None else Status(row["status"]),
            date=_date(row),
            voice=self._voice(row["voice"]),
        )

    def stance(self, row: Row) -> DirectedStance:
        """Return the stance of a row.

        Raises:
            ValueError: the row was changed into something that is none.
        """
        return DirectedStance(
            holder=place_if_any(self._entities, row["holder"], "holder, entity"),
            target=place_of(self._entities, row["target"], "target, entity"),
            attitude=Attitude(row["attitude"]),
            score=row["score"],
            span=_span(row),
            voice=self._voice(row["voice"]),
        )

    def chain(self, row: Row) -> Chain:
        """Return the chain of a row.

        Raises:
            ValueError: the row, or one of its links, was changed into something that is none.
        """
        links = self._links[row["number"]]
        _check_order(links, "links")
        return Chain(
            links=tuple(self._link(one) for one in links),
            statement=place_if_any(self._statements, row["statement"], "statement,"),
            event=place_if_any(self._events, row["event"], "event,"),
        )

    def _participant(self, row: Row) -> Participant:
        entity = place_if_any(self._entities, row["entity"], "participant, entity")
        return Participant(role=Role(row["role"]), span=_span(row), entity=entity, value=row["value"])

    def _link(self, row: Row) -> Link:
        entity = place_if_any(self._entities, row["entity"], "link, entity")
        return Link(step=Step(row["step"]), span=_span(row), entity=entity, value=row["value"])

    def _voice(self, number: int | None) -> int | None:
        return place_if_any(self._statements, number, "voice, statement")


def _by_owner(rows: Iterable[Row], owner: str) -> defaultdict[int, list[Row]]:
    gathered: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        gathered[row[owner]].append(row)
    return gathered


def _check_order(rows: list[Row], told: str) -> None:
    if [row["position"] for row in rows] != list(range(len(rows))):
        raise ValueError(f"its {told} are not numbered 0, 1, 2 …")


def _span(row: Row) -> Span:
    return Span(row["start"], row["end"])


def _date(row: Row) -> Date | None:
    missing = [name for name in _DATE if row[name] is None]
    if len(missing) == len(_DATE):
        return None
    if missing:
        raise ValueError(f"its date lacks {', '.join(missing)}")
    span = Span(row["date_start"], row["date_end"])
    return Date(span=span, type=DateType(row["date_type"]), value=row["date_value"])
