"""Reports: an answer as text, Markdown, HTML or JSON-LD, all from one document.

document = compose(answer)
as_html(document)                # likewise as_text, as_markdown, as_jsonld
"""

from onrecord.ask import Answer, EndorsementAnswer, MailingAnswer, QuoteAnswer, RelationAnswer
from onrecord.doors.reports.as_html import as_html
from onrecord.doors.reports.as_markdown import as_markdown
from onrecord.doors.reports.as_text import as_text, show
from onrecord.doors.reports.document import Document
from onrecord.doors.reports.linked import as_jsonld
from onrecord.doors.reports.of_endorsement import endorsement_document
from onrecord.doors.reports.of_mailing import mailing_document
from onrecord.doors.reports.of_quote import quote_document
from onrecord.doors.reports.of_relation import relation_document
from onrecord.errors import QueryError

__all__ = ["Document", "as_html", "as_jsonld", "as_markdown", "as_text", "compose", "show"]


def compose(answer: Answer, svg: str = "") -> Document:
    """Return an answer as a document, which every form is made of.

    Args:
        answer: of any of the four questions.
        svg: a relation as a picture, as `picturing.draw_relation` draws it; "" for none.

    Raises:
        QueryError: it is no answer to one of them.
    """
    match answer:
        case QuoteAnswer():
            return quote_document(answer)
        case EndorsementAnswer():
            return endorsement_document(answer)
        case MailingAnswer():
            return mailing_document(answer)
        case RelationAnswer():
            return relation_document(answer, svg)
    raise QueryError(
        f"there is no report of a {type(answer).__name__}: ask a quote, endorsement, mailing or relation"
    )
