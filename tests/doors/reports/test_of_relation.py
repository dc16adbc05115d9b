"""The report of a relation."""

from tests.doors.reports import making

from onrecord.doors.reports.document import Document, Paragraph, Picture, Table
from onrecord.doors.reports.of_relation import relation_document


def table(document: Document, title: str) -> Table:
    """Return the table of a section."""
    (found,) = (
        block
        for section in document.sections
        if section.title == title
        for block in section.blocks
        if isinstance(block, Table)
    )
    return found


def test_turning_points_stages_bounds_and_months_are_tables() -> None:
    document = relation_document(making.relation())
    assert table(document, "Turning points").rows == (
        ("2026-04-02", "Bo Lindqvist → Ana Delgado", "+0.71", "−0.60"),
    )
    assert table(document, "Over time").rows[2] == (
        "Ana Delgado → Bo Lindqvist",
        "no day known",
        "no day known",
        "+0.30",
        "1",
    )
    assert table(document, "The first and the latest of each kind").rows[1][2] == "1,208"
    assert table(document, "By months").rows[-1] == ("no day known", "8", "5", "0", "0", "0")


def test_evidence_of_a_turning_point_is_shown_there_and_not_again() -> None:
    document = relation_document(making.relation())
    assert [one.id for one in document.evidence()] == ["t1", "t2", "v1"]
    assert [section.title for section in document.sections][-1] == "Also on record"


def test_where_there_is_no_turning_point_it_says_so_and_how_they_are_sought() -> None:
    document = relation_document(making.relation(turns=(), stages=()))
    (section,) = (section for section in document.sections if section.title == "Turning points")
    assert [block.text for block in section.blocks if isinstance(block, Paragraph)] == [
        "None on record.",
        making.relation().method,
    ]


def test_a_picture_is_there_if_it_was_drawn() -> None:
    assert "Over time" not in [
        section.title for section in relation_document(making.relation(stages=())).sections
    ]
    (picture, _) = relation_document(making.relation(), "<svg/>").sections[0].blocks
    assert isinstance(picture, Picture)
    assert "Ana Delgado and Bo Lindqvist" in picture.says
