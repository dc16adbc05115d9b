"""Nominations told by nouns: nominee, nomination."""

import pytest
from tests.extract.events.conftest import Tell

LUND = {"nominee": ["Ada Lund"]}
NOMINATED = [
    ("[the party's nominee], [Ada Lund], spoke.", LUND),
    ("[the party's nominee], [l|Ellery] Mayor [Ada Lund], spoke.", LUND),
    ("[Ada Lund], [the party's nominee], spoke.", LUND),
    ("A recent poll puts [o|Harbor Party] nominee [Ada Lund] ahead.", {**LUND, "by": ["Harbor Party"]}),
    (
        "[o|Harbor Party] presidential nominee [Ada Lund] spoke.",
        {**LUND, "by": ["Harbor Party"], "office": ["presidential"]},
    ),
    ("They criticized eventual nominee [Ada Lund].", LUND),
    ("[Ada Lund] was crowned the [o|Harbor Party] nominee.", {**LUND, "by": ["Harbor Party"]}),
    ("[Ada Lund], the [o|Harbor Party]' 2016 nominee, spoke.", {**LUND, "by": ["Harbor Party"]}),
    ("Critics hailed [Ada Lund]'s nomination.", LUND),
    ("Past nominees like [Ada Lund] stayed away.", LUND),
    ("[Ada Lund], a former [o|Harbor Party] nominee, spoke.", {**LUND, "by": ["Harbor Party"]}),
    ("They crowned [Ada Lund] as nominee.", LUND),
    ("[Ada Lund]'s nomination acceptance speech was long.", LUND),
    ("The nominee, a mayor from the coast, is [Ada Lund].", LUND),
    ("[Ada Lund], as the nominee, spoke.", LUND),
    ("[Ada Lund], who was the [o|Harbor Party] nominee, spoke.", {**LUND, "by": ["Harbor Party"]}),
    ("[Bo Frey] announced [Ada Lund] as [his nominee].", LUND),
    ("[Ada Lund] is [Bo Frey]'s nominee to replace [Eva Holm].", LUND),
    ("It handed [Ada Lund] the [o|Harbor Party] nomination.", {**LUND, "by": ["Harbor Party"]}),
    ("[Ada Lund], mayor of Kelp and now the nominee, spoke.", LUND),
    ("Both nominees -- [Ada Lund] and [Bo Frey] -- spoke.", {"nominee": ["Ada Lund", "Bo Frey"]}),
    ("[o|The Senate] nominee [Ada Lund] spoke.", LUND),
    ("[o|Harbor Party] nominated [l|Ellery] Gov. [Ada Lund].", {**LUND, "by": ["Harbor Party"]}),
]


@pytest.mark.parametrize(("marked", "roles"), NOMINATED)
def test_a_nominee_is_told_with_the_party_and_the_office(
    marked: str, roles: dict[str, list[str]], tell: Tell
) -> None:
    assert [r for t, _, r in tell(marked) if t == "nomination"] == [roles]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Lund]'s nomination would be a shock.",
        "They hope to stop [Ada Lund]'s nomination.",
        "[Ada Lund] is a favorite for [the party]'s nomination.",
        "[Ada Lund]'s expected nomination is near.",
        "[Ada Lund] praised the selection of [Bo Frey].",
        "[the nominee's accuser], [Ada Lund], spoke.",
        "[Ada Lund] is in the best position to both win the nomination and govern.",
        "It asked of a race with [Ada Lund] as [the party's nominee].",
        "It is their nominating contest between [Ada Lund] and [Bo Frey].",
        "It matters if [Ada Lund] is [the party's nominee].",
    ],
)
def test_what_is_only_expected_is_no_nomination(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "nomination"]


def test_a_nominee_is_one_whatever_is_asked_of_him(tell: Tell) -> None:
    text = "[Bo Frey] called for [o|Harbor Party] nominee [Ada Lund] to leave."
    told = tell(text, "Bo Frey / called for / Harbor Party nominee Ada Lund to leave")
    assert [r["nominee"] for t, _, r in told if t == "nomination"] == [["Ada Lund"]]


def test_nominations_for_two_offices_are_two(tell: Tell) -> None:
    text = "[Ada Lund] is the presidential nominee. [Ada Lund] was the Senate nominee."
    assert len([told for told in tell(text) if told[0] == "nomination"]) == 2
