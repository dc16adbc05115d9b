"""Passages of articles, to the letter and selected as the W3C's data model has it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.ask.answers import in_order
from onrecord.ask.evidence import CONTEXT, Evidence, Kind, Passage, Side
from onrecord.errors import QueryError, SpanError
from onrecord.spans import Span


@given(st.data())
def test_a_passage_is_its_text_with_what_stands_around(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1).filter(str.strip))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    passage = Passage.of(Article(text=text), span)
    quote, position = passage.selectors()
    assert text[position["start"] : position["end"]] == quote["exact"] == passage.words
    before = text[: position["start"]]
    assert before.endswith(quote["prefix"])
    assert len(quote["prefix"]) == min(len(before), CONTEXT)
    assert text[position["end"] :].startswith(quote["suffix"])


def test_a_passage_beyond_the_text_is_refused() -> None:
    with pytest.raises(SpanError):
        Passage.of(Article(text="The ferry sails."), Span(10, 20))


def test_a_passage_says_where_it_stands() -> None:
    article = Article(text="It sails.", title="Ferry", publisher="Quay Post", published=date(2026, 3, 1))
    assert Passage.of(article, Span(0, 2)).where == "2026-03-01 · Quay Post · Ferry"
    assert Passage.of(Article(text="It sails.", address="file:///x"), Span(0, 2)).where == "file:///x"


def piece(**fields: object) -> Evidence:
    given_: dict[str, object] = {
        "kind": "register",
        "side": "for",
        "tells": "t",
        "id": "re1-1",
        "register": "a.csv:2",
    }
    return Evidence(**(given_ | fields))  # type: ignore[arg-type]


def test_evidence_stands_in_an_article_or_in_a_register() -> None:
    passage = Passage.of(Article(text="It sails."), Span(0, 2))
    for wrong in ({"register": ""}, {"passage": passage}):
        with pytest.raises(QueryError, match="re1-1"):
            piece(**wrong)


def test_evidence_is_ordered_by_side_and_day() -> None:
    sides = [Side.BESIDE, Side.AGAINST, Side.FOR]
    pieces = [
        piece(side=side, day=day) for side in sides for day in (None, date(2026, 3, 2), date(2026, 3, 1))
    ]
    ordered = in_order(pieces)
    assert [one.side for one in ordered[::3]] == [Side.FOR, Side.AGAINST, Side.BESIDE]
    assert [one.day for one in ordered[:3]] == [date(2026, 3, 1), date(2026, 3, 2), None]
    assert all(one.kind is Kind.REGISTER for one in ordered)
