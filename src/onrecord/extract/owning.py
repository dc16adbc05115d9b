"""What somebody owns: "her skin" is the same wherever it is the same "her"."""

from collections.abc import Iterator, Sequence

from onrecord.extract.coreference import Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import KINDS, PRONOUNS

_POSSESSIVE = KINDS.index("possessive")
_OWNERS = ("he", "she", "it", "they")


def owned(found: Sequence[Found], told: Told, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield owners that are pronouns of the third person, the number of the words they own, and who that is.

    Args:
        found: the mentions, in the order of the text.
        told: what their words tell.
        text: the article's text.
    """
    owners: dict[int, int] = {}
    for i, mention in enumerate(found):
        if PRONOUNS.get(text[mention.start : mention.end].lower()) in _OWNERS:
            owners[mention.start] = i
    for i, mention in enumerate(found):
        if told.kind[i] == _POSSESSIVE and mention.start in owners:
            yield owners[mention.start], int(told.full[i]), i
