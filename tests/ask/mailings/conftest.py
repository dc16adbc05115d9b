"""Records of short articles about invented people, read by the shipped model, to hold mailings against."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.ask import AskedRecord, MailingAnswer
from onrecord.ask.mailings import mailing
from onrecord.extract import read_article
from onrecord.intake import read_mailing
from onrecord.mailing import Mailing
from onrecord.model import Reader
from onrecord.sources import article

HERE = Path(__file__).parent
RECORDS = {"ten": "record", "later": "record", "selwyn": "selwyn-record", "last": "selwyn-record"}


@dataclass(frozen=True)
class Case:
    """A mailing, and what a reader with a marker finds in it."""

    path: Path
    wanted: dict[str, Any]


def cases(folder: str) -> list[Case]:
    """Return the mailings in a folder, each with what is wanted of it."""
    found = sorted(path for path in (HERE / folder).iterdir() if path.suffix != ".json")
    return [Case(path, json.loads(path.with_suffix(".json").read_text("utf-8"))) for path in found]


@cache
def reader() -> Reader:
    """Return the shipped bundle."""
    return Reader(threads=1)


@cache
def read(path: Path) -> Mailing:
    """Return a mailing, read once."""
    return read_mailing(path, reader())


def keep(record: AskedRecord, folder: str, until: str = "9999") -> None:
    """Add the articles of a folder, or those whose names begin before a day."""
    for path in sorted((HERE / folder).glob("*.md")):
        if path.name < until:
            record.add(read_article(article(path), reader()))


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], AskedRecord]]:
    """Return what opens the record for a folder of mailings."""
    opened: dict[str, AskedRecord] = {}

    def of(folder: str) -> AskedRecord:
        name = RECORDS[folder]
        if name not in opened:
            opened[name] = AskedRecord.at(tmp_path_factory.mktemp(name) / "record.db")
            keep(opened[name], name)
        return opened[name]

    yield of
    for record in opened.values():
        record.close()


@pytest.fixture
def answer(records: Callable[[str], AskedRecord]) -> Callable[[Case], MailingAnswer]:
    """Return what answers about a case."""

    def of(case: Case) -> MailingAnswer:
        on = date.fromisoformat(case.wanted["on"]) if "on" in case.wanted else None
        return mailing(records(case.path.parent.name), read(case.path), on=on)

    return of
