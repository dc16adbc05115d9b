"""Of what a step is told: of a statement, of an event, or of the article as a whole."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.chains import Medium, Step
from onrecord.events import Event, EventType
from onrecord.extract.chains.told import Told
from onrecord.extract.contents import Contents
from onrecord.reading import Attribution
from onrecord.spans import Span

Of = tuple[int | None, int | None]
"""A statement or an event by its number; of the article where both are None."""

ARTICLE: Of = (None, None)
_UNSAID = (EventType.CONTEST, EventType.RESULT, EventType.POLL)
_OCCASIONS = (Medium.SPEECH, Medium.INTERVIEW)
_NEWS = (Step.FIRST_REPORTED, Step.OBTAINED_BY)
"""Steps that the article may tell of what it reports in its own voice."""
_ANOTHER_CLAUSE = re.compile(r";|\b(?:but|while|although|though|because|whereas|unless)\b")
_CLOSE = 12
_AHEAD = 60
"""How far from what is close its cue may be: "sent a letter to the mayor last week, urging him"."""


class Places:
    """Finds what a step is told of.

    Args:
        attributions: of the article.
        events: of the article.
        text: its words.
    """

    def __init__(self, attributions: Sequence[Attribution], events: Sequence[Event], text: str) -> None:
        self._text = text
        self._events = events
        self._attributions = attributions
        cues = [(span, n) for n, a in enumerate(attributions) for span in (*a.cue, *a.source)]
        self._cues = sorted(cues)
        self._starts = [span.start for span, _ in self._cues]
        self._contents = Contents(attributions)
        self._evidence = sorted((span, n) for n, e in enumerate(events) for span in e.evidence)
        self._evidence_starts = [span.start for span, _ in self._evidence]

    def of(self, told: Told, sentence: Span) -> Of | None:
        """Return what a step is told of; None where it is unclear.

        Args:
            told: the step.
            sentence: where its sentence stands.
        """
        if told.step is Step.REPUBLISHED:
            return ARTICLE
        statement = self._statement(told, sentence)
        if statement is not None:
            return None if self._is_own(told, statement) else (statement, None)
        quoting = self._quoting(told.at)
        if quoting:
            return (max(quoting), None) if told.step in _NEWS else None
        event = self._event(told, sentence) if told.step is not Step.GIVEN_TO and not told.close else None
        if event is not None:
            return None, event
        return ARTICLE if told.step in _NEWS else None

    def _is_own(self, told: Told, statement: int) -> bool:
        """Tell whether a statement would be given to whoever makes it: "in an interview, Hale said"."""
        given = told.step is Step.GIVEN_TO and told.entity is not None
        return given and self._attributions[statement].speaker == told.entity

    def _statement(self, told: Told, sentence: Span) -> int | None:
        """Return the attribution whose source or cue is nearest in the sentence, and quotes not the step."""
        inside = self._quoting(told.at)
        best: tuple[int, int] | None = None
        first = bisect_left(self._starts, sentence.start)
        for span, number in self._cues[first : bisect_left(self._starts, sentence.end)]:
            gap = self._gap(told, span)
            if gap is None or number in inside or (inside and gap > 0) or self._is_about(told, number):
                continue
            best = min(best or (gap, number), (gap, number))
        return best[1] if best else None

    def _is_about(self, told: Told, statement: int) -> bool:
        """Tell whether an occasion only says who speaks: "Hale, who was at the rally, said"."""
        source = self._attributions[statement].source if told.value in _OCCASIONS else ()
        return any(span.start < told.at.start and told.at.end <= span.end for span in source)

    def _quoting(self, at: Span) -> set[int]:
        """Return the attributions whose contents hold the beginning of some words."""
        return {n for _, n in self._contents.holding(at.start)}

    def _gap(self, told: Told, span: Span) -> int | None:
        """Return how far a step is from some words; None where it is told of something else."""
        gap = max(0, span.start - told.at.end, told.at.start - span.end)
        between = self._text[min(span.end, told.at.end) : max(span.start, told.at.start)]
        if (gap and _ANOTHER_CLAUSE.search(between)) or (
            told.close and gap > (_AHEAD if span.start >= told.at.end else _CLOSE)
        ):
            return None
        return gap

    def _event(self, told: Told, sentence: Span) -> int | None:
        """Return the event whose evidence is nearest in the sentence; nobody says a contest or a poll."""
        low = bisect_left(self._evidence_starts, sentence.start)
        here = self._evidence[low : bisect_left(self._evidence_starts, sentence.end)]
        gaps = [(gap, n) for span, n in here if (gap := self._gap(told, span)) is not None]
        event = min(gaps)[1] if gaps else None
        unsaid = event is not None and self._events[event].type in _UNSAID
        return None if unsaid and told.step is Step.MEDIUM else event
