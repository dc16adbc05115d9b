"""Stances on directed-sentiment's valid split, through `onrecord stance`."""

import json
import subprocess
from collections.abc import Collection, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.extracting import ONRECORD
from onrecord.stances import EXCHANGED, LABELS
from onrecord.training.calibration import BINS, calibration_error
from onrecord.training.stance_corpora import read_split
from onrecord.training.stance_figures import fitted_half
from onrecord.training.stance_scoring import scores_of
from onrecord.training.stances import Pair, exchanged


def answered(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """Return the probabilities that the command gives for pairs, (n, 5).

    Raises:
        KeyError: a pair is not answered.
        CalledProcessError: the command failed.
    """
    rows = (
        {"id": number, "text": pair.text, "p": pair.p.as_pair(), "q": pair.q.as_pair() if pair.q else None}
        for number, pair in enumerate(pairs)
    )
    # From a file, since a pipe that is written whole before the first line is read would fill up and wait.
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pairs.jsonl"
        file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        done = subprocess.run([*ONRECORD, "stance", str(file)], capture_output=True, text=True, check=True)
    told = {row["id"]: row["probabilities"] for row in map(json.loads, done.stdout.splitlines())}
    return np.array([told[number] for number in range(len(pairs))])


def measure_stance(corpora: Path) -> dict[str, Any]:
    """Measure the five classes, calibration, and whether exchanging p and q exchanges the answer."""
    pairs = read_split(corpora, "valid")
    there = answered(pairs)
    texts = {pair.text for pair in read_split(corpora, "train")}
    by_text = {"by text": apart(pairs, there, texts)}
    return {**figures(pairs, there, answered([exchanged(pair) for pair in pairs])), **by_text}


def apart(pairs: Sequence[Pair], chances: NDArray[np.float64], known: Collection[str]) -> dict[str, Any]:
    """Return the scores of pairs in texts that were learned from, with other pairs, and in others."""
    labels = np.array([pair.label for pair in pairs], np.int8)
    seen = np.array([pair.text in known for pair in pairs], np.bool_)
    groups = {"also in train": seen, "in valid alone": ~seen}
    scores = {name: scores_of(chances[which], labels[which]) for name, which in groups.items()}
    return {
        name: {
            "pairs": int(groups[name].sum()),
            "micro F1": round(100 * one.micro, 1),
            "macro F1": round(100 * one.macro, 1),
        }
        for name, one in scores.items()
    }


def figures(pairs: Sequence[Pair], there: NDArray[np.float64], back: NDArray[np.float64]) -> dict[str, Any]:
    """Return the figures of labelled pairs.

    Args:
        pairs: each with a label.
        there: the probabilities of each, (n, 5).
        back: those with p and q exchanged, (n, 5).
    """
    labels = np.array([pair.label for pair in pairs], np.int8)
    scores, unseen = scores_of(there, labels), ~fitted_half(len(pairs))
    same = there.argmax(1) == np.array(EXCHANGED)[back.argmax(1)]
    return {
        "pairs": len(pairs),
        "micro F1": round(100 * scores.micro, 1),
        "macro F1": round(100 * scores.macro, 1),
        "F1": {label: round(100 * f1, 1) for label, f1 in zip(LABELS, scores.by_class, strict=True)},
        "confusion, a row for each label": scores.confusion.tolist(),
        f"calibration error, {BINS} bins": {
            "half without the temperature's": round(calibration_error(there[unseen], labels[unseen]), 4),
            "all": round(calibration_error(there, labels), 4),
        },
        "exchanged with p and q, %": round(100 * float(same.mean()), 2),
    }
