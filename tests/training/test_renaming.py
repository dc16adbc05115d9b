"""People under other names: the same one wherever it stands, and every span where its words went."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.spans import Span
from onrecord.training.documents import Choice, Document, Marked
from onrecord.training.renaming import Pool, pool_of, renamed

TEXT = "Ilse Marant met Tam Oslow. Marant's boat left; she and Oslow stayed in Brandt, Ilse said to him."
POOL = Pool(first={"she": ("Ilse", "Ruth"), "he": ("Tam", "Amos")}, last=("Okafor", "Delgado", "Vick"))


def all_of(*words: str) -> tuple[Span, ...]:
    places = [Span(i, i + len(w)) for w in words for i in range(len(TEXT)) if TEXT.startswith(w, i)]
    return tuple(sorted(set(places)))


ILSE = (*all_of("Ilse Marant"), Span(27, 33), *all_of("she"))
TAM = (*all_of("Tam Oslow"), *all_of("him"))
DOCUMENT = Document(
    id="a", text=TEXT, people=(ILSE, TAM), names=tuple(Marked(s, frozenset((0,))) for s in all_of("Brandt"))
)


def test_the_pool_holds_first_names_by_pronoun_and_surnames() -> None:
    pool = pool_of([DOCUMENT])
    assert pool.first == {"she": ["Ilse"], "he": ["Tam"]}
    assert set(pool.last) == {"Marant", "Oslow"}


@given(st.randoms(use_true_random=False))
def test_every_span_stays_on_its_words(draw: random.Random) -> None:
    other = renamed(DOCUMENT, POOL, draw)
    assert other.people is not None
    assert other.names is not None
    assert [m.span.of(other.text) for m in other.names] == ["Brandt"]
    for before, after in zip(DOCUMENT.people or (), other.people, strict=True):
        for old, new in zip(before, after, strict=True):
            old_words, new_words = old.of(TEXT).split(), new.of(other.text).split()
            assert len(old_words) == len(new_words)
            if old_words[0] in ("she", "him"):
                assert old_words == new_words
    ilse, marant, _ = (s.of(other.text) for s in other.people[0])
    assert ilse.split()[1] == marant
    if other.text != TEXT:
        assert "Marant" not in other.text
        assert "Oslow" not in other.text
        assert f"{marant}'s boat" in other.text
        assert ilse.split()[0] in POOL.first["she"]


def test_a_choice_moves_with_its_names() -> None:
    choice = Choice(all_of("him")[0], (all_of("Ilse Marant")[0], all_of("Tam Oslow")[0]), (False, True))
    document = Document(id="a", text=TEXT, choice=choice)
    tried = (renamed(document, POOL, random.Random(seed)) for seed in range(30))
    other = next(d for d in tried if d.text != TEXT)  # where the pool is small, names may collide
    assert other.choice is not None
    assert other.choice.pronoun.of(other.text) == "him"
    first, second = (s.of(other.text) for s in other.choice.names)
    assert first in other.text[:25]
    assert second.split()[1] in POOL.last
    assert other.choice.same == (False, True)


def test_what_names_nobody_stays_as_it_is() -> None:
    document = Document(id="a", text="Nobody came.")
    assert renamed(document, POOL, random.Random(1)) is document
