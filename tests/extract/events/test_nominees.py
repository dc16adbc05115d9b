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
    ],
)
def test_what_is_only_expected_is_no_nomination(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "nomination"]
