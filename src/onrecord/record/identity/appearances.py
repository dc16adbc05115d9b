"""Whoever and whatever the latest readings talk about, gathered from their rows into plain values."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from onrecord.entities import EntityType, Form
from onrecord.record.database import Database, Row
from onrecord.record.identity import queries
from onrecord.record.identity.leftovers import is_credit
from onrecord.record.identity.names import without_titles
from onrecord.record.identity.states import states_in
from onrecord.record.identity.titles import Around, around

BEFORE, AFTER = 60, 45
"""How many characters before and after a name are looked at for a title, a party or a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An entity of one article, with what its article tells of it.

    Args:
        id: the entity's id.
        type: what kind of thing it is.
        names: its names as written, with how often, the most frequent first; none where it is only described.
        called: the entity's name: its fullest name or description.
        article: the article's number.
        day: of publication, if known.
        publisher: of the article.
        offices: the offices that stand before its names; before its full names alone where it has one, as
            "President Hale" may be her husband.
        titles: the same with their states: "senator, OH".
        states: the states that its names are tied to: "(R-Ala.)".
        seats: those of them that no office of the past ties it to.
        parties: the parties, likewise.
        sexes: "m" or "f", by honorifics.
        setting: the states that its article names anywhere.
        private: whether its article gives it an occupation that is no office, and no office.
    """

    id: str
    type: EntityType
    names: tuple[tuple[str, int], ...]
    called: str
    article: int
    day: date | None = None
    publisher: str = ""
    offices: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    sexes: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    private: bool = False


def appearances(database: Database) -> Iterator[Appearance]:
    """Yield the entities of the latest readings, article by article.

    One that has neither a name nor a description is left out, as a pronoun says nothing across articles, and
    so is whoever took the pictures.
    """
    for article, entities, mentions in queries.latest_entities(database):
        of_entity: defaultdict[int, list[Row]] = defaultdict(list)
        for mention in mentions:
            of_entity[mention["entity"]].append(mention)
        setting = states_in(article["text"])
        for entity in entities:
            made = _appearance(article, entity, of_entity[entity["number"]], setting)
            if made:
                yield made


def _appearance(article: Row, entity: Row, mentions: list[Row], setting: frozenset[str]) -> Appearance | None:
    text: str = article["text"]
    type_ = EntityType(entity["type"])
    named = [mention for mention in mentions if mention["form"] == Form.NAME]
    if all(mention["form"] == Form.PRONOUN for mention in mentions):
        return None
    if named and type_.is_person and all(_is_credit(text, mention) for mention in named):
        return None
    names = Counter(_written(text, mention) for mention in named)
    plain = Appearance(
        id=entity["id"],
        type=type_,
        names=tuple(sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))),
        called=entity["name"],
        article=article["number"],
        day=date.fromisoformat(article["published"]) if article["published"] else None,
        publisher=article["publisher"],
        setting=setting,
    )
    return _with_titles(plain, text, named) if type_.is_person and named else plain


def _with_titles(one: Appearance, text: str, named: list[Row]) -> Appearance:
    """Return a person's appearance with what stands around the names."""
    told = [_around(text, mention) for mention in named]
    full = [found for found, mention in zip(told, named, strict=True) if _is_full(text, mention)]
    return replace(
        one,
        called=_without_page_tail(one.called, text.partition(one.called)[2]),
        offices=_set(full or told, "office"),
        titles=_set(full or told, "title"),
        states=_set(told, "state"),
        seats=_set([one for one in told if not one.former], "state"),
        parties=_set(told, "party"),
        sexes=_set(told, "sex"),
        private=_is_private(full) and not _set(told, "office") | _set(told, "state"),
    )


def _is_private(full: list[Around]) -> bool:
    """Tell whether full names are mostly followed by an occupation: a senator may once be called a doctor."""
    return bool(full) and 2 * sum(found.private for found in full) >= len(full)


def _written(text: str, mention: Row) -> str:
    name = " ".join(text[mention["start"] : mention["end"]].split())
    return _without_page_tail(name, text[mention["end"] : mention["end"] + AFTER])


def _without_page_tail(name: str, after: str) -> str:
    """Return a name without what a page adds to it from behind the text: "Bo Tor Robert" of "(Bo) Tor"."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 and after.startswith(f" ({words[0]})") else name


def _is_credit(text: str, mention: Row) -> bool:
    start, end = mention["start"], mention["end"]
    before = text[max(start - AFTER, 0) : start].rpartition("\n")[2]
    return " " in text[start:end] and is_credit(before, text[end : end + AFTER])


def _is_full(text: str, mention: Row) -> bool:
    return " " in without_titles(_written(text, mention))


def _around(text: str, mention: Row) -> Around:
    start, end = mention["start"], mention["end"]
    before = text[max(start - BEFORE, 0) : start].rpartition("\n")[2]
    return around(before + _titles_within(text[start:end]) + " ", text[end : end + AFTER])


def _titles_within(written: str) -> str:
    """Return the titles that what is taken for a name begins with."""
    name = without_titles(written).partition(" ")[0]
    return written[: written.index(name)] if name and name in written else ""


def _set(told: list[Around], part: str) -> frozenset[str]:
    return frozenset(value for one in told if (value := getattr(one, part)))
