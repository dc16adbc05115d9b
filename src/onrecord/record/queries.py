"""The questions that are put to the database, but for those of `parts` and `search`."""

import json
from collections.abc import Iterator, Mapping, Sequence

from onrecord.record.database import Database, Row

PAGE = 100
"""Rows fetched at once: enough to be fast, few enough that a page of long articles fits in memory."""

NARROWED = """
    ((:model IS NULL AND readings.latest = 1) OR readings.model = :model)
    AND (:since IS NULL OR articles.published >= :since)
    AND (:until IS NULL OR articles.published <= :until)
    AND (:article IS NULL OR articles.number = :article)
"""
"""The condition of `Filters` on an article and its reading."""

INSERT_ARTICLE = """
    INSERT INTO articles (
        id, address, version, key, title, authors, publisher, published, added_at, checksum, text
    ) VALUES (
        :id, :address,
        (SELECT 1 + coalesce(max(version), 0) FROM articles WHERE address = :address AND address <> ''),
        :key, :title, :authors, :publisher, :published, :added_at, :checksum, :text
    )
"""
INSERT_READING = """
    INSERT INTO readings (
        id, article, model, latest, found, read_at, checksum, entities, mentions, dates,
        events, stances, chains
    ) VALUES (
        :id, :article, :model, 1, :found, :read_at, :checksum, :entities, :mentions, :dates,
        :events, :stances, :chains
    )
"""
INSERT_STATEMENT = """
    INSERT INTO statements
        (id, reading, position, source, cue, content, form, score, speaker, on_behalf_of)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_SPAN = "INSERT INTO spans (statement, role, position, start, end) VALUES (?, ?, ?, ?, ?)"
INSERT_ENTITY = """
    INSERT INTO entities (number, id, reading, position, name, type) VALUES (?, ?, ?, ?, ?, ?)
"""
INSERT_MENTION = """
    INSERT INTO mentions (entity, position, start, end, phrase_start, phrase_end, type, form)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_DATE = "INSERT INTO dates (reading, position, start, end, type, value) VALUES (?, ?, ?, ?, ?, ?)"
INDEX_STATEMENTS = """
    INSERT INTO statement_words (rowid, source, content)
    SELECT number, source, content FROM statements WHERE reading = ?
"""
INDEX_ARTICLE = """
    INSERT INTO article_words (rowid, title, text) SELECT number, title, text FROM articles WHERE number = ?
"""
KEEP_FAILURE = """
    INSERT INTO failures (id, address, kind, message, first_tried, last_tried, tries)
    VALUES (:id, :address, :kind, :message, :now, :now, 1)
    ON CONFLICT (id) DO UPDATE
    SET kind = excluded.kind, message = excluded.message, last_tried = excluded.last_tried, tries = tries + 1
"""
CLEAR_FAILURE = "DELETE FROM failures WHERE id = ?"
SUPERSEDE = "UPDATE readings SET latest = 0 WHERE article = ? AND latest = 1"


def article_number(database: Database, id_: str) -> int:
    """Return the number of the article with an id, or 0."""
    return database.number("SELECT number FROM articles WHERE id = ?", (id_,))


def has_reading(database: Database, id_: str) -> bool:
    """Tell whether there is a reading with an id."""
    return database.row("SELECT 1 FROM readings WHERE id = ?", (id_,)) is not None


def has_model(database: Database, article_id: str, model: str) -> bool:
    """Tell whether there is a reading of an article's id by a model."""
    sql = """
        SELECT 1 FROM articles JOIN readings ON readings.article = articles.number
        WHERE articles.id = ? AND readings.model = ?
    """
    return database.row(sql, (article_id, model)) is not None


def has_failure(database: Database, id_: str) -> bool:
    """Tell whether there is a failure with an id."""
    return database.row("SELECT 1 FROM failures WHERE id = ?", (id_,)) is not None


def article_by_id(database: Database, id_: str) -> Row | None:
    """Return the article with an id."""
    return database.row("SELECT * FROM articles WHERE id = ?", (id_,))


def article_by_address(database: Database, address: str) -> Row | None:
    """Return the latest version at an address."""
    return database.row(
        "SELECT * FROM articles WHERE address = ? AND address <> '' ORDER BY version DESC", (address,)
    )


def articles_by_key(database: Database, key: str, limit: int) -> list[Row]:
    """Return the first articles with a key of the caller's."""
    return database.rows("SELECT * FROM articles WHERE key = ? AND key <> '' LIMIT ?", (key, limit))


def articles_by_prefix(database: Database, prefix: str, limit: int) -> list[Row]:
    """Return the first articles whose id begins so; `prefix` is of ASCII letters, digits and "-"."""
    return database.rows(
        "SELECT * FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", (prefix, prefix + "~", limit)
    )


def versions_at(database: Database, address: str) -> list[Row]:
    """Return every version at an address, oldest first."""
    return database.rows(
        "SELECT * FROM articles WHERE address = ? AND address <> '' ORDER BY version", (address,)
    )


def every_article(database: Database, since: str | None = None, until: str | None = None) -> Iterator[Row]:
    """Yield the articles in the order they were added, a page at a time so that no lock is held."""
    sql = """
        SELECT * FROM articles
        WHERE number > :after AND (:since IS NULL OR published >= :since)
        AND (:until IS NULL OR published <= :until)
        ORDER BY number LIMIT :page
    """
    after = 0
    while page := database.rows(sql, {"after": after, "since": since, "until": until, "page": PAGE}):
        yield from page
        after = page[-1]["number"]


def readings_of(database: Database, article: int) -> list[Row]:
    """Return the readings of an article's number, in the order they were added."""
    return database.rows("SELECT * FROM readings WHERE article = ? ORDER BY number", (article,))


def next_entity(database: Database) -> int:
    """Return the number that the next entity is to have; true inside a transaction."""
    return 1 + database.number("SELECT max(number) FROM entities")


def spans_of_statements(database: Database, numbers: Sequence[int]) -> list[Row]:
    """Return all spans of some statements' numbers, by statement, role and position."""
    return database.rows(
        """
        SELECT * FROM spans WHERE statement IN (SELECT value FROM json_each(?))
        ORDER BY statement, role, position
        """,
        (json.dumps(numbers),),
    )


def statements_in_full(database: Database, numbers: Sequence[int]) -> dict[int, Row]:
    """Return the rows of some statements with those of their articles, by number."""
    rows = database.rows(
        "SELECT * FROM statements_in_full WHERE number IN (SELECT value FROM json_each(?))",
        (json.dumps(numbers),),
    )
    return {row["number"]: row for row in rows}


def statement_numbers(database: Database, narrowed: Mapping[str, object]) -> Iterator[int]:
    """Yield the numbers of the wanted statements by article and position, holding no lock."""
    sql = f"""
        SELECT readings.number, articles.number AS article
        FROM articles CROSS JOIN readings ON readings.article = articles.number
        WHERE articles.number > :after AND {NARROWED}
        ORDER BY articles.number LIMIT {PAGE}
    """  # noqa: S608  # constants of this module
    of_reading = """
        SELECT number FROM statements WHERE reading = :reading AND (:form IS NULL OR form = :form)
        ORDER BY position
    """
    after = 0
    while page := database.rows(sql, {**narrowed, "after": after}):
        for reading in page:
            found = database.rows(of_reading, {"reading": reading["number"], "form": narrowed["form"]})
            yield from (row["number"] for row in found)
        after = page[-1]["article"]


def statement_by_id(database: Database, id_: str) -> int:
    """Return the number of the first statement with an id, or 0."""
    return database.number("SELECT number FROM statements WHERE id = ? ORDER BY number", (id_,))


def every_failure(database: Database) -> list[Row]:
    """Return all failures, the first to fail first."""
    return database.rows("SELECT * FROM failures ORDER BY number")


def counts(database: Database) -> Row:
    """Return how many rows the tables have, and the first and last day of publication."""
    row = database.row(
        """
        SELECT
            (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM readings) AS readings,
            (SELECT count(*) FROM statements) AS statements,
            (SELECT total(entities) FROM readings) AS entities,
            (SELECT total(mentions) FROM readings) AS mentions,
            (SELECT total(dates) FROM readings) AS dates,
            (SELECT total(events) FROM readings) AS events,
            (SELECT total(stances) FROM readings) AS stances,
            (SELECT total(chains) FROM readings) AS chains,
            (SELECT count(*) FROM failures) AS failures,
            (SELECT min(published) FROM articles) AS earliest, (SELECT max(published) FROM articles) AS latest
        """
    )
    assert row is not None  # a SELECT without a FROM always gives a row
    return row


def state(database: Database, on: str | None) -> Row:
    """Return how many articles were out by a day, all with None, and their first and last day."""
    row = database.row(
        """
        SELECT count(*) AS articles, min(published) AS earliest, max(published) AS latest FROM articles
        WHERE :on IS NULL OR published <= :on
        """,
        {"on": on},
    )
    assert row is not None  # an aggregate always gives a row
    return row


def models_until(database: Database, on: str | None) -> list[str]:
    """Return the ids of the models whose readings are the latest ones of articles out by a day.

    Models are few and articles many: of each model, the first such reading is enough.
    """
    rows = database.rows(
        """
        WITH RECURSIVE known (model) AS (
            SELECT min(model) FROM readings
            UNION ALL
            SELECT (SELECT min(model) FROM readings WHERE model > known.model)
            FROM known WHERE known.model IS NOT NULL
        )
        SELECT model FROM known WHERE EXISTS (
            SELECT 1 FROM readings CROSS JOIN articles ON articles.number = readings.article
            WHERE readings.model = known.model AND latest = 1 AND (:on IS NULL OR articles.published <= :on)
        )
        ORDER BY model
        """,
        {"on": on},
    )
    return [row["model"] for row in rows]


def models(database: Database) -> dict[str, int]:
    """Return how many readings each model made."""
    rows = database.rows("SELECT model, count(*) AS readings FROM readings GROUP BY model ORDER BY model")
    return {row["model"]: row["readings"] for row in rows}


def integrity(database: Database) -> Iterator[str]:
    """Yield what SQLite finds wrong with the file."""
    for row in database.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield row[0]


def orphans(database: Database) -> Iterator[tuple[str, int, str]]:
    """Yield each row that refers to a missing one: its table, its row and the other table."""
    for row in database.rows("PRAGMA foreign_key_check"):
        yield row[0], row[1], row[2]


def broken_versions(database: Database) -> list[str]:
    """Return the addresses whose versions are not numbered from 1 without a gap."""
    sql = """
        SELECT address FROM articles WHERE address <> '' GROUP BY address
        HAVING max(version) <> count(*) OR min(version) <> 1
        UNION ALL SELECT id FROM articles WHERE address = '' AND version <> 1
    """
    return [row["address"] for row in database.rows(sql)]
