"""What is lost and saved by reading only those pairs of an article that are proposed."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from onrecord.article import Article
from onrecord.extract import Finding, read_article
from onrecord.model import Floats, Reader
from onrecord.stances import DirectedStance
from onrecord.training.corpora import read_news

ARTICLES = 30
FLOORS = (-1.0, -0.5, 0.0, 0.5, 1.0)
"""Least logits of pairs; `Finding` has the shipped one."""

Told = Counter[tuple[int, DirectedStance]]
"""Stances, each with the number of its article."""


class Counting(Reader):
    """A reader that counts the pairs that it reads marked."""

    passes = 0

    def __init__(self) -> None:
        super().__init__(threads=1)
        read = self.session.stances

        def counted(*parts: Any) -> Floats:
            self.passes += 1
            return read(*parts)

        self.session.stances = counted  # type: ignore[assignment, method-assign]


def measure_proposals(corpora: Path) -> dict[str, Any]:
    """Measure passes an article, and the stances between two that are found of those that all pairs tell."""
    texts = [example.text for example in read_news(corpora / "news" / "articles.jsonl.gz")[:ARTICLES]]
    return {"articles": len(texts), **figures([Article(text=text) for text in texts])}


def figures(articles: Sequence[Article]) -> dict[str, Any]:
    """Return the figures of all pairs, of those above each floor, and the passes that are made as shipped."""
    every, passes = read(articles, between_two(-math.inf))
    found: dict[str, Any] = {"all pairs": {"marked passes an article": passes, "stances": every.total()}}
    for floor in FLOORS:
        some, passes = read(articles, between_two(floor))
        share = round(100 * (some & every).total() / max(1, every.total()), 1)
        found[f"above {floor}"] = {"marked passes an article": passes, "stances found, %": share}
    told, passes = read(articles, Finding())
    return {**found, "as shipped": {"marked passes an article": passes, "stances": told.total()}}


def between_two(floor: float) -> Finding:
    """Return thresholds with which pairs above a floor are read, and no mention alone."""
    return Finding(worth=floor, worth_alone=math.inf, most=Finding().most if floor > -math.inf else 1000)


def read(articles: Sequence[Article], finding: Finding) -> tuple[Told, float]:
    """Return the stances of articles, and how many marked passes each took."""
    reader = Counting()
    readings = [read_article(article, reader, finding=finding) for article in articles]
    told = Counter((n, stance) for n, reading in enumerate(readings) for stance in reading.stances)
    return told, round(reader.passes / len(articles), 1)
