"""The pipeline's speed here against that of another checkout, both by turns in one run.

`git worktree add /tmp/before COMMIT`, then `python -m bench.against /tmp/before/src --corpora FOLDER`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Annotated

import typer

from bench.__main__ import SPEED_ARTICLES
from onrecord.training.corpora import read_polnear

TURN = 4
"""Articles in a turn: so few that whatever else runs on the machine slows both alike."""

HERE = Path(__file__).parent


class Checkout:
    """A version of onrecord that reads in a process of its own.

    Args:
        source: the checkout's `src`.
        texts: what it will read.
    """

    def __init__(self, source: Path, texts: Sequence[str]) -> None:
        # -P, since the modules beside the script must not stand in for libraries of the same names.
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(HERE / "turn.py")],
            env={**os.environ, "PYTHONPATH": str(source)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.model = self._answer(json.dumps(list(texts)))

    def seconds(self, first: int, end: int) -> float:
        """Return the processor's seconds for the texts [first, end)."""
        return float(self._answer(f"{first} {end}"))

    def _answer(self, line: str) -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def __enter__(self) -> "Checkout":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()


def ratio(before: Checkout, here: Checkout, texts: int, rounds: int) -> float:
    """Return the speed here as a share of that before: of medians, a few articles by turns.

    Args:
        before: the other checkout.
        here: this one.
        texts: how many texts both have.
        rounds: how often all are read; once more before, to warm up.
    """
    totals: list[tuple[float, float]] = []
    for number in range(rounds + 1):
        spent = [0.0, 0.0]
        for first in range(0, texts, TURN):
            order = (0, 1) if (number + first // TURN) % 2 else (1, 0)
            for which in order:
                spent[which] += (before, here)[which].seconds(first, min(first + TURN, texts))
        totals.append((spent[0], spent[1]))
    return median(t[0] for t in totals[1:]) / median(t[1] for t in totals[1:])


def main(
    source: Annotated[Path, typer.Argument(help="The other checkout's src.")],
    corpora: Annotated[Path, typer.Option(help="Folder with the corpora, each in its own folder.")],
    rounds: Annotated[int, typer.Option(help="How often all articles are read.")] = 5,
) -> None:
    """Measure on the articles of the other figures of speed, and print one JSON object."""
    texts = [e.text for e in read_polnear(corpora / "polnear" / "dev.jsonl")[:SPEED_ARTICLES]]
    with Checkout(source, texts) as before, Checkout(HERE.parent / "src", texts) as here:
        share = ratio(before, here, len(texts), rounds)
        print(
            json.dumps({"before": before.model, "here": here.model, "speed here / before": round(share, 3)})
        )


if __name__ == "__main__":
    typer.run(main)
