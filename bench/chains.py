"""Reporting chains against those annotated by hand: which links are found, and told of the right thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from bench.chain_labels import Told
from bench.events import figures, is_same
from bench.extracting import overlap

Article = tuple[Sequence[Told], Sequence[Told]]
"""The annotated and the found links of an article."""


def is_right(gold: Told, found: Told) -> bool:
    """Tell whether a found link is an annotated one: step and value are the same, and its words are."""
    return (gold.step, gold.value) == (found.step, found.value) and is_same((gold.span,), (found.span,))


def is_placed(gold: Told, found: Told) -> bool:
    """Tell whether a right link is told of the right thing: of the same statement, event or article.

    What is the article's may be told of a statement too, if the words stand in that statement itself.
    """
    if gold.of == "article":
        return found.of == "article" or overlap((gold.span,), found.where) > 0
    return gold.of == found.of and overlap(gold.where, found.where) > 0


def pairs(gold: Sequence[Told], found: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Return the annotated links with a found one that is right, each used once, rightly told ones first."""
    taken: set[int] = set()
    some = []
    for one in gold:
        fits = [k for k, other in enumerate(found) if k not in taken and is_right(one, other)]
        if fits:
            best = max(fits, key=lambda k: is_placed(one, found[k]))
            taken.add(best)
            some.append((one, found[best]))
    return some


def score_chains(articles: Iterable[Article]) -> dict[str, Any]:
    """Return precision, recall and F1 of all links, by step and by medium, and how many are well told.

    Args:
        articles: the annotated and the found links of each.
    """
    gold, found, right, placed = Counter[str](), Counter[str](), Counter[str](), Counter[bool]()
    for known, told in articles:
        for counts, links in ((gold, known), (found, told), (right, [one for one, _ in pairs(known, told)])):
            counts.update(name for link in links for name in ("all", str(link.step), link.value) if name)
        placed.update(is_placed(*pair) for pair in pairs(known, told))
    names = sorted((gold | found).keys() - {"all"})
    return {
        **figures(right["all"], gold["all"], found["all"]),
        "by step and medium": {name: figures(right[name], gold[name], found[name]) for name in names},
        "right ones told of the right thing": f"{placed[True]} of {placed.total()}",
    }
