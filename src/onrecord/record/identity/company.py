"""Who is named together with whom: the company that tells namesakes apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from onrecord.entities import EntityType
from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.names import PersonName, fold, parse_name

EVERYWHERE = 0.01
"""Who stands in a larger share of the articles than this is no one's particular company …"""

FEW = 8
"""… unless that is so few articles that it says nothing."""

MANY_FIRST, MANY_LAST = 5, 12
"""With fewer first names to its surname, or surnames to its first name, no name is common."""

NAMESAKES = 0.1
"""How many namesakes chance must give a name for it to be common: its surname's share of all people, times
its first name's, times all people."""

_TELLING = frozenset(
    (EntityType.POLITICIAN, EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.LAW)
)


class Company:
    """Who and what is named in each article, and how common each name is.

    Args:
        everyone: all appearances.
    """

    def __init__(self, everyone: Iterable[Appearance]) -> None:
        self._of_article: defaultdict[int, set[str]] = defaultdict(set)
        self._firsts: defaultdict[str, set[str]] = defaultdict(set)
        self._lasts: defaultdict[str, set[str]] = defaultdict(set)
        for one in everyone:
            if one.names and one.type in _TELLING:
                self._of_article[one.article].add(self._key(one))
        self._articles = Counter(key for keys in self._of_article.values() for key in keys if key)
        self._people = sum(len(firsts) for firsts in self._firsts.values())
        self._limit = max(FEW, EVERYWHERE * len(self._of_article))

    def _key(self, one: Appearance) -> str:
        if not one.type.is_person:
            return fold(one.called).removeprefix("the ")
        name = main_name(one)
        if name is None or not name.full:
            return ""
        self._firsts[name.last].add(name.first)
        self._lasts[name.first].add(name.last)
        return f"{name.first} {name.last}"

    def around(self, one: Appearance, but: str = "") -> set[str]:
        """Return what else its article names, but for what stands in so many articles that it tells nothing.

        Args:
            one: the appearance.
            but: a surname, whose bearers are left out.
        """
        named = self._of_article.get(one.article, ())
        return {
            key for key in named if key and self._articles[key] <= self._limit and not key.endswith(f" {but}")
        }

    def of(self, members: Iterable[Appearance], but: str) -> Counter[str]:
        """Return what else the articles of several appearances name, and how many of them name it."""
        by_article = {member.article: member for member in members}
        return Counter(key for member in by_article.values() for key in self.around(member, but))

    def first_names(self, last: str) -> set[str]:
        """Return the first names of all who have a surname."""
        return self._firsts.get(last, set())

    def is_common(self, name: PersonName) -> bool:
        """Tell whether so many people share its parts that two may well share the whole."""
        firsts, lasts = len(self._firsts[name.last]), len(self._lasts[name.first])
        return firsts >= MANY_FIRST and lasts >= MANY_LAST and firsts * lasts >= NAMESAKES * self._people


def main_name(one: Appearance) -> PersonName | None:
    """Return the name that an appearance is known by: the most frequent of its fullest kind, or None.

    A reading may have taken two people for one. Then the name that stands more often is believed, and of two
    that stand as often, the one that the reading calls the entity by.
    """
    return _main_name(one.names, one.called)


@lru_cache(maxsize=500_000)
def _main_name(names: tuple[tuple[str, int], ...], called: str) -> PersonName | None:
    weighed: Counter[PersonName] = Counter()
    for written, times in names:
        name = parse_name(written)
        if name:
            weighed[name] += times
    chosen = parse_name(called) if names else None
    if chosen:
        weighed[chosen] += 1
    full = [name for name in weighed if name.full]
    if not full:
        return max(weighed, key=lambda name: (weighed[name], name.last), default=None)
    surname = max(full, key=lambda name: (_of_surname(weighed, name), name == chosen, name.last)).last
    bearers = [name for name in full if name.last == surname]
    return max(bearers, key=lambda name: (weighed[name], name == chosen, name.words, name.first, name.middle))


def _of_surname(weighed: Counter[PersonName], name: PersonName) -> int:
    """Return how often a full name's surname stands, alone or not."""
    return sum(times for other, times in weighed.items() if other.last == name.last)
