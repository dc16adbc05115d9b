"""A record written out for other programs: JSON lines, CSV and Parquet."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice, product
from os import PathLike
from pathlib import Path
from typing import IO, Any

from onrecord.errors import QueryError, RecordError
from onrecord.record.exported import TABLES, Rows
from onrecord.record.reader import RecordReader
from onrecord.record.rows import day

_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_BATCH = 500
_DAYS = {"published", "first_day", "last_day"}


def export(record: RecordReader, what: str, format_: str, out: str | PathLike[str] | IO[bytes]) -> int:
    """Write all there is of one kind, a few rows at a time, and return how many.

    The columns stand in docs/json.md. JSON lines of articles can be read again, to the same ids. In CSV,
    lists are JSON, and a cell that a spreadsheet might run as a formula has an apostrophe before it, which
    `unguarded` takes off. A file at a path is replaced only when the whole export is written.

    Args:
        record: the record.
        what: "articles", every version; "statements", "mentions", "entities", "dates", "events",
            "stances" or "chains", of each article's latest reading; or "endorsements", of the registers.
        format_: "jsonl", "csv" or "parquet"; the last needs the extra `onrecord[parquet]`.
        out: a path, or a file open for writing bytes, which stays open.

    Raises:
        QueryError: `what` or `format_` is none of those, or the extra is missing.
        RecordError: the file cannot be written.
    """
    if what not in TABLES or format_ not in _FORMATS:
        raise QueryError(
            f"cannot export {what!r} as {format_!r}; "
            f"choose one of {', '.join(TABLES)}, and one of {', '.join(_FORMATS)}"
        )
    columns, rows_of = TABLES[what]
    with _opened(out) as file:
        return _FORMATS[format_](rows_of(record), columns, file)


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, with an apostrophe before it if need be."""
    return f"'{cell}" if cell.startswith(_GUARDED) else cell


def unguarded(cell: str) -> str:
    """Return what `guarded` was given."""
    return cell.removeprefix("'")


@contextmanager
def _opened(out: str | PathLike[str] | IO[bytes]) -> Iterator[IO[bytes]]:
    if not isinstance(out, (str, PathLike)):
        yield out
        return
    path = Path(out)
    if path.exists() and not path.is_file():  # /dev/stdout, a pipe: nothing to replace
        with path.open("wb") as file:
            yield file
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        raise RecordError(
            f"{path} cannot be written: {error}; choose another path or free some space"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _write_jsonl(rows: Rows, _columns: Iterable[str], file: IO[bytes]) -> int:
    count = 0
    for row in rows:
        count += 1
        file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return count


def _write_csv(rows: Rows, columns: Iterable[str], file: IO[bytes]) -> int:
    count = 0
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)  # all, since texts hold lone carriage returns
    writer.writerow(columns)
    for row in rows:
        count += 1
        writer.writerow([_cell(value) for value in row.values()])
        file.write(buffer.getvalue().encode())
        buffer.seek(0)
        buffer.truncate()
    file.write(buffer.getvalue().encode())
    return count


def _cell(value: object) -> object:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return guarded(value) if isinstance(value, str) else value


def _write_parquet(rows: Rows, columns: Iterable[str], file: IO[bytes]) -> int:
    pa, parquet = _pyarrow()
    schema = pa.schema([(name, _arrow_type(pa, name)) for name in columns])
    count = 0
    with parquet.ParquetWriter(file, schema) as writer:
        while batch := list(islice(rows, _BATCH)):
            count += len(batch)
            for row, name in product(batch, _DAYS & set(columns)):
                row[name] = day(row[name])
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))
    return count


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # an extra: most records are never exported to Parquet
        from pyarrow import parquet
    except ImportError as error:
        raise QueryError(
            'exporting to Parquet needs pyarrow; install it with: pip install "onrecord[parquet]"'
        ) from error
    return pa, parquet


def _arrow_type(pa: Any, name: str) -> Any:
    pair = pa.list_(pa.int64())
    ends = [(name, pa.string()) for name in ("entity", "name", "value")]
    told = [("words", pa.string()), ("span", pair), *ends]
    types = {
        **dict.fromkeys(_DAYS, pa.date32()),
        **dict.fromkeys(("authors", "evidence"), pa.list_(pa.string())),
        "participants": pa.list_(pa.struct([("role", pa.string()), *told])),
        "links": pa.list_(pa.struct([("step", pa.string()), *told])),
        "version": pa.int32(),
        "position": pa.int32(),
        "score": pa.float64(),
        "mentions": pa.int32(),
        "statements": pa.int32(),
        "special": pa.bool_(),
        "line": pa.int32(),
        **dict.fromkeys(("span", "phrase_span", "date_span"), pair),
        **{f"{role}_spans": pa.list_(pair) for role in ("source", "cue", "content", "evidence")},
    }
    return types.get(name, pa.string())


_FORMATS: dict[str, Callable[[Rows, Iterable[str], IO[bytes]], int]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "parquet": _write_parquet,
}
