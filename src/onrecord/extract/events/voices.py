"""In whose words an event is told, and for whom they speak."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.entities import Mention
from onrecord.extract.contents import Contents
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
    r"posts?|account|announcement|statement|release|close to)\b",
    re.IGNORECASE,
)
"""Whatever somebody has of these speaks for him."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An attribution, the words of its cue, and the entities for whom its source speaks."""

    attribution: Attribution
    cue: str
    side: frozenset[int]


class Voices:
    """Each attribution of an article with whoever says it, by himself, an aide or a mailing.

    Args:
        attributions: of an article.
        mentions: of it.
        text: its words.
    """

    def __init__(self, attributions: Sequence[Attribution], mentions: Sequence[Mention], text: str) -> None:
        self._mentions = sorted(mentions, key=lambda m: m.span)  # a name comes behind its phrase's beginning
        self._starts = [mention.span.start for mention in self._mentions]
        self._contents = Contents(attributions)
        self._voices = [self._voice(attribution, text) for attribution in attributions]

    def __getitem__(self, number: int) -> Voice:
        return self._voices[number]

    def _voice(self, one: Attribution, text: str) -> Voice:
        side = {one.speaker, one.on_behalf_of}
        for span in one.source:
            if _SIDE.search(text, span.start, span.end):
                near = slice(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
                side |= {mention.entity for mention in self._mentions[near]}
        cue = " ".join(span.of(text) for span in one.cue)
        return Voice(one, cue, frozenset(entity for entity in side if entity is not None))

    def at(self, evidence: Span) -> int | None:
        """Return the number of the attribution in whose content an event is told, the shortest of several.

        What is told by the attribution's own cue is told by the article: "she endorsed him".
        """
        within = [
            (len(span), number)
            for span, number in self._contents.holding(evidence.start)
            if not any(map(evidence.overlaps, self[number].attribution.cue))
        ]
        return min(within)[1] if within else None
