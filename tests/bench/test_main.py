"""Which sections are measured."""

import pytest
import typer
from bench.__main__ import SECTIONS, chosen


def test_all_sections_are_measured_unless_some_are_named() -> None:
    assert chosen(None) == list(SECTIONS)
    assert chosen("speakers, names") == ["names", "speakers"]


def test_an_unknown_section_is_refused_and_not_skipped() -> None:
    with pytest.raises(typer.BadParameter, match="prices: sections are attributions"):
        chosen("names,prices")
