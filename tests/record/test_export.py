"""What is written out can be read again, to the letter."""

import csv
import dataclasses
import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.article import Article
from onrecord.errors import QueryError, RecordError
from onrecord.reading import Reading
from onrecord.record import Record, export, guarded, unguarded
from onrecord.record.rows import entity_ids
from onrecord.spans import Span
from onrecord.timex import Date, DateType

FERRY = "“The ferry will run in winter,” Ilse Marchetti told"
Make = Callable[..., Reading]
COUNTS = {
    **{"articles": 3, "statements": 5, "mentions": 10, "entities": 6, "dates": 2},
    **{"events": 2, "stances": 2, "chains": 3},
}
DATES = (
    Date(span=Span(0, 5), type=DateType.DATE, value="2018-07"),
    Date(span=Span(6, 7), type=DateType.DATE, value="PAST_REF"),
)
NASTY = '=HYPERLINK("x")\r\nsaid the “clerk”,\rand\tmore; \x00 end'


@pytest.fixture
def filled(record: Record, make: Make, eventful: Reading) -> Record:
    who = (
        ("Ilse Marchetti", "person", ("Ilse Marchetti",)),
        ("-board", "organisation", ("the harbour board",)),
    )
    record.add(make(title="+Ferry", publisher="'Quay'", key="-7", who=who))
    nasty = make(NASTY, (("clerk", "said", NASTY[:10]),), address="", published=None)
    record.add(dataclasses.replace(nasty, dates=DATES))
    record.add(eventful)
    return record


def written(record: Record, what: str, format_: str) -> bytes:
    out = io.BytesIO()
    assert export(record, what, format_, out) == COUNTS[what]
    return out.getvalue()


def listed_in(record: Record, what: str) -> list[dict[str, Any]]:
    if what not in ("articles", "statements"):
        return [json.loads(line) for line in written(record, what, "jsonl").split(b"\n")[:-1]]
    return [row.to_dict() for row in (record.articles() if what == "articles" else record.statements())]


def test_exported_articles_give_the_same_ids_when_read_again(filled: Record) -> None:
    rows = [json.loads(line) for line in written(filled, "articles", "jsonl").split(b"\n")[:-1]]
    for row in rows:
        article = Article(
            text=row["text"],
            address=row["address"],
            key=row["id"],
            title=row["title"],
            authors=tuple(row["authors"]),
            publisher=row["publisher"],
            published=date.fromisoformat(row["published"]) if row["published"] else None,
        )
        assert article.id == row["article"]
        assert article == filled.article(row["article"]).article


def test_jsonl_statements_have_the_one_shape(filled: Record) -> None:
    rows = [json.loads(line) for line in written(filled, "statements", "jsonl").split(b"\n")[:-1]]
    assert rows == [statement.to_dict() for statement in filled.statements()]


@pytest.mark.parametrize("what", list(COUNTS))
def test_csv_reads_back_to_the_letter_and_runs_no_formula(filled: Record, what: str) -> None:
    text = written(filled, what, "csv").decode()
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    listed = listed_in(filled, what)
    for row, item in zip(found, listed, strict=True):
        for name, value in item.items():
            cell = row[name]
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
            if isinstance(value, str):
                assert unguarded(cell) == value
            elif isinstance(value, list):
                assert json.loads(cell) == value
            else:
                assert cell == ("" if value is None else str(value))


@pytest.mark.parametrize("cell", ["", "a", "'", "''=", "=1", "-x", "@", "\ta", "＝1"])
def test_the_guard_comes_off(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("what", list(COUNTS))
def test_parquet_reads_back(filled: Record, what: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(io.BytesIO(written(filled, what, "parquet"))).to_pylist()
    listed = listed_in(filled, what)
    for row, item in zip(rows, listed, strict=True):
        for name in {"published", "first_day", "last_day"} & set(row):
            row[name] = row[name].isoformat() if row[name] else None
        assert row == item


def test_mentions_and_entities_tell_who_and_where(filled: Record) -> None:
    ilse, board, again = listed_in(filled, "mentions")[:3]
    assert ilse["words"] == ilse["phrase"] == FERRY[slice(*ilse["span"])] == "Ilse Marchetti"
    assert (board["form"], board["type"], board["name"]) == ("description", "organisation", "-board")
    assert [again["position"], again["article"]] == [2, ilse["article"]]
    first, second = listed_in(filled, "entities")[:2]
    assert [first["id"], second["id"]] == [ilse["entity"], again["entity"]]
    assert (first["mentions"], first["statements"], second["mentions"], second["position"]) == (1, 1, 2, 1)
    assert next(filled.statements()).speaker_id == first["id"]


def test_dates_tell_when_and_in_which_unit(filled: Record) -> None:
    month, past = listed_in(filled, "dates")
    assert (month["words"], month["span"], month["position"]) == (NASTY[:5], [0, 5], 0)
    assert (month["type"], month["value"], month["granularity"]) == ("DATE", "2018-07", "month")
    assert (past["value"], past["granularity"], past["published"]) == ("PAST_REF", None, None)


def test_events_tell_who_when_and_where(filled: Record, eventful: Reading) -> None:
    endorsement, poll = listed_in(filled, "events")
    ids = entity_ids(eventful)
    assert endorsement["id"] == eventful.event_id(eventful.events[0])
    assert endorsement["participants"] == [
        {
            "role": "endorser",
            "words": "Ada Lund",
            "span": [0, 8],
            "entity": ids[0],
            "name": "Ada Lund",
            "value": None,
        },
        {
            "role": "endorsed",
            "words": "Bo Frey",
            "span": [18, 25],
            "entity": ids[1],
            "name": "Bo Frey",
            "value": None,
        },
    ]
    assert (endorsement["type"], endorsement["status"], endorsement["voice"]) == (
        "endorsement",
        "given",
        None,
    )
    assert (endorsement["evidence"], endorsement["evidence_spans"][0]) == (["endorsed", "for mayor"], [9, 17])
    assert (endorsement["date"], endorsement["date_value"]) == ("May 4, 2025", "2025-05-04")
    assert (endorsement["first_day"], poll["first_day"], poll["last_day"]) == (
        *("2025-05-04", "2025-05-01", "2025-05-31"),
    )
    assert poll["voice"] == eventful.statement_id(eventful.attributions[0])
    assert poll["participants"][0]["value"] == "48"


def test_stances_and_chains_name_both_sides(filled: Record, eventful: Reading) -> None:
    opposed, backed = listed_in(filled, "stances")
    ids, statement = entity_ids(eventful), eventful.statement_id(eventful.attributions[0])
    assert opposed["id"] == eventful.stance_id(eventful.stances[0])
    assert (opposed["holder"], opposed["holder_id"], opposed["target"]) == ("Ada Lund", ids[0], "Ilse Roth")
    assert (opposed["attitude"], opposed["words"], opposed["voice"]) == ("opposes", "opposes", statement)
    assert (backed["holder"], backed["holder_id"], backed["target_id"]) == (None, None, ids[1])
    told, polled, whole = listed_in(filled, "chains")
    assert (told["statement"], told["event"], whole["statement"], whole["event"]) == (
        statement,
        None,
        None,
        None,
    )
    assert polled["event"] == eventful.event_id(eventful.events[1])
    assert [(link["step"], link["words"], link["value"], link["name"]) for link in told["links"]] == [
        ("medium", "interview", "interview", None),
        ("given to", "Quay Post", "", "Quay Post"),
    ]


def test_an_empty_record_exports_a_header_or_nothing(record: Record) -> None:
    for format_ in ("jsonl", "csv", "parquet"):
        out = io.BytesIO()
        assert export(record, "statements", format_, out) == 0
        assert out.getvalue().startswith({"jsonl": b"", "csv": b'"id"', "parquet": b"PAR1"}[format_])


def test_a_missing_extra_is_named(filled: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(QueryError, match=r"pip install \"onrecord\[parquet\]\""):
        export(filled, "articles", "parquet", tmp_path / "a.parquet")
    assert not list(tmp_path.glob("a.parquet*"))


def test_a_file_is_replaced_only_by_a_whole_one(filled: Record, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    filled.close()
    with pytest.raises(RecordError):
        export(filled, "articles", "csv", path)
    assert path.read_text() == "before"
    assert not list(tmp_path.glob("*.part"))


def test_what_cannot_be_written_is_said(filled: Record, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="articles, statements, mentions, entities, dates, events"):
        export(filled, "people", "csv", io.BytesIO())
    with pytest.raises(RecordError, match="cannot be written"):
        export(filled, "articles", "csv", tmp_path / "no" / "folder.csv")
    assert export(filled, "articles", "jsonl", str(tmp_path / "a.jsonl")) == 3
    assert export(filled, "articles", "jsonl", "/dev/null") == 3
    assert not Path("/dev/null").is_file()
