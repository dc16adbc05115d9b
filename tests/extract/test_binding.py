""" "Him" and "her" are not who the verb before them is said of."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.extract.binding import subjects
from onrecord.extract.gathering import Gathered

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


@pytest.mark.parametrize(
    ("marked", "apart"),
    [
        ("Frey said that [d|{Delgado}] had warned [x|her] of rain.", True),
        ("[d|{Delgado}] told [x|him] so.", True),
        ("[d|The mayor] offered [x|her] a job.", True),
        ("[d|{Delgado}] warned [x|her] brother.", False),
        ("[d|{Delgado}] wanted voters to trust [x|her].", False),
        ("Friends of [d|{Delgado}] warned [x|her].", False),
        ("[d|{Delgado}] said the town trusted [x|him].", False),
        ("[d|{Delgado}] said [x|he] left.", False),
        ("[d/place|{Harbour}] warned [x/person|him].", False),
    ],
)
def test_a_subject_is_not_the_object(mark: Mark, marked: str, apart: bool) -> None:
    text, gathered, _ = mark(marked)
    pair = np.array([1]), np.array([0])
    assert subjects(gathered.found, text, gathered.people, *pair).tolist() == [apart]
