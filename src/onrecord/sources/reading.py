"""From places to articles: the one table that says what reads what."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.article import Article, Failure
from onrecord.errors import ArticleError, NotFoundError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.places import Place
from onrecord.sources.rows import from_rows
from onrecord.sources.sniffing import SNIFFED, Kind, kind_of

STANDARD_INPUT = "standard input"

# By name, and imported when first needed: lxml and trafilatura take longer to load than a help text may.
_READERS: dict[Kind, str] = {
    "text": "onrecord.sources.plain",
    "html": "onrecord.sources.pages",
    "mail": "onrecord.sources.mail",
    "pdf": "onrecord.sources.pdf",
}
_FETCHER = "onrecord.sources.fetch"
_CONTENT_TYPES: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "message/rfc822": "mail",
    "application/pdf": "pdf",
    "application/x-ndjson": "jsonl",
}


def count(place: Place, limits: Limits = DEFAULT_LIMITS) -> int:
    """Return how many articles a place holds, for a progress bar: rows of a JSONL file, otherwise one.

    Args:
        place: what `find` gave.
        limits: how long a line may be.
    """
    if place.kind != "jsonl" or place.path is None:
        return 1
    try:
        with place.path.open("rb") as file:
            # Bounded, since a file of one endless line must not fill the memory.
            lines = iter(lambda: file.readline(limits.max_bytes), b"")
            return sum(1 for line in lines if not line.isspace())
    except OSError:
        return 1


def read(place: Place, limits: Limits = DEFAULT_LIMITS) -> Iterator[Article | Failure]:
    """Yield the articles at a place, and a failure for each that cannot be read; bad input never raises.

    Args:
        place: what `find` gave; a web address is fetched here.
        limits: what not to go beyond.
    """
    try:
        if place.kind == "stdin":
            yield from _from_stream(sys.stdin.buffer, limits)
        elif place.kind == "web":
            yield from _from_web(place.address, limits)
        elif place.path is not None:
            yield from _from_file(place, place.path, limits)
    except (SourceError, ArticleError) as error:
        yield Failure.of(place.address or STANDARD_INPUT, error)
    except OSError as error:
        problem = NotFoundError(f"cannot read it: {error.strerror or error}")
        yield Failure.of(place.address or STANDARD_INPUT, problem)


def _from_file(place: Place, path: Path, limits: Limits) -> Iterator[Article | Failure]:
    with path.open("rb") as file:
        if place.kind == "jsonl":
            yield from from_rows(file, path.name, limits)
        else:
            data = bounded(file, limits)
            yield _article(place.kind, Raw(data=data, address=place.address, name=path.name), limits)


def _from_stream(stream: BinaryIO, limits: Limits) -> Iterator[Article | Failure]:
    """Read standard input: rows, if it begins with one; otherwise it is one text, page or mail."""
    # A look ahead, so that rows are read from the stream itself, line by line and within the limit.
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))
    if kind_of(buffered.peek(SNIFFED)) == "jsonl":
        yield from from_rows(buffered, STANDARD_INPUT, limits)
        return
    data = bounded(buffered, limits)
    yield _article(kind_of(data[:SNIFFED]), Raw(data=data, name=STANDARD_INPUT), limits)


def _from_web(address: str, limits: Limits) -> Iterator[Article | Failure]:
    fetch: Callable[[str, Limits], Raw] = import_module(_FETCHER).fetch
    raw = fetch(address, limits)
    kind = _CONTENT_TYPES.get(raw.name) or kind_of(raw.data[:SNIFFED])
    if kind == "jsonl":
        yield from from_rows(raw.data.splitlines(keepends=True), raw.address, limits)
    else:
        yield _article(kind, replace(raw, name=raw.address), limits)


def _article(kind: Kind, raw: Raw, limits: Limits) -> Article:
    from_raw: Callable[[Raw, Limits], Article] = import_module(_READERS[kind]).from_raw
    return from_raw(raw, limits)


def bounded(file: BinaryIO, limits: Limits) -> bytes:
    """Return all that is in a file.

    Raises:
        TooLargeError: it is over the limit.
    """
    data = file.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise TooLargeError(f"more than {limits.max_bytes:,} bytes, the most that one article is read from")
    return data
