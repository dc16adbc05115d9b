"""JSONL: one article or one marked pair a line, its text to the letter, for the offsets are the caller's."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO, TextIO, TypeVar

from onrecord.article import Article, Failure
from onrecord.errors import ArticleError, EmptyError, FormatError, SourceError, SpanError, TooLargeError
from onrecord.sources.dates import day_in_address, day_of
from onrecord.sources.limits import DEFAULT_LIMITS, Limits
from onrecord.sources.names import names_in
from onrecord.spans import Span
from onrecord.stances import MarkedPair

Lines = Iterable[str] | Iterable[bytes] | BinaryIO | TextIO
Row = dict[str, Any]
Made = TypeVar("Made")


def from_rows(lines: Lines, name: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[Article | Failure]:
    """Yield an article for each line that is not blank, or a failure that names the line, and go on.

    Args:
        lines: a file open for reading, or the lines themselves; never held in memory together.
        name: the file's name; a row without an address of its own stands at "name#id", or "name#line".
        limits: how long a line may be.
    """
    return _each(lines, name, limits, lambda row, address, _: _article(row, address, limits))


def from_pair_rows(
    lines: Lines, name: str, limits: Limits = DEFAULT_LIMITS
) -> Iterator[MarkedPair | Failure]:
    """Yield a pair of mentions for each line that is not blank, or a failure that names the line, and go on.

    Args:
        lines: a file open for reading, or the lines themselves; never held in memory together.
        name: the file's name; a failure stands at "name#id", or "name#line".
        limits: how long a line and its text may be.
    """

    def pair(row: Row, address: str, line: int) -> MarkedPair:
        p, q, key = _span(row, "p"), _span(row, "q"), _given_key(row)
        return MarkedPair(text=_text(row, limits), p=p, q=q, key=key, address=address, line=line)

    return _each(lines, name, limits, pair)


def _each(
    lines: Lines, name: str, limits: Limits, made: Callable[[Row, str, int], Made]
) -> Iterator[Made | Failure]:
    """Yield what is made of each row, its address and its line's number, or a failure."""
    for number, line in enumerate(_bounded(lines, limits.max_bytes), start=1):
        address = f"{name}#{number}"
        try:
            if not line.strip():
                continue
            if len(line) > limits.max_bytes:
                raise TooLargeError(f"longer than {limits.max_bytes:,} bytes, the most that one row may have")
            row = _parsed(line, first=number == 1)
            address = _address(row) or (f"{name}#{key}" if (key := _key(row)) else address)
            yield made(row, address, number)
        except (SourceError, ArticleError, SpanError) as error:
            problem = type(error)(f"line {number}: {error}")
            yield Failure.of(address, problem)


def _bounded(lines: Lines, longest: int) -> Iterator[str | bytes]:
    """Yield lines of at most `longest` + 1; what is beyond that in a line is read past, not kept."""
    if not hasattr(lines, "readline"):
        yield from lines
        return
    while line := lines.readline(longest + 1):
        end = b"\n" if isinstance(line, bytes) else "\n"
        rest = line
        while len(rest) > longest and rest[-1:] != end:
            rest = lines.readline(longest + 1)
        yield line


def _parsed(line: str | bytes, *, first: bool) -> Row:
    try:
        text = line.decode() if isinstance(line, bytes) else line
        row = json.loads(text.removeprefix("\ufeff") if first else text)
    except UnicodeDecodeError as error:
        raise FormatError(f"not UTF-8 at byte {error.start}; JSONL must be UTF-8") from error
    except RecursionError as error:
        raise FormatError("JSON nested too deeply: a row is one flat object") from error
    except ValueError as error:
        raise FormatError(f"not JSON ({error}); write one object a line") from error
    if not isinstance(row, dict):
        raise FormatError(f'a row is an object with "text", not {type(row).__name__}')
    return row


def _text(row: Row, limits: Limits) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        got = "there is none" if text is None else f"it is {type(text).__name__}"
        raise FormatError(f'a row needs "text", a string; {got}')
    if not text.strip():
        raise EmptyError('"text" is empty or blank')
    if len(text) > limits.max_characters:
        raise TooLargeError(
            f'"text" has {len(text):,} characters; at most {limits.max_characters:,} are read'
        )
    return text


def _article(row: Row, address: str, limits: Limits) -> Article:
    return Article(
        text=_text(row, limits),
        address=address,
        key=_key(row),
        title=_string(row, "title"),
        authors=_authors(row),
        publisher=_string(row, "publisher"),
        published=day_of(row.get("published")) or day_in_address(address),
    )


def _span(row: Row, name: str) -> Span:
    given = row.get(name)
    if not isinstance(given, list) or len(given) != 2 or any(type(offset) is not int for offset in given):
        got = "there is none" if given is None else f"it is {json.dumps(given)[:40]}"
        raise FormatError(f'a row needs "{name}", [start, end] in whole characters; {got}')
    return Span(*given)


def _authors(row: Row) -> tuple[str, ...]:
    """Return a list of names as it stands, since exports write it; a byline is taken apart."""
    given = row.get("authors") or row.get("author")
    if isinstance(given, list):
        return tuple(name.strip() for name in given if isinstance(name, str) and _storable(name).strip())
    return names_in(given)


def _address(row: Row) -> str:
    return _string(row, "address") or _string(row, "url")


def _key(row: Row) -> str:
    return str(_given_key(row))


def _given_key(row: Row) -> str | int:
    key = row.get("id")
    return key if isinstance(key, int) and not isinstance(key, bool) else _string(row, "id")


def _string(row: Row, name: str) -> str:
    value = row.get(name)
    return _storable(value) if isinstance(value, str) else ""


def _storable(value: str) -> str:
    """Return a string without lone surrogates, which no database takes; only the text is to the letter."""
    return value.encode("utf-8", "replace").decode()
