"""Readings of made-up articles, and records to put them in."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.article import Article
from onrecord.quotation import form_of, quotation_mask
from onrecord.reading import Attribution, Reading
from onrecord.record import Record, open_record
from onrecord.spans import Span, Spans

FERRY = (
    "“The ferry will run in winter,” Ilse Marchetti told the harbour board. "
    "Councillor Tomas Peña said the fare would not rise.\n"
    "According to the harbour board, forty people signed a petition."
)
FERRY_PARTS = (
    ("Ilse Marchetti", "told", "“The ferry will run in winter,”"),
    ("Councillor Tomas Peña", "said", "the fare would not rise"),
    ("the harbour board", "According to", "forty people signed a petition"),
)

Make = Callable[..., Reading]


def _spans(words: str, text: str) -> Spans:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words.split("|") if part)


@pytest.fixture
def make() -> Make:
    """Return a function that makes a reading; "|" in a part stands between fragments."""

    def make_reading(
        text: str = FERRY,
        parts: tuple[tuple[str, str, str], ...] = FERRY_PARTS,
        *,
        model: str = "m1-first",
        address: str = "https://news.example/ferry",
        published: date | None = date(2026, 3, 1),
        **fields: str,
    ) -> Reading:
        article = Article(text=text, address=address, published=published, authors=("Nora Quill",), **fields)
        mask = quotation_mask(text)
        return Reading(
            article=article,
            model=model,
            attributions=tuple(
                Attribution(
                    source=_spans(source, text),
                    cue=_spans(cue, text),
                    content=_spans(content, text),
                    form=form_of(_spans(content, text), text, mask),
                    score=0.75,
                )
                for source, cue, content in parts
            ),
        )

    return make_reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record may be made."""
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """Return an empty record, open for writing."""
    with open_record(path) as opened:
        yield opened
