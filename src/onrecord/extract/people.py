"""Who is who in an article: mentions to entities, and sources to speakers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from onrecord.entities import EntityType, Mention
from onrecord.extract.agreement import may_pair
from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import Told, features_of, pairs_of, tell
from onrecord.extract.gathering import Floors, Gathered
from onrecord.extract.referents import Referents, build, forms_of, mention_of
from onrecord.extract.repeating import told_everywhere
from onrecord.extract.speakers import SourceFinder, sources_of
from onrecord.extract.words import KINDS
from onrecord.model import Reader
from onrecord.reading import Attribution

_I, _YOU = KINDS.index("i"), KINDS.index("you")
_PEOPLE = 2
"""The network's first two types are people."""

_TELLING = re.compile(r"\b(?:told|tells?|asked|asks?|urged|urges|warned|warns|reminded)$", re.IGNORECASE)


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
    text = context.text
    gathered = told_everywhere(gathered, text)
    told = tell(gathered.found, text, context.mask)
    forms = forms_of(gathered, told)
    everyone = [mention_of(f, forms[i], EntityType.OTHER, i) for i, f in enumerate(gathered.found)]
    finder = SourceFinder(everyone, text)
    sources = sources_of(attributions, finder, text)
    held = _held(told, attributions, sources, finder, text)
    clusters = _clusters(gathered, told, held, context)
    principals = _principals(sources, clusters, finder, everyone)
    kept = frozenset(i for i in (*sources, *principals) if i is not None)
    referents = build(gathered, told, clusters, text, kept)

    def entity(number: int | None) -> int | None:
        found = -1 if number is None else int(referents.entity_of[number])
        return found if found >= 0 else None

    spoken = []
    for attribution, source, principal in zip(attributions, sources, principals, strict=True):
        speaker, other = entity(source), entity(principal)
        spoken.append(replace(attribution, speaker=speaker, on_behalf_of=other if other != speaker else None))
    return referents, spoken


def _clusters(gathered: Gathered, told: Told, held: dict[int, int], context: Context) -> Clusters:
    types = gathered.types.argmax(1) if gathered.found else np.zeros(0, np.int64)
    people = types < _PEOPLE
    clusters = Clusters(gathered.found, told, people.tolist(), context.text)
    later, earlier = pairs_of(told)
    may = may_pair(gathered.found, told, people, context.text, later, earlier)
    later, earlier = later[may], earlier[may]
    if held:
        apart = np.zeros(len(told.kind), np.bool_)
        apart[list(held)] = True
        free = ~(apart[later] | apart[earlier])
        later, earlier = later[free], earlier[free]
    scores = np.zeros(0, np.float32)
    if len(later):
        features = features_of(told, types, later, earlier)
        scores = context.reader.session.antecedents(gathered.states, later, earlier, features)
    clusters.fill(later, earlier, scores, context.linking.lean)
    for mention, other in held.items():
        clusters.give(mention, other)
    return clusters


def _principals(
    sources: Sequence[int | None], clusters: Clusters, finder: SourceFinder, everyone: Sequence[Mention]
) -> list[int | None]:
    """Return whom each source speaks for, as any mention of it tells: "Ruth Varga, his spokeswoman"."""
    wanted = {int(clusters.of[source]) for source in sources if source is not None}
    told: dict[int, int] = {}
    for number, cluster in enumerate(clusters.of.tolist()):
        if cluster in wanted and cluster not in told:
            principal = finder.principal(everyone[number])
            if principal is not None and clusters.of[principal] != cluster:
                told[cluster] = principal
    return [None if source is None else told.get(int(clusters.of[source])) for source in sources]


def _held(
    told: Told,
    attributions: Sequence[Attribution],
    sources: Sequence[int | None],
    finder: SourceFinder,
    text: str,
) -> dict[int, int]:
    """Return the mentions that the attributions decide: in a quotation "I" is who speaks, "you" who is told.

    Returns:
        The number of each such mention, and of the one that it refers to.
    """
    wanted = np.flatnonzero((told.quotation > 0) & ((told.kind == _I) | (told.kind == _YOU))).tolist()
    starts = [int(told.start[i]) for i in wanted]
    held: dict[int, int] = {}
    size: dict[int, int] = {}
    for attribution, source in zip(attributions, sources, strict=True):
        width = attribution.content[-1].end - attribution.content[0].start
        for i in _inside(wanted, starts, attribution):
            if width < size.get(i, width + 1):  # of two contents, the inner one is nearer
                other = source if told.kind[i] == _I else _addressee(attribution, finder, text)
                if other is not None and other != i:
                    held[i], size[i] = other, width
    return {i: end for i in held if (end := _followed(i, held)) is not None}


def _followed(mention: int, held: dict[int, int]) -> int | None:
    """Return the end of a chain of decided mentions, or None where it comes back to itself."""
    other, steps = held[mention], 0
    while other in held and steps < len(held):
        other, steps = held[other], steps + 1
    return None if other in held else other


def _inside(wanted: Sequence[int], starts: Sequence[int], attribution: Attribution) -> Iterator[int]:
    for span in attribution.content:
        yield from wanted[bisect_left(starts, span.start) : bisect_right(starts, span.end - 1)]


def _addressee(attribution: Attribution, finder: SourceFinder, text: str) -> int | None:
    """Return the one who is told: the mention right behind a cue such as "told"."""
    if not attribution.cue or not _TELLING.search(attribution.cue[-1].of(text)):
        return None
    behind = attribution.cue[-1].end
    after = finder.opening(behind, behind + 2)
    return after[0].entity if after else None
