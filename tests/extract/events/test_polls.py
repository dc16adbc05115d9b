"""Polls: each question's shares, leads and ties, by whom, and how it was made."""

import pytest
from tests.extract.events.conftest import Tell

BOTH = ["Ada Lund 46", "Bo Frey 44"]
POLL = "A [o|Harbor College] poll"
SHARES = [
    "gave [Ada Lund] a 46-44 lead over [Bo Frey]",
    "gave [Ada Lund] a lead of 46 percent to 44 percent over [Bo Frey]",
    "shows 46 percent support former senator [Ada Lund], and 44 percent support Sen. [Bo Frey]",
    "shows [Ada Lund] leading [Bo Frey] (46/44)",
    "shows [Ada Lund] with 46 percent versus [Bo Frey], who has 44 percent",
    "shows that against [Bo Frey], [Ada Lund] tops [Bo Frey] 46-44",
    "shows 46 percent, if the election were held today, would vote for [Ada Lund], with 44 percent for [Bo Frey]",
    "shows [Ada Lund] leading [Bo Frey] 46-to-44 percent",
    "shows [Ada Lund] at forty-six percent and [Bo Frey] at 44 percent",
    "shows [Ada Lund] over [Bo Frey], 46 percent to 44 percent, among voters ages 18 to 39",
    "shows that in a contest between [Ada Lund] and [Bo Frey], [Ada Lund] was preferred 46 percent to 44 percent",
    "has 46 percent leaning toward [Ada Lund], 44 percent for [Bo Frey]",
    "shows [Ada Lund] and [Bo Frey] at 46 percent and 44 percent respectively, with [Ada Lund]'s support falling",
    "shows [Bo Frey] at 44 percent, although trust is low and [Ada Lund] leads with 46 percent",
    "has 46 percent for [Ada Lund], compared to 44 percent leaning toward [Bo Frey]",
    "has 46 percent [Ada Lund] and 44 percent [Bo Frey]",
    "shows [Bo Frey] is within two points of [Ada Lund] (46/44)",
    "shows [Ada Lund] with 46 percent to [Bo Frey]'s 44",
]


@pytest.mark.parametrize("words", SHARES)
def test_each_share_is_the_right_ones(words: str, tell: Tell) -> None:
    [roles] = [r for t, _, r in tell(f"{POLL} {words}.") if t == "poll"]
    assert sorted(roles["share"]) == BOTH


LEADS = [
    ("gave [Ada Lund] a 9-point lead over [l|Ellery] Gov. [Bo Frey]", ["Ada Lund 9"]),
    ("shows [Ada Lund] up 2 points in May", ["Ada Lund 2"]),
    ("puts [Ada Lund] up by 11", ["Ada Lund 11"]),
    ("shows that [Ada Lund] stretched [=Ada Lund|her] lead to 8 points over [Bo Frey]", ["Ada Lund 8"]),
    ("shows [Ada Lund] five points behind [Bo Frey]", ["Bo Frey 5"]),
    ("shows [=Ada Lund|her] ahead 34 points over [Bo Frey], [Ada Lund] said", ["Ada Lund 34"]),
    ("had, in the city where [Bo Frey] was born, [Ada Lund] up by 8 points", ["Ada Lund 8"]),
    ("for the [Bo Frey] campaign has [Ada Lund] up by 8 points", ["Ada Lund 8"]),
]


@pytest.mark.parametrize(("words", "lead"), LEADS)
def test_a_lead_is_its_leaders(words: str, lead: list[str], tell: Tell) -> None:
    assert [r["lead"] for t, _, r in tell(f"{POLL} {words}.") if t == "poll"] == [lead]


FIRST = f"{POLL} has [Ada Lund] leading [Bo Frey] 46 percent to 44 percent. "
QUESTIONS = [
    ("In [l|Kelp], the margin is 48 percent to 39 percent.", [["Ada Lund 48", "Bo Frey 39"]]),
    ("In [l|Kelp], [Ada Lund] holds 48 percent to 39 percent.", [["Ada Lund 48", "Bo Frey 39"]]),
    (
        "It rained. " * 6 + "In [l|Kelp], [Ada Lund] has 48 percent to [Bo Frey]'s 39.",
        [["Ada Lund 48", "Bo Frey 39"]],
    ),
    (
        "It rained. " * 6 + "In [l|Kelp], [Ada Lund] has 48 percent to 39 percent for [Bo Frey].",
        [["Ada Lund 48", "Bo Frey 39"]],
    ),
    (
        "It was 40 percent for [Ada Lund] to 45 percent for [Bo Frey] in an earlier round.",
        [["Ada Lund 40", "Bo Frey 45"]],
    ),
    (
        "6 percent of voters said nothing. 10 percent of voters said more. 9 percent of voters said less. "
        "On the other side, [Ivo Marsh] leads [Eva Holm] 30 percent to 20 percent.",
        [["Ivo Marsh 30", "Eva Holm 20"]],
    ),
    (
        "[Ada Lund] would beat [Ivo Marsh] 48-40 and [Eva Holm] 47-41.",
        [["Ada Lund 48", "Ivo Marsh 40"], ["Ada Lund 47", "Eva Holm 41"]],
    ),
]


@pytest.mark.parametrize(("words", "questions"), QUESTIONS)
def test_each_question_of_a_pollster_is_a_poll(words: str, questions: list[list[str]], tell: Tell) -> None:
    told = [r for t, _, r in tell(FIRST + words) if t == "poll"]
    assert [r["share"] for r in told] == [BOTH, *questions]
    assert {who for r in told for who in r["pollster"]} == {"Harbor College"}


def test_shares_that_a_lead_does_not_fit_are_of_another_sample(tell: Tell) -> None:
    text = (
        f"{POLL} has [Ada Lund] leading [Bo Frey] by 9 points. In the swing states, [Ada Lund] leads [Bo Frey] "
        "48 percent to 46 percent."
    )
    told = [(r.get("lead"), r.get("share")) for _, _, r in tell(text)]
    assert told == [(["Ada Lund 9"], None), (None, ["Ada Lund 48", "Bo Frey 46"])]


RIVAL = "[Ada Lund] faces [Bo Frey]. "
ELSEWHERE = [
    (f"{POLL} has the race tied.", "tie", ["0"]),
    ("The race has tightened to a dead heat, a [o|Harbor College] poll found.", "tie", ["0"]),
    (f"{POLL} has [Ada Lund] ahead 46-44.", "share", BOTH),
    (
        f"{POLL} has [Ada Lund] ahead 46-44, with [Eva Holm] at 3 percent.",
        "share",
        ["Ada Lund 46", "Bo Frey 44", "Eva Holm 3"],
    ),
    (f"{POLL} had [the mayor] leading [Bo Frey] by 6 points.", "lead", ["Ada Lund 6"]),
]


@pytest.mark.parametrize(("words", "role", "told"), ELSEWHERE)
def test_a_rival_may_be_named_elsewhere_in_the_article(
    words: str, role: str, told: list[str], tell: Tell
) -> None:
    assert [r[role] for t, _, r in tell(RIVAL + words) if t == "poll"] == [told]


def test_another_poll_may_have_the_same_margin(tell: Tell) -> None:
    text = "[Ada Lund] leads [Bo Frey] by 5 points in a [o|Harbor College] poll, and a [o|Kelp] survey has the same margin."
    assert [(r["pollster"], r["lead"]) for _, _, r in tell(text)] == [
        (["Harbor College"], ["Ada Lund 5"]),
        (["Kelp"], ["Ada Lund 5"]),
    ]


def test_a_lead_and_the_shares_it_is_of_are_one_poll(tell: Tell) -> None:
    text = f"{POLL} has [Ada Lund] ahead by 2 points. " + "It rained. " * 5 + FIRST
    assert [(r["share"], r["lead"]) for _, _, r in tell(text)] == [(BOTH, ["Ada Lund 2"])]


@pytest.mark.parametrize(
    ("marked", "pollster"),
    [
        ("A poll by [Ivo Marsh] showed [Ada Lund] ahead by 6 points.", ["Ivo Marsh"]),
        ("[o|The latest Kelp/Harbor Tribune] poll has [Ada Lund] up by 6.", ["Kelp/Harbor Tribune"]),
        (
            "[Ada Lund] is up by 6 in the Kelp News/Harbor Tribune/Marsh poll.",
            ["Kelp News/Harbor Tribune/Marsh"],
        ),
        ("The [o|Harbor College] tracker has [Ada Lund] up by 6.", ["Harbor College"]),
    ],
)
def test_a_pollster_may_be_a_person_or_several(marked: str, pollster: list[str], tell: Tell) -> None:
    assert [(r["pollster"], r["lead"]) for _, _, r in tell(marked)] == [(pollster, ["Ada Lund 6"])]


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
        "shows 78 percent of voters who backed [Ada Lund] like the bridge",
        "says 73 percent are unlikely to vote for [Ada Lund]",
        "has 25 percent say they would definitely not support [Ada Lund]",
        "has 41 percent expecting [Ada Lund]",
        "shows women favor [Ada Lund] 59 percent to 28 percent for [Bo Frey]",
        "has [Ada Lund] leading [Bo Frey] by 9 points among independents",
        "shows the [o|Harbor Party] ticket with a 14-point lead over [Bo Frey]",
        "shows [Ada Lund] is up 2 points since May",
        "shows [Ada Lund] is up from 37 percent",
        "put 46 percent of [Bo Frey] supporters behind [Ada Lund]",
    ],
)
def test_other_figures_are_no_share_and_no_lead(words: str, tell: Tell) -> None:
    assert not [told for told in tell(f"{POLL} {words}.") if told[0] == "poll"]


PLACES = [
    (
        f"In [l|Kelp], [Ada Lund] holds a 6-point lead, {POLL[0].lower()}{POLL[1:]} found.",
        [("Ada Lund 6", "Kelp")],
    ),
    (f"{POLL} shows [Ada Lund] leads by 6 points in [l|Kelp].", [("Ada Lund 6", "Kelp")]),
    (f"{POLL} shows [Ada Lund] leads [Bo Frey] in [l|Kelp] by 6 points.", [("Ada Lund 6", "Kelp")]),
    ("A [o|Harbor College] poll of [l|Kelp] shows [Ada Lund] up by 6 points.", [("Ada Lund 6", "Kelp")]),
    (
        f"{POLL} shows [Ada Lund] holds a 6-point lead in [l|Kelp] and [l|Vell] and an 11-point lead in [l|Ellery].",
        [("Ada Lund 6", "Kelp"), ("Ada Lund 6", "Vell"), ("Ada Lund 11", "Ellery")],
    ),
]


@pytest.mark.parametrize(("marked", "told"), PLACES)
def test_a_poll_has_the_place_of_its_figures(marked: str, told: list[tuple[str, str]], tell: Tell) -> None:
    polls = [r for t, _, r in tell(marked) if t == "poll"]
    assert sorted((r["lead"][0], r["place"][0]) for r in polls) == sorted(told)


def test_the_lead_and_the_shares_of_one_place_are_one_poll(tell: Tell) -> None:
    text = (
        f"{POLL} shows [Ada Lund] holds a 6-point lead over [Bo Frey] in [l|Kelp] and a 2-point lead in [l|Vell]. In [l|Vell], "
        "46 percent back [Ada Lund], and 44 percent back [Bo Frey]."
    )
    polls = [r for t, _, r in tell(text) if t == "poll"]
    assert sorted((r["place"], r["lead"], r.get("share")) for r in polls) == [
        (["Kelp"], ["Ada Lund 6"], None),
        (["Vell"], ["Ada Lund 2"], BOTH),
    ]


def test_a_lead_that_is_told_before_the_poll_is_the_polls_if_it_fits(tell: Tell) -> None:
    text = f"[Ada Lund] leads [Bo Frey] by {{}} points. {POLL} has [Ada Lund] at 46 percent and [Bo Frey] at 44 percent."
    assert [r.get("lead") for t, _, r in tell(text.format(2)) if t == "poll"] == [["Ada Lund 2"]]
    assert [r.get("lead") for t, _, r in tell(text.format(9)) if t == "poll"] == [None]


def test_another_poll_may_stand_behind_with(tell: Tell) -> None:
    text = "A [o|Harbor College] poll has [Ada Lund] up by 6 points, with a [o|Vell Tribune] poll giving [Ada Lund] a 9-point lead."
    assert [(r["pollster"], r["lead"]) for t, _, r in tell(text) if t == "poll"] == [
        (["Harbor College"], ["Ada Lund 6"]),
        (["Vell Tribune"], ["Ada Lund 9"]),
    ]


def test_two_polls_may_each_have_the_same_lead(tell: Tell) -> None:
    text = "In [l|Kelp], a [o|Harbor College] poll and a [o|Vell Tribune] survey each have [Ada Lund] up by 6 points."
    assert [(r["pollster"], r["lead"], r["place"]) for t, _, r in tell(text) if t == "poll"] == [
        (["Harbor College"], ["Ada Lund 6"], ["Kelp"]),
        (["Vell Tribune"], ["Ada Lund 6"], ["Kelp"]),
    ]


def test_two_who_are_tied_have_each_the_share(tell: Tell) -> None:
    text = f"{RIVAL}{POLL} has the race tied, with each backed by 40 percent."
    assert [r["share"] for t, _, r in tell(text) if t == "poll"] == [["Ada Lund 40", "Bo Frey 40"]]


def test_those_behind_go_on_with_the_list(tell: Tell) -> None:
    text = f"{POLL} has [Ada Lund] at 46 percent. [Bo Frey] is at 20. [Eva Holm] and [Ivo Marsh] have 9 and 8 percent."
    assert len([told for told in tell(text) if told[0] == "poll"]) == 1


def test_what_is_thought_of_somebody_goes_on_over_sentences(tell: Tell) -> None:
    text = FIRST + "It asked for their favorability. [Ada Lund] had 38 percent, and [Bo Frey] 39 percent."
    assert [r["share"] for t, _, r in tell(text) if t == "poll"] == [BOTH]


def test_a_rival_may_be_called_the_challenger_alone(tell: Tell) -> None:
    text = f"{RIVAL}{POLL} found 46 percent would vote for [Ada Lund], with 44 percent for [his challenger]."
    assert [r["share"] for t, _, r in tell(text) if t == "poll"] == [BOTH]


MAKERS = [
    ("A poll from the new research firm [o|Harbor Index] has [Ada Lund] up by 6.", "Harbor Index"),
    (
        "[o|The Tribune] published a poll from the firm [o|Harbor Index] that has [Ada Lund] up by 6.",
        "Harbor Index",
    ),
    ("[Ada Lund] is up by 6 in an [l|Ellery Sun] poll.", "Ellery Sun"),
    ("The USC Marsh/Kelp Times\u00a0tracking poll has [Ada Lund] up by 6.", "USC Marsh/Kelp Times"),
]


@pytest.mark.parametrize(("marked", "pollster"), MAKERS)
def test_whose_a_poll_is_stands_in_many_words(marked: str, pollster: str, tell: Tell) -> None:
    assert [(r["pollster"], r["lead"]) for t, _, r in tell(marked) if t == "poll"] == [
        ([pollster], ["Ada Lund 6"])
    ]
