"""Whom a name in a mailing means is decided as in a question to the record."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from onrecord.ask.mailings.knowing import Known
from onrecord.ask.naming import OUTSTANDING, chosen
from onrecord.reading import Reading
from onrecord.record import Record, open_record

Make = Callable[..., Reading]


def tell(record: Record, make: Make, name: str, day: date, *, office: str = "", times: int = 1) -> None:
    """Add articles about somebody, with an office before the name."""
    called = f"{office} {name}".strip()
    for number in range(times):
        who = ((name, "politician", (called,)),)
        address = f"https://news.example/{name}/{day}/{number}"
        record.add(make(f"{called} opened pier {number}.", (), who=who, address=address, published=day))


def test_who_stands_out_among_the_presidents_of_a_surname_is_meant(tmp_path: Path, make: Make) -> None:
    with open_record(tmp_path / "news.db") as record:
        tell(record, make, "Roland Ashby", date(2026, 3, 1), office="President", times=OUTSTANDING)
        tell(record, make, "Ilse Ashby", date(2026, 3, 2), office="President")
        tell(record, make, "Una Ashby", date(2026, 3, 2), office="Mayor")
        known = Known(record, date(2026, 4, 1))
        found = known.titled(frozenset(("president",)), "Ashby")
        assert found
        assert (found.name, found.id) == ("Roland Ashby", chosen(record, "President Ashby").id)
        mayor = known.titled(frozenset(("mayor",)), "Ashby")
        assert mayor
        assert (mayor.name, mayor.id) == ("Una Ashby", chosen(record, "Mayor Ashby").id)
        assert known.titled(frozenset(("senator",)), "Ashby") is None
        assert known.titled(frozenset(), "Ashby") is None


def test_nobody_is_meant_where_nobody_stands_out(tmp_path: Path, make: Make) -> None:
    with open_record(tmp_path / "news.db") as record:
        tell(record, make, "Roland Ashby", date(2026, 3, 1), office="President", times=2)
        tell(record, make, "Ilse Ashby", date(2026, 3, 2), office="President")
        assert Known(record, None).titled(frozenset(("president",)), "Ashby") is None


def test_of_whom_nothing_was_out_by_the_day_is_not_meant(tmp_path: Path, make: Make) -> None:
    with open_record(tmp_path / "news.db") as record:
        tell(record, make, "Roland Ashby", date(2026, 5, 1), office="President", times=OUTSTANDING)
        tell(record, make, "Ilse Ashby", date(2026, 3, 2), office="President")
        found = Known(record, date(2026, 4, 1)).titled(frozenset(("president",)), "Ashby")
        assert found
        assert found.name == "Ilse Ashby"
