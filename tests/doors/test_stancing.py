"""`onrecord stance`: a line for each line, in order; what fails is told with its line's number."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.doors.options import SOME_FAILED
from onrecord.stances import EXCHANGED, LABELS

Run = Any  # the fixture's own type lives in conftest
GOOD = {"text": "Hale praised Vick.", "p": [0, 4], "q": [13, 17]}
FAR = {"id": "far", "text": "Hale " + "word " * 300 + "Vick", "p": [0, 4], "q": [1505, 1509]}


def written(folder: Path, *rows: Any) -> Path:
    path = folder / "pairs.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_every_pair_is_answered_in_order(run: Run, tmp_path: Path) -> None:
    back = {**GOOD, "id": 7, "p": GOOD["q"], "q": GOOD["p"]}
    done = run("stance", written(tmp_path, {**GOOD, "id": "a"}, back, GOOD), "--workers", 2)
    first, second, third = map(json.loads, done.out.splitlines())
    assert (done.code, done.err) == (0, "")
    assert (first["id"], second["id"], "id" in third) == ("a", 7, False)
    for answer in (first, second, third):
        assert sum(answer["probabilities"]) == pytest.approx(1)
        assert answer["probabilities"][answer["class"]] == max(answer["probabilities"])
        assert answer["label"] == LABELS[answer["class"]]
    assert [second["probabilities"][c] for c in EXCHANGED] == first["probabilities"]


def test_what_cannot_be_answered_is_listed_and_the_rest_is_answered(run: Run, tmp_path: Path) -> None:
    done = run("stance", written(tmp_path, GOOD, {**GOOD, "q": [13, 99]}, FAR, GOOD), tmp_path / "none.jsonl")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == SOME_FAILED
    assert ["error" in answer for answer in answers] == [False, True, True, False, True]
    told = done.err.splitlines()
    assert [line.split(": ")[1:3] for line in told[:2]] == [
        ["pairs.jsonl#2", "line 2"],
        ["pairs.jsonl#far", "line 3"],
    ]
    assert "cannot open" in told[2]


def test_a_dash_is_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["-"], []):
        lines = io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode()))
        monkeypatch.setattr(sys, "stdin", lines)
        assert json.loads(run("stance", *arguments).out)["label"] in LABELS
