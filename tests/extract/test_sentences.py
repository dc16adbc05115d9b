"""Sentences: where they end, and where a full stop ends nothing."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale left. Vick stayed.", ["Hale left.", "Vick stayed."]),
        ("Sen. A. B. Hale left. “Good,” said Vick.", ["Sen. A. B. Hale left.", "“Good,” said Vick."]),
        ("“Is it over?” Hale asked. No.", ["“Is it over?”", "Hale asked.", "No."]),
        ("A title\n\n  Hale left", ["A title", "Hale left"]),
        ("It rose by 3.5 percent. 40 came.", ["It rose by 3.5 percent.", "40 came."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_plain_cases(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.text(alphabet="Ab .!?\n\"”'2", max_size=80))
def test_they_lie_apart_in_order_and_lose_no_word(text: str) -> None:
    spans = list(sentences(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_time_grows_with_the_text() -> None:
    hostile = ("a.” " * 20_000, "A. " * 20_000, "\n" * 60_000, "!" * 60_000)
    begun = time.perf_counter()
    assert all(len(list(sentences(text))) < 30_000 for text in hostile)
    assert time.perf_counter() - begun < 5
