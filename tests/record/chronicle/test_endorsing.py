"""The material for verdicts on endorsements: each telling apart, by what was known on a day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Happened
from tests.record.chronicle.conftest import FREY, LUND, ROTH, endorsed

from onrecord.errors import QueryError
from onrecord.reading import Reading
from onrecord.record import Endorsing, Record

Tell = Callable[..., Reading]

REGISTER = """endorser,candidate,contest,date
Per Aho,Bo Frey,Kelpport mayor primary 2025,2025-03-01
Ada Lund,Una Lind,Ohio Senate primary 2022,2022-04-15
"""


@pytest.fixture
def registered(town: Record, tmp_path: Path) -> Record:
    path = tmp_path / "some.csv"
    path.write_text(REGISTER)
    town.import_endorsements(path)
    return town


def told(endorsing: Endorsing) -> list[tuple[str, str, str]]:
    return [(one.endorser.name, str(one.event.status), one.candidate.name) for one in endorsing.told]


def test_each_telling_stands_apart(town: Record) -> None:
    endorsing = town.endorsing("Bo Frey", "Ada Lund")
    assert [status for _, status, _ in told(endorsing)] == ["given", "given", "withdrawn"]
    assert all(len(one.event.tellings) == 1 for one in endorsing.told)
    assert (endorsing.of.name, endorsing.by and endorsing.by.name) == ("Bo Frey", "Ada Lund")


@pytest.mark.parametrize(
    ("day", "hindsight", "found"),
    [
        (date(2025, 5, 4), False, 0),
        (date(2025, 5, 4), True, 1),
        (date(2025, 5, 5), False, 1),
        (date(2025, 5, 6), False, 2),
        (date(2026, 6, 1), False, 3),
    ],
)
def test_as_of_a_day(town: Record, day: date, hindsight: bool, found: int) -> None:
    assert len(town.endorsing("Bo Frey", "Ada Lund", on=day, hindsight=hindsight).told) == found


def test_what_is_announced_for_a_later_day_is_told(record: Record, tell: Tell) -> None:
    text = "Ada Lund will endorse Bo Frey on May 9."
    event = endorsed(told="endorse", date="May 9=2025-05-09")
    record.add(tell(text, (LUND, FREY), event, published=date(2025, 5, 5)))
    assert len(record.endorsing("Bo Frey", "Ada Lund", on=date(2025, 5, 6)).told) == 1


def test_stances_are_those_of_whoever_is_asked_about(town: Record) -> None:
    assert [one.holder.name for one in town.endorsing("Bo Frey", "Ilse Roth").stances] == ["Ilse Roth"]
    everybody = town.endorsing("Bo Frey").stances
    assert {one.holder.name for one in everybody} == {"Ilse Roth", "Harbour Party"}
    assert all(one.id for one in everybody)


def test_what_the_same_endorser_did_for_others_is_told_too(town: Record, tell: Tell) -> None:
    roths = {"endorser": "Ada Lund", "endorsed": "Ilse Roth"}
    other = {"endorser": "Bo Frey", "endorsed": "Ilse Roth"}
    town.add(tell("Ada Lund endorsed Ilse Roth, too.", (LUND, ROTH), endorsed(roles=roths)))
    town.add(tell("Bo Frey endorsed Ilse Roth, too.", (FREY, ROTH), endorsed(roles=other)))
    pairs = {(endorser, candidate) for endorser, _, candidate in told(town.endorsing("Bo Frey"))}
    assert pairs == {("Ada Lund", "Bo Frey"), ("Ada Lund", "Ilse Roth")}


def test_registers_of_both_are_told(registered: Record) -> None:
    rows = registered.endorsing("Bo Frey", "Ada Lund").registered
    assert {(one.endorser.name, one.candidate.name) for one in rows} == {
        ("Per Aho", "Bo Frey"),
        ("Ada Lund", "Una Lind"),
    }
    assert registered.endorsing("Bo Frey", "Ada Lund", on=date(2025, 2, 1)).registered == rows[-1:]


def test_rivals_and_who_left_the_race(record: Record, tell: Tell) -> None:
    text = "Bo Frey ran against Ilse Roth for mayor. Bo Frey dropped out."
    race = Happened(
        type="contest",
        roles={"kind": "ran=general", "candidate": "Bo Frey|Ilse Roth"},
        told="ran against Ilse Roth",
    )
    left = Happened(type="candidacy withdrawn", roles={"candidate": "Bo Frey"}, told="dropped out")
    record.add(tell(text, (FREY, ROTH), race, left, published=date(2025, 5, 5)))
    endorsing = record.endorsing("Bo Frey")
    assert [(one.who.name, one.day) for one in endorsing.rivals] == [("Ilse Roth", date(2025, 5, 5))]
    assert [event.day for event in endorsing.left] == [date(2025, 5, 5)]
    before = record.endorsing("Bo Frey", on=date(2025, 5, 4))
    assert (before.rivals, before.left) == ((), ())


def test_an_endorser_whom_nobody_knows_is_told_as_such(town: Record) -> None:
    unknown = town.endorsing("Bo Frey", " Otto   Nobody ")
    assert (unknown.known, unknown.by and unknown.by.name, unknown.told) == (False, "Otto Nobody", ())
    assert town.endorsing("Bo Frey", "Ada Lund").known
    assert town.endorsing("Bo Frey").known


def test_what_cannot_be_asked(town: Record) -> None:
    with pytest.raises(QueryError, match="hindsight needs a day"):
        town.endorsing("Bo Frey", hindsight=True)
    with pytest.raises(QueryError, match="nobody endorses himself"):
        town.endorsing("Bo Frey", "Bo Frey")
