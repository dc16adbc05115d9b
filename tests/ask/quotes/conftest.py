"""Records with what invented people said."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.ask.quotes import quote
from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.reading import Reading
from onrecord.record import Record, open_record

Make = Callable[..., Reading]
Ask = Callable[..., QuoteAnswer]

FERRY = (
    "“I will not sell the ferry, and twenty people know it,” Ana Delgado told the harbour board. “We won't raise the "
    "fare before the winter is over.”\n"
    "Councillor Tomas Peña said the bridge “is a gift to nobody at all” and that the old pier should close.\n"
    "Ilse Roth said the island would get a second doctor by autumn.\n"
    "A banner on the quay read “Keep our harbour in our own hands.” The tide tables hang beside the door."
)
FERRY_WHO = (
    ("Ana Delgado", "politician", ("Ana Delgado",)),
    ("Tomas Peña", "politician", ("Councillor Tomas Peña",)),
    ("Ilse Roth", "person", ("Ilse Roth",)),
)
FERRY_PARTS = (
    (
        "Ana Delgado",
        "told",
        "“I will not sell the ferry, and twenty people know it,”|“We won't raise the fare before the winter is over.”",
    ),
    (
        "Councillor Tomas Peña",
        "said",
        "the bridge “is a gift to nobody at all” and that the old pier should close",
    ),
    ("Ilse Roth", "said", "the island would get a second doctor by autumn"),
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Return an empty record."""
    with open_record(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def ferry(make: Make) -> Reading:
    """Return a reading with a direct quotation in two fragments, a mixed and an indirect one, and a banner."""
    return make(
        FERRY,
        FERRY_PARTS,
        who=FERRY_WHO,
        address="https://news.example/ferry",
        publisher="Harbour Post",
        published=date(2026, 3, 1),
    )


@pytest.fixture
def ask(record: Record, ferry: Reading) -> Ask:
    """Return what asks a record of that reading about a quotation."""
    record.add(ferry)

    def asked(words: str, **how: object) -> QuoteAnswer:
        return quote(record, words, **how)  # type: ignore[arg-type]  # passed on as they come

    return asked
