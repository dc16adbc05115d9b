"""How long a question about a quotation takes as a record grows, and a scan of all statements beside it.

Times are the processor's.

`python -m bench.quote_speed`: some minutes and 800 MB of disk for a million statements.
"""

import json
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rapidfuzz import fuzz, process

from bench.quote_perturbing import PERTURBATIONS
from bench.quote_synthetic import index_bytes, make_record, vocabulary
from onrecord.ask.quotes import quote
from onrecord.record import Record, open_record

SEED = 5
ASKED = 200
SCANNED = 5
"""Quotations that are also looked for by a scan, which is slow."""

SIZES = (10_000, 100_000, 1_000_000)
_KINDS = ("as it is", "trimmed", "spliced", "spliced with an ellipsis", "one word changed")


def measure_size(path: Path, statements: int, *, scan: bool, many: int = ASKED) -> dict[str, Any]:
    """Return the figures of a record of so many statements.

    Args:
        path: where it may be made.
        statements: how many.
        scan: whether to measure a scan of all contents too.
        many: how many questions.
    """
    make_record(path, statements)
    with open_record(path) as record:
        record.people()  # who is who is worked out once
        asked = questions(record, statements, many)
        for words, _ in asked[:5]:
            quote(record, words)
        told = [_timed(partial(quote, record, words)) for words, _ in asked]
        seconds = [one for one, _ in told]
        right = sum(answer.verdict == wanted for (_, answer), (_, wanted) in zip(told, asked, strict=True))
        figures = {
            "statements": statements,
            "median, ms": round(1000 * median(seconds), 1),
            "99th percentile, ms": round(1000 * quantiles(seconds, n=100)[98], 1),
            "right, %": round(100 * right / len(asked), 1),
            "index, MB": round(index_bytes(path) / 1e6, 1),
            "record, MB": round(path.stat().st_size / 1e6, 1),
        }
        if scan:
            contents = [row.content for row in record.statements()]
            scans = [
                _timed(partial(process.extractOne, words, contents, scorer=fuzz.partial_ratio))[0]
                for words, _ in asked[:SCANNED]
            ]
            figures["scan with rapidfuzz, ms"] = round(1000 * median(scans))
            figures["scan / question"] = round(median(scans) / median(seconds), 1)
    return figures


def questions(record: Record, statements: int, many: int) -> list[tuple[str, str]]:
    """Return quotations of a record, changed in several ways, each with the right verdict."""
    chance, words = random.Random(SEED), [str(word) for word in vocabulary()]
    made: list[tuple[str, str]] = []
    while len(made) < many:
        said = record.statement(f"s1-{chance.randint(1, statements)}").content.strip("“”,")
        perturb, wanted = PERTURBATIONS[_KINDS[len(made) % len(_KINDS)]]
        changed = perturb(said, chance, words)
        if changed:
            made.append((changed, wanted))
    return made


def _timed(action: Callable[[], Any]) -> tuple[float, Any]:
    """Return the processor's seconds, since other programs run beside this one, and what it gives."""
    start = time.process_time()
    result = action()
    return time.process_time() - start, result


def measure_growth(sizes: Sequence[int] = SIZES) -> list[dict[str, Any]]:
    """Return the figures of records of growing size, with a scan of the largest."""
    with TemporaryDirectory() as folder:
        return [
            measure_size(Path(folder) / f"{size}.db", size, scan=size == max(sizes)) for size in sorted(sizes)
        ]


def main(
    most: Annotated[int, typer.Option(help="Statements of the largest record.")] = max(SIZES),
) -> None:
    """Measure, and print one JSON list."""
    sizes = [size for size in SIZES if size < most] + [most]
    print(json.dumps(measure_growth(sizes), indent=2))


if __name__ == "__main__":
    typer.run(main)
