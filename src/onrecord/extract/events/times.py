"""When an event of a sentence happened, as the sentence tells it."""

import re
from collections.abc import Sequence

from onrecord.extract.events.found import Found
from onrecord.extract.shape import DAY, Chunk
from onrecord.reading import Attribution
from onrecord.timex import Date

_VAGUE = re.compile(r"\w+_REF|X.*")
_SAID = re.compile(r"\W*(?:\w+\W+){0,3}(?:on |in |late |early )?$")
_BARRIER = re.compile(
    r"\b(?:who|which|that|because|while|although|when|after|before|since|until|if)\b|[;:“”\"]"
)
_FROM = re.compile(r"\b(?:since|until|by|before|from|for|to)\s+$")


def date_of(found: Found, cues: list[int]) -> Date | None:
    """Return the date nearest to an event in its sentence, with no clause between; none where there is none.

    Args:
        found: the event.
        cues: where the cues of attributions end, in the text: "said Tuesday" tells when it was said.
    """
    if found.date is not None or not found.dated:
        return found.date
    sentence = found.sentence
    own = sentence.span(found.start, found.end)
    cues = [cue for cue in cues if not own.start < cue <= own.end]
    best: tuple[int, Chunk] | None = None
    for place, sign in enumerate(sentence.words):
        if sign != DAY or not _counts(chunk := sentence.chunk(place), sentence.shape.text, cues):
            continue
        low, high = (found.end, place) if place >= found.end else (place, found.start)
        between = sentence.words[low:high]
        distance = len(between) + (40 if place < found.start else 0)
        if _BARRIER.search(between) or _FROM.search(sentence.words[:place]):
            continue
        if best is None or distance < best[0]:
            best = (distance, chunk)
    return best[1].date if best else None


def _counts(chunk: Chunk, text: str, cues: list[int]) -> bool:
    """Tell whether a date has a value and does not tell when something was said."""
    if chunk.date is None or _VAGUE.fullmatch(chunk.date.value):
        return False
    start = chunk.span.start
    return not any(0 <= start - cue < 30 and _SAID.fullmatch(text, cue, start) for cue in cues)


def cue_ends(attributions: Sequence[Attribution]) -> list[int]:
    """Return where the cues of attributions end, in the order of the text."""
    return sorted(attribution.cue[-1].end for attribution in attributions if attribution.cue)
