"""Polls: each question's shares, leads and ties, by whom, and how it was made."""

import pytest
from tests.extract.events.conftest import Tell

BOTH = ["Ada Lund 46", "Bo Frey 44"]
POLL = "A [o|Harbor College] poll"
SHARES = [
    "shows [Ada Lund] leading [Bo Frey] 46-to-44 percent",
    "shows [Ada Lund] at forty-six percent and [Bo Frey] at 44 percent",
    "shows [Ada Lund] over [Bo Frey], 46 percent to 44 percent, among voters ages 18 to 39",
    "shows that in a contest between [Ada Lund] and [Bo Frey], [Ada Lund] was preferred 46 percent to 44 percent",
    "has 46 percent leaning toward [Ada Lund], 44 percent for [Bo Frey]",
    "shows [Ada Lund] and [Bo Frey] at 46 percent and 44 percent respectively, with [Ada Lund]'s support falling",
    "shows [Bo Frey] at 44 percent, although trust is low and [Ada Lund] leads with 46 percent",
]


@pytest.mark.parametrize("words", SHARES)
def test_each_share_is_the_right_ones(words: str, tell: Tell) -> None:
    [roles] = [r for t, _, r in tell(f"{POLL} {words}.") if t == "poll"]
    assert sorted(roles["share"]) == BOTH


LEADS = [
    ("gave [Ada Lund] a 9-point lead over [l|Ellery] Gov. [Bo Frey]", ["Ada Lund 9"]),
    ("puts [Ada Lund] up by 11", ["Ada Lund 11"]),
    ("shows that [Ada Lund] stretched [=Ada Lund|her] lead to 8 points over [Bo Frey]", ["Ada Lund 8"]),
    ("shows [Ada Lund] five points behind [Bo Frey]", ["Bo Frey 5"]),
]


@pytest.mark.parametrize(("words", "lead"), LEADS)
def test_a_lead_is_its_leaders(words: str, lead: list[str], tell: Tell) -> None:
    assert [r["lead"] for t, _, r in tell(f"{POLL} {words}.") if t == "poll"] == [lead]


FIRST = f"{POLL} has [Ada Lund] leading [Bo Frey] 46 percent to 44 percent. "
QUESTIONS = [
    ("Women favor [Ada Lund] 59 percent to 28 percent.", [["Ada Lund 59", "Bo Frey 28"]]),
    (
        "Women favor [Ada Lund], 59 percent to 28 percent, while men favor [Bo Frey], 51 percent to 40 percent.",
        [["Ada Lund 59", "Bo Frey 28"], ["Bo Frey 51", "Ada Lund 40"]],
    ),
    ("Among farmers, [Ivo Marsh] is at 40 percent.", [["Ivo Marsh 40"]]),
    (
        "6 percent of voters said nothing. 10 percent of voters said more. 9 percent of voters said less. "
        "On the other side, [Ivo Marsh] leads [Eva Holm] 30 percent to 20 percent.",
        [["Ivo Marsh 30", "Eva Holm 20"]],
    ),
]


@pytest.mark.parametrize(("words", "questions"), QUESTIONS)
def test_each_question_of_a_pollster_is_a_poll(words: str, questions: list[list[str]], tell: Tell) -> None:
    told = [r for t, _, r in tell(FIRST + words) if t == "poll"]
    assert [r["share"] for r in told] == [BOTH, *questions]
    assert {who for r in told for who in r["pollster"]} == {"Harbor College"}


def test_leads_of_other_samples_are_polls_of_their_own(tell: Tell) -> None:
    text = f"{POLL} is out. [Ada Lund] holds a 4-point edge with men, and [Bo Frey] leads by 7 points among women."
    assert [r["lead"] for _, _, r in tell(text)] == [["Ada Lund 4"], ["Bo Frey 7"]]


def test_the_poll_told_of_before_has_its_pollster(tell: Tell) -> None:
    text = FIRST + "It rained. " * 4 + "The poll has [Ivo Marsh] at 30 percent and [Eva Holm] at 20 percent."
    told = [r for t, _, r in tell(text) if t == "poll"]
    assert [(r["pollster"], r["share"]) for r in told][1:] == [
        (["Harbor College"], ["Ivo Marsh 30", "Eva Holm 20"])
    ]


AVERAGES = [
    "An average of recent polls by [o|Harbor Index] shows [Ada Lund] leading [Bo Frey] by 5 points.",
    "In an average calculated by [o|Harbor Index], [Ada Lund] leads [Bo Frey] by 5 points.",
    "[Ada Lund] leads [Bo Frey] by 5 points in the Harbor Index polling average.",
]


@pytest.mark.parametrize("marked", AVERAGES)
def test_an_average_is_of_whoever_averages(marked: str, tell: Tell) -> None:
    [(_, _, roles)] = tell(marked)
    assert (roles["pollster"], roles["lead"]) == (["Harbor Index"], ["Ada Lund 5"])


def test_a_sample_that_reads_as_a_year_is_one(tell: Tell) -> None:
    text = (
        "The [o|Harbor College] poll of 2047 registered voters has [Ada Lund] leading [Bo Frey] by 5 points."
    )
    [(_, date, roles)] = tell(text)
    assert (date, roles["sample"]) == (None, ["2047"])


@pytest.mark.parametrize(
    "words",
    [
        "has a 10 percentage-point margin of error, [Ada Lund] said",
        "shows that [Ada Lund] voters, however, at 61 percent said they were sure",
        "has [Ada Lund] below 50 percent",
        "comes after [Ada Lund] 's 73-to-25 percent victory",
        "shows [Ada Lund] and [Bo Frey] tied for fifth",
        "prefers a larger council by a 5 point margin",
    ],
)
def test_other_figures_are_no_share_and_no_lead(words: str, tell: Tell) -> None:
    assert not [told for told in tell(f"{POLL} {words}.") if told[0] == "poll"]
