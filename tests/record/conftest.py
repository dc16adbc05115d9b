"""Records to put readings in."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.chains import Chain, Link, Medium, Step
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.spans import Span
from onrecord.stances import Attitude, DirectedStance
from onrecord.timex import Date, DateType

DATED = "The ferry stopped on May 4, 2025. Years ago it ran each Monday."
DATES = (
    ("May 4, 2025", "DATE", "2025-05-04"),
    ("Years ago", "DATE", "PAST_REF"),
    ("each Monday", "SET", "XXXX-WXX-1"),
)
TOLD = (
    "Ada Lund endorsed Bo Frey for mayor on May 4, 2025. In an interview, Ilse Roth told the Quay Post that Lund "
    "opposes her and that a poll of May gives Frey 48%."
)
TOLD_WHO = (
    ("Ada Lund", "politician", ("Ada Lund", "Lund")),
    ("Bo Frey", "politician", ("Bo Frey", "Frey")),
    ("Ilse Roth", "politician", ("Ilse Roth", "her")),
    ("Quay Post", "outlet", ("the Quay Post",)),
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


def at(words: str) -> Span:
    """Return where words first stand in `TOLD`."""
    return Span(TOLD.index(words), TOLD.index(words) + len(words))


@pytest.fixture
def eventful(make: Callable[..., Reading]) -> Reading:
    """Return a reading with two events, two stances, and chains of a statement, an event and the article."""
    endorsement = Event(
        type=EventType.ENDORSEMENT,
        status=Status.GIVEN,
        participants=(
            Participant(role=Role.ENDORSER, span=at("Ada Lund"), entity=0),
            Participant(role=Role.ENDORSED, span=at("Bo Frey"), entity=1),
        ),
        evidence=(at("endorsed"), at("for mayor")),
        date=Date(span=at("May 4, 2025"), type=DateType.DATE, value="2025-05-04"),
    )
    poll = Event(
        type=EventType.POLL,
        participants=(Participant(role=Role.SHARE, span=at("48%"), entity=1, value="48"),),
        evidence=(at("poll"),),
        date=Date(span=at("May gives"), type=DateType.DATE, value="2025-05"),
        voice=0,
    )
    interview = Link(step=Step.MEDIUM, span=at("interview"), value=Medium.INTERVIEW)
    given = Link(step=Step.GIVEN_TO, span=at("Quay Post"), entity=3)
    parts = (("Ilse Roth", "told", "Lund opposes her"),)
    return dataclasses.replace(
        make(TOLD, parts, who=TOLD_WHO, address="https://news.example/told"),
        events=(endorsement, poll),
        stances=(
            DirectedStance(
                holder=0, target=2, attitude=Attitude.OPPOSES, score=0.9, span=at("opposes"), voice=0
            ),
            DirectedStance(holder=None, target=1, attitude=Attitude.SUPPORTS, score=0.5, span=at("Bo Frey")),
        ),
        chains=(
            Chain(links=(interview, given), statement=0),
            Chain(links=(given,), event=1),
            Chain(links=(given,)),
        ),
    )
