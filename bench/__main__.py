"""`make bench`: accuracy on a corpora folder, speed, memory and start-up of what is installed here."""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import psutil
import typer

from bench.speed import measure
from onrecord.reading import Attribution
from onrecord.spans import spans_of
from onrecord.training.corpora import Example, read_polnear
from onrecord.training.scoring import score

ONRECORD = [sys.executable, "-m", "onrecord"]
SPEED_ARTICLES = 40


def extracted(examples: Iterable[Example]) -> tuple[dict[str, list[dict[str, Any]]], float]:
    """Return what `onrecord extract` prints for each example, and the most memory it held, in MB."""
    rows = "".join(json.dumps({"id": e.id, "text": e.text}) + "\n" for e in examples)
    # From a file, since a pipe that is written whole before the first line is read would fill up and wait.
    with TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text(rows, encoding="utf-8")
        return _watched([*ONRECORD, "extract", str(file)])


def _watched(command: list[str]) -> tuple[dict[str, list[dict[str, Any]]], float]:
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        watched, most, found = psutil.Process(process.pid), 0, {}
        for line in process.stdout:
            row = json.loads(line)
            found[row["id"]] = row["attributions"]
            most = max(most, watched.memory_info().rss)
    return found, most / 2**20


def accuracy(corpora: Path) -> tuple[dict[str, Any], float]:
    """Return the figures on PolNeAR dev through `onrecord extract`, and its memory in MB."""
    examples = read_polnear(corpora / "polnear" / "dev.jsonl")
    found, memory = extracted(examples)

    def attribution(row: dict[str, Any]) -> Attribution:
        parts = {role: spans_of(row[role]) for role in ("source", "cue", "content")}
        return Attribution(**parts, form=row["form"], score=row["score"])

    rows = ((e.text, e.annotations, [attribution(a) for a in found[e.id]]) for e in examples)
    return {name: getattr(figures, name) for figures in [score(rows)] for name in figures.__slots__}, memory


def start_up() -> dict[str, float]:
    """Return the median seconds of `--help`, and of reading one sentence."""

    def seconds(command: list[str], text: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run([*ONRECORD, *command], input=text, text=True, capture_output=True, check=True)
            times.append(time.perf_counter() - start)
        return round(median(times), 2)

    row = '{"id": "1", "text": "The mayor said she would stay."}\n'
    return {"help": seconds(["--help"], ""), "first article": seconds(["extract"], row)}


def main(
    corpora: Annotated[Path, typer.Option(help="Folder with polnear/dev.jsonl.")],
    out: Annotated[Path | None, typer.Option(help="Write the figures there too, as JSON.")] = None,
) -> None:
    """Measure, and print one JSON object."""
    figures, memory = accuracy(corpora)
    texts = [e.text for e in read_polnear(corpora / "polnear" / "dev.jsonl")[:SPEED_ARTICLES]]
    speeds = [measure(texts, threads) for threads in range(1, min(2, os.cpu_count() or 1) + 1)]
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    result = {
        "commit": commit.stdout.strip() or "not committed",
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "polnear dev": figures,
        "speed": [{"threads": s.threads, "pipeline / bare encoder": round(s.ratio, 3)} for s in speeds],
        "two threads / one": round(speeds[-1].whole / speeds[0].whole, 2),
        "memory of extract, MB": round(memory),
        "seconds to start": start_up(),
    }
    text = json.dumps(result, indent=2)
    print(text)
    if out:
        out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
