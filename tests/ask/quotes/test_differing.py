"""Reports of the same words that differ in a negation or a number."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.evidence import Side
from onrecord.ask.quotes import quote
from onrecord.reading import Reading
from onrecord.record import Record

Make = Callable[..., Reading]
SAID = "“I would {}sell the ferry to keep {} mills open,”"


def add(record: Record, make: Make, words: str, publisher: str, day: date, who: str = "Ana Delgado") -> None:
    """Add an article of a publisher in which somebody says some words."""
    record.add(
        make(
            f"{words} {who} told {publisher} at the pier.",
            ((who, "told", words),),
            who=((who, "politician", (who,)),),
            address=f"https://news.example/{publisher}",
            publisher=publisher,
            published=day,
        )
    )


@pytest.mark.parametrize(
    ("other", "called"),
    [(("not ", "two"), "a negation is changed"), (("", "nine"), "a number is changed")],
)
def test_a_report_that_turns_the_sense_speaks_against_and_is_told(
    record: Record, make: Make, other: tuple[str, str], called: str
) -> None:
    add(record, make, SAID.format("", "two"), "Quay Post", date(2026, 3, 2))
    add(record, make, SAID.format(*other), "Bay Star", date(2026, 3, 1))
    answer = quote(record, SAID.format("", "two"), by="Ana Delgado")
    assert answer.verdict is QuoteVerdict.VERBATIM
    assert [one.passage and one.passage.publisher for one in answer.on(Side.FOR)] == ["Quay Post"]
    (against,) = answer.on(Side.AGAINST)
    assert against.tells.endswith(called)
    assert answer.sentence == (
        "These are the words of Ana Delgado; first in Quay Post on 2 March 2026, in 1 report; "
        f"reports differ: in Bay Star of 1 March 2026 {called}."
    )
    assert not [remark for remark in answer.remarks if "the same words" in remark]


def test_another_who_says_the_contrary_is_no_other_report_of_the_same(record: Record, make: Make) -> None:
    add(record, make, SAID.format("", "two"), "Quay Post", date(2026, 3, 2))
    add(record, make, SAID.format("not ", "two"), "Bay Star", date(2026, 3, 1), who="Bo Frey")
    assert "reports differ" not in quote(record, SAID.format("", "two"), by="Ana Delgado").sentence


def test_that_reports_differ_is_told_of_words_that_are_another_s_too(record: Record, make: Make) -> None:
    add(record, make, SAID.format("", "two"), "Quay Post", date(2026, 3, 2))
    add(record, make, SAID.format("not ", "two"), "Bay Star", date(2026, 3, 1))
    answer = quote(record, SAID.format("", "two"), by="Bo Frey")
    assert answer.verdict is QuoteVerdict.MISATTRIBUTED
    assert answer.sentence.endswith(
        "not by Bo Frey; first in Quay Post on 2 March 2026, in 1 report; "
        "reports differ: in Bay Star of 1 March 2026 a negation is changed."
    )
