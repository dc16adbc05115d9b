"""The tables that follow from evidence, judgements and registers: made when asked for, and out of date."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from onrecord.entities import EntityType
from onrecord.record.database import Database, Row
from onrecord.record.identity import queries
from onrecord.record.identity.appearances import Appearance, appearances
from onrecord.record.identity.clustering import people_links
from onrecord.record.identity.clusters import Link
from onrecord.record.identity.company import main_name
from onrecord.record.identity.deciding import Judged, Scored, decide
from onrecord.record.identity.gathering import Facts, gather
from onrecord.record.identity.names import parse_name
from onrecord.record.identity.retyping import retyped
from onrecord.record.identity.tables import DERIVED_TABLES
from onrecord.record.identity.things import KINDS, thing_links
from onrecord.record.registers import queries as registers
from onrecord.record.registers.entries import Entry
from onrecord.record.registers.holders import holders_of

RULES = "rules-5"
"""Named in every fingerprint, so that other rules make everything anew."""


def evidence(database: Database) -> str:
    """Return what changes whenever automatic judgements are out of date."""
    told = queries.evidence_fingerprint(database), registers.fingerprint(database)
    return " ".join((RULES, *told))


def is_current(database: Database) -> bool:
    """Tell whether the automatic judgements know all readings and registers."""
    return queries.state(database, "automatic") == evidence(database)


def compute(database: Database) -> tuple[list[Link], list[Appearance]]:
    """Return what ties the entities of the latest readings, and the entities, without writing anything."""
    everyone = retyped(appearances(database))
    links = people_links(everyone, holders_of(database)) + thing_links(everyone)
    return links, everyone


def refresh(database: Database) -> None:
    """Make the derived tables of a record open for writing anew if they do not know all judgements."""
    if not is_current(database):
        raise AssertionError("the automatic judgements are out of date")  # pragma: no cover
    if is_filled(database):
        return
    with writing(database):
        fill(database, scored(queries.judgements(database, automatic=True)))
        mark_filled(database)


def is_filled(database: Database) -> bool:
    """Tell whether the derived tables know all judgements."""
    return queries.state(database, "derived") == _fingerprint(database)


def mark_filled(database: Database) -> None:
    """Keep that the derived tables know all judgements."""
    queries.set_state(database, "derived", _fingerprint(database))


def refresh_in_memory(database: Database) -> None:
    """Make the derived tables in memory, with automatic judgements that are not written anywhere."""
    wanted = f"{evidence(database)} {_fingerprint(database)}"
    if queries.state(database, "memory") == wanted:
        return
    links, everyone = compute(database)
    with writing(database):
        keep_facts(database, everyone)
        fill(database, [(link.score, link.left, link.right) for link in links])
        queries.set_state(database, "memory", wanted)


def _fingerprint(database: Database) -> str:
    return " ".join((RULES, queries.judgements_fingerprint(database), registers.fingerprint(database)))


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """Write to the derived tables: those of the file, or of this connection where the file is read-only."""
    if not database.readonly:
        with database.transaction():
            yield
        return
    if not database.row("SELECT 1 FROM sqlite_temp_master WHERE name = 'persons'"):
        for statement in DERIVED_TABLES:
            database.run(
                statement.replace("CREATE TABLE ", "CREATE TEMP TABLE ").replace("INDEX ", "INDEX temp.")
            )
    yield


def keep_facts(database: Database, everyone: Iterable[Appearance]) -> None:
    """Replace what is kept of each entity."""
    counts = queries.counts_by_entity(database)
    database.run("DELETE FROM entity_facts")
    database.run_many(
        "INSERT OR REPLACE INTO entity_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_fact_row(one, counts.get(one.id, (0, 0))) for one in everyone if kind_of(one.type)),
    )


def kind_of(type_: EntityType) -> str:
    """Return with what entities of a type are compared: "person", "organisation" and so on; "" for none."""
    return "person" if type_.is_person else KINDS.get(type_, "")


def _fact_row(one: Appearance, counts: tuple[int, int]) -> tuple[object, ...]:
    return (
        one.id,
        kind_of(one.type),
        one.type.value,
        json.dumps(_main_first(one), ensure_ascii=False),
        json.dumps(sorted(one.titles)),
        json.dumps(sorted(one.parties)),
        one.day.isoformat() if one.day else None,
        one.article,
        *counts,
    )


def _main_first(one: Appearance) -> list[tuple[str, int]]:
    """Return the names with the one that the entity is known by first."""
    main = main_name(one) if one.type.is_person else None
    return sorted(one.names, key=lambda pair: main is None or parse_name(pair[0]) != main)


def fill(database: Database, links: Sequence[Scored]) -> None:
    """Make the tables of identities, persons and names anew, inside a transaction.

    Args:
        database: the open record, whose table of facts is current.
        links: the automatic judgements.
    """
    facts = {row["entity"]: Facts.of(row) for row in database.rows("SELECT * FROM entity_facts")}
    who = decide(facts, judged(queries.judgements(database, automatic=False)), links)
    for table in ("identities", "persons", "person_names"):
        database.run(_EMPTY[table])
    write(database, facts, who, registers.everyone(database))


_EMPTY = {
    "identities": "DELETE FROM identities",
    "persons": "DELETE FROM persons",
    "person_names": "DELETE FROM person_names",
}


def judged(rows: Iterable[Row]) -> list[Judged]:
    """Return judgements by hand as `decide` takes them."""
    return [(row["left"], row["right"], row["verdict"] == "same") for row in rows]


def scored(rows: Iterable[Row]) -> list[Scored]:
    """Return judgements by machine as `decide` takes them."""
    return [(row["score"], row["left"], row["right"]) for row in rows]


def write(
    database: Database, facts: Mapping[str, Facts], who: Mapping[str, str], entries: Iterable[Entry]
) -> None:
    """Add some entities, and whoever they are, to the derived tables, which have neither yet.

    Args:
        database: the open record.
        facts: of each entity, by id.
        who: the person's id of each entity.
        entries: of the registers, for those of the people who are in one.
    """
    database.run_many("INSERT INTO identities VALUES (?, ?)", who.items())
    names: list[tuple[str, str, int]] = []
    rows = []
    for gathered in gather(facts, who, {entry.where: entry for entry in entries}):
        rows.append(gathered.row)
        names += gathered.names
    database.run_many("INSERT INTO persons VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.run_many("INSERT OR IGNORE INTO person_names VALUES (?, ?, ?)", names)
