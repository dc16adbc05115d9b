"""Mentions out of windows: in the order of the text, each with the states of its own place."""

from typing import Any

import numpy as np
import pytest

from onrecord.extract.gathering import Floors, Gathered, gather, in_order
from onrecord.extract.mentions import NAMES, PHRASES
from onrecord.model import Encoded, Scored

TEXT = "Mayor Ana Delgado met Howard Frey. He left."
WORDS = [(0, 5), (6, 9), (10, 17), (18, 21), (22, 28), (29, 33), (33, 34), (35, 37), (38, 42), (42, 43)]
Spans = list[tuple[int, int, int, float]]
"""Layer, first and last position, score."""


def encoded(length: int, spans: Spans, window: int) -> Encoded:
    """Return a window with some span scores, whose states and types tell window, position and end."""
    scores = np.full((1, 2, length, length), -3.0, np.float32)
    for layer, lo, hi, score in spans:
        scores[0, layer, lo, hi] = score
    states = np.zeros((1, length, 2, 2), np.float32)
    states[0, :, 0, 0] = 100 * window + np.arange(length)
    states[0, :, 1, 1] = 100 * window + np.arange(length)
    types = np.zeros((1, length, 2, 9), np.float32)
    types[0, :, 0, 0], types[0, :, 1, 1] = np.arange(length), np.arange(length)
    empty: Any = None
    return Encoded(
        tags=empty,
        pieces=empty,
        anchors=empty,
        spans=scores,
        states=states,
        types=types,
        glances=empty,
        middle=empty,
    )


def scored(windows: list[tuple[list[tuple[int, int]], Spans]]) -> Scored:
    longest = max(len(words) for words, _ in windows) + 2
    offsets = np.zeros((len(windows), longest, 2), np.int32)
    for i, (words, _) in enumerate(windows):
        offsets[i, 1 : len(words) + 1] = words
    none: Any = None
    return Scored(
        session=none,
        encoded=tuple(encoded(len(words) + 2, spans, i) for i, (words, spans) in enumerate(windows)),
        tags=none,
        offsets=offsets,
        lengths=np.array([len(words) for words, _ in windows]),
    )


FIRST: Spans = [(PHRASES, 1, 3, 2.0), (NAMES, 2, 3, 2.0), (NAMES, 5, 6, 0.5)]
SECOND: Spans = [(PHRASES, 1, 1, 1.0)]
BOTH = [(WORDS[7:], SECOND), (WORDS[:7], FIRST)]


def shown(gathered: Gathered) -> list[str]:
    return [TEXT[f.start : f.end] for f in gathered.found]


def test_mentions_come_in_the_order_of_the_text_whatever_the_order_of_the_windows() -> None:
    gathered = in_order([gather(scored(BOTH), TEXT, Floors())])
    assert shown(gathered) == ["Mayor Ana Delgado", "Howard Frey", "He"]
    assert [f.window for f in gathered.found] == [1, 1, 0]


def test_parts_give_the_same_as_the_whole() -> None:
    parts = [gather(scored([window]), TEXT, Floors()) for window in BOTH]
    assert (
        shown(in_order(parts)) == shown(in_order(parts[::-1])) == ["Mayor Ana Delgado", "Howard Frey", "He"]
    )
    assert len(in_order(parts).states) == len(in_order(parts).types) == 3


def test_states_are_of_the_phrase_and_types_of_the_name() -> None:
    gathered = in_order([gather(scored(BOTH), TEXT, Floors())])
    assert gathered.states.tolist() == [[101, 103], [105, 106], [1, 1]]
    assert gathered.types[:, :2].tolist() == [[2, 3], [5, 6], [1, 1]]


@pytest.mark.parametrize(
    ("floors", "expected"),
    [
        (Floors(names=1.0), ["Mayor Ana Delgado", "He"]),
        (Floors(phrases=1.5), ["Mayor Ana Delgado", "Howard Frey"]),
        (Floors(phrases=2.5), ["Ana Delgado", "Howard Frey"]),
        (Floors(names=3.0, phrases=3.0), []),
    ],
)
def test_each_layer_has_its_floor(floors: Floors, expected: list[str]) -> None:
    assert shown(in_order([gather(scored(BOTH), TEXT, floors)])) == expected


def test_the_special_positions_are_in_no_mention() -> None:
    words = WORDS[:7]
    special = [
        (layer, lo, hi, 9.0) for layer in (NAMES, PHRASES) for lo, hi in ((0, 0), (0, 3), (8, 8), (2, 8))
    ]
    assert gather(scored([(words, special)]), TEXT, Floors()).found == ()


def test_nothing_found_is_nothing_gathered() -> None:
    for gathered in (in_order([]), in_order([gather(scored([(WORDS, [])]), TEXT, Floors())])):
        assert gathered.found == ()
        assert len(gathered.states) == len(gathered.types) == 0


def test_gathering_leaves_the_scores_as_they_were() -> None:
    windows = scored([(WORDS[:7], [(PHRASES, 0, 3, 9.0)])])
    gather(windows, TEXT, Floors())
    assert windows.encoded[0].spans[0, PHRASES, 0, 3] == 9.0
