"""The whole chain: texts are read by the shipped model, put on record, and asked about."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.ask.endorsements.texts import TEXTS, Text

from onrecord.article import Article
from onrecord.ask.endorsements import endorsement
from onrecord.extract import read_article
from onrecord.model import Reader
from onrecord.reading import Reading
from onrecord.record import open_record

READER = Reader()


@cache
def _read(day: str, publisher: str, text: str) -> Reading:
    published = date.fromisoformat(day)
    return read_article(Article(text=text, publisher=publisher, published=published), READER)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_the_verdict_from_texts(text: Text, tmp_path: Path) -> None:
    with open_record(tmp_path / "news.db") as record:
        for article in text.articles:
            record.add(_read(*article))
        answer = endorsement(record, of=text.of, by=text.by, on=text.day)
    (standing,) = answer.standings
    assert answer.verdict == text.verdict, answer.sentence
    assert not text.since or str(standing.since) == text.since, answer.sentence
    assert not text.rival or (standing.rival and standing.rival.name == text.rival)
