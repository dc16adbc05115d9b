"""Attributions in PolNeAR dev, by the corpus's shared definitions."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bench.extracting import Found
from onrecord.training.corpora import Example
from onrecord.training.scoring import score


def measure_attributions(examples: Sequence[Example], found: Mapping[str, Found]) -> dict[str, Any]:
    """Return the figures on articles that were read, from what was found in them."""
    return asdict(score((e.text, e.annotations, found[e.id].attributions) for e in examples))
