"""Who is named in a mailing: people and bodies, each once, however their names are written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.ask.mailings.knowing import Known
from onrecord.ask.mailings.masking import candidate_in
from onrecord.ask.mailings.names import ARM, Written, folded, written
from onrecord.ask.mailings.sheets import Sheet
from onrecord.ask.mailings.spelling import spelled
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.record import Who

_NEVER = frozenset(
    (
        EntityType.PLACE,
        EntityType.COUNTRY,
        EntityType.OFFICE,
        EntityType.CONTEST,
        EntityType.EVENT,
        EntityType.LAW,
    )
)
_HUMAN = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_MOST = 500
"""Figures of one mailing; the time grows with their square."""

_LONGEST = 8
"""Words that the name of a body has at most; what is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody, or a body, that is named.

    Args:
        name: the fullest, without titles.
        surname: of a person; "" of a body.
        given: the first name; "" where none is known.
        forms: first names and surnames as they are written together.
        short: of a body, shorter names that it has in the mailing.
        titles: the offices that stand before the full name.
        who: as the record knows them, or else by the name.
    """

    name: str
    surname: str
    given: str
    forms: tuple[tuple[str, str], ...]
    short: tuple[str, ...]
    titles: frozenset[str]
    who: Who

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return bool(self.surname)


@dataclass(frozen=True, slots=True)
class Roster:
    """The figures of a mailing, and which of the readings' entities each of them is.

    Args:
        figures: in the order of their first mentions.
        entities: the number of a figure, by sheet and entity.
        left_out: how many more are named: no letter names so many.
    """

    figures: tuple[Figure, ...]
    entities: dict[tuple[int, int], int]
    left_out: int = 0

    def bearers(self, surname: str) -> list[int]:
        """Return the figures with a surname."""
        wanted = folded(surname)
        return [number for number, each in enumerate(self.figures) if folded(each.surname) == wanted]


@dataclass(frozen=True, slots=True)
class Found:
    """A name at a place."""

    written: Written
    sheet: int
    entity: int | None


def roster_of(sheets: Iterable[Sheet], more: Iterable[str], known: Known) -> Roster:
    """Return who is named.

    Args:
        sheets: of the mailing, with what was found in them.
        more: names that stand elsewhere: the sender's, or in "Paid for by …".
        known: who is on record.
    """
    found = [Found(written(name, 0, len(name)), 0, None) for name in more]
    for sheet in sheets:
        found += _found_in(sheet, known)
    found = [each for each in found if each.written.is_figure]
    groups = _joined(found, known)
    kept = groups[:_MOST]
    figures = tuple(_figure(group, known) for group in kept)
    return Roster(figures, _entities(kept), len(groups) - len(kept))


def _found_in(sheet: Sheet, known: Known) -> Iterable[Found]:
    reading = sheet.reading
    if reading is None:
        yield from (Found(name, sheet.number, None) for name, _, _ in spelled(sheet, known))
        return
    human = {each.entity for each in reading.mentions if each.span.of(sheet.text).lower() in _HUMAN}
    for mention in reading.mentions:
        name = written(sheet.text, mention.span.start, mention.span.end)
        if mention.form is Form.NAME and _may_support(mention, name, reading.entities, human):
            yield Found(name, sheet.number, mention.entity)
    ends = {
        (m.span.end, len(written(sheet.text, m.span.start, m.span.end).words)): m.entity
        for m in reading.mentions
    }
    for name, _, end in spelled(sheet, known):
        yield Found(name, sheet.number, ends.get((end, len(name.words))))


def _may_support(mention: Mention, name: Written, entities: tuple[Entity, ...], human: set[int]) -> bool:
    """Tell whether a name is somebody's or a body's: readers take a town for a person at times."""
    if (
        not name.words
        or len(name.words) > _LONGEST
        or not name.words[0][0].isupper()
        or "://" in name.name
        or candidate_in(name.name)
    ):
        return False
    if name.titles or name.is_body:
        return True
    if mention.type in _NEVER and entities[mention.entity].type in _NEVER:
        return False
    bodily = entities[mention.entity].type in (EntityType.ORGANISATION, EntityType.PARTY, EntityType.OUTLET)
    return (
        len(name.words) > 1
        if bodily
        else len(name.words) in (2, 3, 4) or mention.entity in human or _short(name)
    )


def _short(name: Written) -> bool:
    """Keep a word alone for now: it counts where somebody's surname or first name is the same."""
    return len(name.words) == 1


def _joined(found: list[Found], known: Known) -> list[list[Found]]:
    """Group names to figures: full names by their first and last parts, the others with the one they fit."""
    groups: dict[str, list[Found]] = {}
    cried = {folded(each.written.surname) for each in found if not each.written.is_body}
    single = [each for each in found if _is_single(each.written, cried)]
    for each in found:
        if each not in single:
            groups.setdefault(each.written.key, []).append(each)
    for each in sorted(single, key=lambda each: not each.written.titles):
        place = _group_of(each, groups, known)
        if place:
            groups.setdefault(place, []).append(each)
    return _without_doubles(list(groups.values()), known)


def _is_single(name: Written, cried: set[str]) -> bool:
    """Tell whether a name is one word, so that it is to be seen whose: "ASHBY" is no body's acronym then."""
    return len(name.words) == 1 and (not name.is_acronym or folded(name.name) in cried)


def _without_doubles(groups: list[list[Found]], known: Known) -> list[list[Found]]:
    """Put those together whom the record knows as one, whatever their names here."""
    joined: dict[str, list[Found]] = {}
    for group in groups:
        fullest = max((each.written.name for each in group), key=len)
        joined.setdefault(known.person(fullest) or f"group {len(joined)}", []).extend(group)
    return _without_short(list(joined.values()))


def _without_short(groups: list[list[Found]]) -> list[list[Found]]:
    """Put a body's shorter name to the one longer that has its words: "Local 88" of the firefighters."""
    kept: list[list[Found]] = []
    for group in sorted(groups, key=lambda group: -len(group[0].written.name)):
        longer = [each for each in kept if _is_short_of(group[0].written, each[0].written)]
        if len(longer) == 1:
            longer[0].extend(group)
        else:
            kept.append(group)
    return sorted(kept, key=groups.index) if len(kept) == len(groups) else kept


def _is_short_of(name: Written, longer: Written) -> bool:
    both = name.is_body and longer.is_body and len(name.words) > 1
    return both and f" {folded(name.name)} " in f" {folded(longer.name)} " and name.name != longer.name


def _group_of(each: Found, groups: dict[str, list[Found]], known: Known) -> str:
    """Return the key of the group that a name of one word goes to; "" for what is nobody's, or either's."""
    word, titles = folded(each.written.name), each.written.titles
    if each.written.is_body:
        bodies = [
            key
            for key, group in groups.items()
            if group[0].written.is_body and word in folded(group[0].written.name).split()
        ]
        return _one(bodies)
    people = {key: group for key, group in groups.items() if not group[0].written.is_body}
    bearers = [key for key, group in people.items() if folded(group[0].written.surname) == word]
    if titles:
        bearers = [key for key in bearers if _same_one(each, groups[key], known)]
        return _one(bearers) if bearers else f"{word} ({' '.join(sorted(titles))})"
    if bearers:
        return _one([key for key in bearers if _linked(each, groups[key])]) or _one(bearers)
    named = [key for key, group in people.items() if folded(group[0].written.given) == word]
    return _one(named) or (word if not named and known.human(each.written.name) else "")


def _one(keys: list[str]) -> str:
    return keys[0] if len(keys) == 1 else ""


def _same_one(each: Found, group: list[Found], known: Known) -> bool:
    """Tell whether a title and a surname are the one whose names are grouped."""
    titles = frozenset[str]().union(*(other.written.titles for other in group))
    if each.written.titles & titles or _linked(each, group):
        return True
    if titles:
        return False
    apart = each.entity is not None and any(
        other.sheet == each.sheet and other.entity is not None for other in group
    )
    if not apart:
        return True
    called = known.person(f"{' '.join(sorted(each.written.titles))} {each.written.name}")
    return called is not None and called == known.person(group[0].written.name)


def _linked(each: Found, group: list[Found]) -> bool:
    return each.entity is not None and any(
        (other.sheet, other.entity) == (each.sheet, each.entity) for other in group if other is not each
    )


def _figure(group: list[Found], known: Known) -> Figure:
    fullest = max(
        (each.written for each in group), key=lambda name: (len(name.words), not name.name.isupper())
    )
    spelled = next((each.written for each in group if _same_case(each.written, fullest)), fullest)
    titles = frozenset[str]().union(*(each.written.titles for each in group))
    title = " ".join(sorted(titles))
    who = known.who(spelled.name) if spelled.given else known.titled(titles, _titled(spelled.name))
    if spelled.is_body:
        names = {each.written.name for each in group}
        name = _body(names)
        short = tuple(sorted(each for each in names if len(each.split()) > 1 and len(each) < len(name)))
        who = known.who(name)
        return Figure(name, "", "", (), short, titles, who or Who(name=name))
    surname, given = _titled(spelled.surname), spelled.given
    if who and not given and folded(who.name).endswith(" " + folded(surname)):
        given = who.name.split()[0]
    forms = {(each.written.given, each.written.surname) for each in group if each.written.given} | {
        (given, surname)
    }
    bare = _titled(spelled.name) if given else f"{title} {_titled(spelled.name)}".strip()
    shown = bare[0].upper() + bare[1:]
    return Figure(
        spelled.name, surname, _titled(given), tuple(sorted(forms)), (), titles, who or Who(name=shown)
    )


def _body(names: set[str]) -> str:
    """Return a body's name: the longest, without its arm ("PAC") where it is named so too."""
    return max((ARM.sub("", name) if ARM.sub("", name) in names else name for name in names), key=len)


def _same_case(name: Written, fullest: Written) -> bool:
    return folded(name.name) == folded(fullest.name) and not name.name.isupper()


def _titled(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 2 else name


def _entities(groups: list[list[Found]]) -> dict[tuple[int, int], int]:
    """Return whose each entity is: the one that most of its names, the full ones first, are the names of."""
    votes: dict[tuple[int, int], Counter[int]] = {}
    for number, group in enumerate(groups):
        for each in group:
            if each.entity is not None:
                weight = 100 if len(each.written.words) > 1 else 1
                votes.setdefault((each.sheet, each.entity), Counter())[number] += weight
    return {entity: count.most_common(1)[0][0] for entity, count in votes.items()}
