"""Whom a surname or a first name alone means."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Cluster, Link, firm, links_of
from onrecord.record.registers.holders import Holders, Official

OWNER = 0.97
"""What share of a name's bearers at that time one must have for the bare name to be his or hers."""

KNOWN = 20
"""How many appearances the owner must have at that time."""

FAR = 4
"""How many times as often somebody else must be written about to be who may be meant by the bare name."""

_SEXES, _OFFICES = attrgetter("sexes"), attrgetter("offices")
_CONGRESS = frozenset(("senator", "representative"))


def place_short_names(
    short: Sequence[tuple[str, Appearance]], clusters: Sequence[Cluster], holders: Holders, links: list[Link]
) -> None:
    """Tie each appearance under one name alone to whomever it means, where that is clear.

    Args:
        short: appearances with a surname, or a first name, alone, each with that name folded.
        clusters: people with full names.
        holders: the people of the registers.
        links: where what ties them is added.
    """
    bearers = _Bearers(clusters)
    unsettled: list[tuple[str, Appearance]] = []
    for key, one in sorted(short, key=lambda pair: pair[1].id):
        told = _in_article(one, key, bearers) or _by_office(one, key, bearers, holders)
        if told is None:
            unsettled.append((key, one))
        elif told.link:
            links.append(told.link)
            bearers.count(one.day, key, told.number)
    left: defaultdict[tuple[int, str], list[Appearance]] = defaultdict(list)
    for key, one in unsettled:
        if link := _by_fame(one, key, bearers):
            links.append(link)
        else:
            left[one.article, key].append(one)
    for same in left.values():
        links += _with_each_other(same)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells of whom a short name means; without a link, that it cannot be told.

    Args:
        link: what ties the name to somebody.
        number: the cluster that this is, if it is one.
    """

    link: Link | None = None
    number: int | None = None


def _with_each_other(same: Sequence[Appearance]) -> list[Link]:
    """Tie those that one article calls by one surname alone, unless they differ in sex or office."""
    sexes, offices = ({value for one in same for value in told(one)} for told in (_SEXES, _OFFICES))
    if len(sexes) > 1 or len(offices) > 1:
        return []
    return links_of(list(same), "the same name alone, in one article", 0.75)


class _Bearers:
    """Who bears a name, in which articles and in which years."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self.clusters = clusters
        self._in_article: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        self._in_year: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self._meant: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self.by_last: defaultdict[str, set[int]] = defaultdict(set)
        self.member: dict[tuple[int, int], str] = {}
        self.by_official = {cluster.official: number for number, cluster in enumerate(clusters)}
        for number, cluster in enumerate(clusters):
            keys = set(_keys(cluster))
            self.by_last[cluster.name.last].add(number)
            for member in cluster.members:
                self.member.setdefault((member.article, number), member.id)
                for key in keys:
                    self._in_article[member.article, key].add(number)
                    for year in _years(member.day):
                        self._in_year[year, key][number] += 1

    def named(self, one: Appearance, number: int, reason: str, score: float) -> _Told:
        """Tie an appearance to a cluster's member in the same article."""
        return _Told(Link(one.id, self.member[one.article, number], reason, score), number)

    def in_article(self, article: int, key: str) -> set[int]:
        return self._in_article.get((article, key), set())

    def in_year(self, day: date | None, key: str) -> Counter[int]:
        return self._in_year.get((day.year if day else 0, key), Counter())

    def count(self, day: date | None, key: str, number: int | None) -> None:
        """Keep that a short name meant a cluster's person."""
        for year in _years(day) if number is not None else ():
            self._meant[year, key][number or 0] += 1

    def meant(self, day: date | None, key: str) -> Counter[int]:
        """Return how often each bearer of a name is named at that time, in full or by it alone."""
        return self.in_year(day, key) + self._meant.get((day.year if day else 0, key), Counter())

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


def _years(day: date | None) -> tuple[int, ...]:
    """Return the years for which an appearance counts; 0 stands for any."""
    return (day.year - 1, day.year, day.year + 1, 0) if day else (0,)


def _in_article(one: Appearance, key: str, bearers: _Bearers) -> _Told | None:
    """Tie to the one bearer of the name whom the article names in full; None where none of those fits."""
    for form, score in ((key, 0.9), (f"{key}*", 0.85)):
        if form != key and one.offices:  # nobody is "Senator Ana"
            return None
        named = bearers.in_article(one.article, form)
        fitting = [number for number in sorted(named) if _fits(one, bearers.clusters[number])]
        if len(fitting) > 1:
            rivals = bearers.in_year(one.day, form)
            return _best(one, [n for n in fitting if _owns(n, rivals)], bearers)
        other = bearers.better_known(fitting[0], one.day, form) if fitting and form == key else None
        if other is not None:
            return _one_of_two(one, fitting[0], other, bearers)
        if fitting:
            return bearers.named(one, fitting[0], "the only one of that name in the article", score)
        if named and form != key:
            return _Told()
    return None


def _best(one: Appearance, owners: list[int], bearers: _Bearers) -> _Told:
    """Tie to one of several whom the article names in full, if one alone is whom everyone means."""
    if len(owners) != 1:
        return _Told()
    return bearers.named(one, owners[0], "fits the name best in the article", 0.8)


def _one_of_two(one: Appearance, named: int, known: int, bearers: _Bearers) -> _Told:
    """Tie to whom the article names in full, or to somebody better known: only what is said tells which.

    An article that names a president's wife in full may well call him by the surname alone.
    """
    ours, theirs = (bearers.clusters[number] for number in (named, known))
    may_be_ours, may_be_theirs = (_may_be(one, cluster) for cluster in (ours, theirs))
    if may_be_ours == may_be_theirs:
        return _Told()
    if may_be_ours:
        return bearers.named(one, named, "the only one of that name in the article", 0.85)
    reason = "the best known of that name whom the words around it fit"
    return _Told(Link(one.id, theirs.hub, reason, 0.8), known)


def _owns(number: int, rivals: Counter[int]) -> bool:
    return rivals[number] >= KNOWN and rivals[number] >= OWNER * rivals.total()


def _fits(one: Appearance, cluster: Cluster) -> bool:
    """Tell whether what stands around a short name can be said of a cluster's person."""
    states, sexes = firm(cluster.states), firm(cluster.sexes)
    if one.states and states and not one.states & states:
        return False
    if len(one.sexes) == 1 and sexes and not one.sexes & sexes:
        return False
    seat, seats = one.offices & _CONGRESS, set(cluster.offices) & _CONGRESS
    return not (seat and seats and not seat & seats)


def _by_fame(one: Appearance, key: str, bearers: _Bearers) -> Link | None:
    """Tie to whoever has nearly all of a name at that time: whom everyone knows is not introduced."""
    for form, score in ((key, 0.8), (f"{key}*", 0.75)):
        everyone = bearers.meant(one.day, form)
        rivals = Counter({n: times for n, times in everyone.items() if _may_be(one, bearers.clusters[n])})
        for number, _ in rivals.most_common(1):
            if _owns(number, rivals):
                hub = bearers.clusters[number].hub
                return Link(one.id, hub, "nearly everyone of that name at that time", score)
        if everyone:
            return None
    return None


def _may_be(one: Appearance, cluster: Cluster) -> bool:
    return _fits(one, cluster) and not _contradicts(one, cluster)


def _contradicts(one: Appearance, cluster: Cluster) -> bool:
    """Tell whether a short name has a title that its famous bearer never has."""
    return bool(one.offices and not one.offices & set(cluster.offices))


def _by_office(one: Appearance, key: str, bearers: _Bearers, holders: Holders) -> _Told | None:
    """Tie "Sen. Hale" to the senator of that name on that day, where a register has one."""
    if not one.offices or not one.day:
        return None
    then = [official for official in holders.named(key) if _held(official, one, one.day)]
    if len(then) != 1 or not _sure(then[0], one, key, bearers):
        return None
    number = bearers.by_official.get(then[0].id)
    return _Told(Link(one.id, then[0].id, "register: name, office and day agree", 0.9), number)


def _held(official: Official, one: Appearance, day: date) -> bool:
    terms = official.terms_on(day)
    return any(
        term.office in one.offices
        and (not one.states or not term.state or term.state in one.states)
        and (not one.parties or not term.party or term.party in one.parties)
        for term in terms
    )


def _sure(official: Official, one: Appearance, key: str, bearers: _Bearers) -> bool:
    """Tell whether nobody else is known who could be meant, or the article names the state."""
    if one.states or one.setting & official.states:
        return True
    others = (bearers.clusters[number] for number in bearers.by_last.get(key, ()))
    return not any(one.offices & set(c.offices) and c.official != official.id for c in others)
