"""`make bench`: accuracy on a corpora folder, speed, memory and start-up of what is installed here."""

import json
import os
import platform
import subprocess
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer

from bench.adversarial import measure_adversarial
from bench.attributions import measure_attributions
from bench.coreference import measure_coreference
from bench.dates import measure_dates
from bench.endorsements import measure_endorsements
from bench.even import measure_even
from bench.even_stance import measure_even_stance
from bench.extracting import ONRECORD, Found, extracted
from bench.finding_chains import measure_chains
from bench.finding_events import measure_events
from bench.names import measure_names
from bench.pronouns import measure_pronouns
from bench.proposals import measure_proposals
from bench.quotes import measure_quotes
from bench.speakers import measure_speakers
from bench.speed import measure
from bench.stance import measure_stance
from onrecord.training.corpora import Example, read_polnear

SPEED_ARTICLES = 40


@cache
def polnear(corpora: Path) -> tuple[list[Example], dict[str, Found], float]:
    """Return PolNeAR dev, what is found in it, and the memory that this took, in MB; read once."""
    examples = read_polnear(corpora / "polnear" / "dev.jsonl")
    return examples, *extracted({e.id: e.text for e in examples})


def speed(corpora: Path) -> dict[str, Any]:
    """Return the pipeline's speed against the bare encoder's, and two threads against one."""
    texts = [e.text for e in read_polnear(corpora / "polnear" / "dev.jsonl")[:SPEED_ARTICLES]]
    speeds = [measure(texts, threads) for threads in range(1, min(2, os.cpu_count() or 1) + 1)]
    return {
        "speed": [{"threads": s.threads, "pipeline / bare encoder": round(s.ratio, 3)} for s in speeds],
        "two threads / one": round(speeds[-1].whole / speeds[0].whole, 2),
    }


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


def speakers(corpora: Path) -> dict[str, Any]:
    """Measure whose words they are, in PolNeAR dev."""
    examples, found, _ = polnear(corpora)
    return measure_speakers({e.id: e.text for e in examples}, found)


SECTIONS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "attributions": lambda corpora: {
        "polnear dev": measure_attributions(*polnear(corpora)[:2]),
        "memory of extract, MB": round(polnear(corpora)[2]),
    },
    "names": lambda corpora: {"names": measure_names(corpora)},
    "pronouns": lambda corpora: {"pronouns": measure_pronouns(corpora)},
    "coreference": lambda corpora: {"coreference": measure_coreference(corpora)},
    "speakers": lambda corpora: {"speakers": speakers(corpora)},
    "dates": lambda corpora: {"dates": measure_dates(corpora)},
    "events": lambda corpora: {"events": measure_events(corpora)},
    "endorsements": lambda _: {"endorsements": measure_endorsements()},
    "chains": lambda corpora: {"chains": measure_chains(corpora)},
    "stance": lambda corpora: {"directed-sentiment valid": measure_stance(corpora)},
    "quotes": lambda corpora: {"quotations of polnear train": measure_quotes(corpora)},
    "adversarial": lambda _: {"adversarial": measure_adversarial()},
    "proposals": lambda corpora: {"proposals": measure_proposals(corpora)},
    "even_stance": lambda corpora: {"even stance": measure_even_stance(corpora)},
    "even-handed": lambda _: {"even-handed": measure_even()},
    "speed": speed,
    "start-up": lambda _: {"seconds to start": start_up()},
}


def chosen(only: str | None) -> list[str]:
    """Return the sections to measure, in their order.

    Raises:
        typer.BadParameter: there is no such section.
    """
    wanted = [name.strip() for name in only.split(",")] if only else list(SECTIONS)
    if unknown := sorted(set(wanted) - SECTIONS.keys()):
        raise typer.BadParameter(f"{', '.join(unknown)}: sections are {', '.join(SECTIONS)}")
    return [name for name in SECTIONS if name in wanted]


def main(
    corpora: Annotated[Path, typer.Option(help="Folder with the corpora, each in its own folder.")],
    only: Annotated[str | None, typer.Option(help="Sections to measure, with commas; all without.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the figures there too, as JSON.")] = None,
) -> None:
    """Measure, and print one JSON object."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    result: dict[str, Any] = {
        "commit": commit.stdout.strip() or "not committed",
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
    }
    for name in chosen(only):
        result |= SECTIONS[name](corpora)
    text = json.dumps(result, indent=2, ensure_ascii=False)
    print(text)
    if out:
        out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
