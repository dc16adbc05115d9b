"""Events, stances and chains as rows for other programs."""

from collections.abc import Iterator
from typing import Any

from onrecord.events import Event
from onrecord.reading import Reading
from onrecord.record.findings.writing import iso_days
from onrecord.record.rows import entity_ids, where
from onrecord.spans import Span, pairs_of

EVENT = (
    *("id", "article", "published", "model", "position", "type", "status"),
    *("date", "date_span", "date_type", "date_value", "first_day", "last_day"),
    *("participants", "evidence", "evidence_spans", "voice"),
)
STANCE = (
    *("id", "article", "published", "model", "position", "holder", "holder_id", "target", "target_id"),
    *("attitude", "score", "words", "span", "voice"),
)
CHAIN = ("article", "published", "model", "position", "statement", "event", "links")

Rows = Iterator[dict[str, Any]]


def event_rows(reading: Reading) -> Rows:
    """Yield a row of the columns `EVENT` for each of a reading's events."""
    text, names = reading.article.text, _Names(reading)
    for position, event in enumerate(reading.events):
        yield {
            "id": reading.event_id(event),
            **where(reading),
            "position": position,
            "type": event.type.value,
            "status": event.status.value if event.status else None,
            **_when(event, text),
            "participants": [
                {"role": one.role.value, **names.words(one.span, one.entity), "value": one.value}
                for one in event.participants
            ],
            "evidence": [span.of(text) for span in event.evidence],
            "evidence_spans": pairs_of(event.evidence),
            "voice": names.statement(event.voice),
        }


def stance_rows(reading: Reading) -> Rows:
    """Yield a row of the columns `STANCE` for each of a reading's stances."""
    names = _Names(reading)
    for position, stance in enumerate(reading.stances):
        yield {
            "id": reading.stance_id(stance),
            **where(reading),
            "position": position,
            "holder": names.name(stance.holder),
            "holder_id": names.id(stance.holder),
            "target": names.name(stance.target),
            "target_id": names.id(stance.target),
            "attitude": stance.attitude.value,
            "score": stance.score,
            "words": stance.span.of(reading.article.text),
            "span": stance.span.as_pair(),
            "voice": names.statement(stance.voice),
        }


def chain_rows(reading: Reading) -> Rows:
    """Yield a row of the columns `CHAIN` for each of a reading's chains."""
    names = _Names(reading)
    for position, chain in enumerate(reading.chains):
        event = None if chain.event is None else reading.event_id(reading.events[chain.event])
        yield {
            **where(reading),
            "position": position,
            "statement": names.statement(chain.statement),
            "event": event,
            "links": [
                {"step": link.step.value, **names.words(link.span, link.entity), "value": link.value}
                for link in chain.links
            ],
        }


def _when(event: Event, text: str) -> dict[str, Any]:
    date, days = event.date, iso_days(event)
    return {
        "date": date.span.of(text) if date else None,
        "date_span": date.span.as_pair() if date else None,
        "date_type": date.type.value if date else None,
        "date_value": date.value if date else None,
        "first_day": days[0],
        "last_day": days[1],
    }


class _Names:
    """What the numbers that a reading's parts name one another by stand for."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._ids = reading, entity_ids(reading)

    def name(self, entity: int | None) -> str | None:
        return None if entity is None else self._reading.entities[entity].name

    def id(self, entity: int | None) -> str | None:
        return None if entity is None else self._ids[entity]

    def statement(self, place: int | None) -> str | None:
        return None if place is None else self._reading.statement_id(self._reading.attributions[place])

    def words(self, span: Span, entity: int | None) -> dict[str, Any]:
        return {
            "words": span.of(self._reading.article.text),
            "span": span.as_pair(),
            "entity": self.id(entity),
            "name": self.name(entity),
        }
