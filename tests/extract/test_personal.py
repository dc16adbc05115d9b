"""Some names stand where only people do, whatever the network takes them for."""

from collections.abc import Callable

import pytest

from onrecord.extract.gathering import Gathered
from onrecord.extract.personal import with_people

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


@pytest.mark.parametrize(
    ("marked", "person"),
    [
        ("Frey lost to [d/place|{Zuli Quorn}].", True),
        ("[d/place|{Zuli Quorn}], 54, left.", True),
        ("[d/place|{Zuli Quorn}], who left, wept.", True),
        ("Frey feared [d/place|{Walter Quorn}].", True),
        ("Frey feared [d/place|{Zuli Quorn}].", False),
        ("Frey lived in [d/place|{Walter Quorn}].", False),
        ("Frey lost to [d/place|{Quorn County}].", False),
        ("Frey lost to [d/place|{South Quorn}].", False),
        ("Frey lost to [d/organisation|{Zuli Quorn}].", False),
        ("Frey lost to [d/place|{Quorn}].", False),
        ("Frey is voting for [d/place|{Quorn}].", True),
        ("Frey endorsed [d/organisation|{Quorn}] on Monday.", True),
        ("Frey endorsed [d/organisation|{Quorn}] Rail.", False),
        ("Frey endorsed [d/place|{Quorn}] after a night in Quorn.", False),
    ],
)
def test_who_is_a_person(mark: Mark, marked: str, person: bool) -> None:
    text, gathered, _ = mark(marked)
    told = with_people(gathered, text)
    assert told.people.tolist() == [person]
    assert told.types.max() == gathered.types.max()
