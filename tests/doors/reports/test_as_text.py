"""A report as text says everything without colours."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from tests.doors.reports import making

from onrecord.ask import Answer
from onrecord.doors.reports import as_text, compose, show
from onrecord.doors.reports.as_text import FEW, MOST
from onrecord.record import Who


@pytest.mark.parametrize("name", making.all_kinds())
def test_every_kind_of_answer_has_its_verdict_sentence_evidence_and_record(name: str) -> None:
    answer = making.all_kinds()[name]
    told = " ".join(as_text(compose(answer)).split())
    assert answer.verdict.value.upper() in told
    assert answer.sentence in told
    for one in answer.evidence:
        assert one.tells in told
        if one.passage:
            assert f"»{one.passage.words}«" in told
            assert (
                f"characters {one.passage.span.start} to {one.passage.span.end} of {one.passage.article}"
                in told
            )
    assert "3,127 articles, published 2024-01-03 to 2026-09-30, read by m1-4f0c9a1e77d0" in told
    assert told.endswith("It says what is on record, never what is true.")


def test_differences_are_marked_without_colours() -> None:
    told = " ".join(as_text(compose(making.quote())).split())
    assert (
        "The ferry is [-not-] <negation> for sale, and [-neither-] {+so+} are the [-forty-] {+14+} <number>"
        in told
    )
    assert "(As long as I sit in this office,)" in told
    assert "a changed negation and a changed number" in told


def test_copies_are_counted_and_registers_named() -> None:
    assert "the same report in 2 other articles" in as_text(compose(making.quote()))
    assert "register: endorsements.csv, line 12" in as_text(compose(making.endorsement()))


def test_a_long_list_is_cut_and_says_so() -> None:
    many = tuple(making.statement(id=f"s{number}", tells=f"told {number}") for number in range(FEW + 3))
    told = as_text(compose(making.quote(evidence=many)))
    assert "… and 3 more pieces of evidence, in the other forms" in told
    assert f"told {FEW - 1}" in told
    assert f"told {FEW}" not in told


def test_of_many_endorsers_all_stand_in_the_table_and_the_first_have_their_evidence() -> None:
    names = [f"Endorser {number}" for number in range(MOST + 2)]
    (one,) = making.endorsement().standings
    standings = tuple(replace(one, who=Who(name=name)) for name in names)
    told = as_text(compose(making.endorsement(by=None, standings=standings)))
    assert "… and 2 more, in the other forms" in told
    assert [told.count(f"{name} ") + told.count(f"{name}\n") for name in (names[MOST - 1], names[MOST])] == [
        2,
        1,
    ]


def test_an_address_stays_in_one_line() -> None:
    address = f"https://news.example/{'long/' * 40}end"
    one = making.statement(passage=making.passage(address=address))
    assert f" {address}\n" in as_text(compose(making.quote(evidence=(one,))))


@pytest.mark.parametrize("answer", making.hostile())
def test_a_hostile_article_sends_nothing_to_a_terminal(answer: Answer) -> None:
    shown = StringIO()
    show(compose(answer), Console(file=shown, width=80, color_system=None, force_terminal=False))
    assert all(sign.isprintable() or sign == "\n" for sign in shown.getvalue())


def test_verdicts_are_coloured_where_they_can_be() -> None:
    shown = StringIO()
    show(compose(making.quote()), Console(file=shown, width=80, force_terminal=True, color_system="standard"))
    assert "\x1b[1;33mALTERED" in shown.getvalue()
