"""The tables, indexes and views of a record, as the steps that made them."""

from dataclasses import dataclass

from onrecord.record.database import APPLICATION_ID


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


# An entity has a row in each reading, and an id that another model's reading gives to the same name in the
# same article, so that a judgement about it outlives the reading. Readings from before this have none.
# Mentions are many, so their table is narrow: no id, and no words, which the text has.
_ENTITIES = Migration(
    "mentions, entities and speakers",
    (
        """
        CREATE TABLE entities (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            reading INTEGER NOT NULL REFERENCES readings (number),
            position INTEGER NOT NULL CHECK (position >= 0),
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            UNIQUE (reading, position)
        ) STRICT
        """,
        "CREATE INDEX entities_id ON entities (id)",
        """
        CREATE TABLE mentions (
            entity INTEGER NOT NULL REFERENCES entities (number),
            position INTEGER NOT NULL CHECK (position >= 0),
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            phrase_start INTEGER NOT NULL CHECK (phrase_start >= 0),
            phrase_end INTEGER NOT NULL,
            type TEXT NOT NULL,
            form TEXT NOT NULL CHECK (form IN ('name', 'description', 'pronoun')),
            PRIMARY KEY (entity, position),
            CHECK (phrase_start <= start AND start < end AND end <= phrase_end)
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE readings ADD COLUMN entities INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE readings ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE statements ADD COLUMN speaker INTEGER REFERENCES entities (number)",
        "ALTER TABLE statements ADD COLUMN on_behalf_of INTEGER REFERENCES entities (number)",
        "CREATE INDEX statements_speaker ON statements (speaker) WHERE speaker IS NOT NULL",
        "CREATE INDEX statements_on_behalf_of ON statements (on_behalf_of) WHERE on_behalf_of IS NOT NULL",
        "DROP VIEW statements_in_full",
        """
        CREATE VIEW statements_in_full AS
        SELECT
            statements.number, statements.id, articles.id AS article, articles.title, articles.publisher,
            articles.published, articles.address, articles.version, readings.model, readings.latest,
            statements.position, statements.source, statements.cue, statements.content, statements.form,
            statements.score, speakers.name AS speaker, speakers.id AS speaker_id,
            principals.name AS on_behalf_of
        FROM statements
        JOIN readings ON readings.number = statements.reading
        JOIN articles ON articles.number = readings.article
        LEFT JOIN entities AS speakers ON speakers.number = statements.speaker
        LEFT JOIN entities AS principals ON principals.number = statements.on_behalf_of
        """,
        """
        CREATE VIEW mentions_in_full AS
        SELECT
            articles.id AS article, articles.title, articles.publisher, articles.published, articles.address,
            articles.version, readings.model, readings.latest, mentions.position,
            substr(articles.text, mentions.start + 1, mentions.end - mentions.start) AS words,
            substr(
                articles.text, mentions.phrase_start + 1, mentions.phrase_end - mentions.phrase_start
            ) AS phrase,
            mentions.type, mentions.form, entities.id AS entity, entities.name, entities.type AS entity_type,
            mentions.start, mentions.end, mentions.phrase_start, mentions.phrase_end
        FROM mentions
        JOIN entities ON entities.number = mentions.entity
        JOIN readings ON readings.number = entities.reading
        JOIN articles ON articles.number = readings.article
        """,
    ),
)

# As narrow as mentions, and for the same reason. Readings from before this have no dates.
_DATES = Migration(
    "dates",
    (
        """
        CREATE TABLE dates (
            reading INTEGER NOT NULL REFERENCES readings (number),
            position INTEGER NOT NULL CHECK (position >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            end INTEGER NOT NULL,
            type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
            value TEXT NOT NULL,
            PRIMARY KEY (reading, position),
            CHECK (start < end)
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE readings ADD COLUMN dates INTEGER NOT NULL DEFAULT 0",
        """
        CREATE VIEW dates_in_full AS
        SELECT
            articles.id AS article, articles.title, articles.publisher, articles.published, articles.address,
            articles.version, readings.model, readings.latest, dates.position,
            substr(articles.text, dates.start + 1, dates.end - dates.start) AS words,
            dates.type, dates.value, dates.start, dates.end
        FROM dates
        JOIN readings ON readings.number = dates.reading
        JOIN articles ON articles.number = readings.article
        """,
    ),
)

SCHEMA = (_TABLES, _SEARCH, _VIEWS, _ENTITIES, _DATES)
"""The steps of this room, oldest first; a new one goes to the end."""
