"""First names tell he or she only where nearly all of their bearers are one."""

import pytest

from onrecord.extract.gender import EITHER, HE, SHE, is_first_name, of_description, of_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Helen Marchetti", SHE),
        ("Peter Osterhaus", HE),
        ("Megan", SHE),
        ("Leslie Varga", EITHER),  # both bear it
        ("Carter", EITHER),  # a surname more often
        ("Carter Quill", HE),
        ("Xyloph Brandt", EITHER),
        ("", EITHER),
    ],
)
def test_first_names(name: str, expected: int) -> None:
    assert of_name(tuple(name.lower().split())) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Mr.", HE), ("Ms", SHE), ("mrs.", SHE), ("wife", SHE), ("Father,", HE), ("Sen.", EITHER)],
)
def test_titles_and_descriptions(title: str, expected: int) -> None:
    assert of_description(title) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("walter", True), ("mei", True), ("quorn", False), ("", False)]
)
def test_first_names_are_those_of_the_census(word: str, expected: bool) -> None:
    assert is_first_name(word) is expected
