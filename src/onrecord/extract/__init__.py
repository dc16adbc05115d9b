"""From an article to a reading: the one place where the decoders meet."""

from onrecord.article import Article
from onrecord.extract.attribution import Decoding, decode
from onrecord.extract.bounds import with_bounds
from onrecord.extract.chains import find_chains
from onrecord.extract.dates import find_dates
from onrecord.extract.events import find_events
from onrecord.extract.gathering import Floors, gather, in_order
from onrecord.extract.glances import all_glances, glances_in
from onrecord.extract.link_lists import without_link_lists
from onrecord.extract.people import Context, Linking, refer
from onrecord.extract.stances import Finding, Said, Seen, find_stances
from onrecord.extract.whole_names import with_whole_names
from onrecord.model import Reader, joined
from onrecord.quotation import quotation_mask
from onrecord.reading import Reading

LONGEST_KEPT = 400_000
"""Characters of a text whose states are kept for stances, 80 MB or so; of a longer one each sentence that may
tell a stance is read anew."""

__all__ = ["Decoding", "Finding", "Floors", "Linking", "read_article"]


def read_article(
    article: Article,
    reader: Reader,
    decoding: Decoding | None = None,
    linking: Linking | None = None,
    finding: Finding | None = None,
) -> Reading:
    """Return everything that the model finds in an article, its dates, what happened and how that is known.

    Args:
        article: what to read.
        reader: a loaded bundle.
        decoding: thresholds of attributions; those chosen on dev by default.
        linking: thresholds of mentions and coreference, likewise.
        finding: thresholds of stances, likewise.
    """
    text, linking = without_link_lists(article.text), linking or Linking()
    mask = quotation_mask(text)
    attributions, parts, glances, middles = [], [], [], []
    for scored in reader.scores(text):
        attributions += decode(scored, text, mask, decoding or Decoding())
        parts.append(gather(scored, text, linking.floors))
        glances.append(glances_in(scored))
        if len(text) <= LONGEST_KEPT:
            middles.append(scored.middles())
    attributions.sort(key=lambda a: (a.cue, a.content))
    gathered = in_order(parts)
    attributions = with_bounds(with_whole_names(attributions, gathered), gathered, text)
    referents, spoken = refer(gathered, attributions, Context(text, mask, reader, linking))
    dates = find_dates(text, article.published)
    seen = Seen(all_glances(glances), joined(middles) if middles else None)
    said = Said(text, mask, referents.mentions, referents.entities, spoken, seen)
    events = find_events(text, referents.mentions, referents.entities, dates, spoken)
    return Reading(
        article=article,
        model=reader.bundle.id,
        attributions=tuple(spoken),
        mentions=referents.mentions,
        entities=referents.entities,
        dates=dates,
        events=events,
        stances=find_stances(said, reader, finding or Finding()),
        chains=find_chains(text, referents.mentions, referents.entities, spoken, events),
    )
