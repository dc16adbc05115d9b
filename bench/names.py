"""Names in CrossNER politics: strict span F1, exact bounds and type."""

from collections import Counter
from collections.abc import Iterable, Set
from pathlib import Path
from typing import Any

from bench.extracting import Found, extracted
from onrecord.entities import Form
from onrecord.spans import Span
from onrecord.training.mention_corpora import (
    CROSSNER_OF,
    CROSSNER_PEOPLE,
    NamedText,
    read_crossner_names,
)

Typed = Set[tuple[Span, str]]


def predicted_names(found: Found) -> Typed:
    """Return the names found, each with its type in CrossNER."""
    return {(m.span, CROSSNER_OF[m.type]) for m in found.mentions if m.form is Form.NAME}


def people_alone(names: Typed) -> Typed:
    """Return the people among names, politicians and others alike."""
    return {(span, "people") for span, kind in names if kind in CROSSNER_PEOPLE}


def f1(hits: float, gold: float, predicted: float) -> float:
    """Return F1 in per cent; 0 where there is nothing."""
    return round(200 * hits / (gold + predicted), 2) if gold + predicted else 0.0


def score_names(sentences: Iterable[tuple[Typed, Typed]]) -> dict[str, Any]:
    """Return strict micro F1 over all types, on people alone and by type.

    Args:
        sentences: the gold names and the predicted ones.
    """
    gold, predicted, hits = Counter[str](), Counter[str](), Counter[str]()
    for known, found in sentences:
        for counts, names in ((gold, known), (predicted, found), (hits, known & found)):
            counts.update(kind for _, kind in names)
        for counts, names in ((gold, people_alone(known)), (predicted, people_alone(found))):
            counts["people"] += len(names)
        hits["people"] += len(people_alone(known) & people_alone(found))
    kinds = sorted((gold | predicted).keys() - {"people"})
    totals = [sum(counts[kind] for kind in kinds) for counts in (hits, gold, predicted)]
    return {
        "F1": f1(*totals),
        "precision": round(100 * totals[0] / max(1, totals[2]), 2),
        "recall": round(100 * totals[0] / max(1, totals[1]), 2),
        "F1 on people": f1(hits["people"], gold["people"], predicted["people"]),
        "F1 by type": {kind: f1(hits[kind], gold[kind], predicted[kind]) for kind in kinds},
    }


def measure_names(corpora: Path) -> dict[str, Any]:
    """Measure on CrossNER politics dev."""
    sentences: list[NamedText] = read_crossner_names(corpora / "crossner-politics" / "dev.txt")
    found, _ = extracted({str(i): sentence.text for i, sentence in enumerate(sentences)})
    return score_names((s.names, predicted_names(found[str(i)])) for i, s in enumerate(sentences))
