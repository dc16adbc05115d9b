"""How people and judgements look in a terminal and in JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table
from rich.text import Text

if TYPE_CHECKING:
    from onrecord.record import Appearing, ImportSummary, Judgement, Person

FEW = 3
"""How many further names or offices a row of the table shows."""

WIDE = 120
"""A terminal with so many columns has room for all that is told of a person."""

SHOWN = 14
"""So many characters of an entity's id tell it from all others in a record of millions."""

MANY = 20
"""How many entries that were left out are told."""


def person_as_dict(person: "Person") -> dict[str, Any]:
    """Return a person as JSON can write it."""
    return _plain(person)


def show_people(people: Sequence["Person"]) -> None:
    """Print a table of people, or that there are none; a column that nobody fills is left out.

    Ids are shown by their beginnings, which every command takes; a narrow terminal shows less.
    """
    console = Console(highlight=False)
    columns = {
        "name": [person.name for person in people],
        "also": [_few(person.aliases) for person in people],
        "offices": [_few(person.offices) for person in people],
        "party": [person.party for person in people],
        "seen": [_seen(person) for person in people],
        "articles": [f"{person.articles:,}" for person in people],
        "statements": [f"{person.statements:,}" for person in people],
    }
    if console.width < WIDE:
        columns = {"name": [_with_office(person) for person in people], "articles": columns["articles"]}
        columns["seen"] = [_years(person) for person in people]
    filled = {title: cells for title, cells in columns.items() if any(cells)}
    told = [Column(title, no_wrap=title not in ("also", "offices"), overflow="fold") for title in filled]
    table = Table(Column("id", no_wrap=True), *told)  # an id in two lines cannot be copied
    for person, *cells in zip(people, *filled.values(), strict=True):
        table.add_row(_beginning(person.id), *map(escape, cells))
    console.print(table if people else "Nobody on record by that name.")


def _with_office(person: "Person") -> str:
    """Return a person's name, and below it the latest office."""
    return "\n  ".join((person.name, *person.offices[-1:]))


def _beginning(id_: str) -> str:
    """Return enough of an entity's id to tell it from others, and others whole."""
    return id_[:SHOWN] if id_.startswith("en1-") else id_


def show_person(person: "Person") -> None:
    """Print what is known of a person."""
    console = Console(highlight=False)
    console.print(Text(person.name or person.id, "bold") + Text(f"  {person.id}", "dim"))
    told = {
        "also": ", ".join(person.aliases),
        "offices": "; ".join(person.offices),
        "party": person.party,
        "seen": _seen(person),
    }
    for name, value in told.items():
        if value:
            console.print(Text(f"  {name}: {value}"))
    counted = {"article": person.articles, "statement": person.statements, "mention": person.mentions}
    counts = (f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counted.items())
    console.print(Text(f"  {', '.join(counts)}"))


def entity_as_dict(entity: "Appearing") -> dict[str, Any]:
    """Return one article's entity of a person as JSON can write it."""
    return _plain(entity)


def show_entities(entities: Sequence["Appearing"]) -> None:
    """Print the entities that are one person."""
    table = Table(Column("id", no_wrap=True), "name", "day", "article", "title")
    for entity in entities:
        day = str(entity.day or "")
        table.add_row(*map(escape, (entity.id, entity.name, day, entity.article, entity.title)))
    Console(highlight=False).print(table)


def judgement_as_dict(judgement: "Judgement", names: Mapping[str, str]) -> dict[str, Any]:
    """Return a judgement as JSON can write it, with the names of the two."""
    named = {f"{side}_name": names.get(getattr(judgement, side)) for side in ("left", "right")}
    return {**_plain(judgement), **named}


def show_judgements(judgements: Sequence["Judgement"], names: Mapping[str, str]) -> None:
    """Print a table of judgements, or that there are none."""
    table = Table(Column("id", no_wrap=True), "judgement", "because", "author", "made")
    for judgement in judgements:
        undone = f", undone {judgement.undone_at}" if judgement.undone_at else ""
        score = f" ({judgement.score:.2f})" if judgement.automatic else ""
        told = (_sentence(judgement, names), f"{judgement.reason}{score}", judgement.author)
        table.add_row(judgement.id, *map(escape, told), f"{judgement.made_at}{undone}")
    Console(highlight=False).print(table if judgements else "Nothing was judged by hand.")


def show_judgement(judgement: "Judgement", names: Mapping[str, str]) -> None:
    """Print what was judged or undone just now."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(f"{'Undone: ' if judgement.undone_at else ''}{_sentence(judgement, names)}"))
    if not judgement.undone_at:
        console.print(Text(f"Take it back with: onrecord undo {judgement.id}", "dim"))


def _sentence(judgement: "Judgement", names: Mapping[str, str]) -> str:
    left, right = (
        f"{names[id_]} ({id_})" if id_ in names else id_ for id_ in (judgement.left, judgement.right)
    )
    return f"{left} and {right} are {'one' if judgement.verdict == 'same' else 'not one'}"


def summary_as_dict(summary: "ImportSummary") -> dict[str, Any]:
    """Return what importing a register did as JSON can write it."""
    return _plain(summary)


def show_summary(summary: "ImportSummary") -> None:
    """Print what importing a register did, and what of it was left out."""
    console = Console(highlight=False, soft_wrap=True)
    counts = f"{summary.added:,} new, {summary.changed:,} changed, {len(summary.troubles):,} entries left out"
    console.print(Text(f"{summary.people:,} people in {summary.path}: {counts}"))
    for trouble in summary.troubles[:MANY]:
        console.print(Text(f"  {trouble.where}: {trouble.reason}"))
    if len(summary.troubles) > MANY:
        console.print(f"  … and {len(summary.troubles) - MANY:,} more: --json lists them all")


def _plain(row: Any) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(asdict(row), default=str))
    return plain


def _few(told: Sequence[str]) -> str:
    return ", ".join(told[:FEW]) + (" …" if len(told) > FEW else "")


def _years(person: "Person") -> str:
    days = [str(day.year) for day in (person.first_seen, person.last_seen) if day]
    return "–".join(dict.fromkeys(days))


def _seen(person: "Person") -> str:
    days = [str(day) for day in (person.first_seen, person.last_seen) if day]
    return " to ".join(dict.fromkeys(days))
