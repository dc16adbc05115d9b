"""Marked pairs and stances: checked where they are made."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import onrecord
from onrecord.errors import ArticleError, SpanError
from onrecord.reading import Reading
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, LABELS, Attitude, DirectedStance, MarkedPair, Stance

TEXT = "Hale praised Vick."


def test_mentions_lie_in_the_text_apart_and_hold_something() -> None:
    pair = MarkedPair(text=TEXT, p=Span(0, 4), q=Span(13, 17))
    assert (pair.p.of(pair.text), pair.q.of(pair.text)) == ("Hale", "Vick")
    for p, q, message in (
        (Span(0, 4), Span(13, 19), "reaches beyond the text's 18 characters"),
        (Span(0, 4), Span(4, 5), "q .4, 5. holds white space alone"),
        (Span(0, 4), Span(3, 12), "overlap: mark two mentions"),
    ):
        with pytest.raises(SpanError, match=message):
            MarkedPair(text=TEXT, p=p, q=q)


@pytest.mark.parametrize("text", ["", "  ", "Hale \ud800 Vick"])
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ArticleError):
        MarkedPair(text=text, p=Span(0, 1), q=Span(1, 2))


def test_a_stance_is_its_likeliest_class() -> None:
    stance = Stance((0.1, 0.2, 0.1, 0.5, 0.1))
    assert (stance.number, stance.label) == (3, "p opposes q")
    swapped = [" ".join({"p": "q", "q": "p"}.get(word, word) for word in label.split()) for label in LABELS]
    assert [LABELS[c] for c in EXCHANGED] == swapped


@pytest.mark.parametrize("told", [(1.0,), (0.5,) * 5, (1.5, -0.5, 0.0, 0.0, 0.0)])
def test_what_are_no_probabilities_is_refused(told: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="five probabilities"):
        Stance(told)  # type: ignore[arg-type]


def test_python_answers_as_the_command_line_does() -> None:
    one, other = onrecord.stance(TEXT, (0, 4), (13, 17)), onrecord.stance(TEXT, Span(13, 17), Span(0, 4))
    assert EXCHANGED[one.number] == other.number
    with pytest.raises(SpanError):
        onrecord.stance(TEXT, (0, 4), (2, 6))


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"score": 1.1}, "outside 0 to 1"),
        ({"holder": 1}, "both the holder and the target"),
        ({"voice": -1}, "voice -1 is below 0"),
        ({"holder": -2}, "holder -2 is below 0"),
    ],
)
def test_a_stance_that_nobody_can_hold_is_refused(told: dict[str, float], message: str) -> None:
    good = {"holder": None, "target": 1, "attitude": "opposes", "score": 0.5, "span": Span(0, 4)}
    assert DirectedStance(**good).attitude is Attitude.OPPOSES  # type: ignore[arg-type]
    with pytest.raises(ArticleError, match=message):
        DirectedStance(**{**good, **told})  # type: ignore[arg-type]


def test_a_stances_id_is_of_its_reading_both_sides_and_place(make: Callable[..., Reading]) -> None:
    reading = make()
    told = DirectedStance(holder=0, target=1, attitude=Attitude.SUPPORTS, score=0.5, span=Span(0, 3))
    assert reading.stance_id(told).startswith("st1-")
    assert reading.stance_id(told) == reading.stance_id(replace(told, score=0.9, voice=1))
    others = (
        *(replace(told, holder=2), replace(told, holder=None), replace(told, target=2)),
        *(replace(told, attitude=Attitude.OPPOSES), replace(told, span=Span(0, 4))),
    )
    ids = {reading.stance_id(told), make(model="m2").stance_id(told), *map(reading.stance_id, others)}
    assert len(ids) == 2 + len(others)
