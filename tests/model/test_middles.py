"""States halfway through the encoder: each piece once, in the order of the text, and what stands around a pair."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SpanError
from onrecord.model import Reader
from onrecord.model.middles import Middles, joined
from onrecord.spans import Span

WORDS = 40
"""Of four characters each, behind a space: word n stands at [5 n, 5 n + 4)."""

OFFSETS = np.array([(5 * n, 5 * n + 4) for n in range(WORDS)], np.int32)
MIDDLES = Middles(OFFSETS, np.arange(WORDS, dtype=np.float16)[:, None])

places = st.integers(0, WORDS - 2)


def word(first: int, last: int | None = None) -> Span:
    return Span(5 * first, 5 * (first if last is None else last) + 4)


@given(st.tuples(places, places).filter(lambda two: two[0] != two[1]), st.integers(0, 50), places, places)
def test_states_are_those_around_the_pair_within_the_sentence(
    two: tuple[int, int], beside: int, before: int, behind: int
) -> None:
    first, last = max(0, min(two) - before), min(WORDS - 1, max(two) + behind)
    states, pair = MIDDLES.marked([word(n) for n in two], word(first, last), beside)
    read = list(range(max(first, min(two) - beside), min(last, max(two) + beside) + 1))
    assert states[:, 0].tolist() == read
    assert [read[start] for start in pair[::2]] == list(two)
    assert (pair[1::2] - pair[::2]).tolist() == [1, 1]


def test_all_is_read_by_default_and_a_mention_alone_has_nobody_beside_it() -> None:
    states, pair = MIDDLES.marked([word(3, 5)])
    assert (len(states), pair.tolist()) == (WORDS, [3, 6, 0, 0])
    assert states.dtype == np.float32


def test_a_piece_belongs_to_every_mention_that_has_a_character_of_it() -> None:
    _, pair = MIDDLES.marked([Span(6, 7), Span(13, 16)])
    assert pair.tolist() == [1, 2, 2, 4]


def test_a_mention_without_a_word_is_refused() -> None:
    with pytest.raises(SpanError, match=r"span \[4, 5\) holds no word"):
        MIDDLES.marked([word(0), Span(4, 5)])


def test_parts_are_one_text_and_no_piece_is_lost_where_a_character_is_several() -> None:
    offsets = np.array(
        [(0, 1), (0, 1), (1, 2), (1, 2), (3, 7), (8, 12)], np.int32
    )  # as syllables of Korean are
    values = np.arange(6, dtype=np.float16)[:, None]
    whole = joined([Middles(offsets[a:b], values[a:b]) for a, b in ((4, 6), (0, 2), (3, 3), (2, 4))])
    assert whole.offsets.tolist() == offsets.tolist()
    assert whole.values.tolist() == values.tolist()


def test_a_readers_windows_become_the_states_of_their_text() -> None:
    text = "Ilse Marant met Bo Frey.\n\n" + "The harbour board kept the minutes of every session.\n\n" * 60
    reader, read = Reader(threads=1), list[Any]()
    for scored in reader.scores(text):
        assert len(scored.encoded) > 1
        read.append(scored.middles())
    whole = joined(read)
    words = [Span(*offsets).of(text) for offsets in whole.offsets.tolist()]
    assert "".join(words) == "".join(text.split())
    (alone,) = [scored.middles() for scored in reader.scores(text.partition("\n")[0])]
    assert alone.offsets.tolist() == whole.offsets[: len(alone.offsets)].tolist()
    assert np.abs(whole.values).max() > 1


def test_a_sentence_read_for_itself_stands_where_it_does_in_its_text() -> None:
    text, reader = "Nobody came. Ilse Marant met Bo Frey. " + "a1 b2 " * 200, Reader(threads=1)
    sentence = Span(text.index("Ilse"), text.index("Frey.") + 5)
    read = reader.middles(text, sentence)
    assert Span(int(read.offsets[0, 0]), int(read.offsets[-1, 1])) == sentence
    [alone] = [scored.middles() for scored in reader.scores(sentence.of(text))]
    assert (read.offsets - sentence.start).tolist() == alone.offsets.tolist()
    assert np.array_equal(read.values, alone.values)
    long = reader.middles(text, Span(sentence.start, len(text)))
    assert len(long.offsets) > 400
