"""The commands that tell who is on record: people, person."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.doors import printing, roster
from onrecord.doors.opening import know_people, print_json
from onrecord.doors.options import DEFAULT_RECORD, JsonOption, PersonArgument, RecordOption

if TYPE_CHECKING:
    from onrecord.record import Record


class Kind(StrEnum):
    """What kind of thing is listed."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OFFICE = "office"
    CONTEST = "contest"
    EVENT = "event"
    LAW = "law"


def people(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="Only those with these words in a name they go by.")
    ] = "",
    kind: Annotated[Kind, typer.Option(help="Another kind of thing than people.")] = Kind.PERSON,
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 50,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """List who is on record: names, offices, when first and last seen, and how often; the most named first.

    \b
    Examples:
      onrecord people
      onrecord people Delgado --json
    """
    with know_people(record) as kept:
        found = kept.people(name, limit=limit, kind=kind.value)
    if json_:
        print_json([roster.person_as_dict(person) for person in found])
    else:
        roster.show_people(found)


def person(
    name: PersonArgument,
    entities: Annotated[
        bool, typer.Option("--entities", help="List instead what each article calls him or her, with ids.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most this many statements of each kind.")] = 20,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Show one person: what he or she said, and what is said of him or her, the newest first.

    A name that fits several people gives the list to choose from, and exit code 2.

    \b
    Examples:
      onrecord person "Ana Delgado"
      onrecord person en1-3f2c --json
      onrecord person Delgado --entities
    """
    with know_people(record) as kept:
        if entities:
            _tell_entities(kept, name, as_json=json_)
        else:
            _tell_statements(kept, name, limit, as_json=json_)


def _tell_entities(record: "Record", name: str, *, as_json: bool) -> None:
    who = record.person(name)
    found = record.entities_of(who.id)
    if as_json:
        listed = [roster.entity_as_dict(entity) for entity in found]
        print_json({"person": roster.person_as_dict(who), "entities": listed})
        return
    roster.show_person(who)
    roster.show_entities(found)


def _tell_statements(record: "Record", name: str, limit: int, *, as_json: bool) -> None:
    from onrecord.record import Filters  # SQLite loads here, not for --help

    who = record.person(name)
    said = record.search(filters=Filters(speaker=who.id, limit=limit))
    said_of = record.search(filters=Filters(about=who.id, limit=limit))
    if as_json:
        parts = {"said": said, "said_of": said_of}
        listed = {key: [statement.to_dict() for statement in some] for key, some in parts.items()}
        print_json({"person": roster.person_as_dict(who), **listed})
        return
    roster.show_person(who)
    printing.show_part("Said", said)
    printing.show_part("Said of this person", said_of)
