"""The best sequence of labels, for many sequences at once."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_path(emissions: Floats, transitions: Floats) -> NDArray[np.int8]:
    """Return the label sequence with the highest sum of scores (Viterbi 1967), for each row.

    Args:
        emissions: score of each label at each position, shape (n, t, k).
        transitions: score of going from a label to another, shape (k + 1, k); the last row is the beginning.

    Returns:
        Labels, shape (n, t).
    """
    n, t, k = emissions.shape
    steps = np.ascontiguousarray(emissions.transpose(1, 2, 0))  # rows last, so that numpy runs along them
    moves = np.ascontiguousarray(transitions[:k])
    best = np.empty((t, k, n), np.float32)
    best[0] = steps[0] + transitions[k][:, None]
    scores, spread = np.empty((k, k, n), np.float32), moves[:, :, None]
    for before, here, step in zip(best, best[1:], steps[1:], strict=False):
        np.add(before[:, None], spread, out=scores)
        np.maximum.reduce(scores, axis=0, out=here)
        np.add(here, step, out=here)
    ends, into = np.ascontiguousarray(best.transpose(0, 2, 1)), np.ascontiguousarray(moves.T)
    path = np.empty((t, n), np.int8)
    label = ends[-1].argmax(1)
    path[-1] = label
    for i in range(t - 2, -1, -1):
        label = (ends[i] + into.take(label, 0)).argmax(1)
        path[i] = label
    return np.ascontiguousarray(path.T)


def bio_transitions(kinds: int) -> Floats:
    """Return transitions that forbid an inside label unless its own begin or inside stands before it.

    Args:
        kinds: how many kinds of span there are; labels are 0 outside, 2k-1 begin and 2k inside of kind k.

    Returns:
        0 where a move is allowed, -10,000 where not; shape (labels + 1, labels).
    """
    labels = 2 * kinds + 1
    scores = np.zeros((labels + 1, labels), np.float32)
    for kind in range(1, kinds + 1):
        inside = 2 * kind
        scores[:, inside] = -1e4
        scores[[inside - 1, inside], inside] = 0
    return scores


def runs(path: NDArray[np.int8], kind: int) -> list[tuple[int, int]]:
    """Return the half-open ranges of positions that one row labels as spans of a kind."""
    begin, inside = 2 * kind - 1, 2 * kind
    found: list[tuple[int, int]] = []
    places = np.flatnonzero((path == begin) | (path == inside))
    for i, label in zip(places.tolist(), path[places].tolist(), strict=True):
        if label == begin or not found or found[-1][1] != i:
            found.append((i, i + 1))
        else:
            found[-1] = (found[-1][0], i + 1)
    return found
