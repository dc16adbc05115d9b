"""What is said of many pairs of mentions, in their order."""

from collections.abc import Generator, Iterable

from onrecord.article import Failure
from onrecord.errors import SpanError
from onrecord.intake.ordered import in_order
from onrecord.model import Reader
from onrecord.stances import MarkedPair, Stance

Answered = tuple[MarkedPair, Stance]


def tell_all(
    items: Iterable[MarkedPair | Failure], reader: Reader, workers: int | None = None
) -> Generator[Answered | Failure, None, None]:
    """Yield each pair with what is said of it, in their order; failures pass through in their place.

    A pair whose mentions hold no word, or lie too far apart, becomes a failure.

    Args:
        items: pairs, and rows that gave none.
        reader: a bundle loaded with one thread, since pairs are what runs side by side.
        workers: how many pairs at once; as many as there are cores by default.
    """

    def work(item: MarkedPair | Failure) -> Answered | Failure:
        return item if isinstance(item, Failure) else _told(item, reader)

    return in_order(items, work, workers)


def _told(pair: MarkedPair, reader: Reader) -> Answered | Failure:
    try:
        (stance,) = reader.stances(pair.text, [(pair.p, pair.q)])
    except SpanError as error:
        return Failure.of(pair.address, SpanError(f"line {pair.line}: {error}"))
    return pair, stance
