"""Whom of those in registers of endorsements a name or an id means."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from onrecord.errors import AmbiguousNameError
from onrecord.record.database import Database
from onrecord.record.identity import asking
from onrecord.record.identity.comparing import middles_agree
from onrecord.record.identity.finding import CHOICES
from onrecord.record.identity.gathering import lookup
from onrecord.record.identity.names import parse_name
from onrecord.record.identity.states import STATE_NAMES
from onrecord.record.identity.things import plain_name
from onrecord.record.registers import queries as people
from onrecord.record.registers.endorsements.entries import Named
from onrecord.record.registers.endorsements.tying import tied


def choose(database: Database, wanted: str, everybody: Sequence[Named]) -> set[str]:
    """Return the ids, as the registers of endorsements have them, of the one who is wanted.

    Args:
        database: the open record.
        wanted: an id that these registers, registers of people or an article's entity have; or a name.
        everybody: those who may be meant.

    Raises:
        AmbiguousNameError: several people have the name; the message lists them.
        UnknownPersonError: it is an id of an entity that is not on record.
    """
    entries = people.some(database, [wanted])
    names = [name for entry in entries for name in (entry.name, *entry.aliases)] or _names(database, wanted)
    words = {word for name in names for word in _words(name)}
    near = [one for one in everybody if words & set(_words(one.name)) or _has_id(one, wanted)]
    who = tied(database, near).values()
    by_id = {one.id for one in who if one.person == wanted or _has_id(one, wanted)}
    if by_id or entries:
        return by_id
    found = _named(names, list(who))
    groups = _groups(found)
    if len(groups) > 1:
        raise AmbiguousNameError(_choices(wanted, groups))
    return {one.id for one in (*found, *_others(found, who))}


def _words(name: str) -> list[str]:
    return plain_name(name).split()


def _has_id(one: Named, wanted: str) -> bool:
    beginning = wanted.startswith(("rp1-", "rc1-")) and one.id.startswith(wanted)
    return beginning or wanted in (one.id, *(f"{scheme}:{value}" for scheme, value in one.ids))


def _names(database: Database, wanted: str) -> list[str]:
    """Return the names that are sought: of an article's entity, all full ones that its person goes by."""
    if not wanted.startswith("en1-"):
        return [wanted]
    person = asking.person(database, wanted)
    return [name for name in (person.name, *person.aliases) if (parsed := parse_name(name)) and parsed.full]


def _named(names: Sequence[str], everybody: Sequence[Named]) -> list[Named]:
    """Return those whom some names fit best: to the letter, but for a middle name, or by all their words."""
    for fits in (_is_called, same_name, _has_words):
        found = [one for one in everybody if any(fits(one.name, name) for name in names)]
        if found:
            return found
    return []


def _is_called(name: str, wanted: str) -> bool:
    return plain_name(name) == plain_name(wanted)


def same_name(left: str, right: str) -> bool:
    """Tell whether two names are the same but for titles and a middle name that one leaves out."""
    if _is_called(left, right):
        return True
    one, other = parse_name(left), parse_name(right)
    if not one or not other or not one.full or not other.full:
        return False
    same = (one.first, one.last, one.suffix) == (other.first, other.last, other.suffix)
    return same and middles_agree(one, other)


def _has_words(name: str, wanted: str) -> bool:
    words = set(_words(name))
    return any(sought and set(sought.split()) <= words for sought in (plain_name(wanted), lookup(wanted)))


def _groups(found: Sequence[Named]) -> list[list[Named]]:
    """Return who is one: by id, by register, or by a name and state that no party or middle name parts."""
    groups: list[list[Named]] = []
    for one in found:
        group = next((group for group in groups if all(_are_one(one, other) for other in group)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _others(found: Sequence[Named], everybody: Iterable[Named]) -> list[Named]:
    """Return who else is the one that was found, under another name; nobody where those others conflict."""
    others = [one for one in everybody if found and all(_are_one(one, other) for other in found)]
    return others if all(_are_one(one, other) for one, other in combinations(others, 2)) else []


def _are_one(left: Named, right: Named) -> bool:
    if left.id == right.id:
        return True
    if left.person and right.person:
        return left.person == right.person
    apart = (left.party and right.party and left.party != right.party) or (left.ids and right.ids)
    return left.state == right.state and not apart and same_name(left.name, right.name)


def _choices(wanted: str, groups: Sequence[Sequence[Named]]) -> str:
    lines = [f"\n  {group[0].person or group[0].id}  {_in_short(group[0])}" for group in groups[:CHOICES]]
    more = f"\n  … and {len(groups) - CHOICES} more" if len(groups) > CHOICES else ""
    return f"{wanted!r} may be several people; give one's whole name or id:{''.join(lines)}{more}"


def _in_short(one: Named) -> str:
    told = (one.name, STATE_NAMES.get(one.state, ""), one.party, str(one.year or ""))
    return ", ".join(part for part in told if part)
