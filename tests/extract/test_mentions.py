"""Spans chosen from scores, and names joined to the phrases that they are the heart of."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.mentions import Place, best_spans, join
from onrecord.model import Floats

SIZE = 7
SCORES = st.lists(st.integers(-4, 4), min_size=SIZE * SIZE, max_size=SIZE * SIZE).map(
    lambda values: np.array(values, np.float32).reshape(SIZE, SIZE)
)


def positions(place: Place) -> set[int]:
    return set(range(place.lo, place.hi + 1))


def exclude(one: Place, other: Place, *, flat: bool) -> bool:
    a, b = positions(one), positions(other)
    return bool(a & b) and (flat or not (a <= b or b <= a))


def plain(scores: Floats, *, flat: bool, floor: float, longest: int) -> list[Place]:
    """Return the best spans, as slowly as they can be found."""
    spans = [Place(lo, hi) for lo in range(SIZE) for hi in range(lo, min(SIZE, lo + longest))]
    kept: list[Place] = []
    for span in sorted(spans, key=lambda s: -scores[s.lo, s.hi]):
        if scores[span] > floor and not any(exclude(span, other, flat=flat) for other in kept):
            kept.append(span)
    return kept


@settings(deadline=None)
@given(SCORES, st.booleans(), st.integers(-2, 2), st.integers(1, SIZE))
def test_the_best_spans_are_those_that_a_plain_search_keeps(
    scores: Floats, flat: bool, floor: int, longest: int
) -> None:
    found = best_spans(scores, flat=flat, floor=floor, longest=longest)
    assert [place for place, _ in found] == plain(scores, flat=flat, floor=floor, longest=longest)
    assert all(score == scores[place] > floor for place, score in found)


@settings(deadline=None)
@given(SCORES, st.booleans())
def test_spans_never_exclude_one_another(scores: Floats, flat: bool) -> None:
    found = [place for place, _ in best_spans(scores, flat=flat, floor=-5.0, longest=SIZE)]
    assert not any(exclude(a, b, flat=flat) for i, a in enumerate(found) for b in found[:i])
    assert all(any(i in positions(place) for place in found) for i in range(SIZE))


def test_a_score_at_the_floor_is_not_above_it() -> None:
    assert best_spans(np.zeros((3, 3), np.float32), flat=False, floor=0.0, longest=3) == []


def test_places_count_from_the_first_position() -> None:
    scores = np.full((3, 3), -1.0, np.float32)
    scores[0, 1] = scores[2, 2] = 1.0
    for flat in (True, False):
        found = best_spans(scores, flat=flat, floor=0.0, longest=3, first=5)
        assert found == [(Place(5, 6), 1.0), (Place(7, 7), 1.0)]


def test_no_scores_are_no_spans() -> None:
    assert best_spans(np.zeros((0, 0), np.float32), flat=True, floor=0.0, longest=3) == []


def joined(text: str, names: str, phrases: str) -> list[tuple[str, str | None]]:
    """Return the phrases and names of mentions; "|" stands between spans, each sought from the left."""
    tokens = [(0, 0), *(m.span() for m in re.finditer(r"['’]s\b|\w+|[^\w\s]", text))]

    def places(words: str) -> list[tuple[Place, float]]:
        found = []
        for part in filter(None, words.split("|")):
            start = text.index(part)
            inside = [i for i, (s, e) in enumerate(tokens) if s < e and start <= s and e <= start + len(part)]
            found.append((Place(inside[0], inside[-1]), 1.0))
        return found

    found = join(places(names), places(phrases), np.array(tokens, np.int32), text, 0)
    return [(text[f.start : f.end], text[slice(*f.name)] if f.name else None) for f in found]


@pytest.mark.parametrize(
    ("text", "names", "phrases", "expected"),
    [
        (
            "The mayor Ana Delgado spoke.",
            "Ana Delgado",
            "The mayor Ana Delgado",
            [("The mayor Ana Delgado", "Ana Delgado")],
        ),
        (
            "Ana Delgado's plan failed.",
            "Ana Delgado",
            "Ana Delgado's|Ana Delgado's plan",
            [("Ana Delgado's plan", None), ("Ana Delgado's", "Ana Delgado")],
        ),
        (
            "Ana Delgado’s plan failed.",
            "Ana Delgado",
            "Ana Delgado’s",
            [("Ana Delgado’s", "Ana Delgado")],
        ),
        (
            "The workers’ union of the Freys’ town.",
            "Freys",
            "the Freys’",
            [("the Freys’", "Freys")],
        ),
        (
            "Ana Delgado, the mayor, spoke.",
            "Ana Delgado",
            "Ana Delgado, the mayor,|the mayor",
            [("Ana Delgado, the mayor,", "Ana Delgado"), ("the mayor", None)],
        ),
        (
            "Ana Delgado (the mayor) spoke.",
            "Ana Delgado",
            "Ana Delgado (the mayor)",
            [("Ana Delgado (the mayor)", "Ana Delgado")],
        ),
        (
            "Ana Delgado – the mayor – spoke.",
            "Ana Delgado",
            "Ana Delgado – the mayor –",
            [("Ana Delgado – the mayor –", "Ana Delgado")],
        ),
        (
            "The Delgado campaign spoke.",
            "Delgado",
            "The Delgado campaign",
            [("The Delgado campaign", None), ("Delgado", "Delgado")],
        ),
        (
            "The mayor, Ana Delgado, a lawyer, spoke.",
            "Ana Delgado",
            "The mayor, Ana Delgado, a lawyer",
            [("The mayor, Ana Delgado, a lawyer", None), ("Ana Delgado", "Ana Delgado")],
        ),
        (
            "A rival of mayor Ana Delgado spoke.",
            "Ana Delgado",
            "A rival of mayor Ana Delgado|mayor Ana Delgado",
            [("A rival of mayor Ana Delgado", None), ("mayor Ana Delgado", "Ana Delgado")],
        ),
        (
            "Secretary of State Ana Delgado spoke.",
            "Ana Delgado",
            "Secretary of State Ana Delgado",
            [("Secretary of State Ana Delgado", "Ana Delgado")],
        ),
        (
            "The former governor, Ana Delgado, spoke.",
            "Ana Delgado",
            "The former governor, Ana Delgado",
            [("The former governor, Ana Delgado", "Ana Delgado")],
        ),
        (
            "Delgado campaign manager Howard Frey spoke.",
            "Delgado|Howard Frey",
            "Delgado campaign manager Howard Frey",
            [("Delgado campaign manager Howard Frey", "Howard Frey"), ("Delgado", "Delgado")],
        ),
        (
            "Harbour voters met.",
            "Harbour",
            "",
            [("Harbour", "Harbour")],
        ),
    ],
)
def test_a_name_is_the_heart_of_a_phrase_that_ends_with_it_or_goes_on_behind_it(
    text: str, names: str, phrases: str, expected: list[tuple[str, str | None]]
) -> None:
    assert joined(text, names, phrases) == expected


@settings(deadline=None)
@given(st.permutations(["Ana Delgado", "mayor Ana Delgado", "The mayor Ana Delgado", "The mayor"]))
def test_the_largest_phrase_around_a_name_is_the_mention_in_whatever_order(phrases: list[str]) -> None:
    found = joined("The mayor Ana Delgado spoke.", "Ana Delgado", "|".join(phrases))
    assert found == [("The mayor Ana Delgado", "Ana Delgado"), ("The mayor", None)]


def test_no_name_is_lost_where_a_phrase_could_have_two_hearts() -> None:
    found = joined(
        "Ana Delgado, mayor of Harbour, spoke.", "Ana Delgado|Harbour", "Ana Delgado, mayor of Harbour"
    )
    assert found == [("Ana Delgado, mayor of Harbour", "Ana Delgado"), ("Harbour", "Harbour")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Justice Ana Delgado", "Ana Delgado"),
        ("Mr. Delgado", "Delgado"),
        ("minister of trade, Mr. Delgado", "Delgado"),
        ("Justice Department", "Justice Department"),
        ("President", "President"),
    ],
)
def test_a_name_is_found_without_its_titles(text: str, name: str) -> None:
    assert joined(f"{text} spoke.", text, text) == [(text, name)]


@pytest.mark.parametrize(
    "phrase",
    [
        "Ana Delgado, Howard Frey and Ruth Varga",
        "Ana Delgado and Ruth Varga",
        "Ana Delgado, Ruth Varga & Howard Frey",
    ],
)
def test_several_people_have_no_heart(phrase: str) -> None:
    names = ["Ana Delgado", *(name for name in ("Howard Frey", "Ruth Varga") if name in phrase)]
    assert (phrase, None) in joined(f"{phrase} spoke.", "|".join(names), phrase)


@pytest.mark.parametrize("title", ["", "Mayor "])
def test_an_apposition_with_an_and_in_it_is_one_person(title: str) -> None:
    phrase = f"{title}Ana Delgado, mayor of Harbour and chair of its board"
    assert joined(f"{phrase}, spoke.", "Ana Delgado|Harbour", phrase)[0] == (phrase, "Ana Delgado")


@pytest.mark.parametrize(
    "phrase", ["A spokesman for Ana Delgado", "The wife of Ana Delgado", "Police arrested Ana Delgado"]
)
def test_a_name_behind_a_preposition_is_not_the_heart(phrase: str) -> None:
    assert joined(f"{phrase} spoke.", "Ana Delgado", phrase) == [
        (phrase, None),
        ("Ana Delgado", "Ana Delgado"),
    ]


def test_an_office_that_ends_like_a_title_does_not_govern_the_name() -> None:
    phrase = "Minister of Justice Ana Delgado"
    assert joined(f"{phrase} spoke.", "Ana Delgado", phrase) == [(phrase, "Ana Delgado")]


@pytest.mark.parametrize(
    "phrase",
    ["The wife of Secretary of State Ana Delgado", "A spokesman for Republican nominee Ana Delgado"],
)
def test_a_name_with_an_office_behind_a_preposition_is_not_the_heart(phrase: str) -> None:
    assert joined(f"{phrase} spoke.", "Ana Delgado", phrase) == [
        (phrase, None),
        ("Ana Delgado", "Ana Delgado"),
    ]


def test_a_found_mention_knows_where_its_core_stands() -> None:
    offsets = np.array([(0, 0), (0, 5), (6, 9), (10, 17), (17, 19)], np.int32)
    text = "mayor Ana Delgado's"
    (found,) = join([(Place(2, 3), 2.0)], [(Place(1, 4), 3.0)], offsets, text, 7)
    assert (found.core, found.window, found.lo, found.hi, found.score) == (Place(2, 3), 7, 1, 4, 3.0)
    (bare,) = join([], [(Place(1, 4), 3.0)], offsets, text, 7)
    assert bare.core == Place(1, 4)


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [
        ("The mayor|The mayor of Harbour", ["The mayor of Harbour"]),
        ("The mayor|The mayor of Harbour and a clerk", ["The mayor of Harbour and a clerk"]),
        ("the board|the board and the mayor", ["the board and the mayor", "the board"]),
        ("The mayor’s|The mayor’s son", ["The mayor’s son", "The mayor’s"]),
    ],
)
def test_a_noun_and_what_describes_it_are_one_mention(phrases: str, expected: list[str]) -> None:
    text = f"{phrases.split('|')[-1]} spoke."
    assert [phrase for phrase, _ in joined(text, "", phrases)] == expected


def test_a_tag_joins_no_other_person_to_a_name() -> None:
    phrase = "Sen. Ana Delgado, S-Ellery, and Sen. Ruth Varga"
    assert (phrase, None) in joined(f"{phrase} spoke.", "Ana Delgado|Ruth Varga", phrase)
