"""Coreference measures, against the worked example of Pradhan et al. (ACL 2014) and by their properties."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.training.coreference_scoring import best_alignment, score_coreference

GOLD = [set("abc"), set("defg")]
PREDICTED = [set("ab"), set("cd"), set("fghi")]


@st.composite
def partitions(draw: st.DrawFn) -> list[set[int]]:
    """Return some numbers cut into clusters of two or more."""
    places = draw(st.lists(st.integers(0, 4), min_size=2, max_size=16))
    gathered: dict[int, set[int]] = {}
    for number, place in enumerate(places):
        gathered.setdefault(place, set()).add(number)
    return [cluster for cluster in gathered.values() if len(cluster) > 1]


def test_the_worked_example_of_the_reference_scorer() -> None:
    figures = score_coreference([(GOLD, PREDICTED)])
    recall, precision = 35 / 12 / 7, 4 / 8
    assert figures.muc == 40.0
    assert figures.b_cubed == pytest.approx(200 * recall * precision / (recall + precision), abs=0.01)
    assert figures.ceaf_e == pytest.approx(200 * 0.65 * (1.3 / 3) / (0.65 + 1.3 / 3), abs=0.01)
    assert figures.conll == pytest.approx((figures.muc + figures.b_cubed + figures.ceaf_e) / 3, abs=0.01)
    assert figures.mentions == pytest.approx(200 * 6 / 15, abs=0.01)


def test_counts_are_summed_over_documents_before_they_are_divided() -> None:
    large = [set(range(9))]
    figures = score_coreference([(large, large), ([{1, 2}], [{3, 4}])])
    assert figures.muc == pytest.approx(100 * 8 / 9, abs=0.01)
    assert figures.ceaf_e == 50.0


def test_nothing_found_is_nothing_and_no_document_is_nothing() -> None:
    assert score_coreference([(GOLD, [])]).conll == 0.0
    assert score_coreference([]).conll == 0.0


@given(partitions())
def test_the_same_is_perfect(clusters: list[set[int]]) -> None:
    if clusters:
        figures = score_coreference([(clusters, clusters)])
        assert {figures.muc, figures.b_cubed, figures.ceaf_e, figures.conll, figures.mentions} == {100.0}


@given(partitions(), partitions())
def test_exchanging_gold_and_predicted_changes_no_f1(one: list[set[int]], other: list[set[int]]) -> None:
    assert score_coreference([(one, other)]) == score_coreference([(other, one)])


@given(
    arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.floats(0, 1, width=16))
)
def test_the_alignment_is_the_best_of_all(weights: np.ndarray) -> None:
    matrix = weights if weights.shape[0] <= weights.shape[1] else weights.T
    rows, columns = matrix.shape
    best = max(sum(matrix[r, c] for r, c in enumerate(p)) for p in permutations(range(columns), rows))
    assert best_alignment(weights) == pytest.approx(best)
