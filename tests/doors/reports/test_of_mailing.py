"""The report of a mailing."""

from dataclasses import replace
from datetime import date

from tests.doors.reports import making

from onrecord.doors.reports.document import Document, Exhibits, Finding, Paragraph, Table
from onrecord.doors.reports.of_mailing import mailing_document


def findings(document: Document) -> list[Finding]:
    """Return those whose support is claimed or implied."""
    return [block for block in document.sections[0].blocks if isinstance(block, Finding)]


def inner(finding: Finding) -> list[Finding]:
    """Return the sentences about one, by kind."""
    return [block for block in finding.blocks if isinstance(block, Finding)]


def told(finding: Finding) -> list[str]:
    """Return what the evidence tells that is shown at once."""
    return [one.tells for block in finding.blocks if isinstance(block, Exhibits) for one in block.evidence]


def test_each_is_told_of_once_with_the_verdicts_that_the_record_gives() -> None:
    ana, league = findings(mailing_document(making.mailing()))
    assert [(name, badge.word) for name, badge in ana.badges] == [("endorsement", "endorses")]
    assert (league.title, league.badges, league.said) == (making.LEAGUE.name, (), "")
    quoted, claimed = sorted(inner(ana), key=lambda one: not one.badges)
    assert [(name, badge.word) for name, badge in quoted.badges] == [("quotation", "altered")]
    assert claimed.title == "Claims an endorsement"
    assert [one.title for one in inner(league)] == ["Pictures"]


def test_evidence_is_shown_once_and_named_again() -> None:
    claim, praise, _ = making.mailing().claims
    again = replace(praise, who=making.BO)
    first, second = findings(mailing_document(making.mailing(claims=(claim, again))))
    assert told(first) == [one.tells for one in making.endorsement().evidence]
    named = [block.text for block in second.blocks if isinstance(block, Paragraph)]
    assert named == [f"As shown above: {'; '.join(told(first))}."]
    (quoted,) = inner(second)
    assert told(quoted) == [one.tells for one in making.quote().evidence]


def test_sentences_of_one_kind_stand_together() -> None:
    claim = making.mailing().claims[0]
    (ana,) = findings(
        mailing_document(making.mailing(claims=(claim, replace(claim, words="She is with us."))))
    )
    (both,) = inner(ana)
    assert both.title == "Claims an endorsement, 2 times"
    assert [one.text for one in both.blocks if isinstance(one, Paragraph)] == [
        f"“{claim.words}”",
        "“She is with us.”",
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
