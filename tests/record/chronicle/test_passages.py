"""The sentence that some words stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.chronicle.passages import passage, sentence_around

TEXT = "It rained.\nOn Friday Sen. Ada Lund, J. Frey’s ally, endorsed him. “Good.” He won! Did he?"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("rained", "It rained."),
        ("endorsed", "On Friday Sen. Ada Lund, J. Frey’s ally, endorsed him."),
        ("On Friday", "On Friday Sen. Ada Lund, J. Frey’s ally, endorsed him."),
        ("Good", "“Good.”"),
        ("He won", "He won!"),
        ("Did he?", "Did he?"),
        (TEXT, " ".join(TEXT.split())),
    ],
)
def test_the_sentence_of_some_words(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    assert passage(TEXT, start, start + len(words)) == sentence


@given(st.text(alphabet="aA. \n”", min_size=1, max_size=80), st.data())
def test_a_sentence_holds_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    begins, ends = sentence_around(text, start, end)
    assert text[start:end].strip() in text[begins:ends]


def test_a_long_sentence_is_cut() -> None:
    text = f"{'so ' * 1000}she resigned{' and' * 1000}"
    assert len(passage(text, text.index("resigned"), text.index("resigned") + 8)) < 700
