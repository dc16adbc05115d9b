"""Glances: in the order of the text, each piece once, and means over what a span covers."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import onrecord
from onrecord.extract.glances import Glances, all_glances, glances_in
from onrecord.spans import Span

GLANCES = Glances(np.array([0, 4, 9], np.int32), np.array([[1, 0], [3, 2], [5, 4]], np.float16))


@pytest.mark.parametrize(
    ("span", "expected"), [((0, 4), [1, 0]), ((0, 9), [2, 1]), ((4, 20), [4, 3]), ((5, 9), [0, 0])]
)
def test_a_mean_is_of_the_pieces_that_begin_in_a_span(span: tuple[int, int], expected: list[float]) -> None:
    assert GLANCES.means([Span(*span)]).tolist() == [expected]


def scored(*windows: list[tuple[int, float]]) -> Any:
    """Return windows of pieces, each by its first character and its glance, between special pieces."""
    offsets = np.zeros((len(windows), 6, 2), np.int32)
    encoded = []
    for row, window in enumerate(windows):
        values = np.full((1, 6, 1), -1.0, np.float32)
        for place, (start, glance) in enumerate(window, 1):
            offsets[row, place] = (start, start + 1)
            values[0, place] = glance
        encoded.append(SimpleNamespace(glances=values))
    lengths = np.array([len(window) for window in windows])
    return SimpleNamespace(encoded=encoded, offsets=offsets, lengths=lengths)


def test_windows_out_of_order_and_overlapping_are_one_text() -> None:
    parts = [
        glances_in(scored([(8, 3.0), (10, 4.0)], [(0, 1.0), (5, 2.0), (8, 9.0)])),
        glances_in(scored([(12, 5.0)])),
    ]
    whole = all_glances(parts)
    assert whole.starts.tolist() == [0, 5, 8, 10, 12]
    assert whole.values[:, 0].tolist() == [1, 2, 3, 4, 5]


def test_a_text_without_a_word_has_none() -> None:
    assert all_glances([]).means([]).shape == (0, 0)
    reading = onrecord.read("\u200b")  # neither blank nor a word
    assert (reading.mentions, reading.stances, reading.events) == ((), (), ())
