"""The report of a quotation, and what all reports share."""

import pytest
from tests.doors.reports import making

from onrecord.ask import EndorsementVerdict, MailingVerdict, QuoteVerdict, RelationVerdict
from onrecord.doors.reports import compose
from onrecord.doors.reports.document import Comparison, Paragraph, Tone, as_sentence
from onrecord.doors.reports.of_quote import quote_document
from onrecord.doors.reports.verdicts import badge
from onrecord.errors import QueryError


def test_a_quotation_stands_in_one_pair_of_quotation_marks() -> None:
    assert quote_document(making.quote(words='"Not for sale."')).title == "“Not for sale.”"


def test_what_is_called_out_is_said_once() -> None:
    twice = making.quote(segments=making.quote().segments * 2)
    (compared, said) = quote_document(twice).sections[0].blocks
    assert isinstance(compared, Comparison)
    assert isinstance(said, Paragraph)
    assert said.text == "Called out: a changed negation and a changed number."


def test_without_anything_near_there_is_no_comparison() -> None:
    assert not quote_document(making.no_quote()).sections


def test_who_is_asked_about_stands_below_the_title() -> None:
    assert quote_document(making.quote()).facts.rows == (("said to be by", "Ana Delgado"),)


@pytest.mark.parametrize("kind", [EndorsementVerdict, MailingVerdict, QuoteVerdict, RelationVerdict])
def test_every_verdict_has_its_word_and_what_is_not_on_record_looks_like_it(kind: type[QuoteVerdict]) -> None:
    badges = [badge(verdict.value) for verdict in kind]
    assert [one.word for one in badges] == [verdict.value for verdict in kind]
    assert badge("not on record").tone is Tone.ABSENT
    assert {Tone.STANDS, Tone.ABSENT} <= {one.tone for one in badges}


def test_a_remark_is_a_sentence() -> None:
    assert as_sentence("two have no day") == "Two have no day."
    assert as_sentence("Is it so?") == "Is it so?"
    assert quote_document(making.quote(remarks=("two have no day",))).remarks == ("Two have no day.",)


def test_what_is_no_answer_to_a_question_has_no_report() -> None:
    with pytest.raises(QueryError, match="no report of a object"):
        compose(object())  # type: ignore[arg-type]
