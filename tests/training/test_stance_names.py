"""Pairs under other names: the same words otherwise, the same label, and every mention on its new name."""

import itertools
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.spans import Span
from onrecord.stances import P_OPPOSES
from onrecord.training.stance_names import Name, Pool, blended, read_pool, renamed
from onrecord.training.stances import Pair

POOL = Pool([Name("Ruth", "Varga", "a"), Name("Amos", "Delgado", "b"), Name("Ada", "Quist", "b")])
TEXT = "Ilse Marant said Mayor Oslow lied: Oslow’s boat was Marant's, and Hale knew."
PAIR = Pair(text=TEXT, p=Span(0, 11), q=Span(23, 27), label=P_OPPOSES, people=(True, True))
LASTS = {"Varga", "Delgado", "Quist"} | {
    blended(one, other) for one, other in itertools.product(("Varga", "Delgado", "Quist"), repeat=2)
}
DRAWS = st.randoms(use_true_random=False)


@given(DRAWS)
def test_both_have_other_names_wherever_they_stand_and_all_else_stays(draw: random.Random) -> None:
    other = renamed(PAIR, POOL, draw)
    assert other.q is not None
    first, last = other.p.of(other.text).split()
    short = other.q.of(other.text)
    assert (
        other.text == f"{first} {last} said Mayor {short} lied: {short}’s boat was {last}'s, and Hale knew."
    )
    assert first in ("Ruth", "Amos", "Ada")
    assert {last, short} < LASTS
    assert (other.label, other.people) == (PAIR.label, PAIR.people)


@given(DRAWS)
def test_who_is_no_person_keeps_the_name(draw: random.Random) -> None:
    other = renamed(replace(PAIR, people=(False, True)), POOL, draw)
    assert other.p.of(other.text) == "Ilse Marant"
    assert other.q is not None
    assert other.q.of(other.text) != "Oslow"
    nobody = replace(PAIR, people=(False, False))
    assert renamed(nobody, POOL, draw) is nobody


@given(DRAWS)
def test_names_that_share_a_word_are_left(draw: random.Random) -> None:
    text = "Ann Hale met Tom Hale."
    pair = Pair(text=text, p=Span(0, 8), q=Span(13, 21), people=(True, True))
    assert renamed(pair, POOL, draw) is pair


@given(DRAWS)
def test_titles_and_generations_stay(draw: random.Random) -> None:
    pair = Pair(text="A friend of Sen. Hale Jr. left.", p=Span(12, 25), q=None, label=0, people=(True, False))
    other = renamed(pair, POOL, draw)
    assert other.p.of(other.text).startswith("Sen. ")
    assert other.p.of(other.text).endswith(" Jr.")
    assert "Hale" not in other.text
    assert other.q is None


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Varga", "Delgado", "Vargado"),
        ("de la Cruz", "O’Hale", "Crale"),
        ("Quist", "Quist", "Quiist"),
        ("X", "Y", "Xy"),
    ],
)
def test_a_name_of_nobody_begins_as_one_and_ends_as_another(one: str, other: str, name: str) -> None:
    assert blended(one, other) == name


def test_some_names_are_of_nobody() -> None:
    draw, known = random.Random(3), {"Varga", "Delgado", "Quist"}
    share = sum(POOL.draw(draw)[1] not in known for _ in range(2000)) / 2000
    assert 0.3 < share < 0.45


def test_the_draw_alone_decides() -> None:
    assert renamed(PAIR, POOL, random.Random(5)) == renamed(PAIR, POOL, random.Random(5))


def test_every_group_is_drawn_alike_however_large() -> None:
    pool = Pool([Name("Ruth", "Varga", "few"), *(Name("Amos", f"Delgado{i}", "many") for i in range(30))])
    draw = random.Random(1)
    drawn = Counter(pool.draw(draw)[0] for _ in range(2000))
    assert 0.45 < drawn["Ruth"] / 2000 < 0.55
    known = {"Varga", *(f"Delgado{i}" for i in range(30))}
    assert known < {pool.draw(draw)[1] for _ in range(2000)}
    with pytest.raises(ValueError, match="at least two"):
        Pool([Name("Ruth", "Varga", "few")])


def test_the_pool_is_of_both_parties_since_1980(tmp_path: Path) -> None:
    row = "- name: {{first: {}, last: {}}}\n  bio: {{gender: {}}}\n  terms: [{{type: {}, end: '{}', party: {}}}]\n"
    rows = (
        ("Ruth", "Varga", "F", "rep", "2021-01-03", "Democrat"),
        *(("Amos", "Delgado", "M", "sen", "1989-01-20", "Republican") for _ in range(30)),
        ("Ada", "Quist", "F", "prez", "1993-01-20", "Republican"),
        ("Old", "Tam", "M", "prez", "1829-03-04", "Democrat"),
        ("Ida", "Vick", "F", "rep", "2021-01-03", "Ferry"),
    )
    text = "".join(row.format(*cells) for cells in rows)
    (tmp_path / "legislators-current.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "executive.yaml").write_text("[]", encoding="utf-8")
    pool, draw = read_pool(tmp_path), random.Random(1)
    drawn = Counter(pool.draw(draw)[0] for _ in range(3000))
    assert set(drawn) == {"Ruth", "Amos", "Ada"}
    assert min(drawn.values()) > 900
