"""Calibration: the temperature that makes labels likeliest, and the error that is known by hand."""

import numpy as np
import pytest

from onrecord.training.calibration import calibration_error, cooled, fitted_temperature

DRAW = np.random.default_rng(1)
LOGITS = DRAW.normal(0, 2, (4000, 5))
LABELS = np.array([DRAW.choice(5, p=chances) for chances in cooled(LOGITS, 1)], np.int8)


@pytest.mark.parametrize("factor", [0.4, 1.0, 3.0])
def test_the_temperature_undoes_a_factor(factor: float) -> None:
    assert fitted_temperature(LOGITS * factor, LABELS) == pytest.approx(factor, rel=0.08)


def test_cooling_mends_the_error_and_keeps_the_answers() -> None:
    bold = LOGITS * 3
    temperature = fitted_temperature(bold[:2000], LABELS[:2000])
    before, after = cooled(bold[2000:], 1), cooled(bold[2000:], temperature)
    assert calibration_error(before, LABELS[2000:]) > 0.1
    assert calibration_error(after, LABELS[2000:]) < 0.03
    assert (before.argmax(1) == after.argmax(1)).all()
    assert after.sum(1) == pytest.approx(1)


def test_the_error_is_the_gap_between_confidence_and_right_answers() -> None:
    chances = np.array([[0.9, 0.1], [0.9, 0.1], [0.3, 0.7], [1.0, 0.0]])
    labels = np.array([0, 1, 1, 0], np.int8)
    assert calibration_error(chances, labels) == pytest.approx((2 * abs(0.5 - 0.9) + 0.3 + 0.0) / 4)
    assert calibration_error(chances, labels, bins=1) == pytest.approx(abs(0.75 - 0.875))


def test_nothing_to_fit_and_impossible_temperatures_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        fitted_temperature(np.zeros((0, 5)), np.zeros(0, np.int8))
    with pytest.raises(ValueError, match="temperature 0"):
        cooled(LOGITS, 0)
