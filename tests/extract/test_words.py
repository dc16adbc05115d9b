"""Words before a name that govern it, and those that do not."""

import pytest

from onrecord.extract.words import governed


@pytest.mark.parametrize(
    "before",
    [
        "A spokesman for Republican nominee",
        "The wife of Secretary of State",
        "The deputy of Governor",
        "The chief of staff to Mayor",
        "Critics of candidate",
        "People close to Mayor",
        "Some who like",
        "The office of Harbour councillor",
        "The wife of Bank of Harbour director",
        "Many experts, including Ms.",
        "Hale and Mayor",
    ],
)
def test_a_preposition_governs_a_name_whatever_stands_between(before: str) -> None:
    assert governed(f"{before} ")


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Mayor",
        "Republican nominee",
        "Minister of Justice",
        "Minister of Trade and Industry",
        "Secretary of State",
        "Chief of Staff",
        "The former mayor of Harbour",
        "University of Harbour economist",
        "Department of Justice analyst",
        "The former governor,",
        "A spokesman for the governor,",
    ],
)
def test_an_office_a_body_and_what_ends_with_a_comma_do_not(before: str) -> None:
    assert not governed(f"{before} ")
