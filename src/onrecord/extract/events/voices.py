"""In whose words an event is told, and for whom they speak."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.entities import Mention
from onrecord.reading import Attribution
from onrecord.spans import Span

_SIDE = re.compile(
    r"\b(?:campaign|team|camp|committee|staff|aides?|all(?:y|ies)|supporters|backers|surrogates?|"
    r"spokes\w+|manager|advis[eo]rs?|strategists?|"
    r"consultants?|press secretary|flyers?|fliers?|leaflets?|mailers?|mailings?|mail|literature|"
    r"brochures?|postcards?|"
    r"letters?|e-?mails?|newsletter|web ?sites?|page|ads?|advertisements?|commercials?|videos?|"
    r"signs?|billboards?|posters?|"
    r"wife|husband|sons?|daughters?|brother|sister|father|mother|lawyers?|volunteers?|tweets?|"
    r"posts?|account|announcement|statement|release)\b",
    re.IGNORECASE,
)
"""Whatever somebody has of these speaks for him."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An attribution, the words of its cue, and the entities for whom its source speaks."""

    attribution: Attribution
    cue: str
    side: frozenset[int]


def voices_of(attributions: Sequence[Attribution], mentions: Sequence[Mention], text: str) -> list[Voice]:
    """Return each attribution with whoever says it, by himself, an aide or a mailing.

    Args:
        attributions: of an article.
        mentions: of it, in its order.
        text: its words.
    """
    starts = [mention.span.start for mention in mentions]
    voices = []
    for one in attributions:
        side = {one.speaker, one.on_behalf_of}
        for span in one.source:
            if _SIDE.search(text, span.start, span.end):
                near = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                side |= {mention.entity for mention in near}
        cue = " ".join(span.of(text) for span in one.cue)
        voices.append(Voice(one, cue, frozenset(entity for entity in side if entity is not None)))
    return voices


def voice_at(evidence: Span, voices: Sequence[Voice]) -> int | None:
    """Return the number of the attribution in whose content an event is told, the shortest of several.

    What is told by the attribution's own cue is told by the article: "she endorsed him".

    Args:
        evidence: the words that tell the event.
        voices: of the article.
    """
    within = [
        (len(span), number)
        for number, voice in enumerate(voices)
        for span in voice.attribution.content
        if span.start <= evidence.start < span.end and not any(map(evidence.overlaps, voice.attribution.cue))
    ]
    return min(within)[1] if within else None
