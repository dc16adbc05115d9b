"""Contests: where they are, for what, between whom, and what is none."""

import pytest
from tests.extract.events.conftest import Tell

CONTESTS = [
    (
        "[Ada Lund] was crowned at the [o|Harbor Party] convention.",
        "convention",
        {"party": ["Harbor Party"], "candidate": ["Ada Lund"]},
    ),
    (
        "The special House election in [l|Kelp] is near.",
        "special",
        {"office": ["House"], "place": ["Kelp"]},
    ),
    (
        "A special state Senate election will be held in [l|Kelp].",
        "special",
        {"office": ["state Senate"], "place": ["Kelp"]},
    ),
    ("The race for governor in [l|Kelp] is close.", "general", {"office": ["governor"], "place": ["Kelp"]}),
    ("[Ada Lund] blew an election.", "general", {"candidate": ["Ada Lund"]}),
    ("They met ahead of the presidential election.", "general", {"office": ["presidential"]}),
    (
        "It is the competition between [Ada Lund] and [Bo Frey].",
        "general",
        {"candidate": ["Ada Lund", "Bo Frey"]},
    ),
    (
        "They met at the [o|Harbor Party] National Convention in [l|Ellery].",
        "convention",
        {"party": ["Harbor Party"], "place": ["Ellery"]},
    ),
    (
        "[Ada Lund] spoke of it in [=Ada Lund|her] acceptance speech at the [o|Harbor Party] convention.",
        "convention",
        {"party": ["Harbor Party"], "candidate": ["Ada Lund"]},
    ),
    ("The midterm elections in November decide who has the Senate.", "general", {"office": ["Senate"]}),
    ("They met in [l|Kelp] ahead of the June 7 primary.", "primary", {"place": ["Kelp"]}),
    ("[Ada Lund] won the election handily.", "general", {"candidate": ["Ada Lund"]}),
    ("[Ada Lund] lost [=Ada Lund|her] first primary.", "primary", {"candidate": ["Ada Lund"]}),
    (
        "[Ada Lund] ran second in the [o|Harbor Party] race against [Bo Frey].",
        "primary",
        {"party": ["Harbor Party"], "candidate": ["Ada Lund", "Bo Frey"]},
    ),
    (
        "[Ada Lund] ran second in the [o|Harbor Party] race.",
        "primary",
        {"party": ["Harbor Party"], "candidate": ["Ada Lund"]},
    ),
    (
        "[Ada Lund], a front-runner in the presidential race, spoke.",
        "general",
        {"office": ["presidential"], "candidate": ["Ada Lund"]},
    ),
    (
        "[Ada Lund] finished third in the [l|Ellery] caucuses.",
        "caucus",
        {"candidate": ["Ada Lund"], "place": ["Ellery"]},
    ),
    (
        "[Ada Lund] and [Bo Frey] are in a two-way race.",
        "general",
        {"candidate": ["Ada Lund", "Bo Frey"]},
    ),
    (
        "[Ada Lund] is locked in a close race with [Bo Frey].",
        "general",
        {"candidate": ["Ada Lund", "Bo Frey"]},
    ),
    (
        "Many backed [Ada Lund] in the primary.",
        "primary",
        {"candidate": ["Ada Lund"]},
    ),
    (
        "[Ada Lund]'s defeat of [Bo Frey] in the 2016 election was narrow.",
        "general",
        {"candidate": ["Bo Frey", "Ada Lund"]},
    ),
    (
        "[l|Ellery], which holds the first-in-the-nation primary, is small.",
        "primary",
        {"place": ["Ellery"]},
    ),
    (
        "In [l|Ellery], the hotly-contested governor's race is close.",
        "general",
        {"office": ["governor's"], "place": ["Ellery"]},
    ),
    ("Few watched the [l|Ellery]-area race.", "general", {"place": ["Ellery"]}),
    ("Few watched the recall election in [l|Ellery].", "special", {"place": ["Ellery"]}),
    (
        "It was the first [o|Harbor Party] nominating contest in [l|Ellery].",
        "primary",
        {"party": ["Harbor Party"], "place": ["Ellery"]},
    ),
    (
        "Few joined the race for the [o|Harbor Party] nomination.",
        "primary",
        {"office": ["Harbor Party nomination"]},
    ),
    ("Few joined the race for [l|the White House].", "general", {"office": ["White House"]}),
    (
        "[Ada Lund] is vying to win a special election for an open seat.",
        "special",
        {"office": ["open seat"], "candidate": ["Ada Lund"]},
    ),
    (
        "The [l|Ellery] [o|Supreme Court] race is close.",
        "general",
        {"office": ["Supreme Court"], "place": ["Ellery"]},
    ),
    (
        "The [l|Ellery] race between incumbent [Ada Lund] and [Bo Frey] is close.",
        "general",
        {"candidate": ["Ada Lund", "Bo Frey"], "incumbent": ["Ada Lund"], "place": ["Ellery"]},
    ),
    (
        "The Senate race between [Ada Lund], the incumbent, and [Bo Frey] is close.",
        "general",
        {"office": ["Senate"], "candidate": ["Ada Lund", "Bo Frey"], "incumbent": ["Ada Lund"]},
    ),
]
NONE = [
    "[Ada Lund] caucuses with [o|Harbor Party].",
    "[Ada Lund] spoke at a convention in [l|Kelp].",
    "[Ada Lund] lost a primary fight.",
    "[Ada Lund] spoke at the convention center.",
    "[Ada Lund] has never lost an election.",
    "[Ada Lund] won election to the council.",
    "It is a presidential election year.",
    "Turnout is low in a presidential election.",
    "[Ada Lund] entered the race.",
    "The post-primary mood in town was dark.",
]


@pytest.mark.parametrize(("marked", "kind", "roles"), CONTESTS)
def test_a_contest_is_told_by_its_place_its_office_or_who_is_in_it(
    marked: str, kind: str, roles: dict[str, list[str]], tell: Tell
) -> None:
    assert [r for t, _, r in tell(marked) if t == "contest"] == [{"kind": [kind], **roles}]


@pytest.mark.parametrize("marked", NONE)
def test_what_is_no_contest_in_particular_is_none(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "contest"]


def test_each_place_has_a_contest(tell: Tell) -> None:
    told = tell("[Ada Lund] won caucuses in [l|Ellery] and [l|Marsh].")
    assert [r["place"] for t, _, r in told if t == "contest"] == [["Ellery"], ["Marsh"]]


def test_a_contest_told_again_without_its_place_is_the_same_if_the_same_are_in_it(tell: Tell) -> None:
    first = "[Ada Lund] won the [l|Ellery] primary. "
    again, other = "[Ada Lund] lost that primary.", "[Bo Frey] lost that primary."
    assert len([told for told in tell(first + again) if told[0] == "contest"]) == 1
    assert len([told for told in tell(first + other) if told[0] == "contest"]) == 2


def test_a_partys_nationwide_primary_is_none_of_its_primaries(tell: Tell) -> None:
    text = "[Ada Lund] won the [l|Ellery] primary. [Ada Lund] leads in the [o|Harbor Party] presidential primary."
    assert [r.get("place") for t, _, r in tell(text) if t == "contest"] == [["Ellery"], None]


SEVERAL = [
    (
        "They held governors races in coast-facing [l|Ellery], [l|Kelp] and [l|Vell].",
        ["Ellery", "Kelp", "Vell"],
    ),
    ("It looks to Tuesday's contests in [l|Ellery] and [l|Kelp].", ["Ellery", "Kelp"]),
]


@pytest.mark.parametrize(("marked", "places"), SEVERAL)
def test_each_place_has_its_contest(marked: str, places: list[str], tell: Tell) -> None:
    assert [r["place"] for t, _, r in tell(marked) if t == "contest"] == [[place] for place in places]


def test_each_year_has_its_contest(tell: Tell) -> None:
    told = [
        day
        for t, day, _ in tell("[Ada Lund] lost both her 2000 and 2006 House races in [l|Ellery].")
        if t == "contest"
    ]
    assert told == ["2000", "2006"]


KINDS = [
    ("The special election in [l|Kelp] is near. The race in [l|Kelp] is tight.", ["special"]),
    (
        "The [l|Ellery] primary is near. The [l|Kelp] primary is over. The contest in [l|Vell] is next.",
        ["primary"] * 3,
    ),
    ("The [l|Kelp] primary is over. The Senate race in [l|Kelp] goes on.", ["primary", "general"]),
]


@pytest.mark.parametrize(("marked", "kinds"), KINDS)
def test_a_race_is_of_the_kind_that_the_article_tells(marked: str, kinds: list[str], tell: Tell) -> None:
    assert [r["kind"] for t, _, r in tell(marked) if t == "contest"] == [[kind] for kind in kinds]


def test_two_have_each_their_own_primary(tell: Tell) -> None:
    text = "[Ada Lund] won [=Ada Lund|her] primary. [Bo Frey] lost [=Bo Frey|his] primary."
    assert [r["candidate"] for t, _, r in tell(text) if t == "contest"] == [["Ada Lund"], ["Bo Frey"]]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Lund] avoided a runoff in [l|Ellery].",
        "They said that [Ada Lund]'s election was good.",
        "[Ada Lund]'s primary aim is to govern.",
        "[Ada Lund] is in [=Ada Lund|her] race to build a bridge.",
        "It came after months of primary contests.",
        "It is not as glamorous as a [l|U.S.] Senate race.",
        "[Ada Lund] spoke before [=Ada Lund|her] special election campaign.",
    ],
)
def test_what_is_no_contest_in_particular(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "contest"]
