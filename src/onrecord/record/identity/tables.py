"""The tables of identity, as the steps that made them."""

from onrecord.record.registers.tables import REGISTER_TABLES
from onrecord.record.schema import Migration

# A judgement names what it is about by ids that outlive a reading, never by rows. What is automatic can be
# deleted and made again; what a person judged is kept even when it is undone.
_JUDGEMENTS = Migration(
    "judgements",
    (
        """
        CREATE TABLE judgements (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            left TEXT NOT NULL,
            right TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
            reason TEXT NOT NULL,
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            author TEXT NOT NULL,
            automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
            made_at TEXT NOT NULL,
            undone_at TEXT,
            CHECK (left <> right)
        ) STRICT
        """,
        "CREATE INDEX judgements_by_hand ON judgements (automatic) WHERE automatic = 0",
    ),
)

# What follows from entities, judgements and registers, kept so that it need not be worked out each time.
# It may be deleted: `derived` makes it again.
DERIVED_TABLES = (
    "CREATE TABLE identity_state (what TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT",
    # Of each entity of the latest readings, what the rows of its mentions and statements add up to.
    """
    CREATE TABLE entity_facts (
        entity TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        type TEXT NOT NULL,
        names TEXT NOT NULL,
        offices TEXT NOT NULL,
        parties TEXT NOT NULL,
        day TEXT,
        article INTEGER NOT NULL,
        mentions INTEGER NOT NULL,
        statements INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE identities (
        entity TEXT PRIMARY KEY,
        person TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX identities_person ON identities (person)",
    """
    CREATE TABLE persons (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        type TEXT NOT NULL,
        listed INTEGER NOT NULL,
        aliases TEXT NOT NULL,
        offices TEXT NOT NULL,
        party TEXT NOT NULL,
        first_seen TEXT,
        last_seen TEXT,
        articles INTEGER NOT NULL,
        statements INTEGER NOT NULL,
        mentions INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX persons_often ON persons (kind, listed, mentions)",
    """
    CREATE TABLE person_names (
        name TEXT NOT NULL,
        person TEXT NOT NULL,
        rank INTEGER NOT NULL,
        PRIMARY KEY (name, person)
    ) STRICT, WITHOUT ROWID
    """,
)
"""The tables that can be deleted and made again."""

_DERIVED = Migration("who is who", DERIVED_TABLES)

# With these a judgement by hand is followed to whom it concerns, and nobody else is worked out anew.
_FOLLOWED = Migration(
    "judgements by whom they concern",
    (
        "CREATE INDEX judgements_left ON judgements (left)",
        "CREATE INDEX judgements_right ON judgements (right)",
        "CREATE INDEX person_names_person ON person_names (person)",
    ),
)

MIGRATIONS = (*REGISTER_TABLES, _JUDGEMENTS, _DERIVED, _FOLLOWED)
"""The steps of registers and identity, oldest first."""
