"""Strict F1 of names, worked out by hand."""

from bench.extracting import Found
from bench.names import predicted_names, score_names

from onrecord.spans import Span

HALE, PRUITT, BRANDT, BOARD = Span(0, 4), Span(5, 11), Span(12, 18), Span(19, 30)


def test_bounds_and_type_must_both_be_right() -> None:
    gold = {(HALE, "politician"), (PRUITT, "person"), (BRANDT, "location")}
    figures = score_names(
        [(gold, {(HALE, "politician"), (PRUITT, "politician"), (Span(12, 17), "location")})]
    )
    assert figures["F1"] == 33.33
    assert figures["F1 on people"] == 100.0
    assert figures["F1 by type"] == {"location": 0.0, "person": 0.0, "politician": 66.67}


def test_sentences_are_counted_together() -> None:
    figures = score_names([({(HALE, "person")}, {(HALE, "person")}), ({(HALE, "person")}, set())])
    assert (figures["precision"], figures["recall"], figures["F1"]) == (100.0, 50.0, 66.67)


def test_nothing_is_nothing() -> None:
    assert score_names([(set(), set())])["F1"] == 0.0


def test_names_alone_are_predicted_in_the_corpus_s_types(found: Found, text: str) -> None:
    kinds = sorted((span.of(text), kind) for span, kind in predicted_names(found))
    assert kinds == [("Ferry Board", "organisation"), ("Lee Pruitt", "person"), ("Mara Hale", "person")]
