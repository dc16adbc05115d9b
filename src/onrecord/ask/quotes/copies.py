"""Articles that are copies of one report, as of a wire's, found by what they say."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from rensa import RMinHash

from onrecord.article import Article
from onrecord.ask.quotes.words import plain

SHINGLE = 4
"""Words in a row that two copies share."""

COPIED = 0.5
"""Two articles that have so much of all their runs of words in common are copies: one may be cut or edited."""

PERMUTATIONS = 128
SEED = 20


def reports(articles: Iterable[Article]) -> dict[str, str]:
    """Return of each article's id the id of the first article whose report it is, its own where it is alone.

    The first is the one that was published first; of those without a day, or of the same, the least id.
    """
    different = {article.id: article for article in articles}
    ordered = sorted(different.values(), key=_first)
    signatures = [_signature(article.text) for article in ordered] if len(ordered) > 1 else []
    first = {article.id: article.id for article in ordered}
    for one, other in combinations(range(len(signatures)), 2):
        if first[ordered[other].id] == ordered[other].id and signatures[one].jaccard(signatures[other]) >= COPIED:
            first[ordered[other].id] = first[ordered[one].id]
    return first


def _first(article: Article) -> tuple[bool, str, str]:
    return article.published is None, str(article.published), article.id


def _signature(text: str) -> RMinHash:
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(_shingles(plain(text).split()))
    return signature


def _shingles(words: Sequence[str]) -> list[str]:
    return [" ".join(words[at : at + SHINGLE]) for at in range(max(len(words) - SHINGLE + 1, 1))]
