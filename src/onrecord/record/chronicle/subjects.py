"""Who is asked about: somebody in articles, in registers of endorsements, or in both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.entities import EntityType
from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.results import Who
from onrecord.record.database import Database
from onrecord.record.identity import asking
from onrecord.record.identity.gathering import keys_of
from onrecord.record.registers.endorsements.asking import endorsements
from onrecord.record.registers.endorsements.entries import Named, RegisteredEndorsement


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Somebody who is asked about.

    Args:
        who: name and id.
        entities: the numbers of the entities of articles that are this one.
        registered: what registers of endorsements are to be asked for.
    """

    who: Who
    entities: tuple[int, ...]
    registered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What registers say of somebody's endorsements.

    Args:
        of: those that were given to them.
        by: those that they gave.
        remarks: why nothing can be told.
    """

    of: tuple[RegisteredEndorsement, ...] = ()
    by: tuple[RegisteredEndorsement, ...] = ()
    remarks: tuple[str, ...] = ()


def subject_of(database: Database, name: str) -> Subject:
    """Return the one who has a name or an id: by the articles, or else by the registers of endorsements.

    Raises:
        UnknownPersonError: nobody in either is called so.
        AmbiguousNameError: several are; the message lists them.
    """
    try:
        person = asking.person(database, name)
    except UnknownPersonError:
        who = _in_registers(database, name) if name.strip() else None
        if who is None:
            raise
        return Subject(who=who, entities=(), registered=name)
    return Subject(
        who=Who(name=person.name, id=person.id),
        entities=tuple(asking.entity_numbers(database, person.id)),
        registered=person.id if EntityType(person.type).is_person else person.name,
    )


def _in_registers(database: Database, name: str) -> Who | None:
    of, by = endorsements(database, of=name), endorsements(database, by=name)
    named = [one.candidate for one in of] + [one.endorser for one in by]
    return _who(named[0]) if named else None


def _who(named: Named) -> Who:
    return Who(name=named.name, id=named.person or named.id)


def registered(
    database: Database, subject: Subject, on: date | None = None, *, sides: Sequence[str] = ("of", "by")
) -> Registered:
    """Return what registers say of somebody, certainly given by a day if one is given.

    A name that several in the registers have is no reason not to tell what articles say: a remark says so.

    Args:
        database: the open record.
        subject: who.
        on: the day.
        sides: what is asked for: endorsements "of" them, or those "by" them.
    """
    found: dict[str, tuple[RegisteredEndorsement, ...]] = {}
    remarks = []
    for side in sides:
        try:
            found[side] = tuple(endorsements(database, on=on, **{side: subject.registered}))
        except AmbiguousNameError as error:
            remarks.append(f"registers of endorsements: {error}")
    return Registered(**found, remarks=tuple(dict.fromkeys(remarks)))


def people_named(database: Database, named: Iterable[Named]) -> dict[Named, Who]:
    """Return who each of those in registers of endorsements is.

    One is somebody in articles by the id of a register of people, or by a full name that one alone on record
    has; else the register's own.
    """
    everybody = list(dict.fromkeys(named))
    known = queries.persons(database, [one.person for one in everybody if one.person])
    alike: dict[str, list[Who]] = {}
    for row in queries.named(database, {key for one in everybody for key in keys_of(one.name)}):
        alike.setdefault(row["name"], []).append(Who(name=row["known"], id=row["id"]))
    found = {}
    for one in everybody:
        keys = keys_of(one.name)
        who, same = _who(one), list(dict.fromkeys(known for key in keys for known in alike.get(key, ())))
        if one.person:
            who = replace(who, name=known.get(one.person, who.name))
        elif len(same) == 1:
            who = same[0]
        found[one] = who
    return found
