"""The tables of registers of endorsements, as the steps that made them."""

from onrecord.record.schema import Migration

# Who somebody is among the people of registers is not stored: it follows when it is asked, so that it does
# not depend on which file was imported first.
_ENDORSEMENTS = Migration(
    "registers of endorsements",
    (
        """
        CREATE TABLE register_files (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            added_at TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE register_endorsements (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            endorser TEXT NOT NULL,
            endorser_id TEXT NOT NULL,
            endorser_type TEXT NOT NULL CHECK (endorser_type IN ('person', 'organisation', '')),
            endorser_ids TEXT NOT NULL,
            written TEXT NOT NULL,
            candidate TEXT NOT NULL,
            candidate_id TEXT NOT NULL,
            candidate_ids TEXT NOT NULL,
            contest TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('primary', 'runoff', 'general', '')),
            office TEXT NOT NULL,
            state TEXT NOT NULL,
            district TEXT NOT NULL,
            party TEXT NOT NULL,
            special INTEGER NOT NULL CHECK (special IN (0, 1)),
            held TEXT NOT NULL,
            date TEXT NOT NULL,
            source TEXT NOT NULL,
            file INTEGER NOT NULL REFERENCES register_files (number),
            line INTEGER NOT NULL CHECK (line >= 1),
            checksum TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX register_endorsements_file ON register_endorsements (file)",
        "CREATE INDEX register_endorsements_candidate ON register_endorsements (candidate_id)",
        "CREATE INDEX register_endorsements_endorser ON register_endorsements (endorser_id)",
        """
        CREATE VIEW endorsements_in_full AS
        SELECT
            e.id, e.date, e.endorser, e.endorser_type, e.candidate, e.kind, e.party, e.office, e.state,
            e.district, e.special, e.held, e.contest, e.written, e.source, register_files.name AS file,
            e.line, e.endorser_id, e.candidate_id
        FROM register_endorsements AS e JOIN register_files ON register_files.number = e.file
        """,
    ),
)

ENDORSEMENT_TABLES = (_ENDORSEMENTS,)
"""The steps of this package, oldest first."""
