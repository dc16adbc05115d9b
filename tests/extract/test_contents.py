"""Contents: those that hold a place, whatever holds them in turn."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.contents import Contents
from onrecord.quotation import Form
from onrecord.reading import Attribution
from onrecord.spans import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def said(*content: Span) -> Attribution:
    return Attribution(source=(), cue=(), content=content, form=Form.INDIRECT, score=1.0)


def test_one_within_another_and_fragments() -> None:
    contents = Contents([said(Span(0, 20)), said(Span(5, 9), Span(12, 15))])
    assert contents.holding(6) == [(Span(0, 20), 0), (Span(5, 9), 1)]
    assert contents.holding(9) == [(Span(0, 20), 0)]
    assert contents.holding(14) == [(Span(0, 20), 0), (Span(12, 15), 1)]
    assert contents.holding(20) == []
    assert Contents([]).holding(0) == []


@given(st.lists(SPANS, max_size=12), st.integers(0, 45))
def test_none_is_missed_and_none_is_more(spans: list[Span], place: int) -> None:
    found = Contents([said(span) for span in spans]).holding(place)
    assert sorted(found) == sorted((s, n) for n, s in enumerate(spans) if s.start <= place < s.end)
