"""Results: who won and who lost, by verbs and by nouns."""

import pytest
from tests.extract.events.conftest import Tell

LUND = {"winner": ["Ada Lund"]}
BOTH = {"winner": ["Ada Lund"], "loser": ["Bo Frey"]}
RESULTS = [
    ("[Ada Lund] has won three terms.", LUND),
    ("[Ada Lund] won statewide office.", LUND),
    ("[Ada Lund] ran for mayor and won overwhelmingly.", LUND),
    ("[Ada Lund] rose to victory.", LUND),
    ("[Ada Lund], who won, spoke.", LUND),
    ("[Ada Lund], elected in 2010, spoke.", LUND),
    ("The [l|Ellery] caucus winner [Ada Lund] spoke.", {**LUND, "kind": ["caucus"], "place": ["Ellery"]}),
    ('"We won in [l|Ellery]," [Ada Lund] said.', {**LUND, "place": ["Ellery"]}),
    ("[Eva Holm] upset [Ivo Marsh] and [Ada Lund] defeated [Bo Frey].", BOTH),
    ("Only one incumbent had lost a primary: [Bo Frey].", {"loser": ["Bo Frey"], "kind": ["primary"]}),
    ("After [=Bo Frey|his] loss, [Bo Frey] moved.", {"loser": ["Bo Frey"]}),
    ("[Ada Lund] won an upset victory.", LUND),
    ("It is of states [Ada Lund] carried such as [l|Ellery].", {**LUND, "place": ["Ellery"]}),
    ("[Bo Frey] helped [Ada Lund] win.", LUND),
    ("[Bo Frey] got [Ada Lund] elected.", LUND),
    ("The race was won by [Ada Lund].", LUND),
    ("[Ada Lund] won all three of those states.", LUND),
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
    ("[Bo Frey]'s narrow loss to an obscure teacher named [Ada Lund] hurt.", BOTH),
    ("After [=Eva Holm|her] loss, [Bo Frey] moved.", {"loser": ["Bo Frey"]}),
    ("[Bo Frey], [Ada Lund]'s vanquished primary rival, spoke.", BOTH),
    (
        "It was true of [primary winner Ada Lund].",
        {"winner": ["primary winner Ada Lund"], "kind": ["primary"]},
    ),
    (
        "[only one member] had lost a primary: 91-year-old [Bo Frey].",
        {"loser": ["Bo Frey"], "kind": ["primary"]},
    ),
    ("It was the 1968 contest that [Ada Lund] won.", LUND),
    ("[Ada Lund] picked up a win in [l|Ellery].", {**LUND, "place": ["Ellery"]}),
    ("[Eva Holm] said [Bo Frey] failed [o|Harbor Party] by losing to [Ada Lund].", BOTH),
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
        "Far away in [l|Ellery], [Ada Lund] won sympathy.",
        "[Ada Lund] was beaten and starved.",
        "They saw that [Ada Lund] was beating it.",
        "[Ada Lund] is running for re-election.",
        "The members chose [Ada Lund], who was elected by the council.",
    ],
)
def test_what_was_not_won_at_the_polls_is_no_result(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "result"]
