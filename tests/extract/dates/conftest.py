"""What is found in a few words, seen from Wednesday, 17 October 2018."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.extract.dates import find_dates

PUBLISHED = date(2018, 10, 17)

Find = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def find() -> Find:
    """Return a function from a text to its expressions and their values."""

    def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
        return [(one.span.of(text), one.value) for one in find_dates(text, published)]

    return found
