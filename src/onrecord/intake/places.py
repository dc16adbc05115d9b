"""From the places that a user names to articles."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from onrecord import sources
from onrecord.article import Article, Failure
from onrecord.stances import MarkedPair

Found = list[sources.Place | Failure]
Made = TypeVar("Made")

STANDARD_INPUT = Path("-")


def find(paths: Iterable[str]) -> Found:
    """Return the places that files, folders, web addresses and "-" stand for, and those not there."""
    return list(sources.find(paths))


def total(found: Found) -> int:
    """Return how many articles the places hold, for a progress bar."""
    return sum(sources.count(place) if isinstance(place, sources.Place) else 1 for place in found)


def articles_at(found: Found) -> Iterator[Article | Failure]:
    """Yield every article at the places, and every failure, in order."""
    for place in found:
        if isinstance(place, Failure):
            yield place
        else:
            yield from sources.read(place)


def row_articles(files: Iterable[Path]) -> Iterator[Article | Failure]:
    """Yield an article for each JSONL row in some files, or on standard input where none is named."""
    return _rows(files, sources.from_rows)


def row_pairs(files: Iterable[Path]) -> Iterator[MarkedPair | Failure]:
    """Yield a pair of mentions for each JSONL row in some files, or on standard input where none is named."""
    return _rows(files, sources.from_pair_rows)


def _rows(
    files: Iterable[Path], made: Callable[[BinaryIO, str], Iterator[Made | Failure]]
) -> Iterator[Made | Failure]:
    for path in list(files) or [STANDARD_INPUT]:
        if path == STANDARD_INPUT:
            yield from made(sys.stdin.buffer, "standard input")
            continue
        try:
            with path.open("rb") as lines:
                yield from made(lines, path.name)
        except OSError as error:
            message = f"cannot open {path}: {error.strerror}"
            yield Failure(address=str(path), kind="NotFoundError", message=message)
