"""One full name in several articles: one person, or namesakes?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Cluster, Link, links_of
from onrecord.record.identity.company import Company
from onrecord.record.identity.partition import Sets
from onrecord.record.identity.surnames import is_rare

OWNER = 0.95
"""What share of a name's appearances one bearer must have for those without context to be his or hers."""

SURE = 5
"""How often a name stands with one state for another, named once, to be a slip."""

KNOWN = 10
"""How many appearances the bearer must have for that."""


def part_namesakes(group: Cluster, company: Company, links: list[Link]) -> list[Cluster]:
    """Return the clusters of one full name's appearances: one where nothing speaks against it.

    Args:
        group: all appearances under the name.
        company: who is named with whom.
        links: where what ties them is added.
    """
    private = [member for member in group.members if member.private]
    if private and group.is_seated and not is_rare(group.name.last):
        others = Cluster.of(group.name, [member for member in group.members if not member.private])
        apart = Cluster.of(group.name, private)
        return [c for part in (others, apart) for c in part_namesakes(part, company, links)]
    parts = _by_state(group) or ([group.members] if not company.is_common(group.name) else None)
    reason = "same full name"
    if parts is None:
        parts, reason = _by_company(group, company), "same full name in the same company"
    elif len(parts) > 1:
        reason = "same full name and state"
    made = [Cluster.of(group.name, members) for members in parts]
    for cluster in made:
        links += links_of(cluster.members, reason, 0.95)
    return made


def _by_state(group: Cluster) -> list[list[Appearance]] | None:
    """Part by the states that bearers are tied to; None where they are not, or all to one."""
    sets: Sets[str] = Sets()
    for member in group.members:
        for state in member.states:
            sets.join(min(member.states), state)
    _join_slips(group, sets)
    _join_moved(group, sets)
    roots = Counter(sets.root(min(member.states)) for member in group.members if member.states)
    if not roots:
        return None
    if len(roots) == 1:
        return [group.members]
    parts: defaultdict[str, list[Appearance]] = defaultdict(list)
    for member in group.members:
        parts[_side(member, roots, sets)].append(member)
    return list(parts.values())


def _join_slips(group: Cluster, sets: Sets[str]) -> None:
    """Let a state that stands beside the name once be that of nearly all: its "of Ohio" is somebody else's.

    What stands in brackets with a party is no slip.
    """
    times = Counter(sets.root(min(member.states)) for member in group.members if member.states)
    firm = {sets.root(state) for m in group.members if m.parties for state in m.states}
    for first, most in times.most_common(1):
        for state, count in times.items():
            if state not in firm and count == 1 and most >= SURE:
                sets.join(first, state)


def _join_moved(group: Cluster, sets: Sets[str]) -> None:
    """Let the states of one who has had a seat in one, and years later in another, be one person's."""
    years: defaultdict[str, set[int]] = defaultdict(set)
    parties: defaultdict[str, set[str]] = defaultdict(set)
    for member in group.members:
        for state in member.states:
            parties[sets.root(state)] |= member.parties
        for state in member.seats:
            years[sets.root(state)] |= {member.day.year} if member.day else set()
    states = sorted(parties, key=lambda state: min(years[state], default=0))
    for before, after in pairwise(states):
        apart = not years[before] or not years[after] or max(years[before]) + 1 < min(years[after])
        agree = not parties[before] or not parties[after] or parties[before] & parties[after]
        if apart and agree:
            sets.join(before, after)


def _side(member: Appearance, roots: Counter[str], sets: Sets[str]) -> str:
    """Return which of the parts a member goes to; a part of its own where that is not clear."""
    if member.states:
        return sets.root(min(member.states))
    near = {root for state in member.setting if (root := sets.root(state)) in roots}
    if len(near) == 1:
        return near.pop()
    first, times = roots.most_common(1)[0]
    owned = times >= OWNER * roots.total() and times >= KNOWN
    return first if owned else member.id


def _by_company(group: Cluster, company: Company) -> list[list[Appearance]]:
    """Part a common name by who else is named, the publisher's season and the state.

    Most of those with no company go to a bearer who has nearly all of the rest.
    """
    sets: Sets[str] = Sets()
    for member in group.members:
        for key in _context(member, group, company):
            sets.join(member.id, key)
    sizes = Counter(sets.root(member.id) for member in group.members)
    first, times = sizes.most_common(1)[0]
    alone = sum(1 for size in sizes.values() if size == 1)
    owned = times >= KNOWN and times >= OWNER * (len(group.members) - alone)
    parts: defaultdict[str, list[Appearance]] = defaultdict(list)
    for member in group.members:
        root = sets.root(member.id)
        parts[first if owned and sizes[root] == 1 else root].append(member)
    return list(parts.values())


def _context(member: Appearance, group: Cluster, company: Company) -> Iterable[str]:
    yield from (f"with {key}" for key in company.around(member, group.name.last))
    yield from (f"of {state}" for state in member.states)
    if member.day and member.publisher:
        yield f"in {member.publisher} {member.day:%Y-%m}"
