"""The report of an endorsement."""

from tests.doors.reports import making

from onrecord.doors.reports.document import Document, Exhibits, Facts, Finding, Table
from onrecord.doors.reports.of_endorsement import endorsement_document


def blocks(document: Document, title: str) -> list[object]:
    """Return the blocks of a section."""
    return [block for section in document.sections if section.title == title for block in section.blocks]


def test_of_one_it_tells_since_when_and_by_whose_word() -> None:
    document = endorsement_document(making.endorsement())
    assert document.title == "Does Ana Delgado endorse Lorraine Vick?"
    assert document.facts.rows == (("as of", "2026-06-01"),)
    (facts,) = blocks(document, "How it stands")
    assert isinstance(facts, Facts)
    assert facts.rows == (("Ana Delgado", "endorses"), ("since", "2026-05-04"), ("on record by", "own word"))
    (exhibits,) = blocks(document, "What speaks for it")
    assert isinstance(exhibits, Exhibits)
    assert exhibits.evidence == making.endorsement().evidence


def test_of_everybody_it_has_a_table_and_each_with_their_evidence() -> None:
    document = endorsement_document(making.endorsers())
    assert document.title == "Who endorses Lorraine Vick?"
    (table,) = blocks(document, "Who is on record")
    assert isinstance(table, Table)
    assert [row[:2] for row in table.rows] == [
        ("Ana Delgado", "endorses"),
        ("Harbour League", "withdrawn"),
        ("Bo Lindqvist", "endorses another"),
    ]
    assert table.rows[2][4] == "Ana Delgado"
    found = blocks(document, "What it rests on, one by one")
    assert [one.title for one in found if isinstance(one, Finding)] == [
        "Ana Delgado",
        "Harbour League",
        "Bo Lindqvist",
    ]
    shown = list(document.evidence())
    assert shown == list(making.endorsers().evidence)


def test_of_nobody_there_is_the_sentence_alone() -> None:
    assert not endorsement_document(making.endorsement(by=None, standings=(), evidence=())).sections
