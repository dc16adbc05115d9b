"""The report of a quotation."""

from typing import TYPE_CHECKING

from onrecord.doors.reports.comparing import compare
from onrecord.doors.reports.document import Block, Document, Paragraph, Section
from onrecord.doors.reports.linked import claim_review
from onrecord.doors.reports.verdicts import asked, badge, evidence_sections

if TYPE_CHECKING:
    from onrecord.ask import QuoteAnswer

_QUOTES = "“”\"'‘’«» "
_SIDES = {"for": "Where it stands", "against": "What speaks against it", "beside": "What stands beside it"}


def quote_document(answer: "QuoteAnswer") -> Document:
    """Return the report of a quotation: as asked beside as said, and where it stands."""
    return Document(
        kind="Quotation",
        title=f"“{answer.words.strip(_QUOTES)}”",
        facts=asked(answer, "words"),
        badge=badge(answer.verdict.value),
        sentence=answer.sentence,
        sections=(
            Section(title="As asked, and as said", blocks=comparison(answer)),
            *evidence_sections(answer.evidence, _SIDES),
        ),
        remarks=answer.remarks,
        state=answer.state,
        linked=(claim_review(answer),),
    )


def comparison(answer: "QuoteAnswer") -> tuple[Block, ...]:
    """Return the comparison of the two, with what its marks mean; nothing where there is none."""
    if not answer.segments:
        return ()
    called = dict.fromkeys(segment.called.value for segment in answer.segments if segment.called)
    warning = (Paragraph(text=f"Called out: a changed {' and a changed '.join(called)}."),) if called else ()
    return (compare(answer), *warning)
