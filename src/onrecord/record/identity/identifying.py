"""Judgements by rule: made all at once, and anew whenever there is more to know."""

from onrecord.article import content_id
from onrecord.record.database import Database
from onrecord.record.identity import derived, queries
from onrecord.record.identity.clusters import Link
from onrecord.record.identity.results import MACHINE, Verdict
from onrecord.record.migrations import now


def identify(database: Database) -> int:
    """Judge anew by rule who is who; return how many automatic judgements there are now.

    All automatic judgements are deleted and made again from the latest readings and the registers, in one
    transaction; judgements by hand are kept, and hold against them.

    Raises:
        RecordError: the record cannot be written to; nothing was changed.
    """
    fingerprint = derived.evidence(database)
    links, everyone = derived.compute(database)
    made_at = now()
    with database.transaction():
        database.run("DELETE FROM judgements WHERE automatic = 1")
        database.run_many(queries.JUDGE, (_row(link, made_at) for link in links))
        derived.keep_facts(database, everyone)
        queries.set_state(database, "automatic", fingerprint)
        queries.set_state(database, "derived", "")
    derived.refresh(database)
    return len(links)


def _row(link: Link, made_at: str) -> tuple[object, ...]:
    id_ = content_id("j1", link.left, link.right, MACHINE)
    return id_, link.left, link.right, Verdict.SAME.value, link.reason, link.score, MACHINE, 1, made_at


def is_identified(database: Database) -> bool:
    """Tell whether the automatic judgements know all readings and registers of a record."""
    return derived.is_current(database)


def refresh(database: Database) -> None:
    """Bring up to date what follows from readings, judgements and registers, if it is not."""
    if database.settled == database.moment:
        return
    current = derived.is_current(database)
    if current and (not database.readonly or derived.is_filled(database)):
        derived.refresh(database)
    elif database.readonly:
        derived.refresh_in_memory(database)
    else:
        identify(database)
    database.settled = database.moment
