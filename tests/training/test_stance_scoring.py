"""Stances scored: figures that are known by hand, and those of scikit-learn's definitions."""

import numpy as np
import pytest

from onrecord.training.stance_scoring import scores_of


def test_scores_known_by_hand() -> None:
    labels = np.array([0, 0, 0, 1, 3], np.int8)
    answers = np.eye(5)[[0, 0, 3, 1, 3]]
    scores = scores_of(answers, labels)
    assert scores.confusion[0].tolist() == [2, 0, 0, 1, 0]
    assert scores.micro == pytest.approx(4 / 5)
    assert scores.by_class == pytest.approx([4 / 5, 1, 0, 2 / 3, 0])
    assert scores.macro == pytest.approx((4 / 5 + 1 + 2 / 3) / 5)
    assert str(scores) == "micro 80.00 macro 49.33 by class 80.0 100.0 0.0 66.7 0.0"


def test_the_likeliest_class_is_the_answer() -> None:
    chances = np.array([[0.2, 0.3, 0.1, 0.3001, 0.0999]])
    assert scores_of(chances, np.array([3], np.int8)).micro == 1
