"""Who endorses whom: given, withdrawn, claimed and denied."""

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


def find_endorsements(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements in a sentence: what only is claimed, or is denied, is not given as well."""
    if PERSON not in sentence.words:  # whoever is endorsed is one
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
    yield from taken(sentence)
    yield from given(sentence)
    yield from idioms(sentence)
    yield from inverted(sentence)
    yield from claimed(sentence)
    yield from refused(sentence)
    yield from gained(sentence)
    yield from called(sentence)
