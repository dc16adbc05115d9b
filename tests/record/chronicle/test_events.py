"""What happened, each event once, by type, by who takes part and by day."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Happened
from tests.record.chronicle.conftest import FREY, LUND, ROTH, endorsed

from onrecord.errors import AmbiguousNameError, NotARecordError, QueryError, UnknownPersonError
from onrecord.events import EventType, Role
from onrecord.reading import Reading
from onrecord.record import Record, RecordedEvent, open_record

Tell = Callable[..., Reading]


def told(event: RecordedEvent) -> str:
    return f"{event.type} {event.status or ''} {event.day}".strip()


def test_one_act_told_by_two_articles_is_one_event(town: Record) -> None:
    given, withdrawn = town.events()
    assert (told(given), told(withdrawn)) == (
        "endorsement given 2025-05-04",
        "endorsement withdrawn 2026-06-01",
    )
    assert [telling.publisher for telling in given.tellings] == ["Quay Post", "Bay Star"]
    assert [telling.passage for telling in given.tellings] == [
        "Ada Lund endorsed Bo Frey on May 4.",
        "The mayor is for him: Ada Lund endorsed Bo Frey, wrote the Quay Post.",
    ]
    assert [(part.role, part.name) for part in given.participants] == [
        (Role.ENDORSER, "Ada Lund"),
        (Role.ENDORSED, "Bo Frey"),
    ]
    assert (given.first_day, given.last_day, given.told_on) == (*(date(2025, 5, 4),) * 2, date(2025, 5, 5))
    assert (withdrawn.first_day, withdrawn.told_on) == (None, date(2026, 6, 1))
    (telling,) = withdrawn.tellings
    assert telling.said_by == given.of(Role.ENDORSER)[0].who
    assert town.statement(telling.voice or "").content == "“I take it back,”"


def test_ids_are_those_that_a_person_and_an_export_have(town: Record) -> None:
    given = town.events()[0]
    assert {part.who.id for part in given.participants if part.who} == {
        town.person(name).id for name in ("Ada Lund", "Bo Frey")
    }
    first = next(town.readings())
    assert given.id == given.tellings[0].event == first.event_id(first.events[0])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 2),
        ({"type": "endorsement"}, 2),
        ({"type": EventType.POLL}, 0),
        ({"who": "Ada Lund"}, 2),
        ({"who": "mayor ada lund"}, 2),
        ({"who": "Ilse Roth"}, 0),
        ({"who": "Harbour Party"}, 0),
        ({"since": date(2025, 5, 4)}, 2),
        ({"since": date(2025, 5, 5)}, 1),
        ({"until": date(2025, 5, 4)}, 1),
        ({"until": date(2025, 5, 3)}, 0),
        ({"since": date(2026, 6, 1), "until": date(2026, 6, 1)}, 1),
        ({"limit": 1}, 1),
    ],
)
def test_what_is_asked_for_is_found(town: Record, asked: dict[str, object], found: int) -> None:
    assert len(town.events(**asked)) == found  # type: ignore[arg-type]


def test_what_spans_many_days_can_have_been_on_any(record: Record, tell: Tell) -> None:
    record.add(
        tell("Ada Lund endorsed Bo Frey in 2025.", (LUND, FREY), endorsed(date="2025=2025"), published=None)
    )
    assert record.events(since=date(2025, 7, 1), until=date(2025, 7, 1))
    assert not record.events(since=date(2026, 1, 1))


def test_what_has_no_day_is_last_and_in_no_range(town: Record, tell: Tell) -> None:
    resigned = Happened(type="resignation", roles={"person": "Ilse Roth", "office": "mayor"}, told="quit")
    town.add(tell("Ilse Roth quit as mayor.", (ROTH,), resigned, published=None))
    last = town.events()[-1]
    assert (last.type, last.day) == (EventType.RESIGNATION, None)
    assert [(part.role, part.who and part.who.name, part.words) for part in last.participants] == [
        (Role.PERSON, "Ilse Roth", "Ilse Roth"),
        (Role.OFFICE, None, "mayor"),
    ]
    assert last.id not in [event.id for event in town.events(until=date(2999, 1, 1))]


def test_only_latest_readings_count(town: Record, tell: Tell) -> None:
    first = next(town.readings())
    town.add(tell(first.article.text, (LUND, FREY), model="m2", published=date(2025, 5, 5)))
    given = town.events()[0]
    assert (given.day, len(given.tellings)) == (date(2025, 5, 6), 1)


def test_people_are_judged_to_be_one_and_parted_again(record: Record, tell: Tell) -> None:
    ann = ("Ann Lund", "politician", ("Ann Lund",))
    for number, who in enumerate((LUND, ann), 1):
        roles = {"endorser": who[0], "endorsed": "Bo Frey"}
        text = f"{who[0]} endorsed Bo Frey on May 4, paper {number} wrote."
        record.add(tell(text, (who, FREY), endorsed(roles=roles, date="May 4=2025-05-04")))
    assert len(record.events()) == 2
    record.merge("Ada Lund", "Ann Lund", because="a slip of the paper", author="nora")
    assert [len(event.tellings) for event in record.events()] == [2]
    record.undo()
    assert len(record.events()) == 2


@pytest.mark.parametrize(
    ("asked", "error", "message"),
    [
        ({"type": "wedding"}, QueryError, "'wedding' is no type of event; take one of: endorsement"),
        ({"since": date(2026, 1, 2), "until": date(2026, 1, 1)}, QueryError, "exchange the two days"),
        ({"limit": 0}, QueryError, "limit 0 must be 1 or more"),
        ({"who": "Zyzzyva"}, UnknownPersonError, "nobody on record"),
        ({"who": "Lund"}, AmbiguousNameError, "may be several people"),
        ({"who": "'; DROP TABLE events; --"}, UnknownPersonError, "nobody on record"),
        ({"who": "%"}, UnknownPersonError, "nobody on record"),
    ],
)
def test_what_cannot_be_asked_is_said(
    town: Record, tell: Tell, asked: dict[str, object], error: type[Exception], message: str
) -> None:
    town.add(tell("Eva Lund came.", (("Eva Lund", "person", ("Eva Lund",)),)))
    with pytest.raises(error, match=message):
        town.events(**asked)  # type: ignore[arg-type]


def test_one_for_reading_alone_tells_the_same(town: Record, path: Path) -> None:
    with open_record(path, readonly=True) as reader:
        assert reader.events() == town.events()


def test_nothing_on_record(record: Record) -> None:
    assert record.events() == []
    assert record.events(type="poll", since=date(2026, 1, 1)) == []


def test_who_is_who_is_worked_out_in_memory_where_nothing_may_be_written(
    record: Record, tell: Tell, path: Path
) -> None:
    for number in (1, 2):
        text = f"Ada Lund endorsed Bo Frey on May 4, paper {number} wrote."
        record.add(tell(text, (LUND, FREY), endorsed(date="May 4=2025-05-04")))
    with open_record(path, readonly=True) as reader:
        assert not reader.is_identified()
        (event,) = reader.events(who="Ada Lund")
        assert len(event.tellings) == 2
        assert [backer.who.name for backer in reader.backing("Bo Frey").supported_by] == ["Ada Lund"]


@pytest.mark.parametrize(
    "damage",
    ["UPDATE events SET type = 'wedding'", "UPDATE event_participants SET role = 'guest' WHERE position = 0"],
)
def test_a_damaged_record_is_said_to_be_one(town: Record, path: Path, damage: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(damage)
    connection.commit()
    connection.close()
    with pytest.raises(NotARecordError, match="run `onrecord verify`"):
        town.events()
