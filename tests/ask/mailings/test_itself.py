"""A mailing that is on record is no evidence for itself."""

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.article import Article
from onrecord.ask.mailings import mailing
from onrecord.extract import read_article
from onrecord.mailing import Mailing
from onrecord.model import Reader
from onrecord.reading import Reading
from onrecord.record import open_record

TEXT = """Friend,

Senator Oskar Prell told me on the pier, “Nobody knows this harbour like Ines Quaid.” Senator Prell is with me.

Will you be, too? Chip in $10 before Friday.

Ines Quaid
Candidate for Mayor

Paid for by Quaid for Mayor."""
DAY = date(2026, 5, 4)


@pytest.fixture(scope="module")
def letter() -> Reading:
    """Return the mailing, read by the shipped model."""
    article = Article(text=TEXT, title="What the senator told me", publisher="Ines Quaid", published=DAY)
    return read_article(article, Reader(threads=1))


@pytest.mark.parametrize("address", ["", "https://quaid.example/letter"])
def test_a_copy_on_record_counts_for_nothing(
    tmp_path: Path, letter: Reading, make: Callable[..., Reading], address: str
) -> None:
    copy = dataclasses.replace(letter, article=dataclasses.replace(letter.article, address=address))
    with open_record(tmp_path / "news.db") as record:
        record.add(make("Ada Lund opened the harbour.", ()))
        without = mailing(record, Mailing(reading=letter, sender="Ines Quaid"))
        record.add(copy)
        answer = mailing(record, Mailing(reading=letter, sender="Ines Quaid"))
    assert not answer.evidence
    assert answer.verdict is without.verdict
    assert [(c.words, c.quote and c.quote.verdict) for c in answer.claims] == [
        (c.words, c.quote and c.quote.verdict) for c in without.claims
    ]
    assert copy.article.id in answer.remarks[-1]
