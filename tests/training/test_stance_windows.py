"""Pairs in pieces: the marked pieces are the mention's, long texts are cut around it, files come back."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord import model
from onrecord.model.windows import around
from onrecord.model.wordpiece import WordPiece, read_vocabulary
from onrecord.spans import Span
from onrecord.training.stance_windows import UNKNOWN, Stock, joined, stock_of
from onrecord.training.stances import Pair

PIECES = read_vocabulary(Path(model.__file__).parent / "bundle")
VOCABULARY = WordPiece(PIECES)


def pair(text: str, p: str, q: str | None, label: int | None = None) -> Pair:
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in (p, q) if w]
    return Pair(text=text, p=spans[0], q=spans[1] if q else None, label=label)


def marked(stock: Stock, row: int) -> list[str]:
    text, *ends = stock.pairs[row].tolist()
    ids = stock.ids[stock.starts[text] : stock.starts[text + 1]]
    return [" ".join(PIECES[i] for i in ids[a:b]) for a, b in (ends[:2], ends[2:])]


THREE = (
    pair("The mayor praised Hale and the council.", "Hale", "mayor", 2),
    pair("The mayor praised Hale and the council.", "council", "mayor"),
    pair("The senators blamed Vick.", "senator", None, 4),
)


def test_marked_pieces_are_those_of_the_mentions() -> None:
    stock = stock_of(THREE, VOCABULARY)
    assert [marked(stock, row) for row in range(3)] == [
        ["hale", "mayor"],
        ["council", "mayor"],
        ["senators", ""],
    ]
    assert stock.labels.tolist() == [2, UNKNOWN, 4]
    assert stock.examples.tolist() == [0, 1, 2]
    assert stock.alone.tolist() == [False, False, True]


def test_pairs_of_one_text_share_its_pieces() -> None:
    stock = stock_of(THREE, VOCABULARY)
    assert len(stock.starts) == 3
    assert stock.lengths.tolist() == [10, 10, 8]
    assert stock.ids[[0, 9]].tolist() == list(VOCABULARY.edges)
    assert stock.ids[[10, 17]].tolist() == list(VOCABULARY.edges)


def test_a_long_text_is_cut_around_its_mentions() -> None:
    text = "word " * 400 + "Hale praised Vick " + "word " * 400
    stock = stock_of([pair(text, "Hale", "Vick")], VOCABULARY)
    assert stock.lengths.tolist() == [256]
    assert marked(stock, 0) == ["hale", "vic ##k"]
    assert 120 < stock.pairs[0, 1] < 136


def test_mentions_too_far_apart_are_left_out() -> None:
    far = pair("Hale " + "word " * 400 + "Vick", "Hale", "Vick")
    stock = stock_of([far, THREE[0]], VOCABULARY, [7, 8])
    assert stock.examples.tolist() == [8]


def test_the_range_stays_within_the_text() -> None:
    assert around([(0, 1), (2, 3)], 10) == (0, 10)
    assert around([(0, 1)], 900, 100) == (0, 100)
    assert around([(899, 900)], 900, 100) == (800, 900)
    assert around([(500, 502), (510, 512)], 900, 100) == (456, 556)


def test_a_file_comes_back(tmp_path: Path) -> None:
    stock = stock_of(THREE, VOCABULARY)
    stock.save(tmp_path / "stock.npz")
    again = Stock.read(tmp_path / "stock.npz")
    for name in Stock.__slots__:
        assert np.array_equal(getattr(again, name), getattr(stock, name)), name


def test_stocks_joined_keep_their_marks_and_their_examples_apart() -> None:
    one, two = stock_of(THREE[:1] * 2, VOCABULARY, [0, 0]), stock_of(THREE[1:], VOCABULARY)
    both = joined([one, two])
    assert [marked(both, row) for row in range(4)] == [
        ["hale", "mayor"],
        ["hale", "mayor"],
        ["council", "mayor"],
        ["senators", ""],
    ]
    assert both.examples.tolist() == [0, 0, 1, 2]
    assert both.starts[-1] == len(both.ids) == len(both.features)
    assert both.taken(np.array([3])).labels.tolist() == [4]


def test_nothing_is_a_stock_too() -> None:
    assert len(stock_of([], VOCABULARY)) == 0
