"""The polls of a contest."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import Happened
from tests.record.chronicle.conftest import FREY, LUND, ROTH

from onrecord.errors import QueryError
from onrecord.reading import Reading
from onrecord.record import Record, Who

Tell = Callable[..., Reading]

QUAY = ("Quay College", "organisation", ("Quay College",))
MAYOR = ("mayor of Kelpport", "office", ("mayor of Kelpport",))
COUNCIL = ("Kelpport council primary", "contest", ("Kelpport council primary",))
FIGURES = {
    "pollster": "Quay College",
    "share": "Ada Lund:48=48|Bo Frey:44.5=44.5",
    "sample": "1,050=1050",
    "margin": "3=3",
}
MARCH = (
    "Ada Lund has 48 percent and Bo Frey 44.5 for mayor of Kelpport, a poll of Quay College found. It asked 1,050 voters on "
    "March 2. The margin of error is 3 points."
)
APRIL = "Bo Frey leads by 5 among members in the Kelpport council primary, says an April survey."
MAY = "A survey of May sees Ada Lund and Ilse Roth tied."


@pytest.fixture
def polled(record: Record, tell: Tell) -> Record:
    march = Happened(type="poll", roles=FIGURES, told="poll", date="March 2=2026-03-02")
    april = Happened(
        type="poll",
        roles={"lead": "Bo Frey:5=5", "candidate": "Bo Frey"},
        told="survey",
        date="April=2026-04",
    )
    may = Happened(type="poll", roles={"tie": "tied=0", "candidate": "Ada Lund|Ilse Roth"}, told="survey")
    record.add(tell(MARCH, (LUND, FREY, QUAY, MAYOR), march, published=date(2026, 3, 3), title="Close"))
    record.add(tell(f"It is so. {MARCH}", (LUND, FREY, QUAY, MAYOR), march, published=date(2026, 3, 4)))
    record.add(tell(APRIL, (FREY, COUNCIL), april, published=date(2026, 4, 20)))
    record.add(tell(MAY, (LUND, ROTH), may, published=date(2026, 5, 20), title="Kelpport’s race for Sénator"))
    return record


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Kelpport", [5, 4, 3]),
        ("KELPPORT MAYOR", [3]),
        ("the race for mayor of Kelpport", [3]),
        ("primary Kelpport", [4]),
        ("kelpport senator", [5]),
        ("council primary, Kelpport!", [4]),
        ("Quay", []),
        ("Lund", []),
        ("Kelpport%", [5, 4, 3]),
        ("Kelp", []),
    ],
)
def test_polls_are_found_by_the_words_of_their_contest(polled: Record, words: str, months: list[int]) -> None:
    assert [poll.told_on and poll.told_on.month for poll in polled.polls(words)] == months


def test_a_poll_is_told_in_full(polled: Record) -> None:
    (poll,) = polled.polls("mayor")
    assert [who.name for who in poll.pollsters] == ["Quay College"]
    assert [(share.who.name, share.percent) for share in poll.shares] == [("Ada Lund", 48), ("Bo Frey", 44.5)]
    assert (poll.first_day, poll.sample, poll.margin, poll.lead, poll.tie) == (
        date(2026, 3, 2),
        1050,
        3,
        None,
        False,
    )
    assert [telling.title for telling in poll.tellings] == ["Close", ""]


def test_an_article_begins_by_telling_which_contest_it_is_about(record: Record, tell: Tell) -> None:
    tie = Happened(type="poll", roles={"tie": "tied=0", "candidate": "Ada Lund|Ilse Roth"}, told="survey")
    far = "It rained. " * 60
    who = (LUND, ROTH, MAYOR, COUNCIL)
    record.add(
        tell(
            f"This is about the mayor of Kelpport. {far}{MAY} {far} So much for the Kelpport council primary.",
            who,
            tie,
        )
    )
    assert record.polls("mayor")
    assert not record.polls("council")


def test_the_newest_are_kept(polled: Record) -> None:
    assert polled.polls("Kelpport", limit=2) == polled.polls("Kelpport")[:2]
    with pytest.raises(QueryError, match="limit 0 must be 1 or more"):
        polled.polls("Kelpport", limit=0)


def test_a_lead_and_a_tie(polled: Record) -> None:
    may, april, _ = polled.polls("Kelpport")
    assert (april.leader, april.lead) == (Who(name="Bo Frey", id=polled.person("Bo Frey").id), 5)
    assert (april.first_day, april.last_day) == (date(2026, 4, 1), date(2026, 4, 30))
    assert (may.tie, may.leader, may.lead, may.first_day) == (True, None, None, None)


@pytest.mark.parametrize("share", ["Ada Lund:48=many", "Ada Lund:48=1e999", "Ada Lund:48=-1"])
def test_a_figure_that_is_none_is_left_out(record: Record, tell: Tell, share: str) -> None:
    bad = Happened(type="poll", roles={"pollster": "Quay College", "share": share}, told="poll")
    record.add(tell(MARCH, (LUND, FREY, QUAY, MAYOR), bad))
    (poll,) = record.polls("mayor")
    assert poll.shares == ()


@pytest.mark.parametrize("words", ["", " ", "?!", "-"])
def test_a_contest_needs_a_word(polled: Record, words: str) -> None:
    with pytest.raises(QueryError, match="has no word in it"):
        polled.polls(words)


def test_nothing_on_record(record: Record) -> None:
    assert record.polls("Kelpport") == []
