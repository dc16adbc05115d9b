"""The words that every form of a report has."""

from tests.doors.reports import making

from onrecord.doors.reports.wording import foot, many, voice
from onrecord.record import State


def test_a_speaker_is_named_unless_the_evidence_tells_it() -> None:
    assert voice(making.statement(tells="the ferry stays")) == "said by Ana Delgado"
    assert voice(making.statement(tells="Ana Delgado, in these words")) == ""
    assert voice(making.statement(said_by=None)) == ""
    spoken_for = making.statement(said_by=making.BO, on_behalf_of=making.ANA)
    assert voice(spoken_for) == "said by Bo Lindqvist, for Ana Delgado"


def test_the_foot_tells_what_the_record_rests_on() -> None:
    empty = State(articles=0, earliest=None, latest=None, models=())
    assert next(foot(empty)) == "The record: 0 articles, of no day that is known."
    one = State(
        articles=1, earliest=making.STATE.earliest, latest=making.STATE.earliest, models=("m1-a", "m1-b")
    )
    assert next(foot(one)) == "The record: 1 article, published 2024-01-03, read by m1-a, m1-b."
    assert list(foot(one))[1] == "It says what is on record, never what is true."


def test_counts_have_their_nouns() -> None:
    assert [many(count, "article") for count in (0, 1, 2, 3000)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "3,000 articles",
    ]
