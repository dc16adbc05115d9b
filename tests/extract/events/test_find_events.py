"""Candidacies, offices, contests, results and polls; dates, voices, and the same act told twice."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.events.conftest import Tell
from tests.extract.events.test_candidacies import CANDIDACIES
from tests.extract.events.test_contests import CONTESTS
from tests.extract.events.test_endorsements import DENIED, GIVEN, WITHDRAWN
from tests.extract.events.test_nominees import NOMINATED
from tests.extract.events.test_polls import ELSEWHERE, FIRST, LEADS, POLL, QUESTIONS, RIVAL, SHARES
from tests.extract.events.test_results import RESULTS

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.events import find_events
from onrecord.spans import Span

CASES = [
    (
        "[Ada Lund] announced [=Ada Lund|her] candidacy.",
        ("candidacy", "announced", {"candidate": ["Ada Lund"]}),
    ),
    (
        "[Ada Lund] announced that [=Ada Lund|she] is running for governor.",
        ("candidacy", "announced", {"candidate": ["Ada Lund"], "office": ["governor"]}),
    ),
    ("[Ada Lund] dropped out of the race.", ("candidacy", "withdrawn", {"candidate": ["Ada Lund"]})),
    (
        "[Ada Lund] suspended [=Ada Lund|her] campaign.",
        ("candidacy", "withdrawn", {"candidate": ["Ada Lund"]}),
    ),
    (
        "[Ada Lund] nominated [Bo Frey] for attorney general.",
        ("nomination", None, {"nominee": ["Bo Frey"], "by": ["Ada Lund"], "office": ["attorney general"]}),
    ),
    (
        "[Bo Frey] was appointed treasurer by [Ada Lund] in 2016.",
        ("appointment", "2016", {"appointee": ["Bo Frey"], "by": ["Ada Lund"], "office": ["treasurer"]}),
    ),
    (
        "[Ada Lund] resigned as mayor of Ellery on Monday.",
        ("resignation", "2018-10-15", {"person": ["Ada Lund"], "office": ["mayor of Ellery"]}),
    ),
    ("[Ada Lund] stepped down in 2017.", ("resignation", "2017", {"person": ["Ada Lund"]})),
    (
        "[Ada Lund] fired [Bo Frey] on Monday.",
        ("dismissal", "2018-10-15", {"person": ["Bo Frey"], "by": ["Ada Lund"]}),
    ),
    ("[Bo Frey] was fired by [Ada Lund].", ("dismissal", None, {"person": ["Bo Frey"], "by": ["Ada Lund"]})),
    (
        "[Ada Lund] recused [=Ada Lund|herself] from the ferry inquiry.",
        ("recusal", None, {"person": ["Ada Lund"], "matter": ["ferry inquiry"]}),
    ),
    (
        "[Ada Lund] served as mayor from 1997 to 2017.",
        ("tenure", None, {"holder": ["Ada Lund"], "office": ["mayor"], "from": ["1997"], "to": ["2017"]}),
    ),
    (
        "[Ada Lund] has been governor since 2011.",
        ("tenure", None, {"holder": ["Ada Lund"], "office": ["governor"], "from": ["2011"]}),
    ),
    (
        "Ferries were quiet before the [l|Ellery] primary on Oct. 30.",
        ("contest", "2018-10-30", {"kind": ["primary"], "place": ["Ellery"]}),
    ),
    (
        "Nobody watched the 2016 presidential election.",
        ("contest", "2016", {"kind": ["general"], "office": ["presidential"]}),
    ),
    (
        "[Ada Lund] defeated [Bo Frey] in 2016.",
        ("result", "2016", {"winner": ["Ada Lund"], "loser": ["Bo Frey"]}),
    ),
    ("[Bo Frey] lost to [Ada Lund].", ("result", None, {"winner": ["Ada Lund"], "loser": ["Bo Frey"]})),
    (
        "[Ada Lund] won [l|Ellery] by 3 points.",
        ("result", None, {"winner": ["Ada Lund"], "place": ["Ellery"], "votes": ["3 points"]}),
    ),
]


@pytest.mark.parametrize(("marked", "event"), CASES)
def test_an_event_has_its_type_its_date_and_its_participants(
    marked: str, event: tuple[str, str | None, dict[str, list[str]]], tell: Tell
) -> None:
    assert tell(marked) == [event]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ada Lund] may resign.",
        "[Bo Frey] called on [Ada Lund] to resign.",
        "[Bo Frey] demanded [Ada Lund]'s resignation.",
        "[Ada Lund] would run for governor if asked.",
        "[Ada Lund] will not run for governor.",
        "[Ada Lund] could win [l|Ellery].",
        "[Ada Lund] is running for governor.",
        "[Ada Lund] ran for governor in 2014.",
        "[Ada Lund] has no chance of winning [l|Ellery].",
        "Should [Ada Lund] be fired?",
        "Former governor [Ada Lund] spoke.",
        "Polls show a tight race.",
        "An election is coming.",
    ],
)
def test_what_did_not_happen_or_is_not_told_is_no_event(marked: str, tell: Tell) -> None:
    assert tell(marked) == []


def test_a_poll_is_told_in_several_sentences(tell: Tell) -> None:
    [(type_, date, roles)] = tell(
        "A [o|Harbor College] poll released on Monday shows [Ada Lund] leading [Bo Frey] 47 percent to 43 percent. "
        "The survey of 1,020 likely voters has a margin of error of 3 points."
    )
    assert (type_, date) == ("poll", "2018-10-15")
    assert roles["pollster"] == ["Harbor College"]
    assert roles["share"] == ["Ada Lund 47", "Bo Frey 43"]
    assert (roles["sample"], roles["margin"]) == (["1020"], ["3"])


def test_a_poll_may_give_a_lead_or_a_tie(tell: Tell) -> None:
    [(_, _, roles)] = tell("A poll by [o|Harbor College] gave [Ada Lund] a six-point lead over [Bo Frey].")
    assert (roles["lead"], roles["candidate"]) == (["Ada Lund 6"], ["Ada Lund", "Bo Frey"])
    [(_, _, roles)] = tell("A [o|Harbor College] poll found [Ada Lund] and [Bo Frey] tied.")
    assert (roles["tie"], roles["candidate"]) == (["0"], ["Ada Lund", "Bo Frey"])


def test_what_is_thought_of_somebody_is_no_share(tell: Tell) -> None:
    assert not tell("A [o|Harbor College] poll found that 47 percent view [Ada Lund] favorably.")


def test_the_same_act_told_twice_is_one_event_with_the_better_date(tell: Tell) -> None:
    text = "[Ada Lund] resigned. It rained. [Ada Lund], 51, resigned on Monday."
    assert tell(text) == [("resignation", "2018-10-15", {"person": ["Ada Lund"]})]
    assert len(tell("[Ada Lund] won [l|Ellery] in 2012. [Ada Lund] won [l|Ellery] in 2016.")) == 2


def test_when_something_was_said_is_not_when_it_was(tell: Tell) -> None:
    text = "[Ada Lund] resigned, [Bo Frey] said Monday."
    assert tell(text, "Bo Frey / said / Ada Lund resigned")[0][1] is None


def test_an_event_in_somebodys_words_has_a_voice(read) -> None:  # type: ignore[no-untyped-def]
    _, _, [event] = read("[Bo Frey] said [Ada Lund] resigned.", "Bo Frey / said / Ada Lund resigned")
    assert event.voice == 0
    _, _, [event] = read("[Ada Lund] resigned.")
    assert event.voice is None


OF_TWO = [
    *(GIVEN + DENIED + WITHDRAWN),
    *(case[0] for case in (*CASES, *CONTESTS, *RESULTS, *NOMINATED, *CANDIDACIES)),
    *(f"{POLL} {words}." for words in (*SHARES, *(words for words, _ in LEADS))),
    *(FIRST + words for words, _ in QUESTIONS),
    *(RIVAL + words for words, _, _ in ELSEWHERE),
]


@pytest.mark.parametrize("marked", OF_TWO)
def test_exchanging_two_names_exchanges_the_participants(marked: str, tell: Tell) -> None:
    swap = {"Ada Lund": "Bo Frey", "Bo Frey": "Ada Lund"}
    other = re.sub("Ada Lund|Bo Frey", lambda match: swap[match[0]], marked)
    exchanged = [
        (
            type_,
            told,
            {
                role: [re.sub("Ada Lund|Bo Frey", lambda m: swap[m[0]], w) for w in who]
                for role, who in roles.items()
            },
        )
        for type_, told, roles in tell(other)
    ]
    assert exchanged == tell(marked)


WORDS = st.sampled_from(
    [
        "Ada Lund",
        "Bo Frey",
        "endorsed",
        "won",
        "the",
        "poll",
        "of",
        "by",
        "and",
        ", ",
        ". ",
        "“",
        "”",
        "who",
        "has",
        "not",
        "47%",
        "to",
        "3 points",
        "primary",
        "governor",
        "was",
        "fired",
        "2016",
        "for",
        "’s",
        "\n",
        "lead",
        "as",
        "race",
        "percent",
        "points",
        "election",
        "in",
        "nominee",
        "poll",
        "average",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_every_span_lies_in_the_text_whatever_it_says(words: list[str]) -> None:
    text = " ".join(words)
    names = {"Ada Lund": 0, "Bo Frey": 1}
    mentions = []
    for match in re.finditer("Ada Lund|Bo Frey", text):
        span = Span(*match.span())
        mentions.append(
            Mention(span=span, phrase=span, type=EntityType.PERSON, form=Form.NAME, entity=names[match[0]])
        )
    entities = [Entity(name=name, type=EntityType.PERSON) for name in names]
    for event in find_events(text, mentions, entities, (), ()):
        for span in event.spans():
            assert span.of(text)
        for participant in event.participants:
            if participant.role.value in ("endorser", "endorsed", "winner", "loser", "person"):
                assert participant.span.of(text) == entities[participant.entity or 0].name


@pytest.mark.parametrize(
    "words",
    [
        *(
            " ",
            "has ",
            ". ",
            "Ada endorsed, ",
            "(",
            "a, ",
            "said that who ",
            "2016 to 2017 ",
            "a-",
            "the first ",
        ),
        *(
            "Ada won ",
            "Ada’s ",
            "Ada 46 percent to ",
            "Ada led by ",
            "the Ada race ",
            "poll Ada, 46. ",
            "poll of ",
        ),
        *("In Ada race for the ", "Ada, who won, ", "the Ada nominee, ", "forty-six percent Ada "),
        *("a-b-", "endorsements from the of ", "the first of the a to ", "served as the big chief "),
        *("poll among women, 46-44 Ada ", "Among Ada ", "nominees like Ada, ", "Ada, a and "),
        *("poll up Ada 46-44, and ", "carried such as ", "we won ", "only a lost a ", "poll by the "),
        *("the group of 88 a b ", "letter of the U.S. and state "),
    ],
)
def test_time_grows_with_the_text_and_no_faster(words: str) -> None:
    def seconds(text: str) -> float:
        spans = [Span(*match.span()) for match in re.finditer("Ada", text)]
        person, name = EntityType.PERSON, Form.NAME
        mentions = [Mention(span=s, phrase=s, type=person, form=name, entity=0) for s in spans]
        start = time.process_time()
        find_events(text, mentions, [Entity(name="Ada", type=EntityType.PERSON)], (), ())
        return time.process_time() - start

    small, large = (min(seconds(words * n) for _ in range(3)) for n in (2_000, 8_000))
    assert large < 12 * small + 0.2
