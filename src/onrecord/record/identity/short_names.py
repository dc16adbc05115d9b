"""Whom a surname or a first name alone means."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Cluster, Link, firm
from onrecord.record.registers.holders import Holders, Official

OWNER = 0.97
"""What share of a name's bearers at that time one must have for the bare name to be his or hers."""

KNOWN = 20
"""How many appearances the owner must have at that time."""

FAR = 4
"""How many times as often somebody else must be written about to be who may be meant by the bare name."""

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
    for key, one in sorted(short, key=lambda pair: pair[1].id):
        link = _whom(one, key, bearers, holders)
        if link:
            links.append(link)


class _Bearers:
    """Who bears a name, in which articles and in which years."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self.clusters = clusters
        self._in_article: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        self._in_year: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        self.by_last: defaultdict[str, set[int]] = defaultdict(set)
        self.member: dict[tuple[int, int], str] = {}
        for number, cluster in enumerate(clusters):
            keys = set(_keys(cluster))
            self.by_last[cluster.name.last].add(number)
            for member in cluster.members:
                self.member.setdefault((member.article, number), member.id)
                for key in keys:
                    self._in_article[member.article, key].add(number)
                    for year in _years(member.day):
                        self._in_year[year, key][number] += 1

    def in_article(self, article: int, key: str) -> set[int]:
        return self._in_article.get((article, key), set())

    def in_year(self, day: date | None, key: str) -> Counter[int]:
        return self._in_year.get((day.year if day else 0, key), Counter())

    def better_known(self, number: int, day: date | None, key: str) -> int | None:
        """Return who of a name is far more often written about at that time than one of them, or None."""
        rivals = self.in_year(day, key)
        for other, times in rivals.most_common(1):
            if times >= KNOWN and times >= FAR * rivals[number]:
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


def _whom(one: Appearance, key: str, bearers: _Bearers, holders: Holders) -> Link | None:
    """Tie to the one bearer of the name whom the article names in full, or else to whom everyone knows."""
    for form, score in ((key, 0.9), (f"{key}*", 0.85)):
        if form != key and one.offices:  # nobody is "Senator Ana"
            break
        named = bearers.in_article(one.article, form)
        fitting = [number for number in sorted(named) if _fits(one, bearers.clusters[number])]
        if len(fitting) > 1:
            rivals = bearers.in_year(one.day, form)
            return _best(one, [n for n in fitting if _owns(n, rivals)], bearers)
        other = bearers.better_known(fitting[0], one.day, form) if fitting and form == key else None
        if other is not None:
            return _one_of_two(one, fitting[0], other, bearers)
        if fitting:
            reason = "the only one of that name in the article"
            return Link(one.id, bearers.member[one.article, fitting[0]], reason, score)
        if named and form != key:
            return None
    return _by_office(one, key, bearers, holders) or _by_fame(one, key, bearers)


def _best(one: Appearance, owners: list[int], bearers: _Bearers) -> Link | None:
    """Tie to one of several whom the article names in full, if one alone is whom everyone means."""
    if len(owners) != 1:
        return None
    return Link(one.id, bearers.member[one.article, owners[0]], "fits the name best in the article", 0.8)


def _one_of_two(one: Appearance, named: int, known: int, bearers: _Bearers) -> Link | None:
    """Tie to whom the article names in full, or to somebody better known: only what is said tells which.

    An article that names a president's wife in full may well call him by the surname alone.
    """
    ours, theirs = (bearers.clusters[number] for number in (named, known))
    may_be_ours, may_be_theirs = (_may_be(one, cluster) for cluster in (ours, theirs))
    if may_be_ours == may_be_theirs:
        return None
    if may_be_ours:
        reason = "the only one of that name in the article"
        return Link(one.id, bearers.member[one.article, named], reason, 0.85)
    return Link(one.id, theirs.hub, "the best known of that name whom the words around it fit", 0.8)


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
        everyone = bearers.in_year(one.day, form)
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


def _by_office(one: Appearance, key: str, bearers: _Bearers, holders: Holders) -> Link | None:
    """Tie "Sen. Hale" to the senator of that name on that day, where a register has one."""
    if not one.offices or not one.day:
        return None
    then = [official for official in holders.named(key) if _held(official, one, one.day)]
    if len(then) != 1 or not _sure(then[0], one, key, bearers):
        return None
    return Link(one.id, then[0].id, "register: name, office and day agree", 0.9)


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
