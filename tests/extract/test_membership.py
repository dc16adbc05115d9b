"""A word of membership before a name belongs to the name's phrase."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.extract.gathering import Gathered
from onrecord.extract.membership import with_members
from onrecord.model.types import TYPES

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


def phrases(marked: str, mark: Mark) -> list[tuple[str, str]]:
    """Return the phrases of a text's mentions, each with its likeliest type."""
    text, gathered, _ = mark(marked)
    told = with_members(gathered, text)
    return [(text[f.start : f.end], TYPES[k]) for f, k in zip(told.found, told.kinds, strict=True)]


@pytest.mark.parametrize("type_", ["party", "other"])
def test_a_member_is_one_mention_with_the_word_before_the_name(mark: Mark, type_: str) -> None:
    marked = f"[s/{type_}|{{Socialist}}] [d/person|{{Ana Delgado}}] left."
    assert phrases(marked, mark) == [("Socialist Ana Delgado", "person"), ("Socialist", "other")]


def test_a_longer_phrase_stays_as_it_is(mark: Mark) -> None:
    marked = "[d/person|former [s/party|{Socialist}] {Ana Delgado}] left."
    assert phrases(marked, mark) == [("former Socialist Ana Delgado", "person"), ("Socialist", "other")]


@pytest.mark.parametrize(
    "marked",
    [
        "[s/place|{Harbour}] [d/person|{Ana Delgado}] left.",
        "[s/party|{Socialist}], [d/person|{Ana Delgado}] left.",
        "[s/party|{Socialist Party}] [d/person|{Ana Delgado}] left.",
        "[s/party|{Socialist}] [d/organisation|{Ana Mills}] left.",
    ],
)
def test_what_only_stands_before_a_name_is_no_membership(mark: Mark, marked: str) -> None:
    text, gathered, _ = mark(marked)
    told = with_members(gathered, text)
    assert told.found == gathered.found
    assert np.array_equal(told.types, gathered.types)


def test_nothing_found(mark: Mark) -> None:
    assert phrases("It rained.", mark) == []
