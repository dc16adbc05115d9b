"""Words that several said, or that are not whose they are laid to: who is named, and which reports count."""

from datetime import date

import pytest
from tests.ask.quotes.conftest import Make

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.evidence import Side
from onrecord.ask.quotes import quote
from onrecord.reading import Reading
from onrecord.record import Record

V = QuoteVerdict


def said(make: Make, name: str, words: str, day: int, *, form: str = "direct") -> Reading:
    """Return a reading in which somebody says some words on a day of May, in a paper called after the day."""
    told = f"“{words},”" if form == "direct" else words
    text = f"{told} {name} said." if form == "direct" else f"{name} said {told}."
    apart = " ".join(
        f"{word}{day}" for word in ("gull", "quay", "mast", "tide", "rope", "sail", "keel", "oar")
    )
    return make(
        f"{apart}. {text}",
        ((name, "said", told),),
        who=((name, "politician", (name,)),),
        address=f"https://news.example/may/{day}",
        publisher=f"Paper of Day {day}",
        published=date(2026, 5, day),
    )


def test_the_sentence_counts_and_places_the_reports_of_the_one_it_names(record: Record, make: Make) -> None:
    for day, name in enumerate(("Ana Delgado", "Tomas Peña", "Ana Delgado", "Ilse Roth"), start=1):
        record.add(said(make, name, "Read the harbour bill", day))
    anybody = quote(record, "Read the harbour bill")
    assert anybody.sentence.endswith("Ana Delgado; first in Paper of Day 1 on 1 May 2026, in 2 reports.")
    assert "the same words are on record as said by Ilse Roth, Tomas Peña" in anybody.remarks
    roth = quote(record, "Read the harbour bill", by="Ilse Roth")
    assert roth.sentence.endswith("Ilse Roth; first in Paper of Day 4 on 4 May 2026, in 1 report.")
    wrong = quote(record, "Read the harbour bill", by="Bo Lindqvist")
    assert wrong.verdict is V.MISATTRIBUTED
    assert wrong.sentence.endswith("Bo Lindqvist; first in Paper of Day 1 on 1 May 2026, in 2 reports.")
    assert "the same words are on record as said by Ilse Roth, Tomas Peña" in wrong.remarks


def test_whoever_is_known_to_have_said_it_goes_before_one_whom_an_article_only_names(
    record: Record, make: Make
) -> None:
    banner = "A banner that Ana Delgado passed read “Keep our harbour in our own hands.”"
    record.add(
        make(
            banner,
            (),
            who=(("Ana Delgado", "politician", ("Ana Delgado",)),),
            address="https://news.example/banner",
            published=date(2026, 5, 1),
        )
    )
    record.add(said(make, "Tomas Peña", "Keep our harbour in our own hands", 2))
    answer = quote(record, "Keep our harbour in our own hands", by="Ana Delgado")
    assert answer.verdict is V.MISATTRIBUTED
    assert answer.speaker
    assert answer.speaker.name == "Tomas Peña"


def test_that_somebody_is_reported_to_have_said_what_another_said_is_told(record: Record, make: Make) -> None:
    words = "the lighthouse on the marsh stays lit all year"
    record.add(said(make, "Ana Delgado", words, 1, form="indirect"))
    record.add(said(make, "Tomas Peña", words, 2))
    answer = quote(record, words, by="Ana Delgado")
    assert answer.verdict is V.MISATTRIBUTED
    assert "Ana Delgado is reported to have said as much, but not in quotation marks" in answer.remarks


@pytest.mark.parametrize(
    ("said_", "asked", "verdict"),
    [
        ("This is not a harbour", "This is not a lighthouse", V.NOT_ON_RECORD),
        ("The ferry strike ruined every single harbour tavern", "The ferry strike ruined each harbour tavern",
         V.MISATTRIBUTED),
        ("This is not a lighthouse", "This is not a lighthouse", V.MISATTRIBUTED),
    ],
)  # fmt: skip
def test_everyday_words_in_common_make_nobody_the_speaker_of_others(
    said_: str, asked: str, verdict: QuoteVerdict, record: Record, make: Make
) -> None:
    record.add(said(make, "Tomas Peña", said_, 1))
    record.add(said(make, "Ana Delgado", "Read the harbour bill", 2))
    answer = quote(record, asked, by="Ana Delgado")
    assert answer.verdict is verdict
    if verdict is V.NOT_ON_RECORD:
        assert [one.side for one in answer.evidence] == [Side.BESIDE]
        assert f"what comes nearest is by Tomas Peña: “{said_}”" in answer.remarks


def test_a_misspelt_name_is_told_with_those_that_are_like_it(record: Record, make: Make) -> None:
    record.add(said(make, "Tomas Peña", "Keep our harbour in our own hands", 2))
    answer = quote(record, "Keep our harbour in our own hands", by="Thomas Peña")
    assert "nobody on record is called 'Thomas Peña'; did you mean Tomas Peña?" in answer.remarks
