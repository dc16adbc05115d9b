"""Pronouns in GAP: which of two names a pronoun means, as the corpus's own scorer counts it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.extracting import Found, extracted, overlap
from bench.names import f1
from onrecord.entities import Mention
from onrecord.spans import Span
from onrecord.training.mention_corpora import Pronoun, read_gap_pronouns

_MASCULINE = frozenset({"he", "him", "his"})


def at(span: Span, mentions: Iterable[Mention]) -> Mention | None:
    """Return the mention whose span matches another best: by what both cover, over what either does."""

    def fit(mention: Mention) -> float:
        common = overlap((mention.span,), (span,))
        return common / (len(mention.span) + len(span) - common)

    best = max(mentions, key=fit, default=None)
    return best if best and fit(best) else None


def means(example: Pronoun, found: Found) -> tuple[bool, bool]:
    """Tell for each of the two names whether the pronoun was found to share its entity."""
    start = example.pronoun.start
    pronoun = at(example.pronoun, (m for m in found.mentions if m.span.start <= start < m.span.end))
    names = [at(span, (m for m in found.mentions if m is not pronoun)) for span, _ in example.names]
    a, b = (bool(pronoun and name and name.entity == pronoun.entity) for name in names)
    return a, b


def score_pronouns(examples: Iterable[tuple[Pronoun, Found]]) -> dict[str, Any]:
    """Return F1 over both names of all examples, by gender, and the ratio of the two."""
    counts: dict[str, Counter[str]] = {"masculine": Counter(), "feminine": Counter()}
    for example, found in examples:
        masculine = example.pronoun.of(example.text).lower() in _MASCULINE
        own = counts["masculine" if masculine else "feminine"]
        for (_, gold), predicted in zip(example.names, means(example, found), strict=True):
            own["gold"] += gold
            own["predicted"] += predicted
            own["hits"] += gold and predicted
    counts["overall"] = counts["masculine"] + counts["feminine"]
    figures = {name: f1(c["hits"], c["gold"], c["predicted"]) for name, c in counts.items()}
    ratio = figures["feminine"] / figures["masculine"] if figures["masculine"] else None
    overall = counts["overall"]
    return {
        "F1": figures["overall"],
        "precision": round(100 * overall["hits"] / max(1, overall["predicted"]), 2),
        "recall": round(100 * overall["hits"] / max(1, overall["gold"]), 2),
        "masculine": figures["masculine"],
        "feminine": figures["feminine"],
        "feminine / masculine": ratio and round(ratio, 3),
    }


def measure_pronouns(corpora: Path) -> dict[str, Any]:
    """Measure on GAP validation."""
    examples = read_gap_pronouns(corpora / "gap" / "gap-validation.tsv")
    found, _ = extracted({str(i): example.text for i, example in enumerate(examples)})
    return score_pronouns((example, found[str(i)]) for i, example in enumerate(examples))
