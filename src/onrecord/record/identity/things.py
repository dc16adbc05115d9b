"""Organisations, places, offices, laws, contests and events across articles: one name is one thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.entities import EntityType
from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Link
from onrecord.record.identity.leftovers import is_web_leftover
from onrecord.record.identity.names import fold
from onrecord.record.identity.states import state_code

KINDS = {
    EntityType.ORGANISATION: "organisation",
    EntityType.PARTY: "organisation",
    EntityType.OUTLET: "organisation",
    EntityType.COUNTRY: "place",
    EntityType.PLACE: "place",
    EntityType.OFFICE: "office",
    EntityType.CONTEST: "contest",
    EntityType.EVENT: "event",
    EntityType.LAW: "law",
}
"""Which types are compared with each other; people are compared elsewhere, and what is left out never is."""

# Names that every country has, or every state: which one is meant depends on the article.
_COMMON_WORDS = """
senate house representatives congress parliament supreme court courts department ministry justice
treasury state defense defence foreign army navy air force cabinet commons lords national assembly
federal reserve election elections commission government legislature council central bank interior
health education labor labour energy agriculture commerce transportation police guard coast
intelligence security agency bureau office administration republican democratic conservative liberal
socialist green communist party parties attorney general president vice prime minister secretary
governor speaker majority minority leader chief senator mayor judge chairman chair committee the of
and for in on upper lower chamber capital capitol constitution bill rights district city county
board union university college campaign company group
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_ALONE_WORDS = """
senate house congress parliament treasury cabinet pentagon constitution capitol
"""
_ALONE = frozenset(_ALONE_WORDS.split())
_PARTIES = {
    "gop": "republican party", "republican": "republican party", "republicans": "republican party",
    "democrat": "democratic party", "democrats": "democratic party", "democratic": "democratic party",
    "democrat party": "democratic party", "grand old party": "republican party",
}  # fmt: skip
_COUNTRIES = {
    "us": "united states", "usa": "united states", "america": "united states", "uk": "united kingdom",
    "united states of america": "united states", "britain": "united kingdom",
    "great britain": "united kingdom",
    "uae": "united arab emirates", "eu": "european union", "un": "united nations", "u s": "united states",
}  # fmt: skip
_YEAR = re.compile(r"\b((?:1[6-9]|20)\d\d)\b")
_DOTS = re.compile(r"\b(?:[a-z]\.){2,}")
_NOT_WORD = re.compile(r"[^\w&'+]+")
_SMALL_WORDS = """
of the and for in on a an to at
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_LONGEST = 12
"""A name has no more words than this."""


def thing_links(everyone: Iterable[Appearance]) -> list[Link]:
    """Return what ties appearances of one thing to each other.

    Args:
        everyone: all appearances of the latest readings, whatever their type.
    """
    things = [one for one in everyone if one.type in KINDS and one.names]
    countries = _countries(things)
    groups: defaultdict[str, list[Appearance]] = defaultdict(list)
    for one in things:
        key = thing_key(one, countries.get(one.article, ""))
        if key:
            groups[key].append(one)
    links = [
        Link(id_, ids[0], "same name", 0.95)
        for members in groups.values()
        for ids in [sorted({member.id for member in members})]
        for id_ in ids[1:]
    ]
    return links + _acronym_links(groups)


def thing_key(one: Appearance, country: str) -> str:
    """Return what two appearances of one thing have in common, or "" where a name is too vague for that.

    Args:
        one: the appearance.
        country: the country that its article is about, or "".
    """
    name = plain_name(one.called if _is_named(one) else one.names[0][0])
    words = name.split()
    kind = KINDS[one.type]
    if not words or len(words) > _LONGEST or is_web_leftover(name) or not any(c.isalpha() for c in name):
        return ""
    name = (_PARTIES if kind == "organisation" else _COUNTRIES if kind == "place" else {}).get(name, name)
    words = name.split()
    if kind == "place" and one.type is EntityType.COUNTRY and state_code(name):
        return f"place:{name}:country"  # Georgia
    if kind in ("contest", "event"):
        return _of_its_year(name, one, kind)
    if set(words) <= _COMMON and kind != "place":
        vague = (len(words) == 1 and name not in _ALONE and name not in _PARTIES) or not country
        return "" if vague else f"{kind}:{name}:{country}"
    return f"{kind}:{name}"


def _is_named(one: Appearance) -> bool:
    return any(fold(written) in fold(one.called) for written, _ in one.names[:1])


def plain_name(written: str) -> str:
    """Return a thing's name folded: without article, possessive, full stops and punctuation."""
    name = _DOTS.sub(lambda match: match[0].replace(".", ""), fold(written))
    name = re.sub(r"['’]s?$", "", name.strip(' .,;:"“”()'))
    return _NOT_WORD.sub(" ", name).strip().removeprefix("the ")


def _of_its_year(name: str, one: Appearance, kind: str) -> str:
    """Return the key of what is held again and again: with its year, or the day's, or none without either."""
    years = _YEAR.findall(name)
    year = int(years[0]) if years else one.day.year if one.day else 0
    rest = _YEAR.sub("", name).split()
    if (
        not year
        or len(rest) < 2
        or set(rest) <= _COMMON | {"primary", "runoff", "race", "caucus", "debate", "convention"}
    ):
        return ""
    season = year + year % 2 if kind == "contest" else year  # elections are held in even years
    return f"{kind}:{' '.join(rest)}:{season}"


def _countries(things: Sequence[Appearance]) -> dict[int, str]:
    """Return the country that each article is about: the most named; a state counts for the United States."""
    told: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for one in things:
        times = sum(count for _, count in one.names)
        if one.type is EntityType.COUNTRY:
            name = plain_name(one.called)
            told[one.article][_COUNTRIES.get(name, name)] += times
        if one.setting:
            told[one.article]["united states"] += len(one.setting)
    return {
        article: min(counts, key=lambda country: (-counts[country], country))
        for article, counts in told.items()
    }


def _acronym_links(groups: dict[str, list[Appearance]]) -> list[Link]:
    """Tie an acronym to the one name that an article uses as its long form."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    in_article: defaultdict[int, set[str]] = defaultdict(set)
    hubs = {key: min(member.id for member in members) for key, members in groups.items()}
    for key, members in groups.items():
        for member in members:
            in_article[member.article].add(key)
            for short, long in _named_both(member):
                forms[short][f"{key.split(':')[0]}:{long}"] += 1
    for keys in in_article.values():
        by_initials = {initials: key for key in keys for initials in _initials(key)}
        for key in keys & {f"organisation:{initials}" for initials in by_initials}:
            forms[key.split(":")[1]][by_initials[key.split(":")[1]]] += 1
    links = []
    for short, longs in sorted(forms.items()):
        long, times = min(longs.items(), key=lambda pair: (-pair[1], pair[0]))
        key = f"organisation:{short}"
        if times >= 0.9 * longs.total() and key in hubs and long in hubs and key != long:
            links.append(Link(hubs[key], hubs[long], "acronym of the name, in one article", 0.9))
    return links


def _named_both(member: Appearance) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that a reading gives to the same entity as their long form."""
    names = [plain_name(written) for written, _ in member.names]
    for short in names:
        for long in names:
            if short in _initials(f":{long}"):
                yield short, long


def _initials(key: str) -> set[str]:
    """Return the acronyms of a name: of all its words, and of all but the small ones."""
    words = key.split(":")[1].split()
    if len(words) < 2:
        return set()
    both = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)
    return {initials for initials in both if len(initials) > 1}
