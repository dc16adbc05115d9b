"""Whom a question means by a name that several on record have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.ask.naming import OUTSTANDING, Chosen, chosen
from onrecord.errors import AmbiguousNameError
from onrecord.reading import Reading
from onrecord.record import Record, open_record

TEXT = "The {office} of {place}, Ada Lund, opened the harbour. Lund spoke for an hour."


def part(record: Record) -> None:
    """Part the two by hand, so that no rule of identity decides how many of each there are."""
    found = record.entities_of("Ada Lund")
    mayors = [one for one in found if "/0/" in record.article(one.article).article.address]
    others = [one for one in found if one not in mayors]
    for other in others:
        record.split(mayors[0].id, other.id, because="two", author="test")


@pytest.fixture
def told(tmp_path: Path, make: Callable[..., Reading]) -> Callable[..., list[tuple[str, str]]]:
    """Return a function that tells who is chosen where two of one name stand in so many articles."""

    def choose(*counts: int, name: str = "Ada Lund") -> list[tuple[str, str]]:
        with open_record(tmp_path / f"{counts}.db") as record:
            for whose, count in enumerate(counts):
                office, place = (("mayor", "Quay"), ("coroner", "Marsh"))[whose]
                for number in range(count):
                    who = (("Ada Lund", "politician", ("Ada Lund", "Lund")),)
                    text = f"{TEXT.format(office=office, place=place)} It was day {number}."
                    record.add(make(text, (), who=who, address=f"https://news.example/{whose}/{number}"))
            if len(counts) > 1:
                part(record)
            found = chosen(record, name)
            return [
                (found.id, found.remark),
                *[(person.name, str(person.articles)) for person in record.bearers(name)],
            ]

    return choose


def test_a_name_that_one_alone_has_is_left_as_it_is(told: Callable[..., list[tuple[str, str]]]) -> None:
    (name, remark), *_ = told(2)
    assert (name, remark) == ("Ada Lund", "")


def test_an_id_is_left_as_it_is(told: Callable[..., list[tuple[str, str]]]) -> None:
    assert told(2, name="en1-0123")[0] == ("en1-0123", "")


def test_who_stands_out_is_taken_and_the_others_are_told(told: Callable[..., list[tuple[str, str]]]) -> None:
    (id_, remark), first, second = told(OUTSTANDING, 1)
    assert (int(first[1]), int(second[1])) == (OUTSTANDING, 1)
    assert id_.startswith("en1-")
    assert f"{OUTSTANDING} articles" in remark
    assert "also on record by that name: Ada Lund (en1-" in remark


def test_nobody_is_taken_where_nobody_stands_out(told: Callable[..., list[tuple[str, str]]]) -> None:
    assert told(OUTSTANDING - 1, 1)[0] == ("Ada Lund", "")


def test_the_record_then_lists_them(tmp_path: Path, make: Callable[..., Reading]) -> None:
    with open_record(tmp_path / "two.db") as record:
        for number in range(2):
            who = (("Ada Lund", "politician", ("Ada Lund",)),)
            text = f"Ada Lund spoke on day {number}."
            record.add(make(text, (), who=who, address=f"https://news.example/{number}"))
        one, other = record.entities_of("Ada Lund")
        record.split(one.id, other.id, because="two", author="test")
        found = chosen(record, "Ada Lund")
        assert found.remark == ""
        with pytest.raises(AmbiguousNameError):
            record.person(found.id)


def test_the_only_one_known_by_just_this_name_is_taken(
    tmp_path: Path, make: Callable[..., Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes by it too, in many more articles, is only told of."""
    who = [(name, "party", (name,)) for name in ("Harbour Party", "Quay Alliance")]
    with open_record(tmp_path / "two.db") as record:
        for number in range(OUTSTANDING):
            text = f"The Harbour Party met on day {number}."
            record.add(make(text, (), who=who[:1], address=f"https://news.example/{number}"))
        record.add(make("The Quay Alliance met.", (), who=who[1:], address="https://news.example/quay"))
        both = [record.person(name) for name, _, _ in who]
        monkeypatch.setattr(record, "bearers", lambda _: both)
        found = chosen(record, "quay alliance")
        assert found.id == both[1].id
        assert "also on record by that name: Harbour Party" in found.remark


def test_of_many_others_of_the_name_a_few_are_told(tmp_path: Path, make: Callable[..., Reading]) -> None:
    names = ["Ada Lund", *(f"{given} Lund" for given in ("Bo", "Cia", "Dag", "Eva", "Finn", "Gro", "Hal"))]
    with open_record(tmp_path / "many.db") as record:
        for name in names:
            for number in range(OUTSTANDING * len(names) if name == "Ada Lund" else 1):
                who = ((name, "politician", (name,)),)
                text = f"{name} spoke on day {number}."
                record.add(make(text, (), who=who, address=f"https://news.example/{name}/{number}"))
        remark = chosen(record, "Lund").remark
        assert remark.startswith("'Lund' is taken for Ada Lund")
        assert remark.count(" Lund (en1-") == 5
        assert remark.endswith(" and 2 more")


def test_a_title_means_nobody_who_is_not_on_record_with_it(
    tmp_path: Path, make: Callable[..., Reading]
) -> None:
    """A wife is not her husband, however often he is told of."""
    with open_record(tmp_path / "lund.db") as record:
        for called, name, count in (("Mayor Bo Lund", "Bo Lund", OUTSTANDING), ("Ada Lund", "Ada Lund", 1)):
            for number in range(count):
                who = ((name, "politician", (called,)),)
                text = f"{called} spoke on day {number}."
                record.add(make(text, (), who=who, address=f"https://news.example/{name}/{number}"))
        for meant in ("Lund", "Mayor Lund"):
            assert "is taken for Bo Lund" in chosen(record, meant).remark
        for other in ("Mrs. Lund", "Mr. Lund", "Senator Lund", "First Lady Lund", "Sheriff Lund"):
            assert chosen(record, other) == Chosen(other, other)
