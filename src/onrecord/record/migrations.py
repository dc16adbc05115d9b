"""How a record's tables came to be: named steps, each in its own transaction."""

from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.errors import NewerRecordError, RecordError
from onrecord.record.database import APPLICATION_ID, Database


@dataclass(frozen=True, slots=True)
class Migration:
    """One step in the history of the tables; never changed once released.

    Args:
        name: what it is known by, in every record that has it.
        statements: its SQL, one statement each.
    """

    name: str
    statements: tuple[str, ...]


_TABLES = Migration(
    "articles, readings, statements and failures",
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
        """
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            address TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            key TEXT NOT NULL,
            title TEXT NOT NULL,
            authors TEXT NOT NULL,
            publisher TEXT NOT NULL,
            published TEXT,
            added_at TEXT NOT NULL,
            checksum TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX articles_address ON articles (address, version) WHERE address <> ''",
        "CREATE INDEX articles_key ON articles (key) WHERE key <> ''",
        "CREATE INDEX articles_published ON articles (published)",
        """
        CREATE TABLE readings (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            article INTEGER NOT NULL REFERENCES articles (number),
            model TEXT NOT NULL,
            latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
            found INTEGER NOT NULL,
            read_at TEXT NOT NULL,
            checksum TEXT NOT NULL,
            UNIQUE (article, model)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX readings_latest ON readings (article) WHERE latest = 1",
        "CREATE INDEX readings_model ON readings (model)",
        # Ids of statements are not UNIQUE: a model may give one twice, and a reading is kept as it is.
        """
        CREATE TABLE statements (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            reading INTEGER NOT NULL REFERENCES readings (number),
            position INTEGER NOT NULL,
            source TEXT NOT NULL,
            cue TEXT NOT NULL,
            content TEXT NOT NULL,
            form TEXT NOT NULL CHECK (form IN ('direct', 'mixed', 'indirect')),
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            UNIQUE (reading, position)
        ) STRICT
        """,
        "CREATE INDEX statements_id ON statements (id)",
        """
        CREATE TABLE spans (
            statement INTEGER NOT NULL REFERENCES statements (number),
            role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content')),
            position INTEGER NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            end INTEGER NOT NULL,
            PRIMARY KEY (statement, role, position),
            CHECK (end > start)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE failures (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            address TEXT NOT NULL,
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            first_tried TEXT NOT NULL,
            last_tried TEXT NOT NULL,
            tries INTEGER NOT NULL
        ) STRICT
        """,
    ),
)

# External content: the words are indexed and the text itself is stored once. The writer feeds the index, as
# SQLite refuses FTS5 in triggers under trusted_schema = OFF. No stemming, because a phrase in quotes must be
# just those words.
_SEARCH = Migration(
    "search",
    (
        """
        CREATE VIRTUAL TABLE statement_words USING fts5 (
            source, content,
            content="statements", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
        )
        """,
        "INSERT INTO statement_words (statement_words) VALUES ('rebuild')",
        """
        CREATE VIRTUAL TABLE article_words USING fts5 (
            title, text,
            content="articles", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
        )
        """,
        "INSERT INTO article_words (article_words) VALUES ('rebuild')",
    ),
)

_VIEWS = Migration(
    "views",
    (
        """
        CREATE VIEW statements_in_full AS
        SELECT
            statements.number, statements.id, articles.id AS article, articles.title, articles.publisher,
            articles.published, articles.address, articles.version, readings.model, readings.latest,
            statements.position, statements.source, statements.cue, statements.content, statements.form,
            statements.score
        FROM statements
        JOIN readings ON readings.number = statements.reading
        JOIN articles ON articles.number = readings.article
        """,
        """
        CREATE VIEW articles_in_brief AS
        SELECT
            articles.number, articles.id, articles.published, articles.publisher, articles.title,
            articles.address, articles.version, readings.model, readings.found AS statements
        FROM articles
        LEFT JOIN readings ON readings.article = articles.number AND readings.latest = 1
        """,
    ),
)

MIGRATIONS = (_TABLES, _SEARCH, _VIEWS)
"""Every migration, oldest first; a new one goes to the end."""


def now() -> str:
    """Return this second in UTC, as every table writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def applied(database: Database) -> tuple[str, ...]:
    """Return the names of the migrations that a database has, in the order they were applied."""
    if not database.row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"):
        return ()
    return tuple(row["name"] for row in database.rows("SELECT name FROM migrations ORDER BY rowid"))


def migrate(database: Database, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring a database up to date.

    Raises:
        NewerRecordError: it has migrations that this onrecord does not know.
        RecordError: it is out of date and open for reading only.
    """
    done = applied(database)
    known = [migration.name for migration in migrations]
    if unknown := [name for name in done if name not in known]:
        raise NewerRecordError(
            f"{database.path} was written by a later onrecord (it has {', '.join(unknown)!r}); "
            "upgrade onrecord to open it"
        )
    pending = [migration for migration in migrations if migration.name not in done]
    if pending and database.readonly:
        raise RecordError(
            f"{database.path} was written by an earlier onrecord; "
            "open it once for writing to bring it up to date"
        )
    for migration in pending:
        _apply(database, migration)


def _apply(database: Database, migration: Migration) -> None:
    with database.transaction():
        if migration.name in applied(database):  # another program was faster
            return
        for statement in migration.statements:
            database.run(statement)
        database.run("INSERT INTO migrations (name, applied_at) VALUES (?, ?)", (migration.name, now()))
