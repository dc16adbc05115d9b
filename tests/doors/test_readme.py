"""README.md shows what the program prints."""

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the record that `make demo` makes."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    subprocess.run(
        [sys.executable, "-m", "onrecord", "read", str(SAMPLES), "--record", str(path)], check=True
    )
    return path


def questions_in_the_readme() -> list[tuple[str, str]]:
    """Return the commands of README.md's questions, each with what is printed there."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"(?m)^\$ onrecord (ask .+)\n((?:(?!\$ |```).*\n)+)", text)


@pytest.mark.parametrize(("command", "printed"), questions_in_the_readme())
def test_the_readme_shows_what_questions_print(record: Path, run: Run, command: str, printed: str) -> None:
    arguments = [
        str(SAMPLES / word[8:]) if word.startswith("samples/") else word for word in shlex.split(command)
    ]
    done = run(*arguments, "--record", record)
    assert done.code == 0
    told, place = " ".join(done.out.split()), 0
    for part in printed.split("\n…\n"):
        words = " ".join(part.split())
        assert words in told[place:]
        place = told.index(words, place)


def test_the_readme_shows_all_four_questions() -> None:
    asked = {command.split()[1] for command, _ in questions_in_the_readme()}
    assert asked == {"quote", "endorsement", "mailing", "relation"}
