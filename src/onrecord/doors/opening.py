"""How the commands open a record, and how they print JSON."""

import json
import sys
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from onrecord.errors import OlderRecordError, RecordError

if TYPE_CHECKING:
    from onrecord.ask import AskedRecord
    from onrecord.mailing import Mailing
    from onrecord.record import Record

Kind = TypeVar("Kind", bound="Record")


def look_into(path: Path) -> "Record":
    """Open a record so that nothing can be written; an earlier onrecord's is brought up to date first."""
    from onrecord.record import Record  # SQLite loads here, not for --help

    return _readonly(path, Record)


def _readonly(path: Path, kind: type[Kind]) -> Kind:
    try:
        return kind.at(path, create=False, readonly=True)
    except OlderRecordError:
        kind.at(path, create=False).close()
        return kind.at(path, create=False, readonly=True)


def write_to(path: Path) -> "Record":
    """Open a record that is there already, for writing."""
    from onrecord.record import open_record  # SQLite loads here, not for --help

    return open_record(path, create=False)


def know_people(path: Path) -> "Record":
    """Open a record so that nothing can be written, after working out who is who where that is due.

    Articles may have been added from Python, or by a run that was stopped. Where the file may not be written
    to, it is worked out in memory, by each command anew.
    """
    return _knowing(look_into(path), path)


def _knowing(kept: Kind, path: Path) -> Kind:
    if kept.is_identified():
        return kept
    print("onrecord: working out who is who …", file=sys.stderr)
    with suppress(RecordError), write_to(path) as writable:
        writable.identify()
    return kept


def put_questions(path: Path) -> "AskedRecord":
    """Open a record as `know_people` does, so that it can be asked the four questions."""
    from onrecord.ask import AskedRecord  # SQLite loads here, not for --help

    kept = _knowing(_readonly(path, AskedRecord), path)
    kept.read_mailing = _read_mailing
    return kept


def _read_mailing(what: str | PathLike[str]) -> "Mailing":
    from onrecord.intake import read_mailing  # onnxruntime loads here, and only for a mailing

    return read_mailing(what)


def print_json(value: object) -> None:
    """Print a value as JSON, to be read by people too."""
    print(as_json(value))


def as_json(value: object) -> str:
    """Return a value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2)
