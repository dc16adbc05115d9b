"""Articles that are copies of one report, as of a wire's, found by what they say."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from rensa import RMinHash

from onrecord.ask.quotes.words import plain

SHINGLE = 4
"""Words in a row that two copies share."""

COPIED = 0.5
"""Two articles with so much of all their runs of words in common are copies: one may be cut or edited."""

PERMUTATIONS = 128
SEED = 20


def reports(texts: Mapping[str, str]) -> dict[str, str]:
    """Return of each article's id the id of the first article whose report it is, its own where it is alone.

    Args:
        texts: the articles' texts by their ids, in the order in which they came out.
    """
    first = {id_: id_ for id_ in texts}
    signatures = {id_: _signature(text) for id_, text in texts.items()} if len(texts) > 1 else {}
    for one, other in combinations(signatures, 2):
        if (
            first[one] == one
            and first[other] == other
            and signatures[one].jaccard(signatures[other]) >= COPIED
        ):
            first[other] = one
    return first


def _signature(text: str) -> RMinHash:
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(_shingles(plain(text).split()))
    return signature


def _shingles(words: Sequence[str]) -> list[str]:
    return [" ".join(words[at : at + SHINGLE]) for at in range(max(len(words) - SHINGLE + 1, 1))]
