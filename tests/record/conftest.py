"""Records to put readings in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record, open_record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record may be made."""
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    """Return an empty record, open for writing."""
    with open_record(path) as opened:
        yield opened
