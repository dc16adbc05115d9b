"""Coreference in OntoGUM's news, interviews and speeches, by the CoNLL scorer's definitions."""

from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.extracting import Found, extracted
from onrecord.spans import Span
from onrecord.training.coreference_scoring import score_coreference
from onrecord.training.mention_corpora import read_ontogum_clusters


def predicted_clusters(found: Found) -> list[frozenset[Span]]:
    """Return the phrases of each entity that has two or more; a phrase found twice counts for the first."""
    gathered: dict[int, set[Span]] = defaultdict(set)
    seen: set[Span] = set()
    for mention in found.mentions:
        if mention.phrase not in seen:
            seen.add(mention.phrase)
            gathered[mention.entity].add(mention.phrase)
    return [frozenset(spans) for spans in gathered.values() if len(spans) > 1]


def measure_coreference(corpora: Path) -> dict[str, Any]:
    """Measure on OntoGUM dev: together, and by genre."""
    documents = read_ontogum_clusters(corpora / "ontogum" / "dev.conllu.gz")
    found, _ = extracted({document.id: document.text for document in documents})
    pairs = {d.id: (d.clusters, predicted_clusters(found[d.id])) for d in documents}
    genres = sorted({name.split("_")[1] for name in pairs})
    by_genre = {
        genre: score_coreference(pair for name, pair in pairs.items() if name.split("_")[1] == genre).conll
        for genre in genres
    }
    return asdict(score_coreference(pairs.values())) | {"documents": len(pairs), "conll by genre": by_genre}
