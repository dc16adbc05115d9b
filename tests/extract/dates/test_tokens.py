"""A text as tokens of known classes."""

import hypothesis.strategies as st
from hypothesis import given, settings

from onrecord.extract.dates.lexicon import CODES
from onrecord.extract.dates.tokens import tokens_of

NAMES = {code: name for name, code in CODES.items()}


def classes(text: str) -> list[str]:
    return [NAMES[code] for code in tokens_of(text).shape]


def test_each_token_has_its_class() -> None:
    assert classes("On Sept. 14, 2018, at 4 p.m.") == [
        *("IN", "MONTH", "DIGIT", "COMMA", "YEAR", "COMMA", "IN", "DIGIT", "MERIDIEM"),
    ]
    assert classes("the 1980s, '90s, '98 and 13th") == [
        *("THE", "DECADE", "COMMA", "DECADE", "COMMA", "SHORT", "AND", "ORDINAL"),
    ]


def test_a_word_that_is_a_month_only_with_a_capital() -> None:
    assert classes("They may march") == ["WORD", "WORD", "WORD"]
    assert classes("MAY May MONDAY monday") == ["MONTH", "MONTH", "DAY", "DAY"]


def test_what_is_denied_is_one_word() -> None:
    assert classes("She won't, and didn’t") == ["WORD", "WORD", "COMMA", "AND", "WORD"]


def test_figures_of_other_scripts_and_too_many_of_them_are_no_numbers() -> None:
    assert set(classes("٣ ٥:٣٠ ١٩٩٨ ٢٠١٨-٠٩-١٤")) <= {"MARK", "DASH"}
    assert classes("1234567890123 1" + ",000" * 4) == ["MARK", "MARK"]
    assert classes("1,000,000 2.5") == ["NUMBER", "NUMBER"]


def test_an_empty_line_parts() -> None:
    assert classes("May\n\n2016") == ["MONTH", "BREAK", "YEAR"]
    assert classes("May\n2016") == ["MONTH", "YEAR"]


def test_beyond_the_ends_stands_no_word() -> None:
    tokens = tokens_of("May")
    assert (tokens.word(-1), tokens.word(0), tokens.word(1)) == ("", "May", "")


@settings(deadline=None)
@given(st.text())
def test_tokens_leave_out_white_space_alone(text: str) -> None:
    tokens = tokens_of(text)
    left = list(text)
    for start, end in tokens.bounds:
        left[start:end] = [" "] * (end - start)
    assert not "".join(left).strip()
