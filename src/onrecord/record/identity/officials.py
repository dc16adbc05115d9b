"""Which clusters are people of a register."""

from collections.abc import Sequence

from onrecord.record.identity.clusters import Cluster, Link, firm
from onrecord.record.identity.company import Company
from onrecord.record.identity.comparing import Tie, can_be_one, middles_agree
from onrecord.record.identity.names import PersonName
from onrecord.record.registers.holders import Holders, Official

BEFORE, AFTER = 15, 25
"""How many years before and after being in office somebody may be written about as nobody else."""

NEAR = 1 / 3
"""In what share of the articles the official's state must be named where only the name speaks for it …"""

NEAR_COMMON = 2 / 3
"""… and where the name is common, or several of the registers have the surname."""

WHOLE = 0.005
"""How much surer it is where all of the official's names stand."""

_HEADS = frozenset(("president", "vice president"))
_CONGRESS = frozenset(("senator", "representative"))
_PARTISAN = frozenset(("republican", "democrat"))


def find_officials(
    clusters: Sequence[Cluster], holders: Holders, company: Company, links: list[Link]
) -> None:
    """Tie each cluster to the person of a register whom it fits, where it fits one alone.

    Args:
        clusters: people with full names.
        holders: the people of the registers.
        company: how common names are.
        links: where what ties them is added.
    """
    for cluster in clusters:
        fitting = {
            official.id: score
            for official in holders.named(cluster.name.last)
            if (score := _fit(cluster, official, holders, company))
        }
        best = max(fitting.values(), default=0.0)
        chosen = [id_ for id_, score in fitting.items() if score == best]
        if len(chosen) == 1:
            cluster.official = chosen[0]
            links.append(Link(cluster.hub, chosen[0], "register: name, office, place and time agree", best))


def _fit(cluster: Cluster, official: Official, holders: Holders, company: Company) -> float:
    """Return how surely a cluster is a person of a register, or 0."""
    tie = _tie(cluster, official)
    if tie is None or _disagree(cluster, official) or not _in_time(cluster, official):
        return 0.0
    whole = WHOLE if cluster.name == official.fullest else 0.0
    if firm(cluster.states) & official.states:
        return 0.98 + whole
    if tie is not Tie.SAME:
        return 0.0
    if _office_then(cluster, official):
        return 0.96 + whole
    return _by_name(cluster, official, holders, company)


def _by_name(cluster: Cluster, official: Official, holders: Holders, company: Company) -> float:
    """Return how surely a cluster of whom no article tells an office is a person of a register, or 0."""
    whole = WHOLE if cluster.name == official.fullest else 0.0
    alone = len(holders.named(cluster.name.last)) == 1 and not company.is_common(cluster.name)
    if official.offices & _HEADS and (cluster.name in official.names or alone):
        return 0.94 + whole
    if whole and any(len(part) > 1 for part in cluster.name.middle):
        return 0.93
    near = sum(bool(official.states & member.setting) for member in cluster.members)
    needed = (NEAR if alone else NEAR_COMMON) * cluster.size
    return 0.9 + whole if near >= needed and _serving(cluster, official) else 0.0


def _tie(cluster: Cluster, official: Official) -> Tie | None:
    """Return how the most frequent name and an official's go together; a register knows all short forms."""
    wanted = cluster.name
    if any(name.first == wanted.first and not middles_agree(name, wanted) for name in official.names):
        return None
    ties = [tie for name in official.names if (tie := can_be_one(wanted, _without(name, wanted)))]
    return min(ties, key=list(Tie).index, default=None)


def _without(name: PersonName, wanted: PersonName) -> PersonName:
    """Return an official's name without its generation where the other gives none, as newspapers do."""
    if name.suffix and not wanted.suffix:
        return PersonName(first=name.first, middle=name.middle, last=name.last, nickname=name.nickname)
    return name


def _disagree(cluster: Cluster, official: Official) -> bool:
    if cluster.is_private:
        return True
    states, parties = firm(cluster.states), firm(cluster.parties) & _PARTISAN
    if states and official.states and not states & official.states:
        return True
    ours = official.parties & _PARTISAN
    if parties and ours and not parties & ours:
        return True
    seats, held = firm(cluster.offices) & _CONGRESS, official.offices & _CONGRESS
    return bool(seats and held and not seats & held) or not _sat_then(cluster, official)


def _sat_then(cluster: Cluster, official: Official) -> bool:
    """Tell whether the official was in office in most articles that give the name his seat: "(R-Ohio)"."""
    seated = [member for member in cluster.members if member.parties and member.states & official.states]
    days = [member.day for member in seated if member.day]
    return 2 * sum(bool(official.terms_on(day)) for day in days) >= len(days)


def _in_time(cluster: Cluster, official: Official) -> bool:
    """Tell whether most articles are of the years in which the official was about."""
    first, last = official.span()
    if "president" in official.offices:
        last = 9999
    days = [member.day for member in cluster.members if member.day]
    about = [day for day in days if first - BEFORE <= day.year <= last + AFTER]
    return 2 * len(about) >= len(days)


def _office_then(cluster: Cluster, official: Official) -> bool:
    """Tell whether an appearance has the title of an office that the official held then, or before."""
    for member in cluster.members:
        for office in member.offices & official.offices:
            terms = [term for term in official.entry.terms if term.office == office]
            if not member.day or any(not term.start or term.start <= member.day for term in terms):
                return True
    return False


def _serving(cluster: Cluster, official: Official) -> bool:
    return any(member.day and official.terms_on(member.day) for member in cluster.members)
