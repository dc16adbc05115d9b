"""How two stand to each other over time."""

from datetime import date

from onrecord.ask.relations.answer import RelationAnswer
from onrecord.record import RecordReader


def relation(record: RecordReader, one: str, other: str, *, on: date | None = None) -> RelationAnswer:
    """How two stand to each other over time."""
    raise NotImplementedError
