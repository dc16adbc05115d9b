"""Reporting chains: checked where they are made."""

from typing import Any

import pytest

from onrecord.chains import Chain, Link, Medium, Step
from onrecord.errors import ArticleError
from onrecord.spans import Span

LINK = Link(step=Step.MEDIUM, span=Span(0, 6), value=Medium.LETTER)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"step": "medium"}, "no value of the step medium"),
        ({"step": "medium", "value": "pigeon"}, "'pigeon' is no value"),
        ({"step": "given to", "value": "letter"}, "'letter' is no value of the step given to"),
        ({"step": "given to", "entity": -1}, "entity -1 is below 0"),
    ],
)
def test_a_link_that_tells_nothing_is_refused(told: dict[str, Any], message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        Link(span=Span(0, 6), **told)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"links": ()}, "at least one link"),
        ({"links": (LINK,), "statement": 0, "event": 0}, "not of two of them"),
        ({"links": (LINK,), "event": -1}, "event -1 is below 0"),
    ],
)
def test_a_chain_of_nothing_is_refused(told: dict[str, Any], message: str) -> None:
    assert Chain(links=[LINK], statement=3).links == (LINK,)  # type: ignore[arg-type]
    with pytest.raises(ArticleError, match=message):
        Chain(**told)
