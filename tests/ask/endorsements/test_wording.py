"""Days and times as a sentence has them."""

from datetime import date

import pytest

from onrecord.ask.endorsements.wording import span_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2026, 3, 19), (2026, 3, 19), "19 March 2026"),
        ((2026, 2, 1), (2026, 2, 28), "February 2026"),
        ((2026, 1, 1), (2026, 12, 31), "2026"),
        ((2026, 1, 18), (2026, 1, 24), "between 18 January 2026 and 24 January 2026"),
    ],
)
def test_a_time_is_printed_as_it_is_said(
    first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    assert span_in_words(date(*first), date(*last)) == words
