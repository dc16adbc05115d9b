"""Words that every form of a report has: of evidence, of copies, of the record's state."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import MOTTO

if TYPE_CHECKING:
    from onrecord.ask import Evidence, Passage
    from onrecord.record import State

MARKS = "[-said, and not in the question-]  {+in the question, and not said+}"
"""What the marks of a comparison in one line mean."""


def many(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def voice(evidence: "Evidence") -> str:
    """Return whose words some evidence is, and for whom; "" where that is not known, or told already."""
    speaker, behalf = evidence.said_by, evidence.on_behalf_of
    if speaker is None or (behalf is None and speaker.name in evidence.tells):
        return ""
    return f"said by {speaker.name}{f', for {behalf.name}' if behalf else ''}"


def place(passage: "Passage") -> str:
    """Return where a passage's words stand in its article, as both kinds of selectors have it."""
    return f"characters {passage.span.start:,} to {passage.span.end:,} of {passage.article}"


def copies(evidence: "Evidence") -> str:
    """Return how many other articles have the same report."""
    return f"the same report in {many(len(evidence.copies), 'other article')}"


def foot(state: "State") -> Iterator[str]:
    """Yield the lines at a report's foot: the record's state, and what it does not say."""
    days = " to ".join(dict.fromkeys(str(day) for day in (state.earliest, state.latest) if day))
    span = f", published {days}" if days else ", of no day that is known"
    models = f", read by {', '.join(state.models)}" if state.models else ""
    yield f"The record: {many(state.articles, 'article')}{span}{models}."
    yield MOTTO
