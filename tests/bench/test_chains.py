"""Scoring reporting chains: which found link is which annotated one, and where it belongs."""

import pytest
from bench.chain_labels import Told
from bench.chains import is_placed, is_right, pairs, score_chains

from onrecord.chains import Step
from onrecord.spans import Span


def told(start: int = 10, **changed: object) -> Told:
    """Return a letter at a place, of a statement, unless it is changed."""
    link: dict[str, object] = {"step": Step.MEDIUM, "span": Span(start, start + 6), "value": "letter"}
    return Told(**(link | {"of": "statement", "where": (Span(40, 60),)} | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (told(), True),
        (told(12), True),
        (told(16), False),
        (told(value="speech"), False),
        (told(step=Step.OBTAINED_BY, value=""), False),
    ],
)
def test_a_link_is_right_if_it_tells_the_same_in_the_same_words(found: Told, right: bool) -> None:
    assert is_right(told(), found) is right


def test_a_link_is_of_the_statement_that_overlaps() -> None:
    assert is_placed(told(), told(where=(Span(0, 41),)))
    assert not is_placed(told(), told(where=(Span(0, 30),)))
    assert not is_placed(told(), told(of="event", where=(Span(40, 60),)))


def test_what_is_the_articles_may_be_of_a_statement_in_whose_words_it_stands() -> None:
    gold = told(of="article", where=())
    assert is_placed(gold, told(of="article", where=()))
    assert is_placed(gold, told(where=(Span(0, 12),)))
    assert not is_placed(gold, told(where=(Span(40, 60),)))


def test_each_found_link_counts_once_and_the_rightly_placed_first() -> None:
    elsewhere = told(where=(Span(0, 5),))
    assert pairs([told(), told()], [elsewhere, told(11)]) == [(told(), told(11)), (told(), elsewhere)]
    assert pairs([told(), told()], [told()]) == [(told(), told())]


def test_figures_are_by_step_and_by_medium() -> None:
    figures = score_chains([([told(), told(80)], [told(), told(120, value="speech")])])
    assert (figures["precision"], figures["recall"]) == (50, 50)
    assert figures["by step and medium"]["letter"]["recall"] == 50
    assert figures["by step and medium"]["speech"]["found"] == 1
    assert figures["right ones told of the right thing"] == "1 of 1"
