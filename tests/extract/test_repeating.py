"""What is a name, or of a type, in one place is so everywhere in an article."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from onrecord.extract.gathering import Gathered
from onrecord.extract.repeating import told_everywhere

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[d|{Ana Delgado}] left. [d|Delgado] wept.", ["Ana Delgado", "Delgado"]),
        ("[d|Delgado’s] plan. [d|{Delgado}] wept.", ["Delgado", "Delgado"]),
        ("[d|Mayor Delgado] left. [d|{Delgado}] wept.", ["Delgado", "Delgado"]),
        (
            "[d|{Ana Delgado}] left. [x|Delgado voters] wept. [m|The mayor] slept.",
            ["Ana Delgado", None, None],
        ),
        ("[d|Mayor Ana Delgado] left. [x|Mayor of Port Ellery] wept.", ["Ana Delgado", None]),
        ("[d|{Ana Delgado}] left. [d|delgado] wept.", ["Ana Delgado", None]),
        ("[d|The {President}] left. [d|The President] wept.", [None, None]),
        ("[d|Mr. {President}] left. [d|Mr. {President}] wept.", ["President", "President"]),
    ],
)
def test_a_name_somewhere_is_a_name_everywhere(mark: Mark, marked: str, names: list[str | None]) -> None:
    text, gathered, _ = mark(marked)
    found = told_everywhere(gathered, text).found
    assert [text[slice(*f.name)] if f.name else None for f in found] == names


def test_a_name_has_the_types_of_all_its_places(mark: Mark) -> None:
    text, gathered, _ = mark("[d|{Delgado}] left. [d|Ms. {Delgado}] wept. [h|{Frey}] slept.")
    types = np.array([[4, 0], [0, 2], [1, 1]], np.float32)
    told = told_everywhere(replace(gathered, types=types), text)
    assert told.types.tolist() == [[2, 1], [2, 1], [1, 1]]
    assert types.tolist() == [[4, 0], [0, 2], [1, 1]]


def test_nothing_found_tells_nothing(mark: Mark) -> None:
    text, gathered, _ = mark("It rained.")
    assert told_everywhere(gathered, text).found == ()
