"""Names that are surely one's are told by their words, and so are places that are two."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.extract.gathering import Gathered
from onrecord.extract.namesakes import other_places, same_names
from onrecord.model.types import TYPES

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


def same(marked: str, mark: Mark) -> bool:
    """Tell whether the first and the last mention of a text are surely one's names."""
    text, gathered, _ = mark(marked)
    numbers = same_names(gathered.found, gathered.people, text)
    return bool(numbers[0] >= 0 and numbers[0] == numbers[-1])


@pytest.mark.parametrize(
    "marked",
    [
        "[d|{Ana Delgado}] met [d|Ms. {Delgado}].",
        "[d|{Ana Delgado}] met [d|{Ana}].",
        "[d|{Ana Maria Delgado}] met [d|{Ana Delgado’s}] aide.",
        "[d|{Delgado}] met [d|{Delgado}].",
        "[d|{Howard Frey Jr.}] met [d|{Frey}].",
        "[h/organisation|{Harbour Rail}] met [h|the {Harbour Rail}].",
        "[h/organisation|{Bureau of Harbour Rail}] met [h|{BHR}].",
        "[h/organisation|the {House of Lanterns}] met [h|the {House}].",
    ],
)
def test_names_of_one(mark: Mark, marked: str) -> None:
    assert same(marked, mark)


def test_a_surname_is_of_the_only_one_who_has_it_so_far(mark: Mark) -> None:
    text, gathered, _ = mark(
        "[d|{Ana Delgado}] left; [d|{Delgado}] said [e|{Luis Delgado}] and [x|{Delgado}] stayed."
    )
    first, again, _, either = same_names(gathered.found, gathered.people, text)
    assert first == again >= 0 > either


@pytest.mark.parametrize(
    "marked",
    [
        "[d|{Ana Delgado}] met [e|{Luis Delgado}] and [x|{Delgado}].",
        "[d|{Ana Delgado}] met [e|{Luis Delgado}].",
        "[h/organisation|{House of Lanterns}] met [i/organisation|{House of Oars}] and [x/organisation|{House}].",
        "[h/organisation|{Harbour Rail}] met [x|a {Harbour Rail}].",
        "[d|{Ana Delgado}] met [m|the mayor].",
    ],
)
def test_names_that_may_be_of_several(mark: Mark, marked: str) -> None:
    assert not same(marked, mark)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[a/place|{South Harbour}] and [b/place|{North Harbour}].", True),
        ("[a/place|{Harbour}] and the [b/organisation|{Bank of Harbour}].", True),
        ("The [b/organisation|{Bank of Harbour}] in [a/place|{Harbour}].", True),
        ("[a/place|{South Harbour}] and [a/place|{South Harbour}].", False),
        ("[a/place|{Harbour}] and [b/place|the {Republic of Harbour}].", False),
        ("[a/place|{Harbour}] and [b/place|{South Harbour}].", False),
    ],
)
def test_places(mark: Mark, marked: str, expected: bool) -> None:
    text, gathered, _ = mark(marked)
    places = gathered.types.argmax(1) == TYPES.index("place")
    pair = np.array([1]), np.array([0])
    assert bool(other_places(gathered.found, places, text, *pair)[0]) is expected
