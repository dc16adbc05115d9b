"""Old records are brought up to date, and later ones refused."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import NewerRecordError, RecordError
from onrecord.reading import Reading
from onrecord.record import open_record
from onrecord.record.database import connect
from onrecord.record.migrations import MIGRATIONS, Migration, applied, migrate

Make = Callable[..., Reading]


@pytest.fixture
def old(path: Path, make: Make) -> Path:
    """Return a record from before there was a search, with an article in it."""
    with open_record(path) as record:
        record.add(make())
    connection = sqlite3.connect(path)
    connection.executescript(
        """
        DROP TABLE statement_words; DROP TABLE article_words;
        DROP VIEW statements_in_full; DROP VIEW articles_in_brief;
        DELETE FROM migrations WHERE rowid > 1
        """
    )
    connection.close()
    return path


def test_an_older_record_is_brought_up_to_date(old: Path) -> None:
    with pytest.raises(RecordError, match="earlier onrecord"):
        open_record(old, readonly=True)
    with open_record(old) as record:
        assert len(record.info().migrations) == 3
        assert len(record.search("ferry")) == 1
        assert len(record.search_articles("petition")) == 1
        assert record.verify() == []


def test_a_later_record_is_refused(path: Path) -> None:
    open_record(path).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO migrations VALUES ('telepathy', '2031-01-01')")
    connection.commit()
    connection.close()
    for readonly in (False, True):
        with pytest.raises(NewerRecordError, match="telepathy"):
            open_record(path, readonly=readonly)


def test_a_failed_migration_rolls_back_and_stays_pending(path: Path) -> None:
    open_record(path).close()
    broken = Migration("broken", ("CREATE TABLE half (x)", "CREATE TABLE half (x)"))
    database = connect(path, create=False, readonly=False, wait=1)
    with pytest.raises(RecordError, match="half"):
        migrate(database, (*MIGRATIONS, broken))
    assert applied(database) == tuple(migration.name for migration in MIGRATIONS)
    assert not database.rows("SELECT 1 FROM sqlite_master WHERE name = 'half'")
    database.close()


def test_the_names_read_well_in_datasette(path: Path) -> None:
    open_record(path).close()
    connection = sqlite3.connect(path)

    def columns(table: str) -> list[str]:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]

    assert columns("statements") == [
        *("number", "id", "reading", "position", "source", "cue", "content", "form", "score")
    ]
    assert columns("spans") == ["statement", "role", "position", "start", "end"]
    assert columns("statements_in_full")[:4] == ["number", "id", "article", "title"]
    assert connection.execute("SELECT end - start, end FROM spans").fetchall() == []  # no quotes needed
    unindexed = connection.execute(
        """
        SELECT m.name, f."from" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
        WHERE NOT EXISTS (
            SELECT 1 FROM pragma_index_list(m.name) AS l, pragma_index_info(l.name) AS i
            WHERE i.seqno = 0 AND i.name = f."from"
        )
        """
    ).fetchall()
    assert unindexed == []
    connection.close()
