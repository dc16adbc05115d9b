"""The pairs of mentions in a sentence between which a stance may be told."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.contents import Contents
from onrecord.extract.sentences import sentences
from onrecord.reading import Attribution
from onrecord.spans import Span

ACTORS = frozenset(
    {
        EntityType.POLITICIAN,
        EntityType.PERSON,
        EntityType.ORGANISATION,
        EntityType.PARTY,
        EntityType.COUNTRY,
        EntityType.OUTLET,
        EntityType.GROUP,
    }
)
"""Types of entities that can hold a stance or be its target."""

LONGEST = 700
"""Characters; a longer sentence is a list, and is passed over."""

MOST = 12
"""Entities of a sentence that are looked at, the first ones: their pairs grow with the square."""

_AUTHOR = re.compile(
    r"\b(?:I(?:['’](?:m|ve|d|ll))?|[Mm]e|[Mm]y|[Oo]urs?|[Ww]e|us|"
    r"[Tt]his (?:editorial board|newspaper|column))\b"
)

_ORDER = (Form.NAME, Form.DESCRIPTION, Form.PRONOUN)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two mentions in a sentence, or one alone whom the speaker of the sentence may judge.

    Args:
        sentence: its span.
        p: the one.
        q: the other one; None where p is alone.
        speaker: the entity that judges p where it is alone; None is the article itself.
    """

    sentence: Span
    p: Mention
    q: Mention | None
    speaker: int | None = None


class Voices:
    """In whose words the mentions of a text stand.

    Args:
        text: an article's words.
        mask: the text's `quotation_mask`.
        attributions: who says what in it.
    """

    def __init__(self, text: str, mask: bytearray, attributions: Sequence[Attribution]) -> None:
        self.attributions, self._contents = attributions, Contents(attributions)
        self.of_author = self._has_author(text, mask)

    def _has_author(self, text: str, mask: bytearray) -> bool:
        """Tell whether the article speaks for itself: a report judges nobody, an opinion says "I" or "we"."""
        spans = (Span(*match.span()) for match in _AUTHOR.finditer(text) if not mask[match.start()])
        return any(self.at(span) is None for span in spans)

    def at(self, span: Span) -> int | None:
        """Return the number of the attribution whose content covers a span, the shortest of several."""
        within = [(len(c), n) for c, n in self._contents.holding(span.start) if c.end >= span.end]
        return min(within)[1] if within else None


def candidates(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity], voices: Voices
) -> Iterator[Candidate]:
    """Yield the pairs of every sentence of a text.

    Args:
        text: an article's words.
        mentions: of whom and what it talks about, in its order.
        entities: what they refer to.
        voices: in whose words they stand.
    """
    known = _known(mentions, entities)
    actors = sorted((m for m in mentions if m.entity in known), key=lambda m: m.span)
    starts = [m.span.start for m in actors]
    for sentence in sentences(text):
        inside = slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        here = [m for m in actors[inside] if m.span.end <= sentence.end]
        if here and len(sentence) <= LONGEST:
            yield from _of_sentence(sentence, _faces(here), voices, known)


def _known(mentions: Sequence[Mention], entities: Sequence[Entity]) -> set[int]:
    """Return the actors of whom a stance is worth telling: those with a name, and groups."""
    named = {m.entity for m in mentions if m.form is Form.NAME}
    return {
        n for n, e in enumerate(entities) if e.type in ACTORS and (n in named or e.type is EntityType.GROUP)
    }


def _faces(here: Sequence[Mention]) -> list[Mention]:
    """Return one mention of each entity, a name rather than a description, a pronoun last of all.

    A mention within another one tells who that is ("the Hale campaign"), and has no part of its own.
    """
    best, behind = dict[int, Mention](), 0
    for mention in sorted(here, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.end <= behind:
            continue
        behind = mention.span.end
        known = best.get(mention.entity)
        if known is None or _ORDER.index(mention.form) < _ORDER.index(known.form):
            best[mention.entity] = mention
    return sorted(best.values(), key=lambda m: m.span)[:MOST]


def _of_sentence(
    sentence: Span, faces: Sequence[Mention], voices: Voices, known: set[int]
) -> Iterator[Candidate]:
    for p, q in itertools.combinations(faces, 2):
        if not p.span.overlaps(q.span) and {p.form, q.form} != {Form.PRONOUN}:
            yield Candidate(sentence, p, q)
    present = {mention.entity for mention in faces}
    for p in faces:
        voice = voices.at(p.span)
        speaker = None if voice is None else voices.attributions[voice].speaker
        judged = voices.of_author if voice is None else speaker in known - present
        if judged and p.form is not Form.PRONOUN:
            yield Candidate(sentence, p, None, speaker)
