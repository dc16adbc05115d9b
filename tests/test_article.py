"""Articles, failures, readings: frozen, checked at birth, with ids made of their content."""

from datetime import date
from typing import Any

import pytest

from onrecord.article import Article, Failure
from onrecord.errors import ArticleError, EmptyError, SpanError
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.spans import Span
from onrecord.timex import Date, DateType

TEXT = "The mayor said she would stay."


def said(score: float = 0.9, end: int = 29) -> Attribution:
    return Attribution(
        source=(Span(0, 9),), cue=(Span(10, 14),), content=(Span(15, end),), form=Form.INDIRECT, score=score
    )


def test_the_id_depends_on_address_and_text_alone() -> None:
    one = Article(text=TEXT, address="https://example.org/1", title="A", published=date(2026, 1, 2))
    assert one.id == Article(text=TEXT, address="https://example.org/1").id
    assert one.id != Article(text=TEXT, address="https://example.org/2").id
    assert one.id != Article(text=TEXT + " ", address="https://example.org/1").id
    assert one.id.startswith("a1-")


@pytest.mark.parametrize("text", ["", "  \n\t", "\ud800 lone"])
def test_text_that_cannot_be_kept_is_refused(text: str) -> None:
    with pytest.raises(ArticleError):
        Article(text=text)


def test_a_failure_keeps_kind_and_message() -> None:
    failure = Failure.of("a.txt", EmptyError("a.txt is empty"))
    assert (failure.kind, failure.message) == ("EmptyError", "a.txt is empty")
    assert failure.id == Failure(address="a.txt", kind="other", message="other").id


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_is_a_share(score: float) -> None:
    with pytest.raises(ArticleError, match="outside 0 to 1"):
        said(score)


def test_an_attribution_needs_content() -> None:
    with pytest.raises(ArticleError, match="content"):
        Attribution(source=(), cue=(), content=(), form=Form.DIRECT, score=1)


def test_a_reading_refuses_spans_outside_its_text() -> None:
    with pytest.raises(SpanError, match="beyond"):
        Reading(article=Article(text=TEXT), model="m", attributions=(said(end=99),))
    beyond = Date(span=Span(20, 99), type=DateType.DATE, value="2018")
    with pytest.raises(SpanError, match="beyond"):
        Reading(article=Article(text=TEXT), model="m", attributions=(), dates=(beyond,))


def test_a_reading_shows_itself_escaped() -> None:
    article = Article(text="<b>The mayor</b> said she would stay.", title="<script>alert(1)</script>")
    shown = Reading(article=article, model="m", attributions=(said(),))._repr_html_()
    assert "<script>" not in shown
    assert "&lt;b&gt;" in shown
    assert '<mark title="source"' in shown


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "a\ud800"},
        {"title": "\ud800"},
        {"address": "\ud800"},
        {"key": "\ud800"},
        {"authors": ("A", "\ud800")},
    ],
)
def test_a_lone_surrogate_is_refused_in_every_field(fields: dict[str, Any]) -> None:
    with pytest.raises(ArticleError, match=f"the {next(iter(fields))} holds a lone surrogate"):
        Article(**{"text": "He said no.", **fields})
