"""Articles about two people of one town, and how they stand to each other."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Happened, Stood

from onrecord.reading import Reading
from onrecord.record import Record, open_record

LUND = ("Ada Lund", "politician", ("Ada Lund",))
FREY = ("Bo Frey", "politician", ("Bo Frey",))
NAMES = ("Ada Lund", "Bo Frey")

Tell = Callable[..., Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article about the two.

    Args:
        day: of publication.
        stances: holder (0 or 1), "supports" or "opposes", and score.
        event: an endorsement's status, or another event's type; "" for none.
        actor: who does it, 0 or 1, to the other one.
        date: of the event, as in "2025-05-04"; "" without one.
        quote: who says something of the other; None for nobody.
        words: what makes the article's words its own.
        own: whether stances are in the holder's own words.
    """

    day: date | None
    stances: tuple[tuple[int, str, float], ...] = ()
    event: str = ""
    actor: int = 0
    date: str = ""
    quote: int | None = None
    words: str = "one"
    own: bool = False


_EVENTS = {
    "given": ("endorsement given", "endorser", "endorsed"),
    "withdrawn": ("endorsement withdrawn", "endorser", "endorsed"),
    "denied": ("endorsement denied", "endorser", "endorsed"),
    "claimed": ("endorsement claimed", "endorser", "endorsed"),
    "appointment": ("appointment", "by", "appointee"),
    "dismissal": ("dismissal", "by", "person"),
    "result": ("result", "winner", "loser"),
}


def reading_of(told: Told, tell: Tell) -> Reading:
    """Return the reading of an article about the two."""
    holder, other = NAMES[told.actor], NAMES[1 - told.actor]
    sentences = [f"So it went for the {told.words} time, and in sentence {n} it says." for n in range(9)]
    text = f"Ada Lund met Bo Frey. It was done in that hour. {' '.join(sentences)}"
    parts: list[tuple[str, str, str]] = []
    if told.quote is not None or told.own:
        speaker = told.quote if told.quote is not None else told.stances[0][0]
        text = f"“I know {NAMES[1 - speaker]},” {NAMES[speaker]} said of it. {text}"
        parts = [(NAMES[speaker], "said of", f"“I know {NAMES[1 - speaker]},”")]
    stances = [
        Stood(
            holder=NAMES[who],
            attitude=attitude,
            target=NAMES[1 - who],
            words=sentences[n],
            score=score,
            voice=0 if told.own else None,
        )
        for n, (who, attitude, score) in enumerate(told.stances)
    ]
    happened = []
    if told.event:
        type_, by, to = _EVENTS[told.event]
        when = f"in that hour={told.date}" if told.date else ""
        happened.append(Happened(type=type_, roles={by: holder, to: other}, told="It was done", date=when))
    return tell(text, (LUND, FREY), *happened, stances=stances, parts=tuple(parts), published=told.day)


@contextmanager
def recorded(articles: Iterable[Told], tell: Tell) -> Iterator[Record]:
    """Give a record of some articles, in the order in which they come."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "news.db") as record:
        for told in articles:
            record.add(reading_of(told, tell))
        yield record


@pytest.fixture
def hold(tmp_path: Path, tell: Tell) -> Iterator[Callable[..., Record]]:
    """Return a function that makes a record of some articles."""
    opened: list[Record] = []

    def make(*articles: Told) -> Record:
        record = open_record(tmp_path / f"{len(opened)}.db")
        opened.append(record)
        for told in articles:
            record.add(reading_of(told, tell))
        return record

    yield make
    for record in opened:
        record.close()
