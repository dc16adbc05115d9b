"""Which people of the registers of people are meant by names in registers of endorsements."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.record.database import Database
from onrecord.record.identity.comparing import Tie, can_be_one
from onrecord.record.identity.names import PersonName, fold, parse_name
from onrecord.record.identity.officials import AFTER, BEFORE
from onrecord.record.identity.things import plain_name
from onrecord.record.registers import queries as people
from onrecord.record.registers.endorsements.entries import Named
from onrecord.record.registers.holders import Holders, Official
from onrecord.record.registers.importing import SHARED_SCHEMES

_PARTISAN = frozenset(("republican", "democrat"))
_TIES = (Tie.SAME, Tie.NICKNAME, Tie.INITIAL)
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BY_ID = """
    SELECT DISTINCT register_people.id FROM json_each(?) AS wanted
    JOIN register_ids ON register_ids.scheme || ':' || register_ids.value = wanted.value
    JOIN register_people ON register_people.number = register_ids.person
"""
_NAMES = """
    SELECT register_people.id, register_names.name FROM register_names
    JOIN register_people ON register_people.number = register_names.person
"""


def tied(database: Database, named: Sequence[Named]) -> dict[Named, Named]:
    """Return who each of some names is: the same, with the person of a register whom it fits alone, if any.

    A shared id decides. Else a candidate's full name must fit, with the state of the contest, the time and
    the party, and an endorser's be the very same; a surname alone never does.
    """
    holders = _holders(database, named)
    return {one: replace(one, person=_person(database, one, holders)) for one in named}


def _holders(database: Database, named: Iterable[Named]) -> Holders:
    """Return the people of registers whose surname is a word of one of some names."""
    words = {word for one in named for word in plain_name(one.name).split()}
    ids = {row["id"] for row in database.rows(_NAMES) if _surname(row["name"]) in words}
    return Holders([Official(id=entry.where, entry=entry) for entry in people.some(database, ids)])


def _surname(name: str) -> str:
    words = [word for word in plain_name(name).split() if word not in _GENERATIONS]
    return words[-1] if words else ""


def _person(database: Database, one: Named, holders: Holders) -> str:
    shared = [f"{scheme}:{value}" for scheme, value in one.ids if scheme in SHARED_SCHEMES]
    if shared:
        found = {row[0] for row in database.rows(_BY_ID, (json.dumps(shared),))}
    elif one.id in holders.officials:
        return one.id
    else:
        name = parse_name(one.name)
        of_name = holders.named(name.last) if name else holders.officials.values()
        found = {official.id for official in of_name if _fits(one, official)}
    return found.pop() if len(found) == 1 else ""


def _fits(one: Named, official: Official) -> bool:
    """Tell whether somebody is a person of a register, by all that both tell."""
    tie = _tie(one.name, official)
    if one.type == "organisation" or tie is None:
        return False
    if not one.state:
        return tie is Tie.SAME and not one.year
    first, last = official.span()
    in_time = not one.year or first - BEFORE <= one.year <= last + AFTER
    parties = official.parties & _PARTISAN
    agree = one.party not in _PARTISAN or not parties or one.party in parties
    return one.state in official.states and tie in _TIES and in_time and agree


def _tie(written: str, official: Official) -> Tie | None:
    name = parse_name(written)
    if name is None or not name.full:  # "Will Boyd" reads like a headline
        forms = {fold(form) for form in (official.entry.name, *official.entry.aliases)}
        return Tie.SAME if " " in written and fold(written) in forms else None
    ties = [tie for form in official.names if (tie := can_be_one(name, _as_short(form, name)))]
    return min(ties, key=list(Tie).index, default=None)


def _as_short(form: PersonName, name: PersonName) -> PersonName:
    """Return a register's form of a name without the generation that lists of candidates leave out."""
    return replace(form, suffix="") if form.suffix and not name.suffix else form
