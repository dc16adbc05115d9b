"""Expressions of time: what must hold of any text."""

import re
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from onrecord.extract import dates
from onrecord.extract.dates import find_dates
from onrecord.extract.dates.lexicon import WORDS
from onrecord.timex import DateType

PUBLISHED = date(2018, 10, 17)
HOSTILE = (
    *("1" + ",000" * 200, "1" + ",000" * 2000, "1" + ",000" * 200 + ".5", "9" * 5000, "0." + "1" * 5000),
    *("٥:٣٠", "5:3٠", "٢٠١٨-٠٩-١٤", "１９９８-０１-０１", "١/٢", "'٠٩", "١٩٩0s", "٣", "²", "\x00", "\u200b"),
    *("1/0", "1/2", "½", "25:99", "24:30", "2018-02-30", "999999999", "0th", "0", "99"),
)
SIGNS = (
    *(
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
        "31",
        "10:35",
        "9/11",
    ),
    *("9/14/18", "'98", "80s", "1980s", "13th", "1,000", "2.5", "p.m.", "o'clock", "Theresa", "May,", "vote"),
    *("votes", "will", "said", "won't"),
)
WORDINGS = st.sampled_from([*WORDS, *(word.capitalize() for word in WORDS), *SIGNS, *HOSTILE])
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


def find(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Return the expressions of a text and their values."""
    return [(one.span.of(text), one.value) for one in find_dates(text, published)]


@pytest.mark.parametrize("figures", HOSTILE)
def test_no_figures_are_too_much(figures: str) -> None:
    for text in ("{} days ago", "at {} p.m.", "for {} million years", "on {}", "May {}", "a {}-hour flight"):
        for one in find_dates(text.format(figures), PUBLISHED):
            assert one.value.isascii()


def test_the_machine_s_clock_is_never_asked() -> None:
    modules = list(Path(dates.__file__).parent.glob("*.py"))
    assert modules
    for module in modules:
        assert not re.search(r"\.(today|now|utcnow|time|localtime)\(", module.read_text(encoding="utf-8")), (
            module
        )


def test_an_expression_does_not_go_on_in_the_next_paragraph() -> None:
    assert find("She won in May\n\n2016 was worse.") == [("May", "2018-05"), ("2016", "2016")]
    assert find("She won in May\n2016.") == [("May\n2016", "2016-05")]


def test_what_follows_is_seen_from_the_last_day_spoken_of() -> None:
    assert find("She quit on May 4, 2016. The day before, she had won.")[1] == (
        "The day before",
        "2016-05-03",
    )
    assert find("She quit on May 4, 2016. A year later she ran.")[1] == ("A year later", "2017")
    assert find("She ran in 1997, and the next year lost.")[1] == ("the next year", "1998")


def test_a_year_tells_no_day() -> None:
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
