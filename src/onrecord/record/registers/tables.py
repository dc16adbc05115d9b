"""The tables of registers, as the steps that made them."""

from onrecord.record.schema import Migration

_REGISTERS = Migration(
    "registers of people",
    (
        """
        CREATE TABLE register_people (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            added_at TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE register_names (
            person INTEGER NOT NULL REFERENCES register_people (number),
            name TEXT NOT NULL,
            PRIMARY KEY (person, name)
        ) STRICT, WITHOUT ROWID
        """,
        # Not every kind of id is a person's alone, so the same one may be given to several.
        """
        CREATE TABLE register_ids (
            person INTEGER NOT NULL REFERENCES register_people (number),
            scheme TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (person, scheme, value)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX register_ids_value ON register_ids (scheme, value)",
        """
        CREATE TABLE register_terms (
            person INTEGER NOT NULL REFERENCES register_people (number),
            office TEXT NOT NULL,
            start TEXT NOT NULL,
            end TEXT NOT NULL,
            state TEXT NOT NULL,
            district TEXT NOT NULL,
            party TEXT NOT NULL,
            PRIMARY KEY (person, office, start, state, district, party, end)
        ) STRICT, WITHOUT ROWID
        """,
    ),
)

REGISTER_TABLES = (_REGISTERS,)
"""The steps of this package, oldest first."""
