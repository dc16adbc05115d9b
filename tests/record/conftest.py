"""Records to put readings in."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.spans import Span
from onrecord.timex import Date, DateType

DATED = "The ferry stopped on May 4, 2025. Years ago it ran each Monday."
DATES = (
    ("May 4, 2025", "DATE", "2025-05-04"),
    ("Years ago", "DATE", "PAST_REF"),
    ("each Monday", "SET", "XXXX-WXX-1"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record may be made."""
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """Return an empty record, open for writing."""
    with open_record(path) as opened:
        yield opened


@pytest.fixture
def dated(make: Callable[..., Reading]) -> Reading:
    """Return a reading with three expressions of time, and nobody who says anything."""
    spans = (Span(DATED.index(words), DATED.index(words) + len(words)) for words, _, _ in DATES)
    dates = (
        Date(span=span, type=DateType(kind), value=value)
        for span, (_, kind, value) in zip(spans, DATES, strict=True)
    )
    return dataclasses.replace(make(DATED, (), address="https://news.example/dated"), dates=tuple(dates))
