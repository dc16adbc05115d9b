"""Different full names with one surname that are one person's: middle names, nicknames, initials, slips."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.record.identity.clusters import NOISE, Cluster, Link, conflict, firm
from onrecord.record.identity.company import Company
from onrecord.record.identity.comparing import Tie, can_be_one, first_tie, middles_agree
from onrecord.record.identity.first_names import formal
from onrecord.record.identity.names import PersonName, parse_name
from onrecord.record.identity.surnames import is_rare
from onrecord.record.identity.titles import LEADING
from onrecord.record.registers.holders import Holders

SHARED = 2
"""How many others two must both be named with, to be one person under different first names."""

OFTEN = 5
"""How many appearances one of two must have where a surname that nobody else has speaks for them."""

PREDOMINANT = 0.9
"""What share of the bearers of a first name and surname one must have, to be meant without a middle name."""

_SCORES = {Tie.SAME: 0.93, Tie.NICKNAME: 0.9, Tie.INITIAL: 0.85, Tie.SPELLING: 0.85}
_ORDER = list(Tie)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known besides the names.

    Args:
        company: who is named with whom.
        holders: the people of the registers.
    """

    company: Company
    holders: Holders

    def fitting(self, name: PersonName) -> frozenset[str]:
        """Return the people of the registers who go by a name, whether or not it is theirs alone.

        Whoever has another middle name in one of the register's forms does not.
        """
        return frozenset(
            official.id
            for official in self.holders.named(name.last)
            if (forms := [form for form in official.names if form.first == name.first])
            and all(middles_agree(form, name) for form in forms)
        )


def join_variants(clusters: Sequence[Cluster], known: Known, links: list[Link]) -> list[Cluster]:
    """Return the clusters of one surname after joining those whose names are one person's.

    A name that could be several people's, as "J. Hale" where there is a Jane and a John, joins nobody.

    Args:
        clusters: all of one surname.
        known: what is known besides the names.
        links: where what ties them is added.
    """
    if len(clusters) < 2:
        return list(clusters)
    joiner = _Joiner(clusters, known, links)
    for tie in Tie:
        joiner.join_by(tie)
    joiner.join_double_surnames()
    return joiner.left()


class _Joiner:
    def __init__(self, clusters: Sequence[Cluster], known: Known, links: list[Link]) -> None:
        self._clusters = dict(enumerate(sorted(clusters, key=lambda cluster: (cluster.size, cluster.hub))))
        self._company = known.company
        self._known = known
        self._links = links
        self._by_letter: defaultdict[str, set[int]] = defaultdict(set)
        for number, cluster in self._clusters.items():
            for name in cluster.names:
                for letter in _letters(name):
                    self._by_letter[letter].add(number)
        self._alias = {pair for cluster in clusters for pair in _named_together(cluster)}

    def left(self) -> list[Cluster]:
        return list(self._clusters.values())

    def join_by(self, wanted: Tie) -> None:
        """Join the smaller clusters to the one larger that their names go with by a tie."""
        for number in list(self._clusters):
            found = [n for n in self._rivals(number) if n > number and self._tie(number, n) is wanted]
            chosen = self._choose(number, found, wanted)
            if chosen is not None:
                self._join(number, chosen, wanted)

    def _rivals(self, number: int) -> Iterator[int]:
        cluster = self._clusters[number]
        letters = {letter for name in cluster.names for letter in _letters(name)}
        near = {other for letter in letters for other in self._by_letter[letter]}
        return (other for other in sorted(near) if other != number and other in self._clusters)

    def _tie(self, number: int, other: int) -> Tie | None:
        """Return the loosest tie between any two of their names, or None where any two conflict."""
        left, right = self._clusters[number], self._clusters[other]
        worst = Tie.SAME
        for one in _telling(left):
            for another in _telling(right):
                tie = can_be_one(one, another)
                if tie is None:
                    return None
                worst = max(worst, tie, key=_ORDER.index)
        return worst

    def _choose(self, number: int, found: list[int], tie: Tie) -> int | None:
        cluster = self._clusters[number]
        fitting = [other for other in found if self._may_be(number, other)]
        common = any(self._company.is_common(name) for name in cluster.names)
        fitting = [
            other
            for other in fitting
            if (tie is Tie.SAME and not common and not _one_in_full(cluster, self._clusters[other]))
            or self._supported(number, other)
            or self._alone_have_it(number, other, tie)
        ]
        if len(fitting) > 1 and not self._are_one(fitting):
            return None
        return max(fitting, key=lambda other: (self._clusters[other].size, -other), default=None)

    def _are_one(self, numbers: list[int]) -> bool:
        """Tell whether some clusters could all be one person, so that it does not matter which is joined."""
        return all(
            self._tie(one, other) is Tie.SAME and not conflict(self._clusters[one], self._clusters[other])
            for index, one in enumerate(numbers)
            for other in numbers[:index]
        )

    def _may_be(self, number: int, other: int) -> bool:
        """Tell whether neither what is known of two nor the registers nor a third one speak against it."""
        one, another = self._clusters[number], self._clusters[other]
        officials = self._known.fitting(one.name), self._known.fitting(another.name)
        if conflict(one, another) or (all(officials) and officials[0] != officials[1]):
            return False
        if firm(one.states) & firm(another.states):  # what else is known need not tell them apart
            return True
        plain = [n for n in (number, other) if not any(name.middle for name in self._clusters[n].names)]
        if len(plain) != 1:
            return True
        middle = other if plain[0] == number else number
        rivals = [n for n in self._rivals(plain[0]) if n != middle and self._tie(middle, n) is None]
        same = [self._clusters[n] for n in rivals if self._tie(plain[0], n) is Tie.SAME]
        total, size = sum(rival.size for rival in same), self._clusters[middle].size
        if size >= PREDOMINANT * (size + total):
            return True
        offices = (firm(one.offices) & firm(another.offices)) - LEADING
        return bool(offices.difference(*(rival.offices for rival in same)))

    def _supported(self, number: int, other: int) -> bool:
        """Tell whether something besides the names says that two clusters are one person."""
        one, another = self._clusters[number], self._clusters[other]
        if firm(one.states) & firm(another.states):
            return True
        pairs = {frozenset((a, b)) for a in one.names for b in another.names}
        if pairs & self._alias or self._hold_one_office(one, another):
            return True
        surname, both = one.name.last, _in_both(one, another)
        here, there = (
            self._company.of((m for m in c.members if m.article not in both), surname) for c in (one, another)
        )
        return len(here.keys() & there.keys()) >= SHARED

    def _hold_one_office(self, one: Cluster, another: Cluster) -> bool:
        """Tell whether two have a title in common, and names that are not everybody's."""
        common = any(self._company.is_common(name) for cluster in (one, another) for name in cluster.names)
        return not common and bool(firm(one.offices) & firm(another.offices))

    def _alone_have_it(self, number: int, other: int, tie: Tie) -> bool:
        """Tell whether nobody else on record has a surname that is rare, or that one of two has often."""
        one, another = self._clusters[number], self._clusters[other]
        firsts = self._company.first_names(one.name.last)
        if _in_both(one, another) or not all(_goes_with(first, one.name) for first in firsts):
            return False
        rare = tie in (Tie.SAME, Tie.NICKNAME) and is_rare(one.name.last)
        return rare or max(one.size, another.size) >= OFTEN

    def _join(self, number: int, other: int, tie: Tie) -> None:
        joined, into = self._clusters.pop(number), self._clusters[other]
        reason = {Tie.SAME: "same first name and surname"}.get(tie, f"{tie.value} of the same surname")
        self._links.append(Link(joined.hub, into.hub, reason, _SCORES[tie]))
        into.join(joined)
        for name in joined.names:
            for letter in _letters(name):
                self._by_letter[letter].add(other)

    def join_double_surnames(self) -> None:
        """Join "Marsh Hale" to "Ana Marsh Hale" where nobody else has both surnames.

        She must be known by the whole name in more articles, or an article have both names.
        """
        bearers: defaultdict[str, set[int]] = defaultdict(set)
        for number, cluster in self._clusters.items():
            for name in cluster.names:
                if name.middle and len(name.middle[-1]) > 2:
                    bearers[name.middle[-1]].add(number)
        for number in list(self._clusters):
            cluster = self._clusters[number]
            own = bearers.get(cluster.name.first, set()) - {number}
            plain = len(cluster.names) == 1 and not cluster.name.middle
            if plain and len(own) == 1 and (other := own.pop()) in self._clusters:
                into = self._clusters[other]
                known = into.size > cluster.size or _together(cluster, into)
                if known and not conflict(cluster, into):
                    self._join(number, other, Tie.NICKNAME)


def _telling(cluster: Cluster) -> list[PersonName]:
    """Return the names but for the rare ones that begin otherwise: "Slippery Ana Hale"."""
    if len(cluster.names) == 1:
        return list(cluster.names)
    main, least = cluster.name, NOISE * cluster.size
    return [name for name, times in cluster.names.items() if times > least or _begin_alike(name, main)]


def _begin_alike(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names go together by their first words alone."""
    return bool(first_tie(replace(one, middle=()), replace(other, middle=())))


def _together(one: Cluster, another: Cluster) -> set[int]:
    """Return the articles that name both."""
    return {member.article for member in one.members} & {member.article for member in another.members}


def _in_both(one: Cluster, another: Cluster) -> set[int]:
    """Return the articles that name both, if by first names that look like those of two people.

    Such an article is no company that they share: it may be about two of a family.
    """
    if one.name.first[:2] == another.name.first[:2]:
        return set()
    return _together(one, another)


def _one_in_full(left: Cluster, right: Cluster) -> bool:
    """Tell whether one of two is known by a middle name that the other lacks, as "Ana Marsh Hale" is."""
    for one, other in ((left, right), (right, left)):
        middle = one.name.middle
        if middle and len(middle[-1]) > 2 and not any(name.middle for name in other.names):
            return True
    return False


def _goes_with(first: str, name: PersonName) -> bool:
    return first in name.middle or bool(first_tie(PersonName(first=first, last=name.last), name))


def _letters(name: PersonName) -> set[str]:
    """Return the letters that a first name which goes with this one begins with."""
    parts: Iterable[str] = (*formal(name.first), *name.middle, name.nickname)
    return {part[0] for part in parts if part}


def _named_together(cluster: Cluster) -> Iterator[frozenset[PersonName]]:
    """Yield the pairs of full names with one surname that an article's reading gives to one entity."""
    for member in cluster.members:
        if len(member.names) < 2:
            continue
        names = {name for written, _ in member.names if (name := parse_name(written)) and name.full}
        for name in names:
            if name != cluster.name and name.last == cluster.name.last:
                yield frozenset((cluster.name, name))
