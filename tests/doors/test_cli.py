"""The command line as its users meet it: each test runs the program."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
QUOTED = "“We will not sell the ferry,” Ilse Norgaard said. Critics say the plan is too dear."


def onrecord(*arguments: object, text: str | bytes = "", cwd: Path | None = None) -> Any:
    command = [sys.executable, "-m", "onrecord", *map(str, arguments)]
    data = text.encode() if isinstance(text, str) else text
    environment = {**os.environ, "COLUMNS": "200"}
    done = subprocess.run(command, input=data, capture_output=True, cwd=cwd, check=False, env=environment)
    done.out, done.err = done.stdout.decode(), done.stderr.decode()  # type: ignore[attr-defined]
    return done


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    done = onrecord("read", SAMPLES, "--record", path)
    assert done.returncode == 0, done.err
    return path


def test_help_shows_examples_and_is_quick() -> None:
    onrecord("--help")
    start = time.monotonic()
    done = onrecord("--help")
    assert "onrecord read" in done.out
    assert time.monotonic() - start < 2  # half a second on an idle machine; `make bench` measures it


@pytest.mark.parametrize(
    "command",
    [
        *("read", "show", "search", "failures", "export", "verify", "info", "extract", "stance"),
        *("people", "person", "merge", "split", "judgements", "undo", "import people"),
        *("backing", "events", "polls", "timeline"),
        *("ask quote", "ask endorsement", "ask mailing", "ask relation"),
    ],
)
def test_every_command_shows_an_example(command: str) -> None:
    assert f"onrecord {command} " in onrecord(*command.split(), "--help").out.split("xample", 1)[1]


def test_the_samples_are_read_and_a_second_run_adds_nothing(record: Path) -> None:
    count = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM statements)"
    with sqlite3.connect(record) as database:
        before = database.execute(count).fetchone()
    again = onrecord("read", SAMPLES, "--record", record, "--json")
    with sqlite3.connect(record) as database:
        assert database.execute(count).fetchone() == before
    summary = json.loads(again.out)
    assert (summary["read"], summary["known"], summary["failures"]) == (0, before[0], [])
    assert before[1] > 50


def test_search_filters(record: Path) -> None:
    everything = json.loads(onrecord("search", "--record", record, "--limit", 1000, "--json").out)
    direct = json.loads(onrecord("search", "--form", "direct", "--record", record, "--json").out)
    assert {row["form"] for row in direct} == {"direct"}
    source = next(row["source"] for row in everything if len(row["source"].split()) == 2)
    named = json.loads(onrecord("search", "--source", source, "--record", record, "--json").out)
    assert named
    assert all(source.split()[-1].lower() in row["source"].lower() for row in named)
    assert onrecord("search", "--since", "2999-01-01", "--record", record, "--json").out.strip() == "[]"
    assert "Nothing on record" in onrecord("search", "zyzzyva", "--record", record).out


@pytest.mark.parametrize("words", ['"', "AND", "*", "-x", "(", "a:b", "NEAR(", "' OR 1=1 --"])
def test_any_words_can_be_searched_for(record: Path, words: str) -> None:
    assert onrecord("search", "--record", record, "--", words).returncode == 0


def test_show_gives_the_text_and_exact_spans(record: Path) -> None:
    row = json.loads(onrecord("search", "--record", record, "--limit", 1, "--json").out)[0]
    identity = next(value for key, value in row.items() if str(value).startswith("a1-"))
    shown = json.loads(onrecord("show", identity, "--record", record, "--json").out)
    text = shown["article"]["text"]
    assert all(text[s:e] for a in shown["statements"] for s, e in a["content"])
    plain = onrecord("show", identity[:9], "--record", record)
    assert plain.returncode == 0
    assert text.split()[0] in plain.out
    unknown = onrecord("show", "a1-0000nothing", "--record", record)
    assert unknown.returncode == 2
    assert unknown.err.startswith("onrecord: ")


def test_exported_articles_are_read_elsewhere_to_the_same_ids(record: Path, tmp_path: Path) -> None:
    exported = onrecord("export", "articles", "--record", record)
    copy = tmp_path / "copy.db"
    assert onrecord("read", "-", "--record", copy, text=exported.stdout).returncode == 0
    ids = "SELECT id FROM articles ORDER BY id"
    with sqlite3.connect(record) as one, sqlite3.connect(copy) as two:
        assert one.execute(ids).fetchall() == two.execute(ids).fetchall()


@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet"])
def test_statements_are_exported(record: Path, tmp_path: Path, format_: str) -> None:
    out = tmp_path / f"statements.{format_}"
    assert (
        onrecord("export", "statements", "--format", format_, "--out", out, "--record", record).returncode
        == 0
    )
    assert out.stat().st_size > 1000


def test_verify_and_info(record: Path) -> None:
    assert onrecord("verify", "--record", record).returncode == 0
    facts = json.loads(onrecord("info", "--record", record, "--json").out)
    assert facts["bundle"]
    assert facts["record"]


def test_what_fails_is_kept_listed_and_told_by_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(QUOTED)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "page.html").write_text("<html><body><nav>Home</nav></body></html>")
    done = onrecord("read", ".", cwd=tmp_path)
    assert done.returncode == 3
    assert "1 read" in done.out
    assert "empty.txt" in done.out
    kept = json.loads(onrecord("failures", "--json", cwd=tmp_path).out)
    assert len(kept) == 2
    (tmp_path / "empty.txt").write_text(QUOTED + " Really.")
    onrecord("read", ".", cwd=tmp_path)
    assert len(json.loads(onrecord("failures", "--json", cwd=tmp_path).out)) == 1


def test_a_missing_record_or_path_is_a_clear_message(tmp_path: Path) -> None:
    done = onrecord("search", "x", cwd=tmp_path)
    assert done.returncode == 2
    assert "onrecord.db" in done.err
    assert not (tmp_path / "onrecord.db").exists()
    missing = onrecord("read", "nowhere.txt", cwd=tmp_path)
    assert missing.returncode == 3
    assert "nowhere.txt" in missing.out


def test_extract_gives_one_line_a_row_in_order() -> None:
    rows = [{"id": "a", "text": QUOTED}, {"id": "b", "text": "Nothing here."}, {"id": "c"}]
    lines = "\n".join(map(json.dumps, rows)) + "\n{broken\n"
    done = onrecord("extract", text=lines)
    found = [json.loads(line) for line in done.out.splitlines()]
    assert done.returncode == 3
    assert [row["id"] for row in found[:2]] == ["a", "b"]
    assert ["error" in row for row in found] == [False, False, True, True]
    first = found[0]["attributions"][0]
    assert QUOTED[slice(*first["source"][0])] == "Ilse Norgaard"
    assert set(first) == {"source", "cue", "content", "form", "score", "speaker", "on_behalf_of"}
    assert set(found[1]) == {
        "id",
        "attributions",
        "mentions",
        "entities",
        "dates",
        "events",
        "stances",
        "chains",
    }


def test_extract_sees_dates_from_the_rows_day() -> None:
    text = "Ilse Norgaard won on Tuesday."
    rows = [{"text": text, "published": "2018-10-17T09:30:00Z"}, {"text": text}]
    done = onrecord("extract", text="\n".join(map(json.dumps, rows)))
    known, unknown = [json.loads(line)["dates"] for line in done.out.splitlines()]
    assert known == [{"span": [21, 28], "type": "DATE", "value": "2018-10-16"}]
    assert unknown == [{"span": [21, 28], "type": "DATE", "value": "XXXX-WXX-2"}]


def test_extract_takes_text_to_the_letter() -> None:
    text = "\ufeff “No,”\r\n said  Ilse Norgaard.\u00a0 \U0001f600 “Yes,” said Bo Berg."
    row = json.loads(onrecord("extract", text=json.dumps({"id": "x", "text": text}) + "\n").out)
    sources = {text[s:e] for a in row["attributions"] for s, e in a["source"]}
    assert {"Ilse Norgaard", "Bo Berg"} & sources


def test_ctrl_c_stops_after_the_article_in_hand_and_the_run_resumes(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "".join(json.dumps({"id": i, "text": (QUOTED + "\n\n") * 40 + str(i)}) + "\n" for i in range(60))
    )
    command = [sys.executable, "-m", "onrecord", "read", str(rows)]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        database = tmp_path / "onrecord.db"
        for _ in range(600):
            time.sleep(0.05)
            if database.exists() and _articles(database):
                break
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"The same command goes on" in out
    done = json.loads(onrecord("read", rows, "--json", cwd=tmp_path).out)
    assert done["known"] >= 1
    assert done["read"] + done["known"] == 60


def _articles(database: Path) -> int:
    try:
        with sqlite3.connect(database) as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_leaves_a_record_that_opens_verifies_and_finishes(tmp_path: Path, seed: int) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": i, "text": f"{QUOTED} {i}"}) + "\n" for i in range(80)))
    command = [sys.executable, "-m", "onrecord", "read", str(rows)]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(0.7 + 0.5 * seed)
        process.kill()
    if (tmp_path / "onrecord.db").exists():
        assert onrecord("verify", cwd=tmp_path).returncode == 0
    assert onrecord("read", rows, cwd=tmp_path).returncode == 0
    assert _articles(tmp_path / "onrecord.db") == 80
    assert onrecord("verify", cwd=tmp_path).returncode == 0


def keys(value: Any) -> set[str]:
    """Return the keys of all objects in a value, but not those that are data, as a model's id is."""
    if isinstance(value, list):
        return set().union(*map(keys, value))
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(keys(inner) for name, inner in value.items() if name != "models"))


def test_every_key_of_every_json_is_documented(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(QUOTED, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    read = onrecord("read", "good.txt", "bad.txt", "--json", cwd=tmp_path)
    kept = json.loads(onrecord("search", "ferry", "--json", cwd=tmp_path).out)
    found = keys(json.loads(read.out)) | keys(kept)
    for command in (["show", kept[0]["article"]], ["failures"], ["info"], ["verify"]):
        found |= keys(json.loads(onrecord(*command, "--json", cwd=tmp_path).out))
    exports = [["export", what] for what in ("articles", "statements", "mentions", "entities", "dates")]
    for command in (*exports, ["extract", "good.jsonl"]):
        (tmp_path / "good.jsonl").write_text(
            '{"id": "1", "text": "He said no."}\n{"id": "2"}\n', encoding="utf-8"
        )
        found |= keys([json.loads(line) for line in onrecord(*command, cwd=tmp_path).out.splitlines()])
    page = (SAMPLES.parent / "docs" / "json.md").read_text(encoding="utf-8")
    assert {"tries", "migrations", "content_spans", "attributions"} <= found
    assert not sorted(key for key in found if f"`{key}`" not in page and f'"{key}"' not in page)
