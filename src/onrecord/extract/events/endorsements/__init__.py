"""Who endorses whom: given, withdrawn, claimed and denied."""

import re
from collections.abc import Iterator

from onrecord.events import Role, Status
from onrecord.extract.events.endorsements.calling import called
from onrecord.extract.events.endorsements.claiming import claimed
from onrecord.extract.events.endorsements.giving import given
from onrecord.extract.events.endorsements.idioms import idioms
from onrecord.extract.events.endorsements.inverted import inverted
from onrecord.extract.events.endorsements.nouns import gained
from onrecord.extract.events.endorsements.refusing import refused
from onrecord.extract.events.endorsements.taking import taken
from onrecord.extract.events.found import Found
from onrecord.extract.shape import PERSON, Sentence

__all__ = ["find_endorsements"]

_WORDS = re.compile(
    r"[Ee]ndors|[Bb]ack|[Ss]upport|weight\b|behind|around|vot(?:e|es|ing) for|ampaign|stump|"
    r"surrogate|pick|choice|candidate|out (?:for|in)\b|favou?r|prefer|switch|shift|transferr|elect\b|"
    r"\bnod\b|blessing|approval|thumbs|\bname\b|\bwith\b|\bside|corner|anoint|embrac|"
    r"recommend|vouch|vote\b|vot|opt|"
    r"cho[so]|ballot|\bto bat\b|all[ -]in|neutral|champion|out of|camp\b|urg|nominat|"
    r"oosted|uoyed|join|left|kept|denied|side\b|position|voice|\bfor\b|settled|went for|aside|\bad\b|"
    r"s[ai]t out|snub|spurn|rebuff|turn|recommend|rall|listed?|lists"
)
"""Without one of these a sentence need not be searched."""
_BACKS = r"ndors|[Bb]ack|[Ss]upport|blessing|nod|approval|thumbs"
_PATTERNS = (
    (re.compile(rf"{_BACKS}|allegiance"), taken),
    (
        re.compile(
            rf"{_BACKS}|favou?r|prefer|vot|campaign|stump|rall|behind|around|weight|clout|muscle|name|\sout\s|"
            r"elect|nominate|pick|send|choose"
        ),
        given,
    ),
    (re.compile(PERSON), idioms),
    (re.compile(rf"{_BACKS}|oosted|uoyed|olstered|ropelled|elped|\sally\s|campaign|stump"), inverted),
    (re.compile(rf"{_BACKS}|choice|pick|candidate|favorite|vot|\s(?:me|us|our|my)\b"), claimed),
    (re.compile(rf"{_BACKS}|behind|\sout\s|\sno\s|side|favorite|between|vot|neutral"), refused),
    (re.compile(rf"{_BACKS}|vote"), gained),
    (re.compile(r"supporter|backer|endorser|surrogate|pick|choice|candidate|[Pp]ro-"), called),
)
"""The kinds of patterns, each behind words of which it needs one."""


def find_endorsements(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements in a sentence: what only is claimed, or is denied, is not given as well."""
    # Whoever is endorsed is a person.
    if PERSON not in sentence.words or not _WORDS.search(sentence.words):
        return
    found = list(_all(sentence))
    for one in found:
        if not any(_outdoes(other, one) for other in found):
            yield one


_WEIGHT = {Status.GIVEN: 0, Status.CLAIMED: 1, Status.DENIED: 2}


def _outdoes(one: Found, other: Found) -> bool:
    """Tell whether of two tellings of one endorsement in the same words the first is more exact."""
    weights = [_WEIGHT.get(found.status or Status.WITHDRAWN, -1) for found in (one, other)]
    if -1 in weights or weights[0] <= weights[1] or one.start >= other.end or other.start >= one.end:
        return False
    return all(_those(one, role) & _those(other, role) for role in (Role.ENDORSER, Role.ENDORSED))


def _those(found: Found, role: Role) -> set[object]:
    """Return who has a role, each as an entity, or as words where he is none."""
    return {p.entity if p.entity is not None else p.span for p in found.participants if p.role is role}


def _all(sentence: Sentence) -> Iterator[Found]:
    """Yield all that the patterns find."""
    for words, find in _PATTERNS:
        if words.search(sentence.words):
            yield from find(sentence)
