"""Candidacies: the act of entering a race, and of leaving it."""

import pytest
from tests.extract.events.conftest import Tell

CANDIDACIES = [
    ("[Ada Lund]'s campaign launch video was short.", "announced"),
    ("[Ada Lund] suspended her campaign.", "withdrawn"),
    ("Since launching [=Ada Lund|her] campaign, [Ada Lund] has raised little.", "announced"),
    ("A video announcing [Ada Lund] will run for mayor was shown.", "announced"),
    ("[Ada Lund] announced on Monday that [=Ada Lund|she] will challenge [Bo Frey].", "announced"),
    ("[Ada Lund] announced that [=Ada Lund|she] would seek the [o|Harbor Party] nomination.", "announced"),
    ("[Ada Lund] tossed [=Ada Lund|her] hat in the ring.", "announced"),
    ("It was quiet after suspending [=Ada Lund|her] campaign, [Ada Lund] said.", "withdrawn"),
]


@pytest.mark.parametrize(("marked", "status"), CANDIDACIES)
def test_who_announces_or_ends_a_campaign(marked: str, status: str, tell: Tell) -> None:
    told = [(s, r["candidate"]) for t, s, r in tell(marked) if t == "candidacy"]
    assert told == [(status, ["Ada Lund"])]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Lund] is running for governor.",
        "[Ada Lund] ran for governor.",
        "[Ada Lund] is seeking re-election.",
        "[Ada Lund] will not run for governor.",
    ],
)
def test_who_runs_announces_nothing_by_it(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "candidacy"]
