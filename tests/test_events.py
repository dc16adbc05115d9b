"""Events are checked where they are made."""

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.article import Article
from onrecord.errors import ArticleError, SpanError
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.reading import Reading
from onrecord.spans import Span
from onrecord.timex import Date, DateType

Make = Callable[..., Reading]
ADA = Participant(role=Role.PERSON, span=Span(0, 3), entity=0)


def event(**fields: Any) -> Event:
    return Event(
        **{"type": EventType.RESIGNATION, "participants": (ADA,), "evidence": (Span(0, 8),), **fields}
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"participants": ()},
        {"evidence": ()},
        {"status": Status.GIVEN},
        {"type": EventType.ENDORSEMENT},
        {"type": EventType.ENDORSEMENT, "status": Status.ANNOUNCED},
        {"type": EventType.CANDIDACY, "status": Status.DENIED},
        {"voice": -1},
    ],
)
def test_an_event_that_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ArticleError):
        event(**fields)


def test_words_are_taken_for_types_roles_and_statuses() -> None:
    assert event(type="candidacy", status=Status.WITHDRAWN).type is EventType.CANDIDACY
    assert Participant(role="by", span=Span(0, 1)).role is Role.BY  # type: ignore[arg-type]
    with pytest.raises(ArticleError):
        Participant(role=Role.BY, span=Span(0, 1), entity=-1)


def test_who_has_a_role_and_every_span() -> None:
    office = Participant(role=Role.OFFICE, span=Span(4, 7))
    monday = Date(span=Span(9, 12), type=DateType.DATE, value="2026-02-23")
    told = event(participants=(ADA, office), date=monday)
    assert (told.entities(Role.PERSON), told.entities(Role.OFFICE)) == ((0,), ())
    assert list(told.spans()) == [Span(0, 8), Span(0, 3), Span(4, 7), Span(9, 12)]


def test_a_reading_refuses_events_of_others() -> None:
    article = Article(text="Ada quit.")
    with pytest.raises(ArticleError, match="entity 0"):
        Reading(article=article, model="m", attributions=(), events=(event(),))
    nobody = Participant(role=Role.OFFICE, span=Span(0, 3))
    with pytest.raises(ArticleError, match="attribution 0"):
        Reading(article=article, model="m", attributions=(), events=(event(participants=(nobody,), voice=0),))
    with pytest.raises(SpanError):
        Reading(
            article=article,
            model="m",
            attributions=(),
            events=(event(participants=(nobody,), evidence=(Span(0, 99),)),),
        )


@pytest.mark.parametrize(
    ("date", "days"),
    [
        (None, None),
        ("2026-02", ["2026-02-01", "2026-02-28"]),
        ("XXXX-02", None),
    ],
)
def test_an_events_days_are_those_of_its_date(date: str | None, days: list[str] | None) -> None:
    told = Date(span=Span(0, 3), type=DateType.DATE, value=date) if date else None
    found = event(date=told).days
    assert (found and [day.isoformat() for day in found]) == days


def test_an_events_id_is_of_its_reading_kind_and_places(make: Make) -> None:
    one, other = make(), make(model="m2")
    first = event(evidence=(Span(0, 8), Span(9, 12)))
    assert one.event_id(first).startswith("ev1-")
    assert one.event_id(first) == one.event_id(event(evidence=(Span(0, 8), Span(9, 12)), voice=1))
    moved = Participant(role=Role.PERSON, span=Span(1, 3), entity=0)
    others = (
        event(),
        event(evidence=(Span(0, 8), Span(9, 13))),
        event(type=EventType.RECUSAL, evidence=first.evidence),
        event(participants=(moved,), evidence=first.evidence),
        event(evidence=first.evidence, date=Date(span=Span(0, 3), type=DateType.DATE, value="2026")),
        event(evidence=first.evidence, type=EventType.CANDIDACY, status=Status.ANNOUNCED),
        event(evidence=first.evidence, type=EventType.CANDIDACY, status=Status.WITHDRAWN),
    )
    ids = {other.event_id(first), one.event_id(first), *(one.event_id(each) for each in others)}
    assert len(ids) == 2 + len(others)
