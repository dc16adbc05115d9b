"""From the places that a user names to articles."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord import sources
from onrecord.article import Article, Failure

Found = list[sources.Place | Failure]


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
    paths = list(files)
    if not paths:
        yield from sources.from_rows(sys.stdin.buffer, "standard input")
    for path in paths:
        try:
            with path.open("rb") as lines:
                yield from sources.from_rows(lines, path.name)
        except OSError as error:
            message = f"cannot open {path}: {error.strerror}"
            yield Failure(address=str(path), kind="NotFoundError", message=message)
