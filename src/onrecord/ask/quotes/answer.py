"""What is answered about a quotation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from onrecord.ask.answers import Answer
from onrecord.record import Who


class Edit(StrEnum):
    """What was done to some words on the way from what was said to what was asked."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    LEFT_OUT = "left out"


class Called(StrEnum):
    """A change that turns the sense, which is called out."""

    NEGATION = "negation"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a comparison between what was asked and what was said.

    Args:
        edit: what was done to it.
        asked: the words as they were asked; "" where there are none.
        said: the words as they were said; "" where there are none.
        called: what is called out about it, if anything.
    """

    edit: Edit
    asked: str = ""
    said: str = ""
    called: Called | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the segment as JSON can write it."""
        return {
            "edit": self.edit.value,
            "asked": self.asked,
            "said": self.said,
            "called": self.called.value if self.called else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteAnswer(Answer):
    """Whether some words are on record, as whose, and how they differ from what was said.

    Args:
        words: the quotation that was asked about.
        by: who is to have said it; None where nobody was named.
        speaker: who said what comes nearest; None where nobody is known or nothing is on record.
        said: the words on record that come nearest, whole; "" where nothing is.
        before: what stands before them in the same statement, and was left out.
        after: what stands after them.
        segments: the comparison of the two, in the order of the words.
    """

    KIND: ClassVar[str] = "quote"

    words: str
    by: Who | None = None
    speaker: Who | None = None
    said: str = ""
    before: str = ""
    after: str = ""
    segments: tuple[Segment, ...] = ()

    def details(self) -> dict[str, Any]:
        """Return what was said, by whom, and how the quotation differs."""
        return {
            "words": self.words,
            "by": self.by.to_dict() if self.by else None,
            "speaker": self.speaker.to_dict() if self.speaker else None,
            "said": self.said,
            "before": self.before,
            "after": self.after,
            "segments": [segment.to_dict() for segment in self.segments],
        }
