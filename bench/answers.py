"""The likeliest stance of many pairs of mentions, from one `Reader` with one thread."""

from collections.abc import Iterable

from onrecord.model import Reader
from onrecord.stances import MarkedPair


def answers(pairs: Iterable[MarkedPair]) -> list[int]:
    """Return the number of each pair's likeliest class, from the shipped bundle.

    Raises:
        ModelError: the shipped bundle is damaged.
        SpanError: a mention holds no word, or two lie too far apart.
    """
    reader = Reader(threads=1)
    return [told.number for pair in pairs for told in reader.stances(pair.text, [(pair.p, pair.q)])]
