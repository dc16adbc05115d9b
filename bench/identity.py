"""What identity costs as a record grows: `python -m bench.identity --record news.db`.

The record is repeated until it has as many articles as asked for, each time with other surnames, letter for
letter, so that offsets stay and people are new ones.
"""

import json
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

import typer

from onrecord.entities import Entity, Form
from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.record.identity.asking import people
from onrecord.record.identity.identifying import identify

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
Value = TypeVar("Value")
SIZES = (1000, 2000, 5000, 10000)


def shifted(word: str, by: int) -> str:
    """Return a word of the same length: each vowel another vowel, each consonant another consonant."""
    letters = []
    for letter in word:
        row = next((row for row in (VOWELS, CONSONANTS) if letter.lower() in row), "")
        other = row[(row.index(letter.lower()) + by) % len(row)] if row else letter
        letters.append(other.upper() if letter.isupper() else other)
    return "".join(letters)


def renamed(words: str, by: int) -> str:
    """Return a name with its last word, the surname, shifted."""
    before, space, last = words.rpartition(" ")
    return f"{before}{space}{shifted(last, by)}"


def perturbed(reading: Reading, by: int) -> Reading:
    """Return a reading of the same article about other people."""
    text = reading.article.text
    for mention in reading.mentions:
        if mention.form is Form.NAME and mention.type.is_person:
            start, end = mention.span.as_pair()
            text = text[:start] + renamed(text[start:end], by) + text[end:]
    entities = tuple(
        Entity(name=renamed(e.name, by) if e.type.is_person else e.name, type=e.type)
        for e in reading.entities
    )
    article = replace(reading.article, text=text, address=f"{reading.article.address}#{by}")
    return replace(reading, article=article, entities=entities)


def endless(record: Record) -> Iterator[Reading]:
    """Yield the readings of a record again and again, each time about other people."""
    for by in count():
        for stored in list(record.articles()):
            reading = record.reading(stored.id)
            yield perturbed(reading, by) if by else reading


def measure(
    database_path: Path, readings: Iterator[Reading], sizes: tuple[int, ...]
) -> list[dict[str, float]]:
    """Return, for each size, what identity costs the processor, and how that compares with n·log n."""
    rows: list[dict[str, float]] = []
    with open_record(database_path) as record:
        database = record._database
        for size in sizes:
            while record.info().articles < size:
                for _ in range(min(100, size - record.info().articles)):
                    record.add(next(readings))
            seconds, links = _timed(lambda: identify(database))
            listing, _ = _timed(lambda: people(database))
            entities = database.number("SELECT count(*) FROM entities")
            rows.append(
                {
                    "articles": size,
                    "entities": entities,
                    "judgements": links,
                    "identify, CPU seconds": round(seconds, 2),
                    "people, CPU seconds": round(listing, 3),
                    "microseconds / (n log2 n)": round(seconds * 1e6 / (entities * math.log2(entities)), 2),
                }
            )
            print(json.dumps(rows[-1]), flush=True)
    return rows


def _timed(action: Callable[[], Value]) -> tuple[float, Value]:
    start = time.process_time()
    value = action()
    return time.process_time() - start, value


def main(
    record: Annotated[Path, typer.Option(help="A record with mentions and entities.")],
    most: Annotated[int, typer.Option(help="The largest number of articles.")] = SIZES[-1],
) -> None:
    """Measure, and print one JSON object a size; then whether the cost grew no worse than n·log n."""
    with open_record(record, readonly=True) as kept, TemporaryDirectory() as folder:
        sizes = tuple(size for size in SIZES if size <= most)
        rows = measure(Path(folder) / "grown.db", endless(kept), sizes)
    first, last = (rows[place]["microseconds / (n log2 n)"] for place in (0, -1))
    print(json.dumps({"n log n, last / first": round(last / first, 2)}))


if __name__ == "__main__":
    typer.run(main)
