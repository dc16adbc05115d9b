"""What is known of each person, gathered from the entities that are he or she."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.record.database import Row
from onrecord.record.identity.comparing import can_be_one
from onrecord.record.identity.names import PersonName, fold, parse_name, shown
from onrecord.record.identity.states import STATE_NAMES
from onrecord.record.identity.things import plain_name
from onrecord.record.registers.entries import Entry, Term

MOST_ALIASES = 30
"""How many other names are kept, the most frequent first."""

SLIP = 0.1
"""An office that is named less often than this share of the most frequent one is taken for a slip."""

SOME = 10
"""Of so many readings of an organisation or a place one may give it another's name."""

CANONICAL, FULL, SHORT, UNLISTED = range(4)
"""How well a name points at a person, the best first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A row of `entity_facts`."""

    kind: str
    type: str
    names: tuple[tuple[str, int], ...]
    offices: tuple[str, ...]
    parties: tuple[str, ...]
    day: str | None
    article: int
    mentions: int
    statements: int

    @classmethod
    def of(cls, row: Row) -> "Facts":
        """Return the facts of a row."""
        return cls(
            kind=row["kind"],
            type=row["type"],
            names=tuple((str(name), int(times)) for name, times in json.loads(row["names"])),
            offices=tuple(json.loads(row["offices"])),
            parties=tuple(json.loads(row["parties"])),
            day=row["day"],
            article=row["article"],
            mentions=row["mentions"],
            statements=row["statements"],
        )


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is to be written of one person.

    Args:
        row: of the table `persons`.
        names: of the table `person_names`.
    """

    row: tuple[object, ...]
    names: list[tuple[str, str, int]]


def gather(
    facts: Mapping[str, Facts], who: Mapping[str, str], entries: Mapping[str, Entry]
) -> Iterator[Gathered]:
    """Yield what is known of each person.

    Args:
        facts: of each entity, by id.
        who: the person's id of each entity.
        entries: the people of the registers, by id.
    """
    members: defaultdict[str, list[Facts]] = defaultdict(list)
    for entity, person in who.items():
        members[person].append(facts[entity])
    for person, its in members.items():
        yield _gathered(person, its, entries.get(person))


def _gathered(person: str, its: list[Facts], entry: Entry | None) -> Gathered:
    kind = Counter(fact.kind for fact in its).most_common(1)[0][0]
    names = _names(its, kind)
    mains = _names(its, kind, most=1)
    name = _registered(entry, mains) if entry else _canonical(mains, kind)
    aliases = list(_aliases(name, names, mains, kind))[:MOST_ALIASES]
    listed = entry is not None or (kind != "person" and bool(name)) or _is_full(name)
    days = sorted(fact.day for fact in its if fact.day)
    row = (
        person,
        name,
        kind,
        _most(fact.type for fact in its),
        int(listed),
        json.dumps(aliases, ensure_ascii=False),
        json.dumps(_offices(its, entry), ensure_ascii=False),
        _party(its, entry),
        days[0] if days else None,
        days[-1] if days else None,
        len({fact.article for fact in its}),
        sum(fact.statements for fact in its),
        sum(fact.mentions for fact in its),
    )
    keyed = lookup if kind == "person" else plain_name
    known = (*aliases, *(entry.aliases if entry else ()))
    return Gathered(row, list(_lookups(person, (name, known), keyed, listed=listed)))


def _most(values: Iterator[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _names(its: list[Facts], kind: str, most: int | None = None) -> Counter[str]:
    """Return the names as they are shown, with how many entities have them among their first few."""
    counts: Counter[str] = Counter()
    for fact in its:
        for written, _ in fact.names[:most]:
            name = shown(written) if kind == "person" else written
            if kind != "person" or parse_name(written):
                counts[name] += 1
    return counts


def _is_full(name: str) -> bool:
    parsed = parse_name(name) if name else None
    return parsed is not None and parsed.full


def _canonical(names: Counter[str], kind: str) -> str:
    full = [name for name in names if _is_full(name)] if kind == "person" else []
    return min(full or names, key=lambda name: (-names[name], -len(name), name), default="")


def _registered(entry: Entry, mains: Counter[str]) -> str:
    """Return the register's form that the articles use most, or else their own full name, or its first."""
    forms = {lookup(form): form for form in (*entry.aliases, entry.name)}
    used: Counter[str] = Counter()
    for name, times in mains.items():
        if lookup(name) in forms:
            used[forms[lookup(name)]] += times
    own = _canonical(mains, "person") if not used else ""
    return min(used, key=lambda form: (-used[form], form), default=own if _is_full(own) else entry.name)


def _aliases(name: str, names: Counter[str], mains: Counter[str], kind: str) -> Iterator[str]:
    """Yield the other names that can be the same person's, the most frequent first, each once.

    A name that only the reading of one article gives him, beside another one, may be somebody else's; so may
    one that a single reading of many gives an organisation or a place.
    """
    keyed = lookup if kind == "person" else plain_name
    seen = {keyed(name)}
    mine = parse_name(name) if kind == "person" else None
    for alias in sorted(names, key=lambda alias: (-names[alias], alias)):
        if keyed(alias) in seen:
            continue
        if kind != "person":
            is_its = names[alias] >= min(2, sum(mains.values()) / SOME)
        else:
            is_its = mine is None or alias in mains or _goes_with(mine, parse_name(alias))
        if is_its:
            seen.add(keyed(alias))
            yield alias


def _goes_with(mine: PersonName, other: PersonName | None) -> bool:
    """Tell whether a name can be a form of another, and is no slip of reading."""
    if other is None:
        return False
    if other.suffix not in ("", mine.suffix):
        return False
    if not other.full or not mine.full:
        parts = {mine.first, mine.last, *mine.middle, mine.nickname, "".join((*mine.middle[-1:], mine.last))}
        return other.last in parts or mine.last in (other.first, other.last)
    if other.last == mine.last:
        return bool(can_be_one(mine, other)) or other.first in mine.middle
    return other.first == mine.first


@lru_cache(maxsize=200_000)
def lookup(name: str) -> str:
    """Return a name as it is looked up: folded, without titles and punctuation."""
    return " ".join(plain_name(shown(name)).split()) or fold(name)


def keys_of(name: str) -> set[str]:
    """Return how a name is looked up: as a person's, and as an organisation's or another thing's."""
    return {lookup(name), plain_name(name)}


def _lookups(
    person: str, names: tuple[str, Iterable[str]], keyed: Callable[[str], str], *, listed: bool
) -> Iterator[tuple[str, str, int]]:
    """Yield how somebody's names are looked up: the name by which he or it is known, and others."""
    name, known = names
    if name:
        yield keyed(name), person, CANONICAL if listed else UNLISTED
    for alias in known:
        rank = (FULL if _is_full(alias) else SHORT) if listed else UNLISTED
        yield keyed(alias), person, rank


def _party(its: list[Facts], entry: Entry | None) -> str:
    terms = [term for term in entry.terms if term.party] if entry else []
    if terms:
        return max(terms, key=lambda term: (term.start is not None, term.start)).party
    return _most(party for fact in its for party in fact.parties)


def _offices(its: list[Facts], entry: Entry | None) -> list[str]:
    if entry and entry.terms:
        return _held(entry.terms)
    full = [fact for fact in its if fact.names and _is_full(fact.names[0][0])]
    counts = Counter(office for fact in full or its for office in fact.offices)
    enough = max(counts.values(), default=0) * SLIP
    told = [office for office in counts if counts[office] >= enough and not _is_told_better(office, counts)]
    ordered = sorted(told, key=lambda office: (-counts[office], office))[:MOST_ALIASES]
    return [", ".join(STATE_NAMES.get(part, part) for part in office.split(", ")) for office in ordered]


def _is_told_better(office: str, counts: Counter[str]) -> bool:
    """Tell whether another office says the same and more: "senator, OH" more than "senator"."""
    return any(other.startswith((f"{office}, ", f"{office} of ")) for other in counts)


def _held(terms: tuple[Term, ...]) -> list[str]:
    """Return offices with their first and last year, terms that follow each other as one."""
    spans: dict[tuple[str, str], list[list[int | None]]] = {}
    for term in terms:
        start, end = (day.year if day else None for day in (term.start, term.end))
        runs = spans.setdefault((term.office, term.state), [])
        if runs and runs[-1][1] is not None and start is not None and start <= runs[-1][1] + 1:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return [
        ", ".join(part for part in (office, STATE_NAMES.get(state, state), _years(*run)) if part)
        for (office, state), runs in spans.items()
        for run in runs
    ]


def _years(start: int | None, end: int | None) -> str:
    return f"{start or ''}–{end or ''}" if start or end else ""
