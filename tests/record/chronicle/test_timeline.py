"""What is on record of somebody, or between two, by months."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Happened, Stood
from tests.record.chronicle.conftest import FREY, LUND, ROTH, endorsed

from onrecord.errors import AmbiguousNameError, QueryError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Period, Record, Timeline

Tell = Callable[..., Reading]


def shape(timeline: Timeline) -> dict[str, tuple[int, int, int, int, int, int]]:
    """Return by period how much there is of everything."""
    return {period.name: counts(period) for period in timeline.periods}


def counts(p: Period) -> tuple[int, int, int, int, int, int]:
    listed = (p.statements, p.events, p.stances, p.endorsements)
    return (p.said, p.said_of, *map(len, listed))  # type: ignore[return-value]


def test_of_one(town: Record) -> None:
    assert shape(town.timeline("Ada Lund")) == {"2025-05": (0, 0, 0, 1, 0, 0), "2026-06": (1, 0, 0, 1, 0, 0)}
    assert shape(town.timeline("Ilse Roth")) == {}
    assert town.timeline("Ada Lund").other is None


def test_between_two(town: Record, tell: Tell) -> None:
    parts = (("Ada Lund", "said", "Bo Frey is a friend"), ("Bo Frey", "said", "so is Ada Lund"))
    friends = [
        Stood(holder="Ada Lund", attitude="supports", target="Bo Frey", words="a friend"),
        Stood(holder="Bo Frey", attitude="supports", target="Ada Lund", words="so is"),
        Stood(holder="Bo Frey", attitude="opposes", target="Ilse Roth", words="“he”"),
    ]
    text = "Ada Lund said Bo Frey is a friend, and Bo Frey said so is Ada Lund. Who is “he”? Ilse Roth."
    town.add(tell(text, (LUND, FREY, ROTH), parts=parts, stances=friends, published=date(2026, 6, 9)))
    found = town.timeline("Ada Lund", "Bo Frey")
    assert shape(found) == {"2025-05": (0, 0, 0, 1, 0, 0), "2026-06": (1, 1, 2, 1, 2, 0)}
    june = found.periods[-1]
    assert [statement.content for statement in june.statements] == ["Bo Frey is a friend", "so is Ada Lund"]
    assert [(s.holder.name, s.attitude, s.target.name) for s in june.stances] == [
        ("Ada Lund", "supports", "Bo Frey"),
        ("Bo Frey", "supports", "Ada Lund"),
    ]
    back = town.timeline("Bo Frey", "Ada Lund").periods[-1]
    assert (back.said, back.said_of) == (1, 1)
    assert {statement.id for statement in back.statements} == {statement.id for statement in june.statements}


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("2025-05-04", "2025-05"),
        ("2025-05", "2025-05"),
        ("2025-W18", "2025-04"),
        ("2025", "2025"),
        ("2025-Q2", "2025"),
        ("202X", "2020–2029"),
        ("XXXX-05", "2026-03"),
    ],
)
def test_the_period_of_an_event(record: Record, tell: Tell, value: str, period: str) -> None:
    event = Happened(type="resignation", roles={"person": "Ada Lund"}, told="quit", date=f"then={value}")
    record.add(tell("Ada Lund quit then.", (LUND,), event, published=date(2026, 3, 1)))
    assert list(shape(record.timeline("Ada Lund"))) == [period]


def test_what_has_no_day_is_last(town: Record, tell: Tell) -> None:
    parts = (("Ada Lund", "said", "it rained"),)
    event = endorsed("denied", told="no endorsement")
    text = "Ada Lund said it rained. There was no endorsement of Bo Frey."
    town.add(tell(text, (LUND, FREY), event, parts=parts, published=None))
    last = town.timeline("Ada Lund").periods[-1]
    assert (last.name, last.said, len(last.events)) == ("", 1, 1)


def test_registers_are_told_too(town: Record, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    rows = ("Ada Lund,Bo Frey,Kelpport primary 2025-06-03,2025-05-01", "Ada Lund,Una Lind,Ohio primary 2022,")
    path.write_text("endorser,candidate,contest,date\n" + "\n".join(rows))
    town.import_endorsements(path)
    alone = shape(town.timeline("Ada Lund"))
    assert (alone["2025-05"][-1], alone["2022"][-1]) == (1, 1)
    for two in (("Ada Lund", "Bo Frey"), ("Bo Frey", "Ada Lund")):
        assert shape(town.timeline(*two))["2025-05"] == (0, 0, 0, 1, 0, 1)
        assert shape(town.timeline(*two, on=date(2025, 4, 30))) == {}
    assert shape(town.timeline("Una Lind", "Ada Lund")) == {"2022": (0, 0, 0, 0, 0, 1)}
    assert shape(town.timeline("Una Lind")) == {"2022": (0, 0, 0, 0, 0, 1)}


@pytest.mark.parametrize(
    ("on", "periods"),
    [
        (date(2025, 5, 4), {}),
        (date(2025, 5, 5), {"2025-05": (0, 0, 0, 1, 0, 0)}),
        (date(2026, 5, 31), {"2025-05": (0, 0, 0, 1, 0, 0)}),
        (date(2026, 6, 1), {"2025-05": (0, 0, 0, 1, 0, 0), "2026-06": (1, 0, 1, 1, 0, 0)}),
    ],
)
def test_as_of_a_day(
    town: Record, tell: Tell, on: date, periods: dict[str, tuple[int, int, int, int, int, int]]
) -> None:
    parts = (("Ada Lund", "said", "Bo Frey sleeps"),)
    stood = [Stood(holder="Ada Lund", attitude="opposes", target="Bo Frey", words="sleeps")]
    for day in (None, date(2026, 6, 2)):
        text = f"Ada Lund said Bo Frey sleeps on {day}."
        town.add(tell(text, (LUND, FREY), parts=parts, stances=stood, published=day))
    assert shape(town.timeline("Ada Lund", "Bo Frey", on=on)) == {
        name: counts if name == "2025-05" else (0, 0, 0, 1, 0, 0) for name, counts in periods.items()
    }
    assert shape(town.timeline("Ada Lund", on=on)) == {
        name: (counts[0], 0, 0, *counts[3:]) for name, counts in periods.items()
    }


def test_what_was_to_be_later_is_not_told_as_of_a_day(record: Record, tell: Tell) -> None:
    event = Happened(type="resignation", roles={"person": "Ada Lund"}, told="quits", date="then=2026-04-01")
    record.add(tell("Ada Lund quits then.", (LUND,), event, published=date(2026, 3, 1)))
    assert shape(record.timeline("Ada Lund", on=date(2026, 3, 31))) == {}
    assert list(shape(record.timeline("Ada Lund", on=date(2026, 4, 1)))) == ["2026-04"]


def test_only_latest_readings_count(town: Record, tell: Tell) -> None:
    third = list(town.readings())[2]
    town.add(tell(third.article.text, (LUND, FREY), model="m2", published=date(2026, 6, 1)))
    assert shape(town.timeline("Ada Lund")) == {"2025-05": (0, 0, 0, 1, 0, 0)}


@pytest.mark.parametrize(
    ("names", "error", "message"),
    [
        (("Ada Lund", "Mayor Ada Lund"), QueryError, "are both Ada Lund"),
        (("Ada Lund", "Zyzzyva"), UnknownPersonError, "Zyzzyva"),
        (("Zyzzyva", None), UnknownPersonError, "Zyzzyva"),
        (("Ada Lund", "Lund"), AmbiguousNameError, "may be several people"),
        (("Ada Lund", ""), UnknownPersonError, "nobody on record"),
    ],
)
def test_what_cannot_be_asked_is_said(
    town: Record, tell: Tell, names: tuple[str, str | None], error: type[Exception], message: str
) -> None:
    town.add(tell("Eva Lund came.", (("Eva Lund", "person", ("Eva Lund",)),)))
    with pytest.raises(error, match=message):
        town.timeline(*names)
