"""The same kinds of event, told in many ways about invented people."""

import pytest
from tests.extract.events.conftest import Tell

ENDORSED = [
    ("[Ada Lund], who supports [Bo Frey], spoke.", "given"),
    ("[Ada Lund] supports [Bo Frey] for governor.", "given"),
    ("[Ada Lund] won't support [Bo Frey] for speaker.", "denied"),
    ("[Ada Lund] said [=Ada Lund|she] will not vote for [Bo Frey].", "denied"),
    ("[Ada Lund] will not vote for [Bo Frey] for speaker.", "denied"),
    ("[Ada Lund] campaigned for [Bo Frey] in Ellery.", "given"),
    ("[Ada Lund] has thrown [=Ada Lund|her] weight behind [Bo Frey].", "given"),
    ("[Bo Frey] supporter [Ada Lund] spoke.", "given"),
    ("[Bo Frey]'s supporters such as [Ada Lund] spoke.", "given"),
    ("[Ada Lund], a [Bo Frey] backer, spoke.", "given"),
    ("[Ada Lund], a longtime supporter of [Bo Frey], spoke.", "given"),
    ("[Ada Lund]'s pick, [Bo Frey], spoke.", "given"),
    ("[Ada Lund]-backed [Bo Frey] won.", "given"),
    ("[Bo Frey] cited [=Bo Frey|his] endorsements from [Ada Lund].", "given"),
    ("[Ada Lund] rallied behind [Bo Frey].", "given"),
]


@pytest.mark.parametrize(("marked", "status"), ENDORSED)
def test_backing_of_somebody_is_an_endorsement(marked: str, status: str, tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [(status, ["Ada Lund"], ["Bo Frey"])]


@pytest.mark.parametrize(
    "marked",
    [
        "[o|Harbor Party] nominee [Ada Lund] spoke.",
        "The [o|Harbor Party] nominee, [Ada Lund], spoke.",
        "[Ada Lund], the party's nominee, spoke.",
        "[Ada Lund], the 2016 [o|Harbor Party] nominee, spoke.",
        "Senate nominee [Ada Lund] spoke.",
        "[Bo Frey]'s nominee [Ada Lund] spoke.",
        "[Ada Lund] is the [o|Harbor Party] nominee.",
        "[Ada Lund] won the [o|Harbor Party] nomination.",
    ],
)
def test_who_is_called_a_nominee_was_nominated(marked: str, tell: Tell) -> None:
    assert [(type_, r["nominee"]) for type_, _, r in tell(marked)] == [("nomination", ["Ada Lund"])]


@pytest.mark.parametrize(
    "marked",
    [
        "Presumptive nominee [Ada Lund] spoke.",
        "Likely [o|Harbor Party] nominee [Ada Lund] spoke.",
        "[Ada Lund], a potential nominee, spoke.",
        "[Ada Lund] would be a stronger nominee.",
        "[Ada Lund] is not the nominee.",
    ],
)
def test_who_may_be_nominated_was_not(marked: str, tell: Tell) -> None:
    assert not tell(marked)


CONTESTS = [
    ("The special election in [l|Ellery] is close.", "special", {"place": ["Ellery"]}),
    ("Few watched the [l|Ellery] primary.", "primary", {"place": ["Ellery"]}),
    ("Few watched the presidential race.", "general", {"office": ["presidential"]}),
    ("Few watched the Senate race.", "general", {"office": ["Senate"]}),
    ("Few watched the race for governor.", "general", {"office": ["governor"]}),
    (
        "The race between [Ada Lund] and [Bo Frey] is close.",
        "general",
        {"candidate": ["Ada Lund", "Bo Frey"]},
    ),
    ("[Ada Lund]'s race against [Bo Frey] is close.", "general", {"candidate": ["Bo Frey", "Ada Lund"]}),
    ("Few watched the runoff in [l|Ellery].", "runoff", {"place": ["Ellery"]}),
    ("Few watched the [l|Ellery] caucuses.", "caucus", {"place": ["Ellery"]}),
]


@pytest.mark.parametrize(("marked", "kind", "roles"), CONTESTS)
def test_a_contest_has_a_kind_and_what_it_is_for(
    marked: str, kind: str, roles: dict[str, list[str]], tell: Tell
) -> None:
    assert [(t, r) for t, _, r in tell(marked)] == [("contest", {"kind": [kind], **roles})]


@pytest.mark.parametrize(
    "marked",
    [
        "The primaries are near.",
        "The Senate Democratic caucus met.",
        "It was a race.",
        "Any election is close.",
    ],
)
def test_a_bare_contest_is_none(marked: str, tell: Tell) -> None:
    assert not tell(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Lund] beat [Bo Frey].",
        "[Ada Lund], who beat [Bo Frey], spoke.",
        "[Bo Frey] lost to [Ada Lund].",
        "[Bo Frey] was defeated by [Ada Lund].",
        "[Ada Lund]'s victory over [Bo Frey] was narrow.",
    ],
)
def test_who_beats_whom_is_a_result(marked: str, tell: Tell) -> None:
    assert [(t, r) for t, _, r in tell(marked)] == [
        ("result", {"winner": ["Ada Lund"], "loser": ["Bo Frey"]})
    ]


BOTH = ["Ada Lund 46", "Bo Frey 44"]
SHARES = [
    "has [Ada Lund] and [Bo Frey] at 46 percent to 44 percent",
    "shows [Ada Lund] leading [Bo Frey] 46 to 44",
    "shows [Ada Lund] with 46 percent to [Bo Frey]'s 44 percent",
    "shows [Ada Lund] at 46 percent and [Bo Frey] at 44 percent",
    "found 46 percent for [Ada Lund], with 44 percent backing [Bo Frey]",
    "shows [Ada Lund] and [Bo Frey] with 46 and 44 percent",
]


@pytest.mark.parametrize("words", SHARES)
def test_each_share_is_the_right_ones(words: str, tell: Tell) -> None:
    [(_, _, roles)] = tell(f"A [o|Harbor College] poll {words}.")
    assert (roles["pollster"], sorted(roles["share"])) == (["Harbor College"], BOTH)


def test_who_trails_has_the_smaller_share(tell: Tell) -> None:
    [(_, _, roles)] = tell(
        "A [o|Harbor College] poll shows [Bo Frey] trailing [Ada Lund] 46 percent to 44 percent."
    )
    assert sorted(roles["share"]) == BOTH


def test_who_trails_by_points_does_not_lead(tell: Tell) -> None:
    [(_, _, roles)] = tell("A [o|Harbor College] poll shows [Bo Frey] trailing [Ada Lund] by 5 points.")
    assert roles["lead"] == ["Ada Lund 5"]


def test_each_question_is_a_poll(tell: Tell) -> None:
    text = (
        "A [o|Harbor College] poll shows [Ada Lund] leading [Bo Frey] 46 percent to 44 percent. "
        "With four candidates the poll has [Ada Lund] leading [Bo Frey] 40 percent to 39 percent."
    )
    assert [r["share"] for _, _, r in tell(text)] == [BOTH, ["Ada Lund 40", "Bo Frey 39"]]


def test_a_sentence_may_tell_of_two_polls(tell: Tell) -> None:
    text = (
        "A [o|Harbor College] poll has [Ada Lund] up by 5 points, "
        "while a [o|Gazette] poll has [Bo Frey] ahead by 3 points."
    )
    assert [(r["pollster"], r["lead"]) for _, _, r in tell(text)] == [
        (["Harbor College"], ["Ada Lund 5"]),
        (["Gazette"], ["Bo Frey 3"]),
    ]


def test_an_average_is_a_poll_of_who_averages(tell: Tell) -> None:
    [(_, _, roles)] = tell("[Ada Lund] leads [Bo Frey] by 5 points in the [o|Harbor Index] average.")
    assert (roles["pollster"], roles["lead"]) == (["Harbor Index"], ["Ada Lund 5"])


TENURES = [
    ("[Ada Lund] took office in 2011.", {"office": ["took office"], "from": ["2011"]}),
    ("[Ada Lund] became mayor in 2011.", {"office": ["mayor"], "from": ["2011"]}),
    ("[Ada Lund] took over as mayor in 2011.", {"office": ["mayor"], "from": ["2011"]}),
    ("[Ada Lund], who was mayor until 2016, spoke.", {"office": ["mayor"], "to": ["2016"]}),
    (
        "[Ada Lund] served as mayor from 2011 until 2016.",
        {"office": ["mayor"], "from": ["2011"], "to": ["2016"]},
    ),
]


@pytest.mark.parametrize(("marked", "roles"), TENURES)
def test_a_tenure_is_dated(marked: str, roles: dict[str, list[str]], tell: Tell) -> None:
    assert [(t, r) for t, _, r in tell(marked)] == [("tenure", {"holder": ["Ada Lund"], **roles})]


@pytest.mark.parametrize(
    ("marked", "type_", "who"),
    [
        ("The resignations of [Ada Lund] and [Bo Frey] came late.", "resignation", ["Ada Lund", "Bo Frey"]),
        ("The forced departure of [Ada Lund] came late.", "dismissal", ["Ada Lund"]),
        ("[Ada Lund]'s ousting came late.", "dismissal", ["Ada Lund"]),
    ],
)
def test_nouns_tell_who_leaves_an_office(marked: str, type_: str, who: list[str], tell: Tell) -> None:
    assert [(t, r["person"]) for t, _, r in tell(marked)] == [(type_, who)]


def test_whoever_is_brought_in_as_something_is_appointed(tell: Tell) -> None:
    [(type_, _, roles)] = tell("[Bo Frey] brought in [Ada Lund] as campaign manager.")
    assert (type_, roles["appointee"], roles["by"]) == ("appointment", ["Ada Lund"], ["Bo Frey"])
