"""What the record says of a quotation, by the best of what is found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes.answer import Edit
from onrecord.ask.quotes.everyday import telling
from onrecord.ask.quotes.places import ALIKE, NO_DOUBT, Place, best_of, place_of
from onrecord.ask.quotes.speakers import Bond, Bonds, speaker_of
from onrecord.ask.quotes.splicing import Part, parts_of
from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.word import Words

TELLING = 3
"""Words less alike must have so many that tell something to be another's."""

NEAREST = 3
"""So many places that are only somewhat alike are worth seeing."""

_WHOLE = (QuoteVerdict.VERBATIM, QuoteVerdict.TRIMMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the record says of a quotation.

    Args:
        verdict: the answer in a word.
        places: all that have the quotation or something like it, the best first; where nothing is alike
            enough, what comes nearest.
        bonds: how each is tied to the one who is asked about.
        best: the place that decides; None where parts do, or nothing is on record.
        parts: the parts that it is put together from, where they stand in several places.
    """

    verdict: QuoteVerdict
    places: tuple[Place, ...] = ()
    bonds: tuple[Bond, ...] = ()
    best: Place | None = None
    parts: tuple[Part, ...] = ()

    def turned(self, place: Place) -> bool:
        """Tell whether a place has the words that another one has to the letter with their sense turned.

        That is a negation or a number that differs, by the same speaker or by one who is not known.
        """
        if self.best is None or self.best.verdict not in _WHOLE or place.verdict is not QuoteVerdict.ALTERED:
            return False
        one, other = (speaker_of(told.utterance) for told in (self.best, place))
        return bool(place.comparison.callings) and (not one or not other or one.key == other.key)


def judged(asked: Words, utterances: Sequence[Utterance], bonds: Bonds) -> Judged:
    """Return what the record says of a quotation.

    Args:
        asked: the quotation.
        utterances: what on record is most like it.
        bonds: how each is tied to the one who is asked about.
    """
    found = [place for one in utterances if _is_saying(one) and (place := place_of(asked, one))]
    places = best_of([place for place in found if place.likeness >= ALIKE])
    tied = tuple(bonds.of(place.utterance) for place in places)
    by_bond: dict[Bond, list[Place]] = defaultdict(list)
    for place, bond in zip(places, tied, strict=True):
        by_bond[bond].append(place)
    parts = {} if _is_whole(by_bond) else _spliced(asked, utterances, bonds)
    verdict, best, put = _decided(by_bond, parts)
    if verdict is QuoteVerdict.NOT_ON_RECORD:
        places = by_bond.get(Bond.UNKNOWN) or best_of(found)[:NEAREST]
        tied = (Bond.UNKNOWN,) * len(places)
    return Judged(verdict=verdict, places=tuple(places), bonds=tied, best=best, parts=put)


def _is_saying(utterance: Utterance) -> bool:
    """Tell whether somebody's words are told, and not only the article's own."""
    return utterance.quoted or utterance.worded is not None


def _is_whole(by_bond: Mapping[Bond, Sequence[Place]]) -> bool:
    return any(place.verdict in _WHOLE for place in by_bond.get(Bond.OWN, ()))


def _spliced(asked: Words, utterances: Sequence[Utterance], bonds: Bonds) -> dict[Bond, tuple[Part, ...]]:
    """Return the parts that a quotation is put together of, by bond: by one speaker, or in one article."""
    ordered = [one for one in sorted(utterances, key=_order) if one.quoted]
    found: dict[Bond, tuple[Part, ...]] = {}
    for voices in (_voices(ordered), _articles(ordered)):
        for said in voices:
            parts = tuple(parts_of(asked, said))
            bond = _weakest(bonds.of(part.utterance) for part in parts)
            if parts and (bond not in found or len(parts) < len(found[bond])):
                found[bond] = parts
        if found:
            break
    return found


def _weakest(bonds: Iterable[Bond]) -> Bond:
    """Return how parts are tied together: as the one is that is tied the least."""
    order = list(Bond)
    return max(bonds, key=order.index, default=Bond.UNKNOWN)


def _articles(utterances: Iterable[Utterance]) -> Iterable[list[Utterance]]:
    """Return what is said in each article, by whomever."""
    said: dict[str, list[Utterance]] = defaultdict(list)
    for one in utterances:
        said[one.article_id].append(one)
    return said.values()


def _voices(utterances: Iterable[Utterance]) -> Iterator[list[Utterance]]:
    """Yield what each speaker said, with what nobody known said in the same articles, and that by itself."""
    known: dict[str, list[Utterance]] = defaultdict(list)
    unknown: dict[str, list[Utterance]] = defaultdict(list)
    for one in utterances:
        speaker = speaker_of(one)
        if speaker:
            known[speaker.key].append(one)
        else:
            unknown[one.article_id].append(one)
    for said in known.values():
        beside = dict.fromkeys(one.article_id for one in said)
        yield said + [one for article in beside for one in unknown.get(article, ())]
    yield from unknown.values()


def _order(utterance: Utterance) -> tuple[tuple[bool, str, str], int]:
    return utterance.came_out, utterance.words[0].span.start


Decided = tuple[QuoteVerdict, Place | None, tuple[Part, ...]]


def _decided(by_bond: Mapping[Bond, Sequence[Place]], parts: Mapping[Bond, tuple[Part, ...]]) -> Decided:
    own, perhaps = _of((Bond.OWN,), by_bond, parts), _of((Bond.PERHAPS,), by_bond, parts)
    others = _of((Bond.ANOTHERS, Bond.SPOKEN_FOR), by_bond, parts)
    chosen = min((one for one in (own, perhaps) if one), key=_doubt, default=None)
    # Whose words nobody knows are less surely hers than they are another's who is known to have said them.
    lead = 1 if chosen is perhaps and others and others[0] in _WHOLE else 0
    if chosen and not (others and _doubt(others) < _doubt(chosen) + lead):
        return chosen
    if others and _tells_whose(others[1]):
        return QuoteVerdict.MISATTRIBUTED, others[1], others[2]
    return chosen or (QuoteVerdict.NOT_ON_RECORD, None, ())


def _tells_whose(best: Place | None) -> bool:
    """Tell whether words like those asked about are enough to lay these to whoever said them.

    "This is not a …" anybody says, and whoever did has not said what is asked about.
    """
    if best is None or best.likeness >= NO_DOUBT:
        return True
    same = (step.said for step in best.comparison.steps if step.edit is Edit.SAME)
    return sum(len(telling(best.utterance.words[one.start : one.stop])) for one in same) >= TELLING


def _doubt(found: Decided) -> int:
    """Return how much doubt there is that the words are what is asked about: 0, 1 or 2."""
    verdict, best, _ = found
    if verdict is QuoteVerdict.REPORTED:
        return 1 if best and best.likeness >= NO_DOUBT else 2
    return int(best is not None and best.likeness < NO_DOUBT)


def _of(
    wanted: Iterable[Bond], by_bond: Mapping[Bond, Sequence[Place]], parts: Mapping[Bond, tuple[Part, ...]]
) -> Decided | None:
    """Return the best of what is tied in some ways: a place, or else the parts, where they are better."""
    bonds = list(wanted)
    places = [place for bond in bonds for place in by_bond.get(bond, ())]
    put = min((parts[bond] for bond in bonds if bond in parts), key=len, default=())
    best = min(places, key=lambda place: place.rank, default=None)
    if put and (best is None or not _accounts_for(best)):
        return QuoteVerdict.SPLICED, None, put
    return (best.verdict, best, ()) if best else None


def _accounts_for(best: Place) -> bool:
    """Tell whether one place says more of a quotation than parts from several do."""
    if best.verdict is QuoteVerdict.REPORTED:
        return False
    changed = sum(len(step.asked) for step in best.comparison.steps) - best.comparison.same
    return best.verdict is not QuoteVerdict.ALTERED or (best.likeness >= NO_DOUBT and changed <= 2)
