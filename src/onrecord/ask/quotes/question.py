"""What is asked about a quotation."""

from dataclasses import dataclass
from datetime import date

from onrecord.ask.quotes.speakers import Accused
from onrecord.ask.quotes.word import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about a quotation.

    Args:
        text: the quotation, as it was given.
        words: its words.
        by: who is to have said it.
        on: the last day of what is used; None for all.
    """

    text: str
    words: Words
    by: Accused
    on: date | None = None

    def shown(self, places: range) -> str:
        """Return some of the quotation's words, as they were given."""
        chosen = self.words[places.start : places.stop]
        return self.text[chosen[0].span.start : chosen[-1].span.end] if chosen else ""

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """The question's parameters by name, in words."""
        day = self.on.isoformat() if self.on else ""
        given = (("words", self.text), ("by", self.by.given), ("on", day))
        return tuple((name, value) for name, value in given if value)
