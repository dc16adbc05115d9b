"""Which names agree."""

import pytest
from bench.same_name import agree, is_given_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hale", "Mara Hale"),
        ("Ms. Hale", "Sen. Mara Hale"),
        ("HALE", "Mara Hale’s"),
        ("Mara K. Hale", "Mara Hale"),
        ("M. Hale", "Mara Hale"),
        ("Gov. José Oríz Jr.", "Jose Oriz"),
        ("Robin “Bo” Pruitt", "Bo Pruitt"),
        ("the Hale campaign", "Mara Hale’s campaign"),
        ("BFA", "Brandt Ferry Authority"),
        ("U.N.", "UN"),
    ],
)
def test_names_that_agree(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Hale", "Lee Hale"),
        ("L. Hale", "Mara Hale"),
        ("Mara", "Mara Hale"),
        ("Hale campaign", "Pruitt campaign"),
        ("Hale", "Hale campaign"),
        ("", "Hale"),
    ],
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


def test_a_first_name_is_a_person_s_and_no_campaign_s() -> None:
    assert is_given_name("Mara", "Mara Hale")
    assert not is_given_name("Hale", "Hale campaign")
    assert not is_given_name("Lee", "Mara Hale")
