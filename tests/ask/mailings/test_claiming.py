"""Which sentences claim support, and which do not; the same whatever people are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ask.mailings.test_naming import body, figure

from onrecord.article import Article
from onrecord.ask.mailings.answer import ClaimKind
from onrecord.ask.mailings.figures import Roster
from onrecord.ask.mailings.finding import implied
from onrecord.ask.mailings.praising import Spread
from onrecord.ask.mailings.referring import refs_in
from onrecord.ask.mailings.sheets import Sheet
from onrecord.ask.mailings.sides import Sides
from onrecord.reading import Reading

NAMES = (("Delia", "Marsden"), ("Petra", "Lindqvist"), ("Conrad", "Vail"))


def kinds(text: str, names: tuple[tuple[str, str], ...] = NAMES) -> set[tuple[str, int]]:
    """Return how each figure is brought in: 0 is the sender and beneficiary, 1 somebody, 2 another, 3 a body."""
    figures = (*(figure(*name) for name in names), body("River Guardians"))
    words = {
        "b": " ".join(names[0]),
        "f": " ".join(names[1]),
        "o": " ".join(names[2]),
        "g": "River Guardians",
    }
    text = text.format(**words)
    sheets = [
        Sheet(0, text, Reading(article=Article(text=text), model="none", attributions=())),
        Sheet(1, "", None),
    ]
    roster, sides = Roster(figures, {}), Sides(0, 0)
    spreads = tuple(Spread(sheet, refs_in(sheet, roster), roster, sides) for sheet in sheets)
    return {(each.kind.name, each.figure) for each in implied(spreads, set())}


CLAIMS = [
    "{f} has endorsed me.",
    "{f} and {g} have endorsed our campaign.",
    "Endorsed by {f}.",
    "I am honored to have earned the support of {f}.",
    "With {f}’s endorsement, we can win.",
    "{f} is with us.",
    "{f}, who has seen a few storms, is proudly backing {b}.",
    "{f} gave me her blessing.",
    "{f} asked me to run.",
    "{f} is voting for me. So is everybody on my street.",
    "{f} has agreed to serve as honorary chair of our campaign.",
    "I am the {f}-backed candidate.",
    "Our supporters include {f}.",
    "ENDORSEMENTS:\n\n• {f}\n• {g}",
    "{f}'s in.",
    "Join {f} and vote for {b}.",
]
NO_CLAIMS = [
    "{f} has not endorsed me.",
    "{f} has endorsed {o}.",
    "{o} has the endorsement of {f}.",
    "{f} endorsed my opponent.",
    "{f} has yet to endorse me.",
    "If {f} endorsed me, I would faint.",
    "{f} will speak about the levee on Thursday.",
    "{f} opposes the bridge.",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_found(text: str) -> None:
    assert (ClaimKind.CLAIMS.name, 1) in kinds(text)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claim_is_made_up(text: str) -> None:
    assert not {kind for kind in kinds(text) if kind[0] == ClaimKind.CLAIMS.name}


@pytest.mark.parametrize(
    "text",
    [
        "STAND WITH {f}. CHIP IN.",
        "{f} stood up for our deputies. So do I.",
        "I fought alongside {f} to rebuild the dam.",
        "I will never forget what {f} told me.",
        "The photograph shows {f} and me.",
        "If you voted for {f}, I need you tonight.",
    ],
)
def test_a_name_without_a_claim_is_found(text: str) -> None:
    assert (ClaimKind.NAMES.name, 1) in kinds(text)


@pytest.mark.parametrize(
    "text", ["Defeat {o}.", "My opponent, {o}, voted to close the clinic.", "Where was {o}?"]
)
def test_an_opponent_is_no_supporter(text: str) -> None:
    assert not kinds(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{f} took my hand and said, “Merrow needs more like you.”", True),
        ("“{b} fixed the dam.”\n— {f}", True),
        ("{f} calls me “a fighter.”", True),
        ("As {f} said: “Merrow needs builders.”", True),
        ("{f} called {o} “a disgrace to the bench.”", False),
        ("My opponent, {o}, said: “I will win this.”", False),
    ],
)
def test_praise_in_quotation_marks_is_told_from_other_words(text: str, *, wanted: bool) -> None:
    assert ((ClaimKind.QUOTES.name, 1) in kinds(text)) is wanted


@given(
    st.permutations([*NAMES, ("Ximena", "Prado"), ("Hugh", "Tranter")]), st.sampled_from(CLAIMS + NO_CLAIMS)
)
def test_what_is_claimed_depends_on_nobodys_name(names: list[tuple[str, str]], text: str) -> None:
    assert kinds(text, tuple(names[:3])) == kinds(text)
