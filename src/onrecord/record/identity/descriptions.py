"""Whom a description without a name means: "the senator from Alabama", on a day."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.clusters import Cluster, Link
from onrecord.record.identity.states import STATE, state_code
from onrecord.record.identity.titles import LEADING, office_in
from onrecord.record.registers.holders import Holders

_STATE = re.compile(rf"\b({STATE})\b")
_PARTY = re.compile(r"\b(republican|democrat(?:ic)?|independent)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:former|ex|next|would-be|candidate|future|then|late|state)\b|['’]s\b", re.IGNORECASE)
_COUNTRY = re.compile(r"\b(?:U\.?S\.?|United States|American)\b|^(?:the |our )?president$")
_WHOLE = ("president", "vice president")
# "The president" is the one in office; "no president" and "the first president" are nobody.
_DEFINITE = re.compile(rf"(?:the|our|this|(?:{STATE})(?:'s|’s)?)\b", re.IGNORECASE)
_TWO = re.compile(r"\b(?:and|or) (?:the\b|[A-Z])")
_VAGUE = re.compile(r"\b(?:no|any|first|another|best|worst|last|only|every|other|new)\b")


@dataclass(frozen=True, slots=True)
class Described:
    """What a description says of whoever it means.

    Args:
        office: "senator", or "" where it names no office.
        state: a state's code, or "" for an office of the country.
        party: "republican", "democrat", "independent" or "".
    """

    office: str
    state: str
    party: str


def described(words: str) -> Described | None:
    """Return what a description says, or None where it does not point at one office holder.

    Args:
        words: "the senator from Alabama", "the Ohio Republican".
    """
    if _TWO.search(words) or not _DEFINITE.match(words):
        return None
    if _PAST.search(words) or _VAGUE.search(words.lower()):
        return None
    office, party = office_in(words), _PARTY.search(words)
    office = "" if office in LEADING else office
    state = _STATE.search(words)
    side = party[1].lower().removesuffix("ic") if party else ""
    if state and (office or side):
        return Described(office, state_code(state[1]), side)
    if office in _WHOLE and _COUNTRY.search(words):
        return Described(office, "", side)
    return None


def describe(
    unnamed: Sequence[Appearance], clusters: Sequence[Cluster], holders: Holders, links: list[Link]
) -> None:
    """Tie descriptions to the one person of the registers who held the office that day.

    Where several did, or the registers may not know them all, the article decides: it must name one of them
    and no more.

    Args:
        unnamed: appearances without a name.
        clusters: people with full names.
        holders: the people of the registers.
        links: where what ties them is added.
    """
    named: defaultdict[int, set[str]] = defaultdict(set)
    for cluster in clusters:
        if cluster.official:
            for member in cluster.members:
                named[member.article].add(cluster.official)
    for one in unnamed:
        told = described(one.called)
        if told and one.day:
            chosen = _whom(told, one.day, named[one.article], holders)
            if chosen:
                links.append(Link(one.id, chosen, "register: held that office on that day", 0.85))


def _whom(told: Described, day: date, named: set[str], holders: Holders) -> str:
    fitting = [
        official.id
        for official in (holders.officials[id_] for id_ in sorted(_candidates(told, day, named, holders)))
        if any(_is(told, term.office, term.state, term.party) for term in official.terms_on(day))
    ]
    if len(fitting) == 1 and told.office and holders.fills(told.office, told.state, day):
        return fitting[0]
    here = [id_ for id_ in fitting if id_ in named]
    return here[0] if len(here) == 1 else ""


def _candidates(told: Described, day: date, named: set[str], holders: Holders) -> set[str]:
    if not told.office:
        return named
    return {official.id for official in holders.holding(told.office, told.state, day)}


def _is(told: Described, office: str, state: str, party: str) -> bool:
    return told.office in ("", office) and state == told.state and (not told.party or party == told.party)
