"""Who is who in an article: mentions to entities, and sources to speakers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from onrecord.entities import EntityType
from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import Told, features_of, pairs_of, tell
from onrecord.extract.gathering import Floors, Gathered
from onrecord.extract.referents import Referents, build, forms_of, mention_of
from onrecord.extract.speakers import SourceFinder, with_speakers
from onrecord.extract.words import KINDS
from onrecord.model import Reader
from onrecord.reading import Attribution

_I, _YOU = KINDS.index("i"), KINDS.index("you")
_PEOPLE = 2
"""The network's first two types are people."""

_TELLING = re.compile(
    r"\b(?:told|tells?|asked|asks?|urged|urges|warned|warns|reminded|assured)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """The few numbers that mentions and coreference leave open, chosen on dev (docs/decisions/0006).

    Args:
        floors: the least scores of mentions.
        lean: added to the score of every antecedent: above 0, more is joined.
    """

    floors: Floors = field(default_factory=Floors)
    lean: float = 0.0


@dataclass(frozen=True, slots=True)
class Context:
    """What reading one article needs: its text, the text's `quotation_mask`, a bundle and thresholds."""

    text: str
    mask: bytearray
    reader: Reader
    linking: Linking


def refer(
    gathered: Gathered, attributions: Sequence[Attribution], context: Context
) -> tuple[Referents, list[Attribution]]:
    """Return the entities of an article, and its attributions with their speakers.

    Args:
        gathered: its mentions, in the order of the text.
        attributions: in the order of the text.
        context: the article and what reads it.
    """
    told = tell(gathered.found, context.text, context.mask)
    held = _held(gathered, told, attributions, context.text)
    types = gathered.types.argmax(1) if len(gathered.found) else np.zeros(0, np.int64)
    clusters = Clusters(gathered.found, told, (types < _PEOPLE).tolist(), context.text)
    later, earlier = pairs_of(told)
    if held:
        apart = np.array(sorted(held), np.int64)
        free = ~(np.isin(later, apart) | np.isin(earlier, apart))
        later, earlier = later[free], earlier[free]
    scores = np.zeros(0, np.float32)
    if len(later):
        features = features_of(told, types, later, earlier)
        scores = context.reader.session.antecedents(gathered.states, later, earlier, features)
    clusters.fill(later, earlier, scores, context.linking.lean)
    for mention, other in held.items():
        clusters.unite(mention, other)
    referents = build(gathered, told, clusters, context.text)
    return referents, with_speakers(attributions, referents, context.text)


def _held(gathered: Gathered, told: Told, attributions: Sequence[Attribution], text: str) -> dict[int, int]:
    """Return the mentions that the attributions decide: in a quotation "I" is who speaks, "you" who is told.

    Returns:
        The number of each such mention, and of the one that it refers to.
    """
    wanted = np.flatnonzero((told.quotation > 0) & ((told.kind == _I) | (told.kind == _YOU)))
    if not len(wanted):
        return {}
    forms = forms_of(gathered, told)
    everyone = [mention_of(f, forms[i], EntityType.OTHER, i) for i, f in enumerate(gathered.found)]
    finder = SourceFinder(everyone, text)
    held: dict[int, int] = {}
    size: dict[int, int] = {}
    for attribution in attributions:
        width = attribution.content[-1].end - attribution.content[0].start
        for i in _inside(wanted, told, attribution):
            if width < size.get(i, width + 1):  # of two contents, the inner one is nearer
                other = (
                    _speaker(attribution, finder)
                    if told.kind[i] == _I
                    else _addressee(attribution, finder, text)
                )
                if other is not None and other != i:
                    held[i], size[i] = other, width
    return {i: other for i, other in held.items() if other not in held}


def _inside(wanted: np.ndarray, told: Told, attribution: Attribution) -> Iterator[int]:
    for span in attribution.content:
        for i in wanted.tolist():
            if span.start <= told.start[i] and told.end[i] <= span.end:
                yield i


def _speaker(attribution: Attribution, finder: SourceFinder) -> int | None:
    mention = finder.find(attribution.source)
    return mention.entity if mention else None


def _addressee(attribution: Attribution, finder: SourceFinder, text: str) -> int | None:
    """Return the one who is told: the mention right behind a cue such as "told"."""
    if not attribution.cue or not _TELLING.search(attribution.cue[-1].of(text)):
        return None
    behind = attribution.cue[-1].end
    after = finder.opening(behind, behind + 2)
    return after[0].entity if after else None
