"""How the commands open a record, and how they print JSON."""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import OlderRecordError, RecordError

if TYPE_CHECKING:
    from onrecord.record import Record


def look_into(path: Path) -> "Record":
    """Open a record so that nothing can be written; an earlier onrecord's is brought up to date first."""
    from onrecord.record import open_record  # SQLite loads here, not for --help

    try:
        return open_record(path, create=False, readonly=True)
    except OlderRecordError:
        open_record(path, create=False).close()
        return open_record(path, create=False, readonly=True)


def write_to(path: Path) -> "Record":
    """Open a record that is there already, for writing."""
    from onrecord.record import open_record  # SQLite loads here, not for --help

    return open_record(path, create=False)


def know_people(path: Path) -> "Record":
    """Open a record so that nothing can be written, after working out who is who where that is due.

    Articles may have been added from Python, or by a run that was stopped. Where the file may not be written
    to, it is worked out in memory, by each command anew.
    """
    kept = look_into(path)
    if kept.is_identified():
        return kept
    print("onrecord: working out who is who …", file=sys.stderr)
    with suppress(RecordError), write_to(path) as writable:
        writable.identify()
    return kept


def print_json(value: object) -> None:
    """Print a value as JSON, to be read by people too."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
