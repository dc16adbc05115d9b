"""Whether some words are on record, as whose, and how they differ from what was said."""

from datetime import date

from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.record import RecordReader


def quote(record: RecordReader, words: str, *, by: str = "", on: date | None = None) -> QuoteAnswer:
    """Whether some words are on record, as whose, and how they differ from what was said."""
    raise NotImplementedError
