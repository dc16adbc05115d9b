"""The figures, against examples worked out by hand."""

import pytest

from onrecord.spans import Span, spans_of
from onrecord.training.corpora import GoldAttribution
from onrecord.training.scoring import krippendorff, score

TEXT = "Anna said taxes will rise. “No,” said Bo Berg."


def attribution(source: list[int] | None, cue: list[int], content: list[int]) -> GoldAttribution:
    return GoldAttribution(
        source=spans_of([source]) if source else (), cue=(Span(*cue),), content=spans_of([content])
    )


ANNA = attribution([0, 4], [5, 9], [10, 25])
BO = attribution([38, 45], [33, 37], [27, 32])


def test_the_same_is_perfect() -> None:
    figures = score([(TEXT, [[ANNA, BO]], [ANNA, BO])])
    assert (figures.attribution, figures.exact, figures.alpha) == (100.0, 100.0, 100.0)
    assert figures.by_form == {"direct": 100.0, "indirect": 100.0}


def test_half_of_the_content_and_a_shared_source_word_are_enough() -> None:
    near = attribution([38, 40], [33, 37], [27, 32])
    shorter = attribution([0, 4], [5, 9], [10, 20])
    figures = score([(TEXT, [[ANNA, BO]], [shorter, near])])
    assert (figures.attribution, figures.exact) == (100.0, 0.0)


def test_a_missing_source_must_be_missing_on_both_sides() -> None:
    nobody = attribution(None, [5, 9], [10, 25])
    assert score([(TEXT, [[ANNA]], [nobody])]).attribution == 0.0
    assert score([(TEXT, [[nobody]], [nobody])]).attribution == 100.0


def test_an_article_weighs_the_same_with_two_annotators() -> None:
    figures = score([(TEXT, [[ANNA], [BO]], [ANNA])])
    assert (figures.precision, figures.recall) == (50.0, 50.0)


def test_one_prediction_finds_one_attribution() -> None:
    figures = score([(TEXT, [[ANNA, ANNA]], [ANNA])])
    assert (figures.precision, figures.recall) == (100.0, 50.0)


def test_alpha_of_a_textbook_table() -> None:
    pairs = {("a", "a"): 1, ("b", "b"): 1, ("a", "b"): 1, ("b", "a"): 1}
    assert krippendorff(pairs) == pytest.approx(1 - 0.5 / (1 - 24 / 56))
