"""Word pieces: the vocabulary's rules, and every piece in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.wordpiece import CHUNK, LONGEST_WORD, WordPiece

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##seat", "##ed", "cafe", ".", "”", "市", "a", "##a", "i"]
VOCABULARY = WordPiece(PIECES)


def cut(chunk: str) -> list[tuple[str, str]]:
    return [(PIECES[number], chunk[start:end]) for number, start, end, _ in VOCABULARY(chunk).tolist()]


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        ("unseated", [("un", "un"), ("##seat", "seat"), ("##ed", "ed")]),
        ("UNSEATED.”", [("un", "UN"), ("##seat", "SEAT"), ("##ed", "ED"), (".", "."), ("”", "”")]),
        ("Café", [("cafe", "Café")]),
        ("Cafe\u0301.", [("cafe", "Cafe"), (".", ".")]),
        ("ca\u00adfe", [("cafe", "ca\u00adfe")]),
        ("ca\x00fe", [("cafe", "ca\x00fe")]),
        ("市a", [("市", "市"), ("a", "a")]),
        ("unknown", [("[UNK]", "unknown")]),
        ("İ", [("i", "İ")]),
        ("\u200b", []),
        ("a" * LONGEST_WORD, [("a", "a"), *[("##a", "a")] * (LONGEST_WORD - 1)]),
        ("a" * (LONGEST_WORD + 1), [("[UNK]", "a" * (LONGEST_WORD + 1))]),
    ],
)
def test_the_vocabularys_rules(chunk: str, expected: list[tuple[str, str]]) -> None:
    assert cut(chunk) == expected


@given(st.text(max_size=60))
def test_pieces_stand_in_order_inside_their_chunk(text: str) -> None:
    for match in CHUNK.finditer(text):
        chunk = match.group()
        end = 0
        for _, lo, hi, case in VOCABULARY(chunk).tolist():
            assert end <= lo < hi <= len(chunk)
            assert 0 <= case <= 4
            end = hi


def test_a_vocabulary_without_its_special_pieces_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[SEP\]"):
        WordPiece(["[CLS]", "[UNK]", "a"])
