"""The tables of events, stances and chains, as the steps that made them."""

from onrecord.record.schema import Migration

_ARTICLE = """
    articles.id AS article, articles.title, articles.publisher, articles.published, articles.address,
    articles.version, readings.model, readings.latest
"""
_PARTICIPANTS = """
    SELECT json_group_array(
        json_object(
            'role', role, 'words', substr(articles.text, start + 1, end - start),
            'span', json_array(start, end), 'entity', entity, 'name', name, 'value', value
        )
    )
    FROM (
        SELECT p.role, p.start, p.end, entities.id AS entity, entities.name, p.value
        FROM event_participants AS p LEFT JOIN entities ON entities.number = p.entity
        WHERE p.event = events.number ORDER BY p.position
    )
"""
_EVIDENCE = """
    SELECT group_concat(substr(articles.text, start + 1, end - start), ' … ')
    FROM (SELECT start, end FROM event_evidence WHERE event = events.number ORDER BY position)
"""
_LINKS = """
    SELECT json_group_array(
        json_object(
            'step', step, 'words', substr(articles.text, start + 1, end - start),
            'span', json_array(start, end), 'entity', entity, 'name', name, 'value', value
        )
    )
    FROM (
        SELECT l.step, l.start, l.end, entities.id AS entity, entities.name, l.value
        FROM chain_links AS l LEFT JOIN entities ON entities.number = l.entity
        WHERE l.chain = chains.number ORDER BY l.position
    )
"""

_EVENT_TABLES = (
    # The days that a date's value spans are kept beside it, so that an index answers what happened when.
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        reading INTEGER NOT NULL REFERENCES readings (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        type TEXT NOT NULL,
        status TEXT,
        date_start INTEGER CHECK (date_start >= 0),
        date_end INTEGER,
        date_type TEXT CHECK (date_type IN ('DATE', 'TIME', 'DURATION', 'SET')),
        date_value TEXT,
        first_day TEXT,
        last_day TEXT,
        voice INTEGER REFERENCES statements (number),
        UNIQUE (reading, position),
        CHECK (date_start < date_end),
        CHECK (
            (date_start IS NULL) + (date_end IS NULL) + (date_type IS NULL) + (date_value IS NULL) IN (0, 4)
        ),
        CHECK ((first_day IS NULL) = (last_day IS NULL) AND (first_day IS NULL OR date_value IS NOT NULL)),
        CHECK (first_day <= last_day)
    ) STRICT
    """,
    "CREATE INDEX events_id ON events (id)",
    "CREATE INDEX events_type ON events (type, first_day)",
    "CREATE INDEX events_voice ON events (voice) WHERE voice IS NOT NULL",
    """
    CREATE TABLE event_participants (
        event INTEGER NOT NULL REFERENCES events (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        role TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL,
        entity INTEGER REFERENCES entities (number),
        value TEXT,
        PRIMARY KEY (event, position),
        CHECK (start < end)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX event_participants_entity ON event_participants (entity) WHERE entity IS NOT NULL",
    """
    CREATE TABLE event_evidence (
        event INTEGER NOT NULL REFERENCES events (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL,
        PRIMARY KEY (event, position),
        CHECK (start < end)
    ) STRICT, WITHOUT ROWID
    """,
)
_STANCE_TABLES = (
    """
    CREATE TABLE stances (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        reading INTEGER NOT NULL REFERENCES readings (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        holder INTEGER REFERENCES entities (number),
        target INTEGER NOT NULL REFERENCES entities (number),
        attitude TEXT NOT NULL CHECK (attitude IN ('supports', 'opposes')),
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL,
        voice INTEGER REFERENCES statements (number),
        UNIQUE (reading, position),
        CHECK (holder <> target),
        CHECK (start < end)
    ) STRICT
    """,
    "CREATE INDEX stances_id ON stances (id)",
    "CREATE INDEX stances_holder ON stances (holder) WHERE holder IS NOT NULL",
    "CREATE INDEX stances_target ON stances (target)",
    "CREATE INDEX stances_voice ON stances (voice) WHERE voice IS NOT NULL",
)
_CHAIN_TABLES = (
    """
    CREATE TABLE chains (
        number INTEGER PRIMARY KEY,
        reading INTEGER NOT NULL REFERENCES readings (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        statement INTEGER REFERENCES statements (number),
        event INTEGER REFERENCES events (number),
        UNIQUE (reading, position),
        CHECK (statement IS NULL OR event IS NULL)
    ) STRICT
    """,
    "CREATE INDEX chains_statement ON chains (statement) WHERE statement IS NOT NULL",
    "CREATE INDEX chains_event ON chains (event) WHERE event IS NOT NULL",
    """
    CREATE TABLE chain_links (
        chain INTEGER NOT NULL REFERENCES chains (number),
        position INTEGER NOT NULL CHECK (position >= 0),
        step TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        end INTEGER NOT NULL,
        entity INTEGER REFERENCES entities (number),
        value TEXT NOT NULL,
        PRIMARY KEY (chain, position),
        CHECK (start < end)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX chain_links_entity ON chain_links (entity) WHERE entity IS NOT NULL",
)
_COUNTS = tuple(
    f"ALTER TABLE readings ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0"
    for name in ("events", "stances", "chains")
)
_VIEWS = (
    f"""
    CREATE VIEW events_in_full AS
    SELECT
        events.id, {_ARTICLE}, events.position, events.type, events.status,
        substr(articles.text, events.date_start + 1, events.date_end - events.date_start) AS date,
        events.date_type, events.date_value, events.first_day, events.last_day,
        ({_PARTICIPANTS}) AS participants, ({_EVIDENCE}) AS evidence, statements.id AS voice
    FROM events
    JOIN readings ON readings.number = events.reading
    JOIN articles ON articles.number = readings.article
    LEFT JOIN statements ON statements.number = events.voice
    """,  # noqa: S608  # constants of this module
    f"""
    CREATE VIEW stances_in_full AS
    SELECT
        stances.id, {_ARTICLE}, stances.position, holders.name AS holder, holders.id AS holder_id,
        targets.name AS target, targets.id AS target_id, stances.attitude, stances.score,
        substr(articles.text, stances.start + 1, stances.end - stances.start) AS words,
        statements.id AS voice, stances.start, stances.end
    FROM stances
    JOIN readings ON readings.number = stances.reading
    JOIN articles ON articles.number = readings.article
    JOIN entities AS targets ON targets.number = stances.target
    LEFT JOIN entities AS holders ON holders.number = stances.holder
    LEFT JOIN statements ON statements.number = stances.voice
    """,  # noqa: S608  # constants of this module
    f"""
    CREATE VIEW chains_in_full AS
    SELECT
        {_ARTICLE}, chains.position, statements.id AS statement, events.id AS event, ({_LINKS}) AS links
    FROM chains
    JOIN readings ON readings.number = chains.reading
    JOIN articles ON articles.number = readings.article
    LEFT JOIN statements ON statements.number = chains.statement
    LEFT JOIN events ON events.number = chains.event
    """,  # noqa: S608  # constants of this module
)

# Readings from before this have none of them.
_FINDINGS = Migration(
    "events, stances and chains", (*_EVENT_TABLES, *_STANCE_TABLES, *_CHAIN_TABLES, *_COUNTS, *_VIEWS)
)

FINDING_TABLES = (_FINDINGS,)
"""The steps of this package, oldest first."""
