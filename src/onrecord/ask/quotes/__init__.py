"""Whether some words are on record, as whose, and how they differ from what was said."""

from datetime import date

from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.ask.quotes.judging import judged
from onrecord.ask.quotes.question import Question
from onrecord.ask.quotes.seeking import in_statements, in_texts, surfaces
from onrecord.ask.quotes.speakers import Bonds, accused
from onrecord.ask.quotes.telling import answered
from onrecord.ask.quotes.utterances import Marks
from onrecord.ask.quotes.words import words_of
from onrecord.errors import QueryError
from onrecord.record import RecordReader

LONGEST = 10_000
"""So many words are a quotation at most: twice a long speech."""


def quote(record: RecordReader, words: str, *, by: str = "", on: date | None = None) -> QuoteAnswer:
    """Tell whether some words are on record, as whose, and how they differ from what was said.

    Args:
        record: the open record.
        words: the quotation.
        by: who is to have said it: a name, an id, or the beginning of one; "" for anybody.
        on: use nothing that was published after this day, nor any article without a day.

    Raises:
        QueryError: there is no word in the quotation, or there are more than `LONGEST`.
        AmbiguousNameError: the name fits several; the message lists them.
    """
    asked = words_of(words)
    if not asked:
        raise QueryError(f"there is no word in {words!r}; give what is to have been said")
    if len(asked) > LONGEST:
        raise QueryError(f"the quotation has {len(asked)} words; ask about {LONGEST} at most at a time")
    question = Question(text=words, words=asked, by=accused(record, by), on=on)
    marks, written = Marks(), surfaces(asked, words)
    stated = in_statements(record, written, on, marks)
    utterances = stated + in_texts(record, written, on, stated, marks)
    found = judged(asked, utterances, Bonds(record, question.by, utterances))
    return answered(record, question, found, utterances)
