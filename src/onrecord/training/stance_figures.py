"""What the card says of stances: the temperature, fitted to half of a split, and figures on all of it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Reader
from onrecord.training.calibration import calibration_error, cooled, fitted_temperature
from onrecord.training.export import write_card
from onrecord.training.stance_scoring import scores_of
from onrecord.training.stances import Pair


def fitted_half(count: int) -> NDArray[np.bool_]:
    """Say of each of so many pairs whether the temperature is fitted to it; the others measure it."""
    half: NDArray[np.bool_] = np.random.default_rng(1).permutation(count) % 2 == 0
    return half


def write_stance_card(card: dict[str, object], folder: Path, pairs: Sequence[Pair]) -> dict[str, object]:
    """Write a bundle's card with its temperature and its figures on labelled pairs, and return it.

    Args:
        card: without them.
        folder: of the bundle, whose graphs are read with.
        pairs: each with two mentions and a label.
    """
    card = {**card, "stance": {"temperature": 1.0}}
    write_card(card, folder)
    reader = Reader(folder, threads=1)
    logits = np.log([_chances(reader, pair) for pair in pairs])
    labels = np.array([pair.label for pair in pairs], np.int8)
    half = fitted_half(len(pairs))
    temperature = fitted_temperature(logits[half], labels[half])
    scores, others = scores_of(logits, labels), cooled(logits[~half], temperature)
    figures = {
        "pairs": len(pairs),
        "micro": scores.micro,
        "macro": scores.macro,
        "by_class": scores.by_class,
        "calibration_error": calibration_error(others, labels[~half]),
    }
    card |= {"stance": {"temperature": temperature}, "directed_sentiment_valid": figures}
    write_card(card, folder)
    return card


def _chances(reader: Reader, pair: Pair) -> NDArray[np.float64]:
    if pair.q is None:
        raise ValueError("stances are measured on pairs, and this one has no q")
    (stance,) = reader.stances(pair.text, [(pair.p, pair.q)])
    return np.maximum(stance.probabilities, 1e-12)
