"""The program run in this process, and a record of invented people to run it on."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.doors.cli import main
from onrecord.reading import Reading
from onrecord.record import open_record

Make = Callable[..., Reading]
Run = Callable[..., "Done"]


@dataclass(frozen=True, slots=True)
class Done:
    """What a command printed and returned."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command of the program."""
    monkeypatch.setenv("COLUMNS", "250")

    def run_command(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        try:
            main()
            code: Any = 0
        except SystemExit as ended:
            code = ended.code or 0
        return Done(code, *capsys.readouterr())

    return run_command


MARCH = "Mayor Ana Delgado said the ferry would run all winter. “She is wrong about Delgado Street,” Bo Delgado said."
APRIL = "Tomas Rehn said Ana Delgado had sold the ferry. Her spokesman, Per Aho, said she had not."
MAY = "A. Delgado said the harbour was open. Ana Delgado-Rey said the opposite."

STORIES: tuple[dict[str, Any], ...] = (
    {
        "text": MARCH,
        "parts": (
            ("Mayor Ana Delgado", "said", "the ferry would run all winter"),
            ("Bo Delgado", "said", "“She is wrong about Delgado Street,”"),
        ),
        "who": (
            ("Ana Delgado", "politician", ("Mayor Ana Delgado", "She")),
            ("Bo Delgado", "person", ("Bo Delgado",)),
        ),
        "address": "https://news.example/march",
        "title": "Ferry to run",
        "published": date(2026, 3, 1),
    },
    {
        "text": APRIL,
        "parts": (
            ("Tomas Rehn", "said", "Ana Delgado had sold the ferry"),
            ("Per Aho", "said", "she had not"),
        ),
        "who": (
            ("Tomas Rehn", "politician", ("Tomas Rehn",)),
            ("Ana Delgado", "politician", ("Ana Delgado", "Her", "she")),
            ("Per Aho", "person", ("Per Aho",)),
        ),
        "behalf": {"Per Aho": "Ana Delgado"},
        "address": "https://news.example/april",
        "title": "Ferry sold?",
        "published": date(2026, 4, 1),
    },
    {
        "text": MAY,
        "parts": (("Ana Delgado-Rey", "said", "the opposite"),),
        "who": (("Ana Delgado-Rey", "person", ("Ana Delgado-Rey",)),),
        "address": "https://news.example/may",
        "title": "Harbour",
        "published": date(2026, 5, 1),
    },
)


@pytest.fixture
def people(tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a record with three articles; the commands use it where they name none."""
    path = tmp_path / "people.db"
    with open_record(path) as record:
        for story in STORIES:
            record.add(make(**story))
        record.identify()
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    return path
