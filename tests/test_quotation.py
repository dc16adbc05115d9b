"""Quotation marks, and the form they give to a content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.quotation import Form, form_of, quotation_mask
from onrecord.spans import spans_of


def inside(text: str) -> str:
    return "".join(c for c, m in zip(text, quotation_mask(text), strict=True) if m)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no" twice.', '"no'),
        ("“Go on,” he said. “Now.”", "“Go on,“Now."),
        ("no marks", ""),
        ('An "open mark\nspoils one line', '"open mark'),
        ("a ” stray closing mark", ""),
    ],
)
def test_the_mask_covers_what_is_quoted(text: str, expected: str) -> None:
    assert inside(text) == expected


@given(st.text(alphabet='ab "“”\n'))
def test_no_quotation_outlasts_its_line(text: str) -> None:
    whole = bytearray()
    for line in text.split("\n"):
        whole += quotation_mask(line) + b"\0"
    assert quotation_mask(text) == whole[:-1]


@pytest.mark.parametrize(
    ("pairs", "form"),
    [
        ([[0, 8]], Form.DIRECT),
        ([[10, 17]], Form.INDIRECT),
        ([[0, 8], [10, 17]], Form.MIXED),
        ([[8, 9]], Form.INDIRECT),
    ],
)
def test_form(pairs: list[list[int]], form: Form) -> None:
    text = "“A tax.” the mayor"
    assert form_of(spans_of(pairs), text, quotation_mask(text)) is form
