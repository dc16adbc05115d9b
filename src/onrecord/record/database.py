"""The one place that talks to SQLite: connections, transactions, and its errors made ours."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from onrecord.errors import (
    BusyRecordError,
    NoRecordError,
    NotARecordError,
    QueryError,
    RecordError,
)

APPLICATION_ID = 0x6F6E7263
"""Stands in the header of every record ("onrc"), so that no other program's database is taken for one."""

Row = sqlite3.Row
Parameters = Sequence[object] | Mapping[str, object]

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",  # with WAL, a power cut may cost the last articles but never breaks one
    "PRAGMA trusted_schema = OFF",  # a record may come from a stranger
    "PRAGMA cache_size = -32768",
)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Database:
    """An open SQLite file; every error that leaves it is a `RecordError` or a `QueryError`.

    Args:
        connection: the connection, in autocommit mode.
        path: the file, for messages.
        readonly: whether writing is refused.

    Attributes:
        settled: the `moment` at which who is who was last known to be up to date, so that a question of many
            parts asks for that once; None where it never was.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
        self._connection = connection
        self.path = path
        self.readonly = readonly
        self.settled: tuple[int, int] | None = None

    @property
    def moment(self) -> tuple[int, int]:
        """What changes whenever anybody writes: by another connection, or by this one."""
        return self.number("PRAGMA data_version"), self._connection.total_changes

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return every row that a query gives."""
        with _translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row that a query gives, or None."""
        with _translated(self.path):
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def number(self, sql: str, parameters: Parameters = ()) -> int:
        """Return the number that a query gives in its first column, or 0."""
        row = self.row(sql, parameters)
        return int(row[0] or 0) if row else 0

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Run a statement and return the number of the row that it inserted, if it did."""
        with _translated(self.path):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run a statement once for each row of parameters."""
        with _translated(self.path):
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside happen as a whole or not at all, alone among writers.

        Raises:
            BusyRecordError: another writer did not finish in time.
            RecordError: the record was opened for reading only.
        """
        if self.readonly:
            raise RecordError(f"{self.path} is open for reading only; open it without readonly=True to add")
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have rolled back already
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
            raise

    def size(self) -> int:
        """Return the bytes that the file takes, with its write-ahead log."""
        return sum(path.stat().st_size for path in (self.path, _log(self.path)) if path.exists())

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        with _translated(self.path):
            self._connection.close()


def connect(path: Path, *, create: bool, readonly: bool, wait: float) -> Database:
    """Open a file as a record's database, after a look at whether it can be one.

    Args:
        path: the file.
        create: make it where there is none.
        readonly: refuse to write.
        wait: seconds to wait for another writer.

    Raises:
        NoRecordError: there is none and none is to be made.
        NotARecordError: the file is something else, or is damaged.
        RecordError: the file cannot be opened.
    """
    _check_place(path, create=create and not readonly)
    with _translated(path):
        connection = sqlite3.connect(
            _uri(path, readonly=readonly), uri=True, timeout=wait, isolation_level=None
        )
        connection.row_factory = sqlite3.Row
    database = Database(connection, path, readonly=readonly)
    try:
        _prepare(database, create=create)
    except BaseException:
        connection.close()
        raise
    return database


def _prepare(database: Database, *, create: bool) -> None:
    blank = _is_blank(database)
    if blank and (database.readonly or not create):
        raise NoRecordError(f"{database.path} is an empty database; read an article into it first")
    for setting in _SETTINGS:
        database.run(setting)
    if not database.readonly:
        database.row("PRAGMA journal_mode = WAL")


def _is_blank(database: Database) -> bool:
    """Tell whether the database is still empty; refuse one that belongs to another program."""
    found = database.number("PRAGMA application_id")
    if found == APPLICATION_ID:
        return False
    tables = database.number("SELECT count(*) FROM sqlite_master")
    if found == 0 and tables == 0:
        return True
    raise NotARecordError(
        f"{database.path} is another program's database (application id {found}, not {APPLICATION_ID}); "
        "give the path of a record, or of a new file"
    )


def _check_place(path: Path, *, create: bool) -> None:
    if "\0" in str(path):
        raise RecordError(f"{str(path)!r} holds a NUL, which no path may")
    try:
        if path.is_dir():
            raise NotARecordError(f"{path} is a folder; give the path of a file in it")
        absent = not path.exists() or path.stat().st_size == 0  # killed while it was being made
        if absent and not create:
            raise NoRecordError(f"there is no record at {path}; check the path, or read an article into it")
        if not path.parent.is_dir():
            raise NoRecordError(f"the folder {path.parent} does not exist; make it first")
    except (OSError, ValueError) as error:
        raise RecordError(f"{str(path)!r} cannot be looked at: {error}") from error


def _uri(path: Path, *, readonly: bool) -> str:
    uri = path.absolute().as_uri()
    if not readonly:
        return f"{uri}?mode=rwc"
    # Without a log beside it, SQLite has to make one, and cannot where nothing may be written, as on a DVD.
    # There no one else writes either, which is what "immutable" promises.
    if not _log(path).exists() and not os.access(path.parent, os.W_OK):
        return f"{uri}?mode=ro&immutable=1"
    return f"{uri}?mode=ro"


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _record_error(path, error) from error
    except UnicodeEncodeError as error:
        raise QueryError(f"{error.object!r} holds a lone surrogate, which no record can store") from error


def _record_error(path: Path, error: sqlite3.Error) -> RecordError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _DAMAGED:
        return NotARecordError(f"{path} is no record, or is damaged ({error}); restore it from a copy")
    if code in _BUSY:
        return BusyRecordError(f"another program is writing to {path} ({error}); try again when it is done")
    if code == sqlite3.SQLITE_FULL:
        return RecordError(f"no room for {path} ({error}); nothing of this article was kept: free some space")
    if code == sqlite3.SQLITE_READONLY:
        return RecordError(f"{path} may not be written to ({error}); check its permissions")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return RecordError(f"{path} cannot be read or written ({error}); check its folder's permissions")
    return RecordError(f"{path} cannot be used: {error}")
