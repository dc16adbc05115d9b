"""Attributions scored against PolNeAR's annotators, by the definitions of the corpus's shared scorer.

Only word tokens count, so punctuation at a span's edge never matters. An article with several annotators is
scored against each, its counts divided by their number.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.quotation import form_of, quotation_mask
from onrecord.spans import Spans

_WORD = re.compile(r"\w+")
Words = frozenset[int]


class Marked(Protocol):
    """Anything with the spans of an attribution: a gold one or a predicted one."""

    @property
    def source(self) -> Spans:
        """Who."""

    @property
    def cue(self) -> Spans:
        """Said."""

    @property
    def content(self) -> Spans:
        """What."""


@dataclass(frozen=True, slots=True)
class WordAttribution:
    """An attribution as sets of word numbers."""

    source: Words
    cue: Words
    content: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a bundle reaches, in per cent.

    Args:
        attribution: F1; contents overlap by half or more and the sources share a word, or both have none.
        exact: F1; content and source are the same words.
        precision: of attributions.
        recall: of attributions.
        alpha: Krippendorff's, nominal, over word labels.
        by_form: recall of attributions by the form of the content.
    """

    attribution: float
    exact: float
    precision: float
    recall: float
    alpha: float
    by_form: Mapping[str, float]


def _word_numbers(text: str) -> list[int | None]:
    table: list[int | None] = [None] * len(text)
    for number, match in enumerate(_WORD.finditer(text)):
        table[match.start() : match.end()] = [number] * (match.end() - match.start())
    return table


def _words(spans: Spans, table: Sequence[int | None]) -> Words:
    return frozenset(w for s in spans for w in table[s.start : s.end] if w is not None)


def in_words(attributions: Iterable[Marked], text: str) -> list[WordAttribution]:
    """Return attributions as word numbers; those whose content has no word are left out."""
    table = _word_numbers(text)
    found = [WordAttribution(*(_words(s, table) for s in (a.source, a.cue, a.content))) for a in attributions]
    return [w for w in found if w.content]


def same_source(gold: WordAttribution, predicted: WordAttribution) -> bool:
    """Tell whether two sources share a word, or are both empty."""
    return bool(gold.source & predicted.source) or not (gold.source or predicted.source)


def matched(
    gold: Sequence[WordAttribution], predicted: Sequence[WordAttribution], *, exact: bool
) -> set[int]:
    """Return the numbers of the gold attributions that are found: one to one, largest overlap first."""
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            common = len(g.content & p.content)
            overlap = common / len(g.content | p.content)
            agrees = overlap == 1 and g.source == p.source if exact else overlap >= 0.5 and same_source(g, p)
            if common and agrees:
                pairs.append((-overlap, i, j))
    hits: set[int] = set()
    used: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in hits and j not in used:
            hits.add(i)
            used.add(j)
    return hits


def _labels(attributions: Sequence[WordAttribution], count: int) -> list[str]:
    labels = ["none"] * count
    for role in ("content", "source", "cue"):
        for attribution in attributions:
            for word in getattr(attribution, role):
                labels[word] = role
    return labels


def krippendorff(pairs: Mapping[tuple[str, str], float]) -> float:
    """Return Krippendorff's alpha for two coders and nominal labels (Krippendorff 2004, chapter 11).

    Args:
        pairs: how often the two gave each pair of labels.
    """
    marginal: Counter[str] = Counter()
    for (a, b), weight in pairs.items():
        marginal[a] += weight  # type: ignore[assignment]  # shares of an article are not whole
        marginal[b] += weight  # type: ignore[assignment]
    total = sum(marginal.values())
    agreed = 2 * sum(weight for (a, b), weight in pairs.items() if a == b)
    expected = 1 - sum(v * (v - 1) for v in marginal.values()) / (total * (total - 1))
    return 1 - (1 - agreed / total) / expected


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def score(articles: Iterable[tuple[str, Sequence[Sequence[Marked]], Sequence[Marked]]]) -> Figures:
    """Score predictions.

    Args:
        articles: the text, what each annotator marked, and what was predicted.
    """
    counts: Counter[str] = Counter()
    forms: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    labels: dict[tuple[str, str], float] = defaultdict(float)
    for text, annotations, marked in articles:
        predicted, mask = in_words(marked, text), quotation_mask(text)
        size = len(_WORD.findall(text))
        for annotation in annotations:
            share = 1 / len(annotations)
            kept = [a for a in annotation if in_words([a], text)]
            gold = in_words(kept, text)
            hits = matched(gold, predicted, exact=False)
            counts.update(
                {  # type: ignore[arg-type]
                    "gold": share * len(gold),
                    "predicted": share * len(predicted),
                    "hits": share * len(hits),
                    "exact": share * len(matched(gold, predicted, exact=True)),
                }
            )
            for i, attribution in enumerate(kept):
                found = forms[form_of(attribution.content, text, mask).value]
                found[0] += share * (i in hits)
                found[1] += share
            for pair in zip(_labels(gold, size), _labels(predicted, size), strict=True):
                labels[pair] += share
    both = counts["gold"] + counts["predicted"]
    return Figures(
        attribution=_percent(2 * counts["hits"], both),
        exact=_percent(2 * counts["exact"], both),
        precision=_percent(counts["hits"], counts["predicted"]),
        recall=_percent(counts["hits"], counts["gold"]),
        alpha=round(100 * krippendorff(labels), 2),
        by_form={name: _percent(*found) for name, found in sorted(forms.items())},
    )
