"""Who bears a name, where and when, and whom a bare name can mean by what stands around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import SEXES_NOISE, Cluster, Link, firm
from onrecord.record.identity.names import parse_name

KNOWN = 20
"""How many appearances the owner must have at that time."""

FAR = 3
"""How many times as often somebody else must be written about to be who may be meant by the bare name."""

_CONGRESS = frozenset(("senator", "representative"))


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of whom a short name means; without a link, that it cannot be told.

    Args:
        link: what ties the name to somebody.
        number: the cluster that this is, if it is one.
        among: the clusters that the article leaves a choice of.
    """

    link: Link | None = None
    number: int | None = None
    among: list[int] = field(default_factory=list)


class Bearers:
    """Who bears a name, in which articles and in which years."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self.clusters = clusters
        self._in_article: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        self._in_year: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self._meant: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self._alone: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self.by_last: defaultdict[str, set[int]] = defaultdict(set)
        self.member: dict[tuple[int, int], str] = {}
        self.by_official = {cluster.official: number for number, cluster in enumerate(clusters)}
        for number, cluster in enumerate(clusters):
            keys = set(_keys(cluster))
            self.by_last[cluster.name.last].add(number)
            for member in cluster.members:
                self.member.setdefault((member.article, number), member.id)
                alone = names_alone(member)
                for key in keys:
                    self._in_article[member.article, key].add(number)
                    for year in _years(member.day):
                        self._in_year[year, key][number] += 1
                        self._alone[year, key][number] += key.rstrip("*") in alone

    def named(self, one: Appearance, number: int, reason: str, score: float) -> Told:
        """Tie an appearance to a cluster's member in the same article."""
        return Told(Link(one.id, self.member[one.article, number], reason, score), number)

    def in_article(self, article: int, key: str) -> set[int]:
        """Return the clusters of those of a name whom an article names in full."""
        return self._in_article.get((article, key), set())

    def in_year(self, day: date | None, key: str) -> Counter[int]:
        """Return how often each of a name is named in full, in the year of a day and the years beside it."""
        return self._in_year.get((day.year if day else 0, key), Counter())

    def count(self, day: date | None, key: str, number: int | None) -> None:
        """Keep that a short name meant a cluster's person."""
        for year in _years(day) if number is not None else ():
            self._meant[year, key][number or 0] += 1

    def meant(self, day: date | None, key: str) -> Counter[int]:
        """Return how often the name alone is known to mean each of its bearers at that time."""
        return self._meant.get((day.year if day else 0, key), Counter())

    def alone(self, day: date | None, key: str) -> Counter[int]:
        """Return the same, with the articles that go on by the name alone after the full one."""
        return self.meant(day, key) + self._alone.get((day.year if day else 0, key), Counter())

    def office_is_anothers(self, one: Appearance, number: int, key: str) -> bool:
        """Tell whether a title that one of a name never has is that of another of that name."""
        if not contradicts(one, self.clusters[number]):
            return False
        others = self.in_year(None, key)
        return any(one.offices & set(self.clusters[other].offices) for other in others)

    def better_known(self, number: int, day: date | None, key: str) -> int | None:
        """Return who of a name is far more often written about at that time than one of them, or None."""
        rivals = self.in_year(day, key)
        rivals = rivals if rivals.total() >= KNOWN else self.in_year(None, key)
        for other, times in rivals.most_common(1):
            if other != number and times >= KNOWN and times >= FAR * rivals[number]:
                return other
        return None


def _keys(cluster: Cluster) -> Iterable[str]:
    for name in cluster.names:
        yield name.last
        yield f"{name.first}*"
        if name.middle and len(name.middle[-1]) > 2:  # "Marsh Hale" as one word
            yield name.middle[-1] + name.last


@lru_cache(maxsize=200_000)
def _parts_alone(written: tuple[tuple[str, int], ...]) -> frozenset[str]:
    names = (parse_name(name) for name, _ in written)
    return frozenset(name.last for name in names if name and not name.full)


def names_alone(one: Appearance) -> frozenset[str]:
    """Return the surnames and first names that an article calls somebody by alone."""
    return _parts_alone(one.names) if len(one.names) > 1 else frozenset()


def _years(day: date | None) -> tuple[int, ...]:
    """Return the years for which an appearance counts; 0 stands for any."""
    return (day.year - 1, day.year, day.year + 1, 0) if day else (0,)


def fits(one: Appearance, cluster: Cluster) -> bool:
    """Tell whether what stands around a short name can be said of a cluster's person."""
    states, sexes = firm(cluster.states), firm(cluster.sexes, SEXES_NOISE)
    if one.states and states and not one.states & states:
        return False
    if len(one.sexes) == 1 and sexes and not one.sexes & sexes:
        return False
    seat, seats = one.offices & _CONGRESS, set(cluster.offices) & _CONGRESS
    return not (seat and seats and not seat & seats)


def may_be(one: Appearance, cluster: Cluster) -> bool:
    """Tell whether nothing around a short name speaks against a cluster's person."""
    return fits(one, cluster) and not contradicts(one, cluster)


def contradicts(one: Appearance, cluster: Cluster) -> bool:
    """Tell whether a short name has a title that its famous bearer never has.

    A secretary is one of something.
    """
    held = {part for office in cluster.offices for part in (office, office.partition(" of ")[0])}
    return bool(one.offices and not one.offices & held)
