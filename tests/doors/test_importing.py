"""`onrecord import endorsements`, run in this process."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

TABLE = """Candidate,State,District,Office Type,Race Type,Race Primary Election Date,Quill Endorsed?,Tor Support?,STEM?
Ana Hale,OH,U.S. Senate Ohio,Senator,Regular,5/8/18,Yes,,No
Bo Tor,OH,U.S. Senate Ohio,Senator,Regular,5/8/18,No,,No
Per Aho,OH,U.S. Senate Ohio,Senator,Regular,5/8/18,,,No
"""
BAD = "Una Lind,Ontario,U.S. Senate Ohio,Senator,Regular,5/8/18,Yes,,No\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a table, in the folder that the commands run in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_RECORD", raising=False)
    path = tmp_path / "some.csv"
    path.write_text(TABLE)
    return path


def test_every_row_is_accounted_for_in_words(run: Run, table: Path) -> None:
    done = run("import", "endorsements", table)
    assert (done.code, done.err) == (0, "")
    rows, endorsements, columns = done.out.splitlines()
    assert rows.endswith("some.csv: 1 with endorsements, 1 that withhold one, 1 that say neither, 0 left out")
    assert endorsements.startswith("1 endorsements: 1 new,")
    assert endorsements.endswith("1 withheld, which is not kept")
    assert columns == "Columns that tell of no endorsement: STEM?"
    assert "0 new, 0 with a date now, 1 known" in run("import", "endorsements", table).out


def test_rows_left_out_are_listed_and_the_exit_code_says_so(run: Run, table: Path) -> None:
    table.write_text(TABLE + BAD * 25)
    done = run("import", "endorsements", table)
    assert done.code == 3
    assert "Left out:\n  line 5: the state 'Ontario' is none of the United States\n" in done.out
    assert done.out.endswith("… and 5 more: --json lists them all\n")
    done = run("import", "endorsements", table, "--json")
    assert done.code == 3
    assert len(json.loads(done.out)["troubles"]) == 25
    assert run("verify").code == 0


def test_what_cannot_be_imported_is_said_in_one_line(run: Run, table: Path) -> None:
    table.write_text("title,text\nFerry,It sails\n")
    done = run("import", "endorsements", table)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("onrecord: ")
    assert done.err.count("\n") == 1


def test_the_help_has_an_example(run: Run) -> None:
    assert "onrecord import endorsements rep_candidates.csv" in run("import", "endorsements", "--help").out


def test_every_key_about_endorsements_is_documented(run: Run, table: Path) -> None:
    summary = json.loads(run("import", "endorsements", table, "--json").out)
    exported = json.loads(run("export", "endorsements").out)
    assert (exported["endorser"], exported["line"]) == ("Quill", 2)
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    assert not sorted(key for key in {*summary, *exported} if f"`{key}`" not in page)
