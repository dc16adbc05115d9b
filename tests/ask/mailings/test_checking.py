"""Claims are asked of the record on the mailing's day, and of nothing later; nothing is kept."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.ask.mailings.conftest import cases, keep, read

import onrecord
from onrecord.ask import (
    AskedRecord,
    EndorsementAnswer,
    EndorsementVerdict,
    MailingVerdict,
    QuoteAnswer,
    QuoteVerdict,
)
from onrecord.ask.endorsements.answer import Standing
from onrecord.ask.mailings import mailing
from onrecord.ask.mailings.answering import answered
from onrecord.ask.mailings.wording import of_endorsement, of_quote
from onrecord.record import RecordReader, State, Who

STATE = State(articles=0, earliest=None, latest=None, models=())
ALERT = (
    "From: Delia Marsden <delia@marsden.example>\nDate: May 3, 2026\nSubject: With us\n\n"
    "Dear friend,\n\nGovernor Petra Lindqvist has endorsed me. Governor Lindqvist said, “Delia Marsden fixed the dam.”\n\n"
    "I am running for the Senate. Vote for me.\n\nDelia Marsden\n"
)


class Asked:
    """Stand-ins for the two questions, which answer as told and remember what they were asked."""

    def __init__(
        self, verdict: EndorsementVerdict, quoted: QuoteVerdict = QuoteVerdict.NOT_ON_RECORD
    ) -> None:
        self.verdict, self.quoted = verdict, quoted
        self.days: list[date | None] = []

    def endorsement(self, record: RecordReader, *, of: str, by: str, on: date | None) -> EndorsementAnswer:
        self.days.append(on)
        standing = Standing(who=Who(name=by), verdict=self.verdict, rival=Who(name="Conrad Vail"))
        return EndorsementAnswer(
            asked=(), verdict=self.verdict, sentence="", evidence=(), state=STATE, of=Who(name=of), by=Who(name=by),
            day=on, standings=(standing,),
        )  # fmt: skip

    def quote(self, record: RecordReader, words: str, *, by: str, on: date | None) -> QuoteAnswer:
        self.days.append(on)
        self.words = words
        return QuoteAnswer(asked=(), verdict=self.quoted, sentence="", evidence=(), state=STATE, words=words)


@pytest.fixture
def alert(tmp_path: Path) -> Callable[[], Any]:
    path = tmp_path / "alert.txt"
    path.write_text(ALERT, encoding="utf-8")
    return lambda: read(path)


@pytest.fixture
def empty(tmp_path: Path) -> AskedRecord:
    return AskedRecord.at(tmp_path / "empty.db")


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        (EndorsementVerdict.ENDORSES, MailingVerdict.ON_RECORD),
        (EndorsementVerdict.NOT_ON_RECORD, MailingVerdict.NOT_ON_RECORD),
        (EndorsementVerdict.CLAIMED, MailingVerdict.NOT_ON_RECORD),
        (EndorsementVerdict.ENDORSES_ANOTHER, MailingVerdict.CONTRADICTED),
        (EndorsementVerdict.OPPOSES, MailingVerdict.CONTRADICTED),
        (EndorsementVerdict.WITHDRAWN, MailingVerdict.CONTRADICTED),
        (EndorsementVerdict.DENIED, MailingVerdict.CONTRADICTED),
    ],
)
def test_the_verdict_follows_from_the_standings(
    standing: EndorsementVerdict, verdict: MailingVerdict, alert: Callable[[], Any], empty: AskedRecord
) -> None:
    asked = Asked(standing)
    answer = answered(empty, alert(), None, asked.endorsement, asked.quote)
    assert answer.verdict is verdict
    assert {claim.who.name for claim in answer.claims} == {"Petra Lindqvist"}
    assert answer.sentence.endswith(".")


@pytest.mark.parametrize("on", [None, date(2020, 2, 29)])
def test_everything_is_asked_as_of_the_day(
    on: date | None, alert: Callable[[], Any], empty: AskedRecord
) -> None:
    asked = Asked(EndorsementVerdict.ENDORSES)
    answer = answered(empty, alert(), on, asked.endorsement, asked.quote)
    assert set(asked.days) == {on or date(2026, 5, 3)} == {answer.day}
    assert asked.words == "Delia Marsden fixed the dam."


@pytest.mark.parametrize("folder", ["ten", "later"])
def test_nothing_that_was_published_after_the_day_enters(folder: str, tmp_path: Path) -> None:
    """Answers are the same whether or not the record holds the articles of the weeks that followed."""
    with AskedRecord.at(tmp_path / "then.db") as then, AskedRecord.at(tmp_path / "now.db") as now:
        keep(then, "record", until="2026-06")
        keep(now, "record")
        for case in cases(folder):
            on = date.fromisoformat(case.wanted["on"]) if "on" in case.wanted else None
            one, other = (mailing(record, read(case.path), on=on) for record in (then, now))
            assert one.sentence == other.sentence
            assert [(claim.kind, claim.words, claim.said) for claim in one.claims] == [
                (claim.kind, claim.words, claim.said) for claim in other.claims
            ]
            assert [naming.to_dict() | {"id": None} for naming in one.namings] == [
                naming.to_dict() | {"id": None} for naming in other.namings
            ]


def test_a_mailing_is_asked_about_through_the_record_and_leaves_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    onrecord.open(path).close()
    before = path.read_bytes()
    with onrecord.open(path, readonly=True) as record:
        answer = record.ask.mailing(ALERT)
        assert record.info().articles == 0
    assert path.read_bytes() == before
    assert answer.verdict is MailingVerdict.NOT_ON_RECORD
    assert answer.beneficiary == Who(name="Delia Marsden")
    assert "Not on record by that day: Petra Lindqvist." in answer.remarks


def test_a_mailing_without_a_day_or_a_candidate_says_so(tmp_path: Path) -> None:
    with onrecord.open(tmp_path / "empty.db") as record:
        answer = record.ask.mailing(
            "Stand with Governor Petra Lindqvist. She stood up for the river, and so will we.\n\nChip in."
        )
    assert (answer.day, answer.beneficiary) == (None, None)
    assert len([remark for remark in answer.remarks if "no day" in remark or "not clear" in remark]) == 2
    assert answer.claims[0].endorsement is None


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (EndorsementVerdict.ENDORSES, "Petra Lindqvist's endorsement of Delia Marsden since 2 March 2026"),
        (EndorsementVerdict.ENDORSES_ANOTHER, "Petra Lindqvist endorsed Conrad Vail by 2 March 2026"),
        (EndorsementVerdict.WITHDRAWN, "withdrew the endorsement of Delia Marsden by 2 March 2026"),
        (EndorsementVerdict.DENIED, "Petra Lindqvist is said not to endorse Delia Marsden"),
    ],
)
def test_the_day_of_an_act_may_be_that_of_its_first_report(verdict: EndorsementVerdict, said: str) -> None:
    """So nothing is said to have been on that day."""
    who, of = Who(name="Petra Lindqvist"), Who(name="Delia Marsden")
    standing = Standing(who=who, verdict=verdict, since=date(2026, 3, 2), rival=Who(name="Conrad Vail"))
    answer = EndorsementAnswer(
        asked=(), verdict=verdict, sentence="", evidence=(), state=STATE, of=of, by=who, standings=(standing,)
    )
    assert said in of_endorsement(answer, who, of, date(2026, 5, 3))


def test_words_that_anybody_was_asked_for_are_not_laid_to_whom_the_mailing_names() -> None:
    answer = QuoteAnswer(
        asked=(), verdict=QuoteVerdict.VERBATIM, sentence="", evidence=(), state=STATE, words="It holds.",
        speaker=Who(name="Ilse Roth"),
    )  # fmt: skip
    told = of_quote(answer, Who(name="Petra Lindqvist"), None)
    assert told == "the words quoted are what Ilse Roth said"


def test_a_mailing_that_is_for_nobody_clear_is_not_said_to_claim_nothing(
    tmp_path: Path, empty: AskedRecord
) -> None:
    path = tmp_path / "unclear.txt"
    path.write_text("May 3, 2026\n\nPetra Lindqvist walked along the dam. It rained.\n", encoding="utf-8")
    answer = mailing(empty, read(path))
    assert answer.beneficiary is None
    assert "does not make clear for which candidate it is" in answer.sentence
    assert "claims nobody's support" not in answer.sentence
