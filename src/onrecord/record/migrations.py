"""How a record is brought up to date: named steps, each in its own transaction."""

from datetime import UTC, datetime

from onrecord.errors import NewerRecordError, OlderRecordError
from onrecord.record.database import Database
from onrecord.record.findings.tables import FINDING_TABLES
from onrecord.record.identity.tables import MIGRATIONS as IDENTITY
from onrecord.record.registers.endorsements.tables import ENDORSEMENT_TABLES
from onrecord.record.schema import SCHEMA, Migration

__all__ = ["MIGRATIONS", "Migration", "applied", "migrate", "now"]

# A package inside this room has its steps in a module of its own, which imports `schema` and nothing else of
# the room, so that they can be listed here.
MIGRATIONS: tuple[Migration, ...] = SCHEMA + IDENTITY + ENDORSEMENT_TABLES + FINDING_TABLES
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
        OlderRecordError: it is out of date and open for reading only.
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
        raise OlderRecordError(
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
