"""Old records are brought up to date, and later ones refused."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import NewerRecordError, RecordError
from onrecord.reading import Reading
from onrecord.record import open_record, queries, rows
from onrecord.record.checksums import ROLES
from onrecord.record.database import connect
from onrecord.record.exported import TABLES
from onrecord.record.migrations import MIGRATIONS, Migration, applied, migrate, now
from onrecord.spans import text_of

Make = Callable[..., Reading]


WRITTEN = {
    1: "rc1-cfc32dd0c2418320e3c2",
    3: "rc1-cfc32dd0c2418320e3c2",
    4: "rc2-e0661163d652fc304af5",
    10: "rc3-e952510071b10c229c76",
}
"""The checksum of the article's reading, as the onrecord with that many steps wrote it."""


@pytest.fixture(params=list(WRITTEN))
def old(path: Path, make: Make, request: pytest.FixtureRequest) -> Path:
    """Return a record with one article, as it was before there was a search, entities, dates, and events."""
    steps: int = request.param
    database = connect(path, create=True, readonly=False, wait=1)
    migrate(database, MIGRATIONS[:steps])
    reading = make(who=())
    values = {**rows.article_values(reading.article), "added_at": now()}
    article = database.run(queries.INSERT_ARTICLE, values)
    number = database.run(
        "INSERT INTO readings (id, article, model, latest, found, read_at, checksum) VALUES (?, ?, ?, 1, 3, ?, ?)",
        (reading.id, article, reading.model, now(), WRITTEN[steps]),
    )
    for position, attribution in enumerate(reading.attributions):
        words = [text_of(getattr(attribution, role), reading.article.text) for role in ROLES]
        statement = database.run(
            "INSERT INTO statements (id, reading, position, source, cue, content, form, score) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (reading.statement_id(attribution), number, position, *words, attribution.form.value, 0.75),
        )
        database.run_many(queries.INSERT_SPAN, rows.span_values(statement, attribution))
    if steps > 1:
        database.run(queries.INDEX_ARTICLE, (article,))
        database.run(queries.INDEX_STATEMENTS, (number,))
    database.close()
    return path


def test_an_older_record_is_brought_up_to_date(old: Path, make: Make) -> None:
    with pytest.raises(RecordError, match="earlier onrecord"):
        open_record(old, readonly=True)
    with open_record(old) as record:
        assert len(record.info().migrations) == len(MIGRATIONS)
        assert len(record.search("ferry")) == 1
        assert len(record.search_articles("petition")) == 1
        assert record.verify() == []
        assert record.reading("https://news.example/ferry") == make()
        assert [statement.speaker for statement in record.statements()] == [None] * 3


@pytest.mark.parametrize(
    ("sql", "kinds"),
    [
        (
            """
            INSERT INTO entities VALUES (1, 'en1-0', 1, 0, 'Nobody', 'person');
            UPDATE readings SET entities = 1; UPDATE statements SET speaker = 1
            """,
            {"entity", "reading"},
        ),
        (
            "INSERT INTO dates VALUES (1, 0, 20, 26, 'DATE', '2026-WI'); UPDATE readings SET dates = 1",
            {"reading"},
        ),
        (
            """
            INSERT INTO chains VALUES (1, 1, 0, NULL, NULL);
            INSERT INTO chain_links VALUES (1, 0, 'given to', 20, 26, NULL, '');
            UPDATE readings SET chains = 1
            """,
            {"reading"},
        ),
    ],
    ids=["entities", "dates", "chains"],
)
def test_an_old_reading_cannot_be_given_what_it_has_not(old: Path, sql: str, kinds: set[str]) -> None:
    open_record(old).close()
    connection = sqlite3.connect(old)
    connection.executescript(sql)
    connection.close()
    with open_record(old) as record:
        assert {problem.kind for problem in record.verify()} == kinds


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
        *("number", "id", "reading", "position", "source", "cue", "content", "form", "score"),
        *("speaker", "on_behalf_of"),
    ]
    assert columns("spans") == ["statement", "role", "position", "start", "end"]
    assert columns("statements_in_full")[:4] == ["number", "id", "article", "title"]
    assert columns("mentions_in_full")[8:14] == ["position", "words", "phrase", "type", "form", "entity"]
    assert columns("dates_in_full")[8:12] == ["position", "words", "type", "value"]
    assert columns("events_in_full")[9:13] == ["position", "type", "status", "date"]
    assert columns("stances_in_full")[9:14] == ["position", "holder", "holder_id", "target", "target_id"]
    assert columns("chains_in_full")[8:] == ["position", "statement", "event", "links"]
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


def test_the_views_tell_who_when_and_in_which_words(path: Path, ferry: Reading, dated: Reading) -> None:
    with open_record(path) as record:
        record.add(ferry)
        record.add(dated)
    connection = sqlite3.connect(path)
    mentions = connection.execute(
        "SELECT words, phrase, name, form, type, entity_type FROM mentions_in_full ORDER BY position"
    ).fetchall()
    assert mentions[:3] == [
        ("Ilse Marchetti", "Ilse Marchetti", "Ilse Marchetti", "name", "person", "person"),
        ("harbour board", "the harbour board", "harbour board", "name", "organisation", "organisation"),
        ("Tomas Peña", "Councillor Tomas Peña", "Tomas Peña", "name", "politician", "politician"),
    ]
    speakers = connection.execute("SELECT source, speaker, on_behalf_of FROM statements_in_full").fetchall()
    assert ("Councillor Tomas Peña", "Tomas Peña", None) in speakers
    assert ("Ilse Marchetti", "Ilse Marchetti", "harbour board") in speakers
    dates = connection.execute("SELECT words, type, value FROM dates_in_full ORDER BY position").fetchall()
    assert dates[::2] == [("May 4, 2025", "DATE", "2025-05-04"), ("each Monday", "SET", "XXXX-WXX-1")]
    connection.close()


def test_the_views_tell_what_happened_who_backs_whom_and_how_it_is_known(
    path: Path, eventful: Reading
) -> None:
    with open_record(path) as record:
        record.add(eventful)
        exported = {what: list(rows_of(record)) for what, (_, rows_of) in TABLES.items()}
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    for what, count in (("events", 2), ("stances", 2), ("chains", 3)):
        rows = connection.execute(f"SELECT * FROM {what}_in_full ORDER BY position").fetchall()
        assert len(rows) == len(exported[what]) == count
        for row, told in zip(rows, exported[what], strict=True):
            for name in {"participants", "links"} & set(told):
                assert json.loads(row[name]) == told.pop(name)
            if what == "events":
                assert row["evidence"] == " … ".join(told.pop("evidence"))
            assert {name: row[name] for name in told if "span" not in name} == {
                name: value for name, value in told.items() if "span" not in name
            }
    connection.close()


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        ("SELECT 1 FROM events WHERE type = 'poll' AND first_day <= '2025-05-31'", "events_type"),
        ("SELECT 1 FROM event_participants WHERE entity = 4", "event_participants_entity"),
        ("SELECT 1 FROM stances WHERE holder = 4", "stances_holder"),
        ("SELECT 1 FROM stances WHERE target = 4", "stances_target"),
    ],
)
def test_questions_are_answered_from_an_index(path: Path, sql: str, index: str) -> None:
    open_record(path).close()
    connection = sqlite3.connect(path)
    (plan,) = connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    assert index in plan[3]
    connection.close()


def test_every_table_and_its_columns_are_documented(path: Path) -> None:
    open_record(path).close()
    page = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")
    connection = sqlite3.connect(path)
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        if "_words_" not in row[0] and not row[0].startswith("sqlite_")
    ]
    assert len(names) >= 15
    assert not [name for name in names if f"`{name}`" not in page]
    told = (
        *("articles", "readings", "statements", "spans", "entities", "mentions", "dates", "judgements"),
        *("events", "event_participants", "event_evidence", "stances", "chains", "chain_links"),
    )
    views = ("statements", "mentions", "dates", "events", "stances", "chains")
    for table in (*told, *(f"{view}_in_full" for view in views)):
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} - {"number"}
        assert not [column for column in columns if f"`{column}`" not in page], table
    connection.close()
