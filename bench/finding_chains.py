"""Reporting chains that `onrecord extract` finds in the annotated articles, held against the annotation."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.chain_labels import SAMPLES, Label, Told, read_labels
from bench.chains import score_chains
from bench.extracting import Found, extracted
from bench.finding_events import day_of, rows_of
from onrecord.chains import Chain

Key = tuple[str, str]
"""An article by its corpus and its id there."""


def told_in(found: Found) -> Iterator[Told]:
    """Yield the links of an article as the scorer takes them."""
    for chain in found.chains:
        for link in chain.links:
            yield Told(step=link.step, span=link.span, value=link.value, **_of(chain, found))


def _of(chain: Chain, found: Found) -> dict[str, Any]:
    """Return what a chain is of, and its words."""
    if chain.statement is not None:
        return {"of": "statement", "where": found.attributions[chain.statement].spans}
    if chain.event is not None:
        return {"of": "event", "where": found.events[chain.event].evidence}
    return {"of": "article"}


def score_samples(labels: list[Label], found: Mapping[Key, Found]) -> dict[str, Any]:
    """Return the figures of each sample, of the steps that are annotated in it.

    Args:
        labels: of all articles.
        found: what is found in each.
    """
    figures = {}
    for sample, steps in SAMPLES.items():
        gold: dict[Key, list[Told]] = {}
        for label in labels:
            if label.sample == sample:
                links = gold.setdefault((label.corpus, label.article), [])
                links += [label.told] if label.told else []
        told = (
            (links, [one for one in told_in(found[key]) if one.step in steps]) for key, links in gold.items()
        )
        figures[sample] = score_chains(told)
    return figures


def measure_chains(corpora: Path) -> dict[str, Any]:
    """Measure on the eighty articles that were annotated by hand."""
    labels = read_labels()
    wanted = {(label.corpus, label.article) for label in labels}
    rows = {(corpus, row["id"]): row for corpus, row in rows_of(corpora) if (corpus, row["id"]) in wanted}
    days = {"/".join(key): day for key, row in rows.items() if (day := day_of(row["published"]))}
    found, _ = extracted({"/".join(key): row["text"] for key, row in rows.items()}, days)
    return score_samples(labels, {key: found["/".join(key)] for key in rows})
