"""Expressions of time: what must hold of any text."""

import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from onrecord.extract.dates import find_dates
from onrecord.extract.dates.lexicon import WORDS
from onrecord.timex import DateType

Find = Callable[..., list[tuple[str, str]]]

SIGNS = (
    *[
        ".",
        ",",
        "-",
        "–",
        "'s",
        "’s",
        "$",
        "\n\n",
        "(",
        ")",
        "1997",
        "2018",
        "14",
        "3",
        "99",
        "0",
        "31",
        "10:35",
        "25:99",
        "1/0",
        "1/2",
        "½",
        "٣",
        "9/11",
        "9/14/18",
        "'98",
        "80s",
    ],
    *[
        "1980s",
        "13th",
        "0th",
        "2018-02-30",
        "999999999",
        "1,000",
        "2.5",
        "p.m.",
        "o'clock",
        "Theresa",
        "May,",
        "vote",
        "votes",
        "will",
        "said",
    ],
)
WORDINGS = st.sampled_from([*WORDS, *(word.capitalize() for word in WORDS), *SIGNS])
TEXTS = st.one_of(st.text(), st.lists(WORDINGS, max_size=12).map(" ".join))
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max]))


@settings(deadline=None)  # other work on the machine makes an example slow
@given(TEXTS, DAYS)
def test_spans_lie_in_the_text_in_its_order_and_never_overlap(text: str, published: date | None) -> None:
    spans = [one.span for one in find_dates(text, published)]
    assert all(span.of(text).strip() == span.of(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@settings(deadline=None)  # other work on the machine makes an example slow
@given(TEXTS)
def test_without_a_day_of_publication_no_value_knows_more_than_the_words(text: str) -> None:
    figures = sum(character.isdigit() for character in text)
    spelled = any(part in text.lower() for part in ("ties", "attack", "terror", "centur", "hijack"))
    for one in find_dates(text, None):
        if one.type is DateType.DATE and one.value[:4].isdigit() and not spelled:
            assert figures


class Tampered(date):
    """A calendar whose clock must not be asked."""

    @classmethod
    def today(cls) -> "Tampered":
        raise AssertionError("the machine's clock was asked")


def test_the_machine_s_clock_is_never_asked(find: Find) -> None:
    words = "Today, on Tuesday, last month, July 14, now, a year later, the weekend, Christmas, the fall."
    for published in (Tampered(2018, 10, 17), None):
        assert find_dates(words, published)
    assert find(words, date(2018, 10, 17)) == find(words, Tampered(2018, 10, 17))


def test_an_expression_does_not_go_on_in_the_next_paragraph(find: Find) -> None:
    assert find("She won in May\n\n2016 was worse.") == [("May", "2018-05"), ("2016", "2016")]
    assert find("She won in May\n2016.") == [("May\n2016", "2016-05")]


def test_what_follows_is_seen_from_the_last_day_spoken_of(find: Find) -> None:
    assert find("She quit on May 4, 2016. The day before, she had won.")[1] == (
        "The day before",
        "2016-05-03",
    )
    assert find("She quit on May 4, 2016. A year later she ran.")[1] == ("A year later", "2017")
    assert find("She ran in 1997, and the next year lost.")[1] == ("the next year", "1998")


def test_a_year_tells_no_day(find: Find) -> None:
    assert find("She ran in 1997. The day before, he quit.")[1] == ("The day before", "XXXX-XX-XX")
    assert find("The day before, he quit.") == [("The day before", "2018-10-16")]


def took(text: str) -> float:
    """Return the time for one text."""
    start = time.process_time()
    find_dates(text, date(2018, 10, 17))
    return time.process_time() - start


@pytest.mark.parametrize(
    "words",
    [
        "On Tuesday, the council met for three days, and it will meet again in May 2019. ",
        "two ",
        "May ",
        "1 ",
        "the end of the ",
        "- ",
        "\n ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(words: str) -> None:
    # Of several tries one is enough: other work on the machine makes a try slower, never the growth smaller.
    text = words * (5_000 // len(words))
    assert min(took(text * 8) / max(took(text), 1e-4) for _ in range(4)) < 16
