"""A record with questions, opened without what reads mailings."""

from pathlib import Path

import pytest

from onrecord.ask import AskedRecord
from onrecord.errors import QueryError


def test_a_mailing_cannot_be_asked_about_without_a_reader_and_all_else_can(tmp_path: Path) -> None:
    with AskedRecord.at(tmp_path / "news.db") as record:
        assert record.ask.quote("the ferry sails at noon").verdict == "not on record"
        with pytest.raises(QueryError, match=r"use onrecord\.open"):
            record.ask.mailing("letter.eml")
