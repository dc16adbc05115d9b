"""Of what a step is told: of a statement, of an event, or of the article as a whole."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.chains import Step
from onrecord.events import Event
from onrecord.extract.chains.told import Told
from onrecord.reading import Attribution
from onrecord.spans import Span

Of = tuple[int | None, int | None]
"""A statement or an event by its number; of the article where both are None."""

ARTICLE: Of = (None, None)
_NEWS = (Step.FIRST_REPORTED, Step.OBTAINED_BY)
"""Steps that the article may tell of what it reports in its own voice."""


class Places:
    """Finds what a step is told of.

    Args:
        attributions: of the article.
        events: of the article.
    """

    def __init__(self, attributions: Sequence[Attribution], events: Sequence[Event]) -> None:
        self._attributions = attributions
        cues = [(span, n) for n, a in enumerate(attributions) for span in (*a.cue, *a.source)]
        self._cues = sorted(cues)
        self._starts = [span.start for span, _ in self._cues]
        self._contents = sorted((span, n) for n, a in enumerate(attributions) for span in a.content)
        self._content_starts = [span.start for span, _ in self._contents]
        self._longest = max((len(span) for span, _ in self._contents), default=0)
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
            speaks = told.step is Step.GIVEN_TO and told.entity is not None
            return None if speaks and self._attributions[statement].speaker == told.entity else (statement, None)
        if self._quoting(told.at):
            return None
        event = self._event(told.at, sentence) if told.step is not Step.GIVEN_TO else None
        if event is not None:
            return None, event
        return ARTICLE if told.step in _NEWS else None

    def _statement(self, told: Told, sentence: Span) -> int | None:
        """Return the attribution whose source or cue is nearest in the sentence, and quotes not the step itself."""
        inside = self._quoting(told.at)
        best: tuple[int, int] | None = None
        first = bisect_left(self._starts, sentence.start)
        for span, number in self._cues[first : bisect_left(self._starts, sentence.end)]:
            gap = max(0, span.start - told.at.end, told.at.start - span.end)
            if number not in inside and not (inside and gap > 0) and (best is None or (gap, number) < best):
                best = (gap, number)
        return best[1] if best else None

    def _quoting(self, at: Span) -> set[int]:
        """Return the attributions whose contents hold the beginning of some words."""
        low = bisect_left(self._content_starts, at.start - self._longest)
        high = bisect_right(self._content_starts, at.start)
        return {n for span, n in self._contents[low:high] if span.start <= at.start < span.end}

    def _event(self, at: Span, sentence: Span) -> int | None:
        """Return the event whose evidence is nearest in the sentence."""
        low = bisect_left(self._evidence_starts, sentence.start)
        here = self._evidence[low : bisect_left(self._evidence_starts, sentence.end)]
        gaps = [(max(0, span.start - at.end, at.start - span.end), n) for span, n in here]
        return min(gaps)[1] if gaps else None
