"""Statements found by who made them and whom they are about, across articles."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import AmbiguousNameError, OlderRecordError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Filters, Record, open_record
from onrecord.record.rows import entity_ids

Make = Callable[..., Reading]
IDA = ("Ida Holm", "politician", ("Ida Holm", "She", "her"))
OLE = ("Ole Holm", "person", ("Ole Holm",))


@pytest.fixture
def filled(record: Record, make: Make) -> Record:
    text = "Ida Holm said the school was full. She told Ole Holm that the bus was late."
    parts = (("Ida Holm", "said", "the school was full"), ("She", "told", "the bus was late"))
    record.add(make(text, parts, who=(IDA, OLE), address="one"))
    text = "Ole Holm said Ida Holm was tired."
    record.add(make(text, (("Ole Holm", "said", "Ida Holm was tired"),), who=(OLE, IDA), address="two"))
    return record


def contents(record: Record, words: str = "", **fields: str) -> list[str]:
    return sorted(s.content for s in record.search(words, filters=Filters(**fields)))  # type: ignore[arg-type]


def test_what_a_person_said_is_found_by_whatever_words(filled: Record) -> None:
    assert contents(filled, speaker="Ida Holm") == ["the bus was late", "the school was full"]
    assert contents(filled, "bus", speaker="ida holm") == ["the bus was late"]
    assert contents(filled, speaker="Ole Holm", source="Ole") == ["Ida Holm was tired"]
    assert contents(filled, speaker="Ole Holm", source="Ida") == []
    assert contents(filled, speaker="", about="") == contents(filled)
    assert [s.content for s in filled.statements(Filters(speaker="Ole Holm"))] == ["Ida Holm was tired"]
    assert len(list(filled.statements(Filters(speaker="Ida Holm", limit=1)))) == 1


def test_what_is_said_of_a_person_is_found_by_its_content(filled: Record) -> None:
    assert contents(filled, about="Ida Holm") == ["Ida Holm was tired"]
    assert contents(filled, about="Ole Holm") == []  # told something, but not talked about
    assert contents(filled, about="Ida Holm", speaker="Ole Holm", article="two") == ["Ida Holm was tired"]
    assert contents(filled, about="Ida Holm", article="one") == []


def test_who_has_just_a_name_is_told_and_nobody_else(filled: Record) -> None:
    assert [person.name for person in filled.named("Senator Ida Holm")] == ["Ida Holm"]
    assert filled.named("Ida") == [] == filled.named("Ida Holmes")


def test_a_surname_of_two_is_never_guessed(filled: Record) -> None:
    for fields in ({"speaker": "Holm"}, {"about": "Holm"}):
        with pytest.raises(AmbiguousNameError, match=r"(?s)Ida Holm.*Ole Holm|Ole Holm.*Ida Holm"):
            filled.search(filters=Filters(**fields))  # type: ignore[arg-type]
    with pytest.raises(UnknownPersonError, match="Zyzzyva"):
        filled.statements(Filters(speaker="Zyzzyva"))


def test_only_the_wanted_reading_counts(filled: Record, make: Make) -> None:
    text = filled.article("one").article.text
    later = make(text, (("Ole Holm", "told", "the bus was late"),), who=(IDA, OLE), address="one", model="m2")
    filled.add(later)
    assert contents(filled, speaker="Ida Holm") == []
    assert contents(filled, speaker="Ida Holm", model="m1-first") == [
        "the bus was late",
        "the school was full",
    ]
    assert contents(filled, speaker="Ole Holm") == ["Ida Holm was tired", "the bus was late"]


def test_a_judgement_outlives_the_reading_and_touches_no_evidence(
    filled: Record, make: Make, path: Path
) -> None:
    evidence = dump(path)
    made = filled.merge("Ida Holm", "Ole Holm", because="a stage name", author="Nora")
    assert len(contents(filled, speaker="Ole Holm")) == 3
    assert dump(path) == evidence
    text = filled.article("two").article.text
    again = make(
        text, (("Ole Holm", "said", "Ida Holm was tired"),), who=(OLE, IDA), address="two", model="m2"
    )
    filled.add(again)
    assert len(contents(filled, speaker="Ida Holm")) == 3
    filled.undo(made.id)
    assert contents(filled, speaker="Ole Holm") == ["Ida Holm was tired"]
    assert filled.names_of([*entity_ids(again), "en1-none"]) == dict(
        zip(entity_ids(again), ("Ole Holm", "Ida Holm"), strict=True)
    )
    assert filled.verify() == []


def dump(path: Path) -> list[list[tuple[object, ...]]]:
    tables = ("articles", "readings", "statements", "spans", "entities", "mentions")
    connection = sqlite3.connect(path)
    rows = [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables]
    connection.close()
    return rows


def test_who_is_who_is_known_where_nothing_may_be_written(filled: Record, path: Path) -> None:
    with open_record(path, readonly=True) as reader:
        assert not reader.is_identified()
        assert contents(reader, speaker="Ida Holm") == ["the bus was late", "the school was full"]
        assert [person.name for person in reader.people("holm")] == ["Ida Holm", "Ole Holm"]
        assert not reader.is_identified()  # nothing was written
    filled.identify()
    with open_record(path, readonly=True) as reader:
        assert reader.is_identified()
        assert [entity.article for entity in reader.entities_of("Ole Holm")] == [
            filled.article(address).id for address in ("one", "two")
        ]


def test_all_latest_readings_are_listed(filled: Record, make: Make) -> None:
    newer = make(filled.article("one").article.text, (), address="one", model="m2")
    filled.add(newer)
    first, second = filled.readings()
    assert first == newer
    assert second.model == "m1-first"
    assert len(second.mentions) == 2


def test_an_out_of_date_record_is_said_to_be_one(path: Path) -> None:
    open_record(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM migrations WHERE rowid = 4")
    connection.commit()
    connection.close()
    with pytest.raises(OlderRecordError, match="open it once for writing"):
        open_record(path, readonly=True)
