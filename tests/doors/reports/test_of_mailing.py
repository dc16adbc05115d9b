"""The report of a mailing."""

from dataclasses import replace
from datetime import date

from tests.doors.reports import making

from onrecord.doors.reports.document import Document, Exhibits, Finding, Paragraph, Table
from onrecord.doors.reports.of_mailing import mailing_document


def findings(document: Document) -> list[Finding]:
    """Return the claims of a report."""
    return [block for block in document.sections[0].blocks if isinstance(block, Finding)]


def test_what_several_claims_rest_on_is_shown_once_and_named_again() -> None:
    first, second, _ = findings(mailing_document(making.mailing()))
    shown = [one.tells for block in first.blocks if isinstance(block, Exhibits) for one in block.evidence]
    again = [block.text for block in second.blocks if isinstance(block, Paragraph)]
    assert shown == [one.tells for one in making.endorsement().evidence]
    assert f"As shown above: {'; '.join(shown)}." in again


def test_a_claim_has_the_verdicts_that_the_record_gives() -> None:
    badges = [
        [(name, badge.word) for name, badge in one.badges]
        for one in findings(mailing_document(making.mailing()))
    ]
    assert badges == [
        [("endorsement", "endorses")],
        [("endorsement", "endorses"), ("quotation", "altered")],
        [],
    ]


def test_the_day_that_is_asked_for_is_told_where_it_is_not_the_day_of_the_mailing() -> None:
    sent = mailing_document(making.mailing()).facts.rows
    assert ("sent", "2026-09-22") in sent
    assert not [value for name, value in sent if name in ("as of", "mailing")]
    other = mailing_document(making.mailing(asked=(("on", "2026-09-01"),), day=date(2026, 9, 22)))
    assert ("as of", "2026-09-01") in other.facts.rows


def test_counts_that_are_nothing_but_zero_are_left_out() -> None:
    ana, vick = making.mailing().namings
    document = mailing_document(making.mailing(namings=(replace(ana, pronoun=0, described=0), vick)))
    (table,) = (
        block for section in document.sections for block in section.blocks if isinstance(block, Table)
    )
    assert table.titles == ("who", "in full", "by surname")
    assert table.rows == (("Ana Delgado", "3", "19"), ("Lorraine Vick", "2", "5"))


def test_what_is_said_of_a_claim_is_a_sentence() -> None:
    claim = replace(making.mailing().claims[0], said="the record has it")
    assert findings(mailing_document(making.mailing(claims=(claim,))))[0].said == "The record has it."
