"""Unlabelled pairs: sentences, two different actors of each, and nothing of what is measured on."""

import random

import pytest

from onrecord.spans import Span
from onrecord.training.stance_pairs import A_SENTENCE, Named, pairs_of, sentences, without
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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hale left. Vick stayed.", ["Hale left.", "Vick stayed."]),
        ("Sen. Hale of the U.S. Senate met J. Vick.", ["Sen. Hale of the U.S. Senate met J. Vick."]),
        ("“He lied!” She left.\n\nAnd so on", ["“He lied!”", "She left.", "And so on"]),
        ("It rose by 3.5 percent. no one knew", ["It rose by 3.5 percent. no one knew"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [span.of(text).strip() for span in sentences(text)] == parts


def test_two_different_actors_of_one_sentence() -> None:
    found = {
        frozenset(span.of(pair.text) for span in pair.spans)
        for seed in range(50)
        for pair in pairs_of(TEXT, NAMES, random.Random(seed))
    }
    people = ("Ilse Marant", "Tam Oslow"), ("Marant", "Tam Oslow")
    party = ("Ilse Marant", "Harbour Party"), ("Tam Oslow", "Harbour Party"), ("Marant", "Harbour Party")
    assert found == set(map(frozenset, (*people, *party)))


def test_a_few_of_each_sentence_in_both_orders_and_without_a_label() -> None:
    firsts = set()
    for seed in range(50):
        pairs = list(pairs_of(TEXT, NAMES, random.Random(seed)))
        assert len(pairs) == A_SENTENCE
        for pair in pairs:
            assert pair.label is None
            assert pair.q is not None
            assert pair.people == tuple("Party" not in span.of(pair.text) for span in pair.spans)
            firsts.add(pair.p < pair.q)
    assert firsts == {True, False}


def test_sentences_that_are_given_are_taken() -> None:
    whole = [Span(0, TEXT.index(" in Brandt"))]
    for pair in pairs_of(TEXT, NAMES, random.Random(1), whole):
        assert pair.text == "Ilse Marant told Tam Oslow and the Harbour Party"


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
