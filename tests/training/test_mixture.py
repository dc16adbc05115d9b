"""What a step learns from: every document in its turn, the same units for the same number, names kept."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.documents import Document, Marked
from onrecord.training.mixture import Mixture, Shares, packed, read_corpora


@pytest.fixture
def mixture(corpora: Path, vocabulary: WordPiece) -> Mixture:
    shares = Shares(gum=1, gap=2, crossner=1, corenlp=1)
    return Mixture(
        vocabulary=vocabulary, shares=shares, tutored=(), snippets=(), seed=1, **read_corpora(corpora)
    )


def ids(mixture: Mixture, number: int) -> list[str]:
    return [unit.document.id for unit in mixture.step(number)]


def test_a_step_holds_its_share_of_every_corpus(mixture: Mixture) -> None:
    gum, *gap, crossner, corenlp = ids(mixture, 0)
    assert gum.startswith("GUM_")
    assert [name.split("-")[0] for name in gap] == ["invented", "invented"]
    assert crossner.startswith("crossner-")
    assert corenlp.startswith("article-")


def test_every_document_has_its_turn_before_any_has_it_again(mixture: Mixture) -> None:
    steps = [ids(mixture, number) for number in range(6)]
    for turn in (steps[:3], steps[3:]):
        assert sorted(step[0] for step in turn) == ["GUM_fiction_lantern", *["GUM_news_harbor"] * 2]
        assert sorted(n for step in turn for n in step[1:3]) == sorted(
            [f"invented-{i}" for i in range(3)] * 2
        )
    assert sorted(step[-1] for step in steps) == [f"article-{i}" for i in range(6)]


def test_the_same_step_is_the_same_whenever_it_is_asked_and_another_seed_is_not(
    mixture: Mixture, corpora: Path
) -> None:
    once, other, again = mixture.step(7), mixture.step(8), mixture.step(7)
    assert [u.document for u in once] == [u.document for u in again]
    assert [u.document for u in once] != [u.document for u in other]
    for a, b in zip(once, again, strict=True):
        for v, w in zip(a.windows, b.windows, strict=True):
            np.testing.assert_array_equal(v.ids, w.ids)
            assert (v.names, v.phrases, v.clusters) == (w.names, w.phrases, w.clusters)
    reseeded = Mixture(
        vocabulary=mixture.vocabulary,
        shares=mixture.shares,
        tutored=(),
        snippets=(),
        seed=2,
        **read_corpora(corpora),
    )
    assert [ids(reseeded, n) for n in range(4)] != [ids(mixture, n) for n in range(4)]


WORDS = st.lists(
    st.sampled_from(["Hale", "Vick", "won", "(", ")", ",", ".", "'s", "'", "’s", "again"]), min_size=1
)


@st.composite
def sentences(draw: st.DrawFn) -> Document:
    """Return a sentence of words joined by spaces, some of them names, each with its number for a type."""
    words = draw(WORDS)
    names: list[Marked] = []
    start = k = 0
    while k < len(words):
        size = draw(st.integers(1, 3))
        part = " ".join(words[k : k + size])
        if draw(st.booleans()):
            names.append(Marked(Span(start, start + len(part)), frozenset((len(names) % 9,))))
        start += len(part) + 1
        k += size
    return Document(id="some", text=" ".join(words), names=tuple(names))


@given(st.lists(sentences(), min_size=1, max_size=4), st.integers(0, 20))
def test_packed_sentences_keep_their_names(some: list[Document], seed: int) -> None:
    document = packed(some, random.Random(seed))
    before = [(m.span.of(s.text).replace(" ", ""), m.types) for s in some for m in s.names or ()]
    after = [(m.span.of(document.text).replace(" ", ""), m.types) for m in document.names or ()]
    assert after == before
    assert document.text.count("\n") == len(some) - 1
    for mark in document.names or ():
        assert mark.span.of(document.text) == mark.span.of(document.text).strip()
    assert document.text.replace(" ", "") == "\n".join(s.text for s in some).replace(" ", "")


def test_half_of_the_sentences_are_closed_as_people_write_them() -> None:
    sentence = Document(
        id="one",
        text="Hale ( who won ) thanked Vick 's sister , Ruth .",
        names=(Marked(Span(0, 4), frozenset((1,))), Marked(Span(25, 29), frozenset((1,)))),
    )
    texts = {packed([sentence], random.Random(seed)).text for seed in range(20)}
    assert texts == {sentence.text, "Hale (who won) thanked Vick's sister, Ruth."}


def test_what_a_tutor_has_said_has_its_turns_too(mixture: Mixture) -> None:
    said = mixture.step(0)
    tutored = replace(mixture, tutored=said, shares=replace(mixture.shares, tutored=2))
    steps = [tutored.step(number)[-2:] for number in range(len(said))]
    assert sorted(id(u) for units in steps for u in units) == sorted(2 * [id(u) for u in said])
