"""Takes a register of endorsements apart into rows, whatever is wrong with some of them."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.article import content_id
from onrecord.errors import RegisterError
from onrecord.record.registers.entries import Trouble

if TYPE_CHECKING:
    import _csv

LARGEST = 200 * 2**20
"""A register has no more bytes than this."""

MOST_ROWS = 200_000
"""A register has no more rows than this, understood or not."""

MOST_CHARACTERS = 100_000
"""A field of a register has no more characters than this; below the limit of Python's csv."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a row, by column, without the blanks around them.

    Args:
        line: where the row begins, counted from 1.
        values: by the column's name in lower case.
    """

    line: int
    values: dict[str, str]

    @property
    def where(self) -> str:
        """The row's place, for messages."""
        return f"line {self.line}"

    def trouble(self, reason: str) -> Trouble:
        """Return that something is wrong with the row."""
        return Trouble(where=self.where, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A register's file.

    Args:
        path: as it was given, for messages.
        id: of its bytes.
        columns: as the first line has them.
        rows: those that could be taken apart, and why others could not.
    """

    path: str
    id: str
    columns: tuple[str, ...]
    rows: tuple[Cells | Trouble, ...]

    @property
    def name(self) -> str:
        """The file's name; bytes that are no text are escaped."""
        return Path(self.path).name.encode("utf-8", "backslashreplace").decode()


def read_table(path: Path) -> Table:
    """Return the rows of a CSV file; a row is left out that is no row, or is no UTF-8.

    Raises:
        RegisterError: it cannot be read, is too large or empty, or its first line is none of columns.
    """
    data = _bytes(path)
    text = data.decode("utf-8-sig", "surrogateescape")  # so that a bad byte costs its row alone
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    found = _rows(lines)
    columns = next(found, None)
    if not isinstance(columns, tuple):
        raise RegisterError(f"{path} {columns.reason if columns else 'is empty'}; a register is a CSV table")
    names = _names(columns[1], path)
    taken = list(islice(found, MOST_ROWS + 1))
    if len(taken) > MOST_ROWS:
        raise RegisterError(f"{path} has over {MOST_ROWS:,} rows, more than any such register; split it")
    rows = tuple(row if isinstance(row, Trouble) else _cells(names, *row) for row in taken)
    return Table(path=str(path), id=content_id("rf1", sha256(data).hexdigest()), columns=names, rows=rows)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise RegisterError(f"{path} has over {LARGEST >> 20} MB, more than any such register")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise RegisterError(f"{str(path)!r} cannot be read as a register: {error}") from error


def _rows(lines: "_csv.Reader") -> Iterator[tuple[int, list[str]] | Trouble]:
    """Yield each row that is not blank, with the line where it begins; csv goes on after a bad one."""
    while True:
        line = lines.line_num + 1
        try:
            fields = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            lines_read = f"line {line}" if lines.line_num <= line else f"lines {line} to {lines.line_num}"
            yield Trouble(where=lines_read, reason=f"is not CSV: {error}")
            continue
        if any(field.strip() for field in fields):
            yield line, fields


def _names(fields: list[str], path: Path) -> tuple[str, ...]:
    names = tuple(" ".join(field.split()).replace("’", "'") for field in fields)
    if any(not _is_text(name) for name in names):
        raise RegisterError(f"{path} has a first line that is no UTF-8 text; save it as CSV in UTF-8")
    lower = [name.lower() for name in names if name]
    twice = sorted({name for name in lower if lower.count(name) > 1})
    if twice:
        raise RegisterError(f"{path} has the column {twice[0]!r} twice; rename one of them")
    return names


def _cells(names: tuple[str, ...], line: int, fields: list[str]) -> Cells | Trouble:
    cells = Cells(line, dict(zip([name.lower() for name in names], map(str.strip, fields), strict=False)))
    if len(fields) != len(names):
        return cells.trouble(f"has {len(fields)} fields, and the first line {len(names)} columns")
    for name, field in zip(names, fields, strict=True):
        if len(field) > MOST_CHARACTERS:
            return cells.trouble(f"has {len(field):,} characters in {name!r}, over {MOST_CHARACTERS:,}")
        if not _is_text(field):
            return cells.trouble(f"holds bytes in {name!r} that are no UTF-8 text: {field[:40]!r}")
    return cells


def _is_text(field: str) -> bool:
    return not any(character == "\0" or "\ud800" <= character <= "\udfff" for character in field)
