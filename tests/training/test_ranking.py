"""Antecedents ranked: the loss falls where the right name comes first, whichever of the two it is."""

import re
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.extract.mentions import Found, Place  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.training.ranking import Rows, at  # noqa: E402

TEXT = "Ilse Marant met Ruth Oslow before she spoke to him. Later Marant left."


def mention(text: str, words: str, *, name: bool = True) -> Found:
    start = text.index(words)
    place = Place(start, start + len(words) - 1)
    span = (start, start + len(words))
    return Found(*span, span if name else None, 0, *place, 1.0, place)


FOUND = (
    mention(TEXT, "Ilse Marant"),
    mention(TEXT, "Ruth Oslow"),
    mention(TEXT, "she", name=False),
    mention(TEXT, "him", name=False),
)
ILSE, RUTH, SHE, HIM = range(4)
PAIRS = [(later, earlier) for later in range(4) for earlier in range(later)]
LATER, EARLIER = (np.array(part, np.int64) for part in zip(*PAIRS, strict=True))


def span(text: str, words: str) -> Span:
    start = re.search(rf"\b{words}\b", text)
    assert start
    return Span(*start.span())


def test_a_row_loses_by_how_unlikely_its_right_antecedents_are() -> None:
    scores = torch.tensor([1.0, 2.0, 3.0])
    table = Rows(scores, np.array([1, 2, 2]), np.array([0, 0, 1]), 3)
    right, nobody = np.array([False, True, False]), np.array([True, True, False])
    counted = np.ones(3, np.bool_)
    e = np.exp
    rows = [0.0, np.log((1 + e(1)) / 1), np.log((1 + e(2) + e(3)) / e(2))]
    assert table.loss(right, nobody, counted).item() == pytest.approx(np.mean(rows), rel=1e-5)
    only = table.loss(right, nobody, np.array([True, True, False]), np.array([False, False, True]))
    assert only.item() == pytest.approx(np.log((1 + e(2)) / e(2)), rel=1e-5)  # what is not known is not asked


def test_a_span_is_the_mention_that_fits_it_best() -> None:
    assert at(span(TEXT, "Marant"), FOUND) == ILSE
    assert at(span(TEXT, "Ruth Oslow"), FOUND) == RUTH
    assert at(span(TEXT, "she"), FOUND) == SHE
