"""Results: who won and who lost, by verbs and by nouns."""

import pytest
from tests.extract.events.conftest import Tell

LUND = {"winner": ["Ada Lund"]}
BOTH = {"winner": ["Ada Lund"], "loser": ["Bo Frey"]}
RESULTS = [
    ("[Ada Lund] cruised to re-election.", LUND),
    ("[Ada Lund] prevailed over [Bo Frey].", BOTH),
    ("[Ada Lund] scored a narrow victory over [Bo Frey].", BOTH),
    ("[Ada Lund] was declared the winner.", LUND),
    ("[Bo Frey] finished second to [Ada Lund].", BOTH),
    ("[Ada Lund] was elected in 2016.", LUND),
    ("Voters re-elected [Ada Lund].", LUND),
    ("It helped [Ada Lund] win in 2012.", LUND),
    ("[Ada Lund] went on to win [l|Ellery].", {**LUND, "place": ["Ellery"]}),
    ("[Ada Lund] won.", LUND),
    ("[Ada Lund] won in [l|Ellery].", {**LUND, "place": ["Ellery"]}),
    ("Many live in districts that [Ada Lund] won.", LUND),
    ("Since [Ada Lund]'s election, much has changed.", LUND),
    ("They recall [Ada Lund]'s election in 2016.", LUND),
    ("The election of [Ada Lund] was a shock.", LUND),
    ("[Ada Lund]'s defeat of [Bo Frey] was narrow.", BOTH),
    ("[Bo Frey]'s dramatic loss to [Ada Lund] hurt.", BOTH),
    ("It was a three-point loss to [Ada Lund].", LUND),
    ("[Ada Lund]'s victory was a shock.", LUND),
    ("[Bo Frey] was defeated in the end by [Ada Lund].", BOTH),
    ("[Ada Lund] beat [a farmer] by 18 points.", {**LUND, "votes": ["18 points"]}),
    ("[Ada Lund] won [l|Ellery] and lost to [Bo Frey] at home.", {**LUND, "place": ["Ellery"]}),
    (
        "[Ada Lund]'s [l|Ellery] primary win over [Bo Frey] was narrow.",
        {**BOTH, "kind": ["primary"], "place": ["Ellery"]},
    ),
]


@pytest.mark.parametrize(("marked", "roles"), RESULTS)
def test_who_wins_is_told_in_many_words(marked: str, roles: dict[str, list[str]], tell: Tell) -> None:
    assert roles in [r for t, _, r in tell(marked) if t == "result"]


@pytest.mark.parametrize(
    "marked",
    [
        "A loss to [Ada Lund] would be a setback.",
        "[Bo Frey] hopes for [Ada Lund]'s election.",
        "[Ada Lund]'s victory in the House was narrow.",
        "[Ada Lund]'s pathway to victory is narrow.",
        "[Ada Lund] won the debate.",
        "[Ada Lund] is running for re-election.",
        "The members chose [Ada Lund], who was elected by the council.",
    ],
)
def test_what_was_not_won_at_the_polls_is_no_result(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "result"]
