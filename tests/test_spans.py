"""Spans: half-open, checked where they are made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SpanError
from onrecord.spans import Span, pairs_of, spans_of, text_of


@given(st.integers(-5, 50), st.integers(-5, 50))
def test_a_span_is_made_only_when_it_covers_something(start: int, end: int) -> None:
    if 0 <= start < end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(SpanError, match="must have 0 <= start < end"):
            Span(start, end)


@given(st.text(min_size=1), st.data())
def test_its_text_is_the_evidence_to_the_letter(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span(start, end).of(text) == text[start:end]
    with pytest.raises(SpanError, match="reaches beyond"):
        Span(start, len(text) + 1).of(text)


def test_pairs_come_back_in_the_order_of_the_text() -> None:
    spans = spans_of([[8, 10], [0, 3]])
    assert pairs_of(spans) == [[0, 3], [8, 10]]
    assert text_of(spans, "abc def gh") == "abc … gh"
    with pytest.raises(SpanError, match=r"\[1\]"):
        spans_of([[1]])


def test_overlap_needs_a_shared_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
