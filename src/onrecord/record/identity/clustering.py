"""Which appearances in different articles are one person: the rules, in the order they are used.

    1. The same full name is one person, unless what is known of its bearers conflicts (`namesakes`).
    2. Names that differ in a middle name, a nickname, an initial or a slip are one person where something
       besides the name says so (`variants`).
    3. A person of a register who fits by name, office, state, party and day is that person (`officials`).
    4. A surname or first name alone is whoever of that name the article names, or who alone is meant by it at
       that time (`short_names`); a description alone is whoever held the office (`descriptions`).

Everything is done within one surname, so that the cost grows with the number of appearances.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Cluster, Link
from onrecord.record.identity.company import Company, main_name
from onrecord.record.identity.descriptions import describe
from onrecord.record.identity.names import PersonName
from onrecord.record.identity.namesakes import part_namesakes
from onrecord.record.identity.officials import find_officials
from onrecord.record.identity.short_names import place_short_names
from onrecord.record.identity.variants import Known, join_variants
from onrecord.record.registers.holders import Holders


def people_links(everyone: Sequence[Appearance], holders: Holders) -> list[Link]:
    """Return what ties appearances of one person to each other and to the registers.

    Args:
        everyone: all appearances of the latest readings, whatever their type.
        holders: the people of the registers.
    """
    company = Company(everyone)
    people = [one for one in everyone if one.type.is_person]
    full, short = _by_fullness(people)
    links: list[Link] = []
    clusters: list[Cluster] = []
    for block in _blocks(full).values():
        parted = [cluster for group in block for cluster in part_namesakes(group, company, links)]
        clusters += join_variants(parted, Known(company, holders), links)
    find_officials(clusters, holders, company, links)
    clusters = _one_each(clusters)
    place_short_names(short, clusters, holders, links)
    described = [one for one in people if not one.names]
    describe(described, clusters, holders, links)
    return links


def _one_each(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Return the clusters with those of one person of a register as one."""
    of_official: dict[str, Cluster] = {}
    kept: list[Cluster] = []
    for cluster in clusters:
        first = of_official.setdefault(cluster.official, cluster) if cluster.official else cluster
        if first is cluster:
            kept.append(cluster)
        else:
            first.join(cluster)
    return kept


def _by_fullness(
    people: Iterable[Appearance],
) -> tuple[list[tuple[PersonName, Appearance]], list[tuple[str, Appearance]]]:
    """Return those with full names, and those with a surname or a first name alone, each with the name.

    "Van Hale" is a surname where somebody has it as one: "Ana Van Hale". So is "Rey Hale" for the Ana who is
    also written "Ana Rey-Hale".
    """
    written = [(name, one) for one in people if (name := main_name(one))]
    whole = {(name.first, name.last) for name, _ in written}
    named = [(_hyphened(name, whole), one) for name, one in written]
    surnames = {name.last for name, _ in named if name.full}
    full, short = [], []
    for name, one in named:
        double = name.first + name.last
        if name.full and (name.middle or double not in surnames):
            full.append((name, one))
        elif not name.suffix:  # a "Hale Jr." is not who "Hale" is
            short.append((double if name.full else name.last, one))
    return full, short


def _hyphened(name: PersonName, whole: Set[tuple[str, str]]) -> PersonName:
    """Return a name with its last two words as one where somebody of that first name has them so."""
    double = "".join((*name.middle[-1:], name.last))
    if not name.middle or (name.first, double) not in whole:
        return name
    return replace(name, middle=name.middle[:-1], last=double)


def _blocks(full: Iterable[tuple[PersonName, Appearance]]) -> dict[str, list[Cluster]]:
    """Return the appearances with full names, by surname, each full name a cluster."""
    groups: defaultdict[PersonName, list[Appearance]] = defaultdict(list)
    for name, one in full:
        groups[name].append(one)
    blocks: defaultdict[str, list[Cluster]] = defaultdict(list)
    for name in sorted(
        groups, key=lambda name: (name.last, name.first, name.middle, name.suffix, name.nickname)
    ):
        blocks[name.last].append(Cluster.of(name, groups[name]))
    return blocks
