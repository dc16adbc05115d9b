"""Where pairs stand in articles: each is found again, whatever is taken and saved."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.errors import NotFoundError
from onrecord.spans import Span
from onrecord.training.stance_places import Found, Places
from onrecord.training.stances import Pair

ARTICLES = ("Nobody came. Hale blamed Vick for it.", "In June the boats were late. Everybody blamed Hale.")


def found(article: int, sentence: str, p: str, q: str | None) -> Found:
    def span(words: str, text: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    pair = Pair(text=sentence, p=span(p, sentence), q=span(q, sentence) if q else None)
    return Found(article=article, sentence=span(sentence, ARTICLES[article]), pair=pair)


FOUND = (
    found(0, "Hale blamed Vick for it.", "Vick", "Hale"),
    found(1, "Everybody blamed Hale.", "Hale", None),
)


def words(places: Places) -> list[tuple[str, list[str]]]:
    rows = [(ARTICLES[number], row) for row, number in enumerate(places.articles)]
    return [(places.sentence(n).of(text), [m.of(text) for m in places.mentions(n)]) for text, n in rows]


def test_a_pair_is_found_in_its_article() -> None:
    assert words(Places.of(FOUND)) == [
        ("Hale blamed Vick for it.", ["Vick", "Hale"]),
        ("Everybody blamed Hale.", ["Hale"]),
    ]
    assert len(Places.of([])) == 0


def test_what_is_taken_and_saved_keeps_its_number(tmp_path: Path) -> None:
    places = Places.of(FOUND)
    places.taken(np.array([1])).save(tmp_path / "places.npz")
    (row,) = words(back := Places.read(tmp_path / "places.npz"))
    assert row == words(places)[1]
    assert back.examples.tolist() == [1]


def test_places_that_were_never_drawn_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no places of pairs at .*places\.npz"):
        Places.read(tmp_path / "places.npz")
