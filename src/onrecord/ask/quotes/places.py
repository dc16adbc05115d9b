"""Where a quotation, or something like it, stands on record."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes.answer import Edit
from onrecord.ask.quotes.comparing import Comparison, compare
from onrecord.ask.quotes.everyday import telling
from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.word import Words
from onrecord.spans import Span

ALIKE = 0.7
"""So much of a quotation must be the same in what was said, of all its words and of those that tell."""

SOMEWHAT = 0.5
"""What is so much alike is worth seeing where nothing else is on record."""

MOST = 0.8
"""So much is most of a quotation."""

NO_DOUBT = 0.85
"""Where so much is the same, there is no doubt what was meant."""

_BEST_FIRST = list(QuoteVerdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where a quotation, or something like it, stands.

    Args:
        utterance: what stands there.
        comparison: how the quotation compares with it.
        likeness: how much of the quotation is the same, from 0 to 1.
    """

    utterance: Utterance
    comparison: Comparison
    likeness: float

    @property
    def verdict(self) -> QuoteVerdict:
        """What the place says of the quotation, whoever it is from."""
        return self.comparison.verdict if self.utterance.quoted else QuoteVerdict.REPORTED

    @property
    def span(self) -> Span:
        """Where the words stand in the article."""
        return self.utterance.span(self.comparison.said)

    @property
    def rank(self) -> tuple[int, float, int]:
        """What puts the better place first: the verdict, then how like it is, then how little is cut."""
        doubtful = self.likeness < NO_DOUBT and self.verdict in (QuoteVerdict.ALTERED, QuoteVerdict.REPORTED)
        cut = len(self.utterance.words) - len(self.comparison.said)
        return _BEST_FIRST.index(self.verdict) + 2 * doubtful, -round(self.likeness, 3), cut


def place_of(asked: Words, utterance: Utterance) -> Place | None:
    """Return where a quotation stands in an utterance; None where it does not, nor anything like it."""
    comparison = compare(asked, utterance.words)
    if comparison is None:
        return None
    likeness = _likeness(asked, comparison)
    place = Place(utterance=utterance, comparison=comparison, likeness=likeness)
    return place if likeness >= SOMEWHAT else None


def _likeness(asked: Words, comparison: Comparison) -> float:
    """Return how much of a quotation is the same: the less of all its words and of those that tell.

    Common words alone are soon found together: where no two words tell, four and most must be the same. Where
    most are the same, one word that tells may be the one that was changed.
    """
    same = [asked[at] for step in comparison.steps if step.edit is Edit.SAME for at in step.asked]
    share = len(same) / len(asked)
    if share == 1:
        return 1.0
    if comparison.run < 2 and len(asked) > 2:
        return 0.0
    wanted, told = telling(asked), telling(same)
    if not told or len(wanted) < 2:
        return share if len(same) >= 4 and share >= MOST else 0.0
    return share if share >= MOST else min(share, len(told) / len(wanted))


def best_of(places: Iterable[Place]) -> list[Place]:
    """Return the best place of each stretch of an article, the best first."""
    kept: list[Place] = []
    for place in sorted(places, key=_order):
        if not any(_same_stretch(place, other) for other in kept):
            kept.append(place)
    return kept


def _order(place: Place) -> tuple[object, ...]:
    return place.rank, place.utterance.worded is None, place.utterance.came_out, place.span


def _same_stretch(one: Place, other: Place) -> bool:
    if one.utterance.article_id != other.utterance.article_id:
        return False
    return one.span.overlaps(other.span)
