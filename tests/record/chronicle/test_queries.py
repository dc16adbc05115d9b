"""What is asked of the database takes an index, so that it stays quick in a record of millions."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.record.chronicle import queries

BY_NUMBER = {
    name: sql
    for name, sql in vars(queries).items()
    if isinstance(sql, str) and "json_each(:" in sql and "{" not in sql  # no template
}


def test_there_are_some() -> None:
    assert {"_WITH", "_PARTS", "_TELLINGS", "_BY_HOLDER", "_BY_TARGET", "_CONTEST_WORDS", "_NAMED"} <= set(
        BY_NUMBER
    )


@pytest.mark.parametrize("sql", [*BY_NUMBER.values(), queries._OF_TYPE], ids=[*BY_NUMBER, "_OF_TYPE"])
def test_no_table_is_read_from_end_to_end(town: Record, path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    named = dict.fromkeys(
        ("entities", "events", "type", "words", "on", "places", "numbers", "names", "ids", "lead"), "[]"
    )
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", named)]
    connection.close()
    scans = [step for step in plan if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
    assert not scans, "\n".join(plan)
