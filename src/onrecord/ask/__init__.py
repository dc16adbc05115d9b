"""Questions to a record, answered with a verdict that can be defended in print.

    with onrecord.open("news.db") as record:
        answer = record.ask.quote("The ferry is not for sale", by="Ana Delgado")
        answer.verdict, answer.sentence            # in a word, and in a sentence
        [one.passage for one in answer.evidence]   # where it stands, to the letter

`Questions` has the four questions; each gives its own kind of `Answer`.
"""

from onrecord.ask.answers import (
    Answer,
    EndorsementVerdict,
    MailingVerdict,
    QuoteVerdict,
    RelationVerdict,
)
from onrecord.ask.asked import AskedRecord
from onrecord.ask.endorsements.answer import EndorsementAnswer, Standing
from onrecord.ask.evidence import Evidence, Kind, Passage, Side
from onrecord.ask.mailings.answer import Claim, ClaimKind, MailingAnswer, Naming
from onrecord.ask.questions import Questions
from onrecord.ask.quotes.answer import Called, Edit, QuoteAnswer, Segment
from onrecord.ask.relations.answer import Bounds, RelationAnswer, TurningPoint

__all__ = [
    "Answer",
    "AskedRecord",
    "Bounds",
    "Called",
    "Claim",
    "ClaimKind",
    "Edit",
    "EndorsementAnswer",
    "EndorsementVerdict",
    "Evidence",
    "Kind",
    "MailingAnswer",
    "MailingVerdict",
    "Naming",
    "Passage",
    "Questions",
    "QuoteAnswer",
    "QuoteVerdict",
    "RelationAnswer",
    "RelationVerdict",
    "Segment",
    "Side",
    "Standing",
    "TurningPoint",
]
