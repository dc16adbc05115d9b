"""The best path is the best of all allowed paths, which a search through all of them shows."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.viterbi import best_path, bio_transitions, runs


@given(st.integers(1, 2), st.integers(1, 5), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_no_allowed_path_scores_higher(kinds: int, length: int, seed: int) -> None:
    labels = 2 * kinds + 1
    emissions = np.random.default_rng(seed).normal(size=(2, length, labels)).astype(np.float32)
    transitions = bio_transitions(kinds)

    def value(row: int, path: tuple[int, ...]) -> float:
        moves = zip((labels, *path), path, strict=False)
        steps = sum(float(emissions[row, i, label]) for i, label in enumerate(path))
        return steps + sum(float(transitions[a, b]) for a, b in moves)

    for row, found in enumerate(best_path(emissions, transitions)):
        best = max(value(row, path) for path in product(range(labels), repeat=length))
        assert np.isclose(value(row, tuple(found.tolist())), best, atol=1e-3)


@given(st.integers(0, 2**32 - 1))
def test_an_inside_follows_its_own_kind(seed: int) -> None:
    emissions = np.random.default_rng(seed).normal(size=(3, 12, 5)).astype(np.float32)
    for path in best_path(emissions, bio_transitions(2)):
        for before, label in zip([0, *path[:-1]], path, strict=True):
            assert label not in (2, 4) or before in (label - 1, label)


def test_runs_tell_neighbours_apart() -> None:
    assert runs(np.array([0, 1, 2, 1, 0, 3, 4, 4], np.int8), 1) == [(1, 3), (3, 4)]
    assert runs(np.array([0, 1, 2, 1, 0, 3, 4, 4], np.int8), 2) == [(5, 8)]
