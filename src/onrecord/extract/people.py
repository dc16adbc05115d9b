"""Who is who in an article: mentions to entities, and sources to speakers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from onrecord.entities import EntityType, Mention
from onrecord.extract.agreement import Booleans, Natures, may_pair, natures
from onrecord.extract.appositions import with_appositions
from onrecord.extract.binding import subjects
from onrecord.extract.clusters import Clusters
from onrecord.extract.continuing import continued
from onrecord.extract.coreference import Integers, Told, features_of, pairs_of, tell
from onrecord.extract.gathering import Floors, Gathered
from onrecord.extract.membership import with_members
from onrecord.extract.namesakes import other_places, same_names
from onrecord.extract.offices import holders
from onrecord.extract.owning import owned
from onrecord.extract.personal import with_people
from onrecord.extract.quoting import decided, signed
from onrecord.extract.referents import Referents, build, forms_of, mention_of
from onrecord.extract.repeating import told_everywhere
from onrecord.extract.speakers import SourceFinder, sources_of
from onrecord.extract.turns import laid_out
from onrecord.extract.words import KINDS
from onrecord.model import Floats, Reader
from onrecord.model.types import TYPES
from onrecord.reading import Attribution

_YOU, _FIRST_DESCRIPTION = KINDS.index("you"), KINDS.index("definite")
_DEMONSTRATIVE, _BARE = KINDS.index("demonstrative"), KINDS.index("bare")
_PLACES = (TYPES.index("country"), TYPES.index("place"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """The few numbers that mentions and coreference leave open, chosen on dev (docs/decisions/0006).

    Args:
        floors: the least scores of mentions.
        lean: added to the score of every antecedent: above 0, more is joined.
        bare: added to the score of whatever "iodine" or "voters" may take up: most often they are at large.
        same: added to the score of a description by the same noun as what "this storm" refers to.
        goes_on: added to the score of the source before as what "he" or "she" refers to who speaks.
        named: added to the score of a name that is surely the same one's.
        office: added to the score of Mayor Hale as who "the mayor" is, where there is no other mayor.
        sure: how likely "he" or "she" has to be a speaker to be taken for him or her; else nobody is.
    """

    floors: Floors = field(default_factory=Floors)
    lean: float = 0.2
    bare: float = -2.0
    same: float = 1.0
    goes_on: float = 4.0
    named: float = 5.0
    office: float = 3.0
    sure: float = 0.0


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
    gathered = with_appositions(with_members(told_everywhere(with_people(gathered, text), text), text), text)
    told = tell(gathered.found, text, context.mask)
    forms = forms_of(gathered, told)
    everyone = [mention_of(f, forms[i], EntityType.OTHER, i) for i, f in enumerate(gathered.found)]
    finder = SourceFinder(everyone, text)
    sources = sources_of(attributions, finder, text)
    held = _laid_down(gathered, told, attributions, text) | decided(told, attributions, sources, finder, text)
    nature = natures(gathered.found, told, gathered.people, text)
    again = continued(attributions, sources, told, ~(nature.thing | nature.several), text)
    clusters = Clusters(gathered.found, told, gathered.people.tolist(), text)
    clusters.fill(*_scored(gathered, told, nature, again, held.keys(), context), context.linking.lean)
    clusters.give(held)
    clusters.share(owned(gathered.found, told, text))
    principals = _principals(sources, clusters, finder, everyone)
    kept = frozenset(i for i in (*sources, *principals) if i is not None)
    referents = build(gathered, told, clusters, text, kept)
    unsure = _unsure(told, nature, clusters, held.keys(), context.linking.sure)

    def entity(number: int | None) -> int | None:
        found = -1 if number is None or unsure[number] else int(referents.entity_of[number])
        return found if found >= 0 else None

    spoken = []
    for attribution, source, principal in zip(attributions, sources, principals, strict=True):
        speaker, other = entity(source), entity(principal)
        spoken.append(replace(attribution, speaker=speaker, on_behalf_of=other if other != speaker else None))
    return referents, spoken


def _laid_down(
    gathered: Gathered, told: Told, attributions: Sequence[Attribution], text: str
) -> dict[int, int]:
    """Return who "I" and "you" are by an article's layout: who signs it, or who speaks or answers in it."""
    found, people = gathered.found, gathered.people
    return signed(told, found, people, text) or laid_out(found, told, people, text, attributions)


def _unsure(told: Told, nature: Natures, clusters: Clusters, held: Collection[int], least: float) -> Booleans:
    """Tell which mentions may not be taken for whoever their cluster is, (n,).

    They are pronouns whose reference is less sure than is asked for, "you" where nobody knows who it is, and
    "we", "they", "it" or an organisation's name among mentions of one person.
    """
    person = np.bincount(clusters.of[nature.somebody], minlength=len(clusters.of) + 1) > 0
    clashing = (nature.thing | nature.several) & person[clusters.of] & (told.kind < _FIRST_DESCRIPTION)
    unknown = told.kind == _YOU
    unknown[list(held)] = False
    unsure: Booleans = (clusters.sure < least) | clashing | unknown
    return unsure


def _scored(
    gathered: Gathered,
    told: Told,
    nature: Natures,
    again: Mapping[int, int],
    held: Collection[int],
    context: Context,
) -> tuple[Integers, Integers, Floats]:
    """Return the pairs that may be one, later and earlier, and how likely each is.

    Args:
        gathered: the mentions.
        told: what their words tell.
        nature: what they surely are.
        again: who goes on speaking: the source that a source most likely takes up.
        held: mentions that are decided already.
        context: the article and what reads it.
    """
    found, text = gathered.found, context.text
    later, earlier = pairs_of(told)
    apart = np.zeros(len(told.kind), np.bool_)
    apart[list(held)] = True
    free = may_pair(told, nature, later, earlier) & ~apart[later] & ~apart[earlier]
    later, earlier = later[free], earlier[free]
    apart_here = other_places(found, np.isin(gathered.kinds, _PLACES), text, later, earlier)
    apart_here |= subjects(found, text, gathered.people, later, earlier)
    later, earlier = later[~apart_here], earlier[~apart_here]
    if not len(later):
        return later, earlier, np.zeros(0, np.float32)
    features = features_of(told, gathered.kinds, later, earlier)
    scores = context.reader.session.antecedents(gathered.states, later, earlier, features)
    same = same_names(found, gathered.people, text)
    scores[(same[later] >= 0) & (same[later] == same[earlier])] += context.linking.named
    scores[(told.kind == _BARE)[later]] += context.linking.bare
    again_called = (told.kind == _DEMONSTRATIVE)[later] & (told.head[later] == told.head[earlier])
    scores[again_called] += context.linking.same
    taken_up = np.full(len(told.kind), -1, np.int64)
    taken_up[list(again)] = list(again.values())
    scores[taken_up[later] == earlier] += context.linking.goes_on
    held_by = holders(found, told, gathered.people, text, later, earlier)
    scores[held_by] += context.linking.office
    return later, earlier, scores


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
