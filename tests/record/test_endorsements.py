"""Registers of endorsements: what is read in, what each row comes to, and what a second import does."""

import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import BusyRecordError, RecordError
from onrecord.record import EndorsementSummary, Record, export, open_record
from onrecord.record.registers.endorsements import queries

Keep = Callable[..., Path]

Y2018 = """Candidate,State,District,Office Type,Race Type,Race Primary Election Date,Won Primary,Rep Party Support?,Quill Endorsed?,Harbour League Support?,Veteran?
Ana Hale,OH,U.S. House Ohio District 12,Representative,Regular,5/8/18,Yes,Yes,Yes,,Yes
Ana Hale,OH,U.S. House Ohio District 12,Representative,Special,5/8/18,Yes,,Yes,,Yes
Bo Tor,OH,U.S. House Ohio District 12,Representative,Regular,5/8/18,No,No,No,,No
Ilse Rehn,VT,U.S. House Vermont At-large District,Representative,Regular,8/14/18,No,,,,No
Per Aho,ME,Governor of Maine,Governor, ,6/12/18,No,,,Yes,No
"""
Y2022 = """Candidate,Incumbent,State,Primary Date,Office,District,Primary Votes,Runoff Outcome,2020 Election Stance,Trump,Trump Date,Party Committee,Maggie's List,Strength
Ana Hale,No,Ohio,5/3/22,Senator,N/A,"1,200",Won,No comment,Yes,4/15/22,N/A,N/A,Yes
Bo Tor,No,Ohio,5/3/22,Senator,N/A,900,N/A,No comment,No,3/2/22,N/A,N/A,No
"Ilse ""I."" Rehn ",No,Texas,3/1/22,Representative,At-Large,9,Won,No comment,N/A,N/A,Yes ,Yes (runoff only),No
Per Aho,No,Texas,3/1/22,Representative,7,8,Lost,No comment,N/A,N/A,N/A,No (runoff only),No
Una Lind,Yes,Texas,3/1/22,Senator (unexpired term),N/A,8,Lost,No comment,N/A,N/A,N/A,N/A,No
"""
PLAIN = """endorser,candidate,contest,date,source,candidate_wikidata,mood
Harbour League,Ana Hale,Ohio Senate primary 2026,2026-02-03,https://ledger.example/a,Q7,glad
Mayor Una Lind,Bo Tor,mayor of Quay,2026-02,Quay Ledger,,
Per Aho,Bo Tor,,2025,,,
Per Aho,Ana Hale,,,,,
"""


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Return a function that writes a file and returns its path."""

    def write(text: str | bytes, name: str = "some.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def rows(summary: EndorsementSummary) -> tuple[int, ...]:
    """Return how many rows there were, and what they came to."""
    s = summary
    return s.rows, s.endorsing, s.withholding, s.silent, len(s.troubles)


def counts(summary: EndorsementSummary) -> tuple[int, ...]:
    """Return how many endorsements there were, and what they came to."""
    s = summary
    return s.given, s.added, s.dated, s.known, s.repeated


def dump(path: Path) -> list[str]:
    """Return everything that a record's file holds."""
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def listed(record: Record) -> list[dict[str, Any]]:
    """Return all endorsements as JSON has them, in the order they were added."""
    return [queries.endorsement(row).to_dict() for row in queries.everything(record._database)]


def test_a_table_of_2018_is_read_and_every_row_accounted_for(record: Record, keep: Keep) -> None:
    summary = record.import_endorsements(keep(Y2018))
    assert rows(summary) == (5, 3, 1, 1, 0)
    assert counts(summary) == (4, 4, 0, 0, 0)
    assert (summary.withheld, summary.columns, summary.remarks) == (2, ("Veteran?",), ())
    committee, quill, special, harbour = listed(record)
    assert committee["endorser"] == "National Republican Congressional Committee"
    assert committee["written"] == "Rep Party Support?"
    assert (quill["endorser"], quill["endorser_type"], quill["candidate"]) == ("Quill", "", "Ana Hale")
    assert [quill[key] for key in ("kind", "party", "office", "state", "district", "special", "held")] == [
        *("primary", "republican", "representative", "OH", "12", False, "2018-05-08"),
    ]
    assert (quill["contest"], quill["date"]) == ("U.S. House Ohio District 12", None)
    assert (special["special"], special["line"], special["file"]) == (True, 3, "some.csv")
    assert (harbour["office"], harbour["state"], harbour["district"]) == ("governor", "ME", "")


def test_a_table_of_2022_tells_days_runoffs_and_what_was_withheld(record: Record, keep: Keep) -> None:
    summary = record.import_endorsements(keep(Y2022))
    assert rows(summary) == (5, 2, 2, 1, 0)
    assert counts(summary) == (3, 3, 0, 0, 0)
    assert summary.withheld == 2
    assert summary.columns == ("2020 Election Stance", "Strength")
    assert [(remark.where, "'3/2/22'" in remark.reason) for remark in summary.remarks] == [("line 3", True)]
    trump, committee, runoff = listed(record)
    assert [trump[key] for key in ("endorser", "endorser_type", "written", "date", "granularity")] == [
        *("Donald Trump", "person", "Trump", "2022-04-15", "day"),
    ]
    assert (trump["contest"], trump["district"]) == ("republican primary, senator, Ohio, 2022-05-03", "")
    assert committee["endorser"] == "National Republican Congressional Committee"
    assert committee["candidate"] == 'Ilse "I." Rehn'
    assert (committee["kind"], committee["district"], committee["held"]) == ("primary", "0", "2022-03-01")
    assert (runoff["kind"], runoff["held"], runoff["endorser"]) == ("runoff", None, "Maggie's List")


def test_a_column_names_its_party_committee_only_where_the_table_tells_the_party(
    record: Record, keep: Keep
) -> None:
    unknown = Y2022.replace("2020 Election Stance", "Stance")
    record.import_endorsements(keep(unknown))
    assert [e["endorser"] for e in listed(record)][1] == "Party Committee"
    democrats = unknown.replace("Maggie's List", "EMILY’s List")
    record.import_endorsements(keep(democrats))
    assert "Democratic Congressional Campaign Committee" in [e["endorser"] for e in listed(record)]
    assert "EMILY's List" in [e["endorser"] for e in listed(record)]


def test_headers_may_be_written_otherwise(record: Record, keep: Keep) -> None:
    first, rest = Y2018.split("\n", 1)
    other = first.lower().replace(" type", "_type").replace("quill endorsed?", "Quill Endorsed? ")
    record.import_endorsements(keep(f"\ufeff{other}\r\n" + rest.replace("\n", "\r\n")))
    before = [e["id"] for e in listed(record)]
    assert counts(record.import_endorsements(keep(Y2018, "other.csv"))) == (4, 0, 0, 4, 0)
    assert [e["id"] for e in listed(record)] == before


def test_a_plain_table_is_read_with_dates_as_exact_as_they_are(record: Record, keep: Keep) -> None:
    summary = record.import_endorsements(keep(PLAIN))
    assert rows(summary) == (4, 4, 0, 0, 0)
    assert (summary.columns, summary.withheld) == (("mood",), 0)
    league, mayor, year, undated = listed(record)
    assert [league[key] for key in ("endorser", "candidate_id", "kind", "office", "state", "held")] == [
        *("Harbour League", "wikidata:Q7", "primary", "senator", "OH", "2026"),
    ]
    assert (league["source"], league["contest"]) == ("https://ledger.example/a", "Ohio Senate primary 2026")
    assert (mayor["endorser"], mayor["date"], mayor["granularity"]) == ("Mayor Una Lind", "2026-02", "month")
    assert (year["date"], year["granularity"], year["contest"]) == ("2025", "year", "")
    assert (undated["date"], undated["line"]) == (None, 5)
    assert mayor["candidate_id"] == year["candidate_id"] != undated["candidate_id"]


@pytest.mark.parametrize("text", [Y2018, Y2022, PLAIN], ids=["2018", "2022", "plain"])
def test_importing_twice_changes_nothing(path: Path, keep: Keep, text: str) -> None:
    with open_record(path) as record:
        first = record.import_endorsements(keep(text))
    before = dump(path)
    with open_record(path) as record:
        again = record.import_endorsements(keep(text))
        assert counts(again) == (first.given, 0, 0, first.given, 0)
        assert rows(again) == rows(first)
        assert record.verify() == []
    assert dump(path) == before


def test_the_same_endorsement_in_another_file_stays_with_the_first(record: Record, keep: Keep) -> None:
    record.import_endorsements(keep(PLAIN))
    shorter = PLAIN.replace("Per Aho,Bo Tor,,2025,,,\n", "")
    assert counts(record.import_endorsements(keep(shorter, "later.csv"))) == (3, 0, 0, 3, 0)
    assert {e["file"] for e in listed(record)} == {"some.csv"}
    assert len(listed(record)) == 4  # nothing is removed


def test_rows_told_twice_are_one(record: Record, keep: Keep) -> None:
    line = "Per Aho,Ana Hale,,2025-01-02,here\n"
    undated = "Per Aho,Ana Hale,,,there\n"
    for number, text in enumerate((line * 2, undated + line, line + undated)):
        path = keep("endorser,candidate,contest,date,source\n" + text, f"{number}.csv")
        summary = record.import_endorsements(path)
        assert summary.given == 2
        assert counts(record.import_endorsements(path))[1:3] == (0, 0)
        assert len(listed(record)) == 1
    assert listed(record)[0]["source"] == "here"
    assert record.verify() == []


def test_a_date_that_was_not_known_is_filled_in(record: Record, keep: Keep) -> None:
    head = "endorser,candidate,contest,date,source\n"
    record.import_endorsements(keep(f"{head}Per Aho,Ana Hale,,,here\n"))
    newer = keep(
        f"{head}Per Aho,Ana Hale,,2025-01-02,there\nPer Aho,Ana Hale,,2026-01-02,there\n", "newer.csv"
    )
    assert counts(record.import_endorsements(newer)) == (2, 1, 1, 0, 0)
    assert [(e["date"], e["file"], e["line"]) for e in listed(record)] == [
        ("2025-01-02", "newer.csv", 2),
        ("2026-01-02", "newer.csv", 3),
    ]
    assert counts(record.import_endorsements(keep(f"{head}Per Aho,Ana Hale,,,here\n"))) == (1, 0, 0, 1, 0)
    assert record.verify() == []


def test_one_contest_and_another_are_told_apart(record: Record, keep: Keep) -> None:
    record.import_endorsements(keep(Y2018))
    assert len({e["id"] for e in listed(record) if e["endorser"] == "Quill"}) == 2


def test_a_file_goes_in_as_a_whole_or_not_at_all(
    path: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[object] = []
    with open_record(path) as record:
        before = dump(path)
        add = queries.add

        def fail(*arguments: Any) -> None:
            if len(added) == 2:
                raise RecordError("the disk is full")
            added.append(add(*arguments))

        monkeypatch.setattr(queries, "add", fail)
        with pytest.raises(RecordError, match="full"):
            record.import_endorsements(keep(Y2018))
        assert len(added) == 2
        assert dump(path) == before
        monkeypatch.undo()
        assert record.import_endorsements(keep(Y2018)).added == 4


def test_another_writer_and_a_record_for_reading_are_respected(path: Path, keep: Keep) -> None:
    with open_record(path) as first, open_record(path, wait=0.1) as second:
        with first._database.transaction(), pytest.raises(BusyRecordError):
            second.import_endorsements(keep(PLAIN))
        with open_record(path, readonly=True) as reader, pytest.raises(RecordError, match="reading only"):
            reader.import_endorsements(keep(PLAIN))
        assert second.import_endorsements(keep(PLAIN)).added == 4


def test_endorsements_are_exported_in_every_format(record: Record, keep: Keep) -> None:
    record.import_endorsements(keep(Y2022))
    out = {format_: io.BytesIO() for format_ in ("jsonl", "csv", "parquet")}
    for format_, file in out.items():
        assert export(record, "endorsements", format_, file) == 3
    rows_ = [json.loads(line) for line in out["jsonl"].getvalue().splitlines()]
    assert rows_ == [endorsement.to_dict() for endorsement in record.endorsements()]
    assert list(rows_[0]) == out["csv"].getvalue().decode().splitlines()[0].replace('"', "").split(",")
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.read_table(io.BytesIO(out["parquet"].getvalue())).to_pylist() == rows_


@pytest.mark.parametrize(
    ("sql", "kind", "what"),
    [
        ("UPDATE register_endorsements SET date = '2022-02-30' WHERE line = 2", "endorsement", "2022-02-30"),
        ("UPDATE register_endorsements SET date = '2022-04-16' WHERE line = 2", "endorsement", "give the id"),
        ("UPDATE register_endorsements SET held = 'soon'", "endorsement", "soon"),
        ("UPDATE register_endorsements SET candidate = 'Bo Tor'", "endorsement", "give the id"),
        ("UPDATE register_endorsements SET candidate = ' '", "endorsement", "no letter"),
        ("UPDATE register_endorsements SET candidate_id = 'rp1-0'", "endorsement", "have the ids"),
        ("UPDATE register_endorsements SET candidate_ids = '{'", "endorsement", "damaged"),
        ("UPDATE register_endorsements SET kind = 'caucus'", "endorsement", "caucus"),
        ("UPDATE register_endorsements SET state = 'ZZ'", "endorsement", "ZZ"),
        ("UPDATE register_endorsements SET endorser_type = 'planet'", "endorsement", "planet"),
        ("UPDATE register_endorsements SET endorser_type = ''", "endorsement", "was changed"),
        ("UPDATE register_endorsements SET source = 'elsewhere'", "endorsement", "was changed"),
        ("UPDATE register_endorsements SET line = 9", "endorsement", "was changed"),
        ("UPDATE register_files SET id = 'rf1-0'", "endorsement", "was changed"),
        ("DELETE FROM register_files", "file", "gone"),
    ],
)
def test_verify_finds_tampering(path: Path, keep: Keep, sql: str, kind: str, what: str) -> None:
    with open_record(path) as record:
        record.import_endorsements(keep(Y2022))
        assert record.verify() == []
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA ignore_check_constraints = ON; {sql}")
    connection.close()
    with open_record(path, readonly=True) as record:
        found = record.verify()
    assert any(problem.kind == kind and what in str(problem) for problem in found), found


def test_the_view_tells_who_whom_and_when(path: Path, keep: Keep) -> None:
    with open_record(path) as record:
        record.import_endorsements(keep(Y2022))
    connection = sqlite3.connect(path)
    told = connection.execute(
        "SELECT date, endorser, candidate, office, held, file, line FROM endorsements_in_full WHERE date <> ''"
    ).fetchall()
    assert told == [("2022-04-15", "Donald Trump", "Ana Hale", "senator", "2022-05-03", "some.csv", 2)]
    connection.close()
