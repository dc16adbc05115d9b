"""Who endorses whom: given, withdrawn, claimed and denied."""

from collections.abc import Iterator

from onrecord.extract.events.endorsements.calling import called
from onrecord.extract.events.endorsements.giving import given
from onrecord.extract.events.endorsements.nouns import gained
from onrecord.extract.events.endorsements.taking import taken
from onrecord.extract.events.found import Found
from onrecord.extract.events.shape import Sentence

__all__ = ["find_endorsements"]


def find_endorsements(sentence: Sentence) -> Iterator[Found]:
    """Yield the endorsements in a sentence."""
    yield from taken(sentence)
    yield from given(sentence)
    yield from gained(sentence)
    yield from called(sentence)
