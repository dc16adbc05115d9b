"""Many articles on one machine, as many at once as it has cores."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from onrecord.article import Article, Failure
from onrecord.extract import read_article
from onrecord.intake.ordered import in_order
from onrecord.model import Reader, find_bundle
from onrecord.reading import Reading
from onrecord.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article.

    Args:
        kind: newly read, known before, or failed.
        address: where it stands.
        words: how many it has; 0 where it failed.
        statements: how many attributions were found; 0 where it was not read now.
        failure: what went wrong, if it failed.
    """

    kind: Literal["read", "known", "failed"]
    address: str
    words: int = 0
    statements: int = 0
    failure: Failure | None = None


Passing = TypeVar("Passing", bound=Failure | Outcome)
"""What is no article and passes a run unread."""


@dataclass(slots=True)
class Summary:
    """How a run went, counted as it goes."""

    read: int = 0
    known: int = 0
    statements: int = 0
    words: int = 0
    failures: list[Failure] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.read += outcome.kind == "read"
        self.known += outcome.kind == "known"
        self.statements += outcome.statements
        self.words += outcome.words
        if outcome.failure:
            self.failures.append(outcome.failure)


def load_reader() -> Reader:
    """Load the shipped bundle for many articles side by side: one thread for each."""
    return Reader(threads=1)


def shipped_bundle() -> str:
    """Return the id of the shipped bundle, without loading it."""
    return find_bundle().id


def read_all(
    items: Iterable[Article | Passing], reader: Reader, workers: int | None = None
) -> Generator[Reading | Failure | Passing, None, None]:
    """Yield a reading for each article, in their order; anything else passes through in its place.

    An article that breaks the reader becomes a failure, so that one bad text never ends a run.

    Args:
        items: what to read.
        reader: a bundle loaded with one thread, since articles are what runs side by side.
        workers: how many articles at once; as many as there are cores by default.
    """

    def work(item: Article | Passing) -> Reading | Failure | Passing:
        return _read_one(item, reader) if isinstance(item, Article) else item

    return in_order(items, work, workers)


def _read_one(article: Article, reader: Reader) -> Reading | Failure:
    try:
        return read_article(article, reader)
    except Exception as error:  # noqa: BLE001  # the house's boundary: what breaks on a text is kept with it
        message = f"reading failed: {error}; please report it with this article"
        return Failure(address=article.address or article.id, kind=type(error).__name__, message=message)


def read_into(
    record: Record, items: Iterable[Article | Failure], reader: Reader, workers: int | None = None
) -> Generator[Outcome, None, None]:
    """Read what the record does not know yet into it, yielding what becomes of each article.

    Each article is one transaction, so the run may stop between any two outcomes.

    Args:
        record: open for writing.
        items: articles, and places that gave none.
        reader: a bundle loaded with one thread.
        workers: how many articles at once.
    """
    model = reader.bundle.id

    def sorted_out() -> Iterator[Article | Failure | Outcome]:
        for item in items:
            if isinstance(item, Article) and record.has(item.id, model):
                words = len(item.text.split())
                yield Outcome(kind="known", address=item.address or item.id, words=words)
            else:
                yield item

    for result in read_all(sorted_out(), reader, workers):
        yield result if isinstance(result, Outcome) else _keep(record, result)


def _keep(record: Record, result: Reading | Failure) -> Outcome:
    if isinstance(result, Failure):
        record.add_failure(result)
        return Outcome(kind="failed", address=result.address, failure=result)
    added = record.add(result)
    return Outcome(
        kind="read" if added else "known",
        address=result.article.address or result.article.id,
        words=len(result.article.text.split()),
        statements=len(result.attributions) if added else 0,
    )
