"""Figures of stances: counted over labelled pairs, and told apart from their exchanges."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is missing: make test-system")

from bench.stance import answered, apart, figures

from onrecord.spans import Span
from onrecord.stances import EXCHANGED
from onrecord.training.stances import Pair, exchanged

PAIRS = [
    Pair(text="Hale praised Vick.", p=Span(0, 4), q=Span(13, 17), label=label) for label in (0, 1, 2, 3, 3)
]


def test_figures_of_right_and_wrong_answers() -> None:
    there = np.eye(5)[[0, 1, 1, 3, 3]] * 0.9 + 0.02
    found = figures(PAIRS, there, there[:, list(EXCHANGED)])
    assert (found["pairs"], found["micro F1"], found["exchanged with p and q, %"]) == (5, 80.0, 100.0)
    assert found["F1"] == {
        "neutral": 100.0,
        "p supports q": 66.7,
        "q supports p": 0.0,
        "p opposes q": 100.0,
        "q opposes p": 0.0,
    }
    assert found["macro F1"] == pytest.approx(53.3)
    assert found["confusion, a row for each label"][2] == [0, 1, 0, 0, 0]
    assert found["calibration error, 15 bins"]["all"] == pytest.approx(0.92 - 0.8, abs=1e-3)
    assert figures(PAIRS, there, there)["exchanged with p and q, %"] == 20.0


def test_known_texts_are_told_apart() -> None:
    other = Pair(text="Vick met Hale.", p=Span(0, 4), q=Span(9, 13), label=0)
    found = apart([*PAIRS, other], np.eye(5)[[0, 1, 1, 3, 3, 1]], {other.text})
    assert found["also in train"] == {"pairs": 1, "micro F1": 0.0, "macro F1": 0.0}
    assert (found["in valid alone"]["pairs"], found["in valid alone"]["micro F1"]) == (5, 80.0)


def test_answers_come_from_the_command_in_order() -> None:
    told = answered([PAIRS[0], exchanged(PAIRS[0])])
    assert told.sum(1) == pytest.approx(1)
    assert told[0].tolist() == told[1, list(EXCHANGED)].tolist()
