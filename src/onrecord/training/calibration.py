"""Probabilities that mean what they say: one temperature for all answers, and how far they are off."""

import numpy as np
from numpy.typing import NDArray

BINS = 15
"""Of confidence, in the expected calibration error."""

Floats = NDArray[np.float32] | NDArray[np.float64]


def fitted_temperature(logits: Floats, labels: NDArray[np.int8], steps: int = 60) -> float:
    """Return the temperature from 1/8 to 8 that makes labels likeliest (Guo et al. 2017, arXiv:1706.04599).

    Args:
        logits: of the classes, (n, classes).
        labels: which is right, (n,).
        steps: of the golden-section search over its logarithm; the likelihood has one peak.

    Raises:
        ValueError: there is nothing to fit to.
    """
    if not len(labels):
        raise ValueError("a temperature needs at least one labelled answer, and there is none")
    lo, hi, golden = -np.log(8), np.log(8), (5**0.5 - 1) / 2
    for _ in range(steps):
        a, b = hi - golden * (hi - lo), lo + golden * (hi - lo)
        if _surprise(logits, labels, a) < _surprise(logits, labels, b):
            hi = b
        else:
            lo = a
    return float(np.exp((lo + hi) / 2))


def _surprise(logits: Floats, labels: NDArray[np.int8], log_temperature: float) -> float:
    chances = cooled(logits, float(np.exp(log_temperature)))
    return float(-np.log(np.maximum(chances[np.arange(len(labels)), labels], 1e-12)).mean())


def cooled(logits: Floats, temperature: float) -> NDArray[np.float64]:
    """Return the probabilities of classes, (n, classes), from logits (n, classes) over a temperature."""
    if not temperature > 0:
        raise ValueError(f"temperature {temperature} must be above 0")
    scaled = logits.astype(np.float64) / temperature
    chances = np.exp(scaled - scaled.max(1, keepdims=True))
    whole: NDArray[np.float64] = chances / chances.sum(1, keepdims=True)
    return whole


def calibration_error(chances: Floats, labels: NDArray[np.int8], bins: int = BINS) -> float:
    """Return the expected calibration error: how far confidence is from the share of right answers.

    Args:
        chances: of the classes, (n, classes).
        labels: which is right, (n,).
        bins: of equal width, by the likeliest class's probability.
    """
    confidence, right = chances.max(1), chances.argmax(1) == labels
    place = np.minimum((confidence * bins).astype(np.int64), bins - 1)
    gaps = [abs((right[place == k] - confidence[place == k]).sum()) for k in np.unique(place)]
    return float(sum(gaps) / max(1, len(labels)))
