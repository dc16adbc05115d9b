"""Unlabelled pairs: two different actors of a sentence, or one alone, and nothing of what is measured on."""

import itertools
import random
from collections.abc import Iterator, Sequence

import pytest

from onrecord.spans import Span
from onrecord.training.stance_pairs import A_SENTENCE, ALONE, Named, pairs_of, without
from onrecord.training.stances import Pair

TEXT = "Ilse Marant told Tam Oslow and the Harbour Party in Brandt that Marant had won. Vick left."


def named(words: str, kind: str, entity: int, text: str = TEXT) -> Named:
    start = text.index(words)
    return Named(Span(start, start + len(words)), kind, entity)


NAMES = (
    named("Ilse Marant", "politician", 0),
    named("Tam Oslow", "person", 1),
    named("Harbour Party", "party", 2),
    named("Brandt", "place", 3),
    Named(Span(TEXT.index("Marant had"), TEXT.index(" had")), "politician", 0),
    named("Vick", "person", 4),
)


def drawn(text: str = TEXT, names: Sequence[Named] = NAMES, times: int = 50) -> Iterator[list[Pair]]:
    """Yield the pairs of a text as different seeds draw them."""
    for seed in range(times):
        yield [pair for _, pair in pairs_of(text, names, random.Random(seed))]


def words_of(pair: Pair) -> frozenset[str]:
    return frozenset(span.of(pair.text) for span in pair.spans)


def test_two_different_actors_of_one_sentence() -> None:
    found = {words_of(pair) for pairs in drawn() for pair in pairs if pair.q}
    people = ("Ilse Marant", "Tam Oslow"), ("Marant", "Tam Oslow")
    party = ("Ilse Marant", "Harbour Party"), ("Tam Oslow", "Harbour Party"), ("Marant", "Harbour Party")
    assert found == set(map(frozenset, (*people, *party)))


def test_a_few_of_each_sentence_in_both_orders_and_without_a_label() -> None:
    firsts = set()
    for pairs in drawn():
        two = [pair for pair in pairs if pair.q is not None]
        assert len({(pair.p, pair.q) for pair in two}) == len(two) == A_SENTENCE
        for pair in two:
            assert pair.label is None
            assert pair.people == tuple("Party" not in span.of(pair.text) for span in pair.spans)
            one, other = pair.spans
            firsts.add(one < other)
    assert firsts == {True, False}


def test_now_and_then_an_actor_is_taken_alone() -> None:
    alone = [[pair for pair in pairs if pair.q is None] for pairs in drawn(times=400)]
    assert max(map(len, alone)) == 1
    assert sum(map(len, alone)) / 400 == pytest.approx(ALONE, abs=0.05)
    targets = [pair for pairs in alone for pair in pairs]
    assert {pair.p.of(pair.text) for pair in targets} == {n.span.of(TEXT) for n in (*NAMES[:3], NAMES[4])}
    assert all(pair.people == ("Party" not in pair.p.of(pair.text), False) for pair in targets)
    one = "Nobody had ever seen Vick so angry before."
    assert any(pairs for pairs in drawn(one, [named("Vick", "person", 0, one)]))


def test_a_name_stands_beside_a_pronoun_and_no_pronoun_beside_another() -> None:
    text = "Vick said that she would never again trust him or Marant I of Brandt."
    names = [named("Vick", "person", 0, text), named("Marant I", "person", 1, text)]
    pairs = [pair for some in drawn(text, names) for pair in some if pair.q]
    people = {("Vick", "Marant I"), *itertools.product(("Vick", "Marant I"), ("she", "him"))}
    assert {words_of(pair) for pair in pairs} == set(map(frozenset, people))
    for pair in pairs:
        assert pair.people == tuple(span.of(text) in ("Vick", "Marant I") for span in pair.spans)


def test_sentences_that_are_given_are_taken() -> None:
    whole = [Span(0, TEXT.index(" in Brandt"))]
    for sentence, pair in pairs_of(TEXT, NAMES, random.Random(1), whole):
        assert sentence.of(TEXT) == pair.text == "Ilse Marant told Tam Oslow and the Harbour Party"


def test_short_sentences_are_left() -> None:
    text = "Hale met Vick."
    names = [named("Hale", "person", 0, text), named("Vick", "person", 1, text)]
    assert list(pairs_of(text, names, random.Random(1))) == []


def test_nothing_that_is_measured_on_is_learned_from() -> None:
    def pair(text: str) -> Pair:
        return Pair(text=text, p=Span(0, 1), q=Span(2, 3))

    held = "The ferry owner Hale blamed Vick for the late boats."
    kept = pair("A ferry owner, Hale, praised Vick for the late boats.")
    same = pair("the ferry owner HALE blamed Vick for the late boats")
    longer = pair("In June the ferry owner Hale blamed Vick for the late boats, and left.")
    assert list(without([kept, same, longer], [held])) == [kept]
