"""Whom a surname or a first name alone means."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from datetime import date
from operator import attrgetter

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.bearers import KNOWN, Bearers, Told, fits, may_be
from onrecord.record.identity.clusters import Cluster, Link, firm, links_of
from onrecord.record.registers.holders import Holders, Official

OWNER, FIRST_OWNER = 0.95, 0.97
"""What share of a name's bearers at that time one must have for the bare name to be his or hers."""

SOLE = 5
"""How many appearances are enough where nobody else on record has the surname."""

OVERALL = 0.9
"""… and what share of all who are named at that time, in full or by the name alone."""

_HEAD = "president"
_SEXES, _OFFICES = attrgetter("sexes"), attrgetter("offices")


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
    bearers = Bearers(clusters)
    unsettled: list[tuple[str, Appearance]] = []
    several: list[tuple[str, Appearance, list[int]]] = []
    for key, one in sorted(short, key=lambda pair: pair[1].id):
        told = _in_article(one, key, bearers) or _by_office(one, key, bearers, holders)
        if told is None:
            unsettled.append((key, one))
        elif told.link:
            links.append(told.link)
            bearers.count(one.day, key, told.number)
        elif told.among:
            several.append((key, one, told.among))
    for key, one, among in several:
        if link := _by_fame(one, key, bearers, among):
            links.append(link)
    left: defaultdict[tuple[int, str], list[Appearance]] = defaultdict(list)
    for key, one in unsettled:
        if link := _by_fame(one, key, bearers):
            links.append(link)
        else:
            left[one.article, key].append(one)
    for same in left.values():
        links += _with_each_other(same)


def _with_each_other(same: Sequence[Appearance]) -> list[Link]:
    """Tie those that one article calls by one surname alone, unless they differ in sex or office."""
    sexes, offices = ({value for one in same for value in told(one)} for told in (_SEXES, _OFFICES))
    if len(sexes) > 1 or len(offices) > 1:
        return []
    return links_of(list(same), "the same name alone, in one article", 0.75)


def _in_article(one: Appearance, key: str, bearers: Bearers) -> Told | None:
    """Tie to the one bearer of the name whom the article names in full; None where none of those fits."""
    for form, score in ((key, 0.9), (f"{key}*", 0.85)):
        if form != key and one.offices:  # nobody is "Senator Ana"
            return None
        named = bearers.in_article(one.article, form)
        fitting = [number for number in sorted(named) if fits(one, bearers.clusters[number])]
        fitting = [n for n in fitting if not bearers.office_is_anothers(one, n, form)]
        if len(fitting) > 1:
            return Told(among=fitting)
        other = bearers.better_known(fitting[0], one.day, form) if fitting and form == key else None
        if other is not None:
            return _one_of_two(one, fitting[0], other, bearers)
        if fitting:
            return bearers.named(one, fitting[0], "the only one of that name in the article", score)
        if named and form != key:
            return Told()
    return None


def _one_of_two(one: Appearance, named: int, known: int, bearers: Bearers) -> Told:
    """Tie to whom the article names in full, or to somebody better known: only what is said tells which.

    An article that names a president's wife in full may well call him by the surname alone.
    """
    ours, theirs = (bearers.clusters[number] for number in (named, known))
    may_be_ours, may_be_theirs = (may_be(one, cluster) for cluster in (ours, theirs))
    if may_be_ours == may_be_theirs:
        return Told()
    if may_be_ours:
        return bearers.named(one, named, "the only one of that name in the article", 0.85)
    reason = "the best known of that name whom the words around it fit"
    return Told(Link(one.id, theirs.hub, reason, 0.8), known)


def _by_fame(one: Appearance, key: str, bearers: Bearers, among: Sequence[int] = ()) -> Link | None:
    """Tie to whoever has nearly all of a name at that time: whom everyone knows is not introduced.

    Args:
        one: the appearance.
        key: the name.
        bearers: who bears it.
        among: those whom the article names in full, where the choice is between them.
    """
    for form, score in ((key, 0.8), (f"{key}*", 0.75)):
        full, short = bearers.in_year(one.day, form), bearers.meant(one.day, form)
        rivals = {n for n in among or (full + short) if may_be(one, bearers.clusters[n])}
        best = max(sorted(rivals), key=lambda n: full[n] + short[n], default=None)
        alone_known = best is not None and _is_sole(best, full, bearers.in_year(None, form), form == key)
        if best is not None and (alone_known or _owns_then(best, one.day, form, bearers, rivals)):
            hub = bearers.clusters[best].hub
            return Link(one.id, hub, "nearly everyone of that name at that time", score)
        if full or among:
            return None
    return None


def _is_sole(number: int, then: Counter[int], ever: Counter[int], by_surname: bool) -> bool:
    """Tell whether nobody else on record has a name, and one who is known by it at that time has it often."""
    enough = SOLE if by_surname else KNOWN
    return len(ever) == 1 and ever[number] >= enough and then[number] > 0


def _owns_then(number: int, day: date | None, form: str, bearers: Bearers, rivals: Set[int]) -> bool:
    """Tell whether a name means one of its bearers nearly always, of those whom it may mean here.

    Where that time has too few articles to tell, and names nobody else by it, all years tell.
    """
    full = bearers.in_year(day, form)
    if full.total() >= KNOWN or full[number] < full.total() or not full[number]:
        return _owns(number, day, form, bearers, rivals)
    ever = set(rivals) | {n for n in bearers.in_year(None, form) if n not in full}
    return _owns(number, None, form, bearers, ever)


def _owns(number: int, day: date | None, form: str, bearers: Bearers, rivals: Set[int]) -> bool:
    full, short, alone = (told(day, form) for told in (bearers.in_year, bearers.meant, bearers.alone))
    by_first = form.endswith("*")
    if not by_first:  # whom one article alone names in full, no other means by the surname alone
        rivals = {n for n in rivals if n == number or bearers.clusters[n].size > 1}
    owner = FIRST_OWNER if by_first else OWNER
    named, bare = sum(full[n] + short[n] for n in rivals), sum(alone[n] for n in rivals)
    if full[number] + short[number] < KNOWN:
        return False
    if bare < KNOWN:  # the name alone is too rare to tell
        return full[number] + short[number] >= owner * named
    return alone[number] >= owner * bare and full[number] + short[number] >= OVERALL * named


def _by_office(one: Appearance, key: str, bearers: Bearers, holders: Holders) -> Told | None:
    """Tie "Sen. Hale" to the senator of that name on that day, where a register has one."""
    if not one.offices or not one.day:
        return None
    known = holders.named(key)
    then = [official for official in known if _held(official, one, one.day)]
    if not then and _HEAD in one.offices:  # who was one is still called so
        then = [official for official in known if _held_before(official, one.day)]
    if len(then) != 1 or not _sure(then[0], one, key, bearers):
        return None
    number = bearers.by_official.get(then[0].id)
    return Told(Link(one.id, then[0].id, "register: name, office and day agree", 0.9), number)


def _held(official: Official, one: Appearance, day: date) -> bool:
    terms = official.terms_on(day)
    return any(
        term.office in one.offices
        and (not one.states or not term.state or term.state in one.states)
        and (not one.parties or not term.party or term.party in one.parties)
        for term in terms
    )


def _held_before(official: Official, day: date) -> bool:
    return any(term.office == _HEAD and term.start and term.start <= day for term in official.entry.terms)


def _sure(official: Official, one: Appearance, key: str, bearers: Bearers) -> bool:
    """Tell whether nobody else is known who could be meant, or the article names the state."""
    if one.states or one.setting & official.states:
        return True
    others = (bearers.clusters[number] for number in bearers.by_last.get(key, ()))
    return not any(one.offices & firm(c.offices) and c.official != official.id for c in others)
