"""Pieces and windows: every character has its place, and nothing is read twice."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import model
from onrecord.model.windows import FEATURES, WINDOW, cut_pieces, cut_windows, sections
from onrecord.model.wordpiece import WordPiece, read_vocabulary

VOCABULARY = WordPiece(read_vocabulary(Path(model.__file__).parent / "bundle"))
PROSE = st.text(alphabet="aB é“”\"'.,\n0x—한", max_size=400)


@given(PROSE)
@settings(max_examples=200)
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    pieces = cut_pieces(text, VOCABULARY)
    starts, ends = pieces.offsets[:, 0], pieces.offsets[:, 1]
    assert (starts < ends).all()
    assert (ends <= len(text)).all()
    assert (starts[1:] >= starts[:-1]).all()
    assert (pieces.features < FEATURES).all()
    assert not any(text[s:e].isspace() for s, e in pieces.offsets)


@given(PROSE, st.integers(1, 40), st.integers(0, 40))
def test_windows_cover_every_piece_once(text: str, size: int, first: int) -> None:
    pieces = cut_pieces(text, VOCABULARY)
    windows = list(cut_windows(pieces, size, min(first, size)))
    assert [i for lo, hi in windows for i in range(lo, hi)] == list(range(len(pieces)))
    assert all(hi - lo <= size for lo, hi in windows)


def test_windows_end_where_paragraphs_end() -> None:
    text = "\n\n".join(["one two three four five six"] * 60)
    pieces = cut_pieces(text, VOCABULARY)
    assert {hi for _, hi in cut_windows(pieces)} <= {*pieces.paragraphs.tolist(), len(pieces)}
    assert max(hi - lo for lo, hi in cut_windows(pieces)) <= WINDOW


@given(st.text(alphabet="ab \n", max_size=300), st.integers(1, 50))
def test_sections_cover_the_text_and_begin_with_lines(text: str, size: int) -> None:
    cuts = list(sections(text, size))
    assert "".join(text[s:e] for s, e in cuts) == text
    assert all(s == 0 or text[s - 1] == "\n" for s, _ in cuts)


def test_a_section_knows_where_it_stands() -> None:
    text = "First line here.\nSecond line here."
    part = cut_pieces(text, VOCABULARY, 17, len(text))
    assert [text[s:e] for s, e in part.offsets] == ["Second", "line", "here", "."]
    assert part.features[0].tolist() == [2, 0, 1]


def test_a_very_long_paragraph_is_one_paragraph() -> None:
    pieces = cut_pieces("word " * 40_000, VOCABULARY)
    assert pieces.paragraphs.tolist() == [0]
    assert len(pieces) == 40_000


def test_features() -> None:
    text = "He SAID “No”"
    pieces = cut_pieces(text, VOCABULARY)
    assert [text[s:e] for s, e in pieces.offsets] == ["He", "SAID", "“", "No", "”"]
    assert pieces.features.tolist() == [[2, 0, 2], [3, 0, 0], [0, 2, 0], [2, 1, 0], [0, 3, 0]]
