"""People to put in the place of others: whose they are, and where they may stand."""

import random
from pathlib import Path

import pytest
from bench.even_names import Name, drawn, read_invented, read_names, sexes_for

CURRENT = """
- name: {first: Ada, last: Lund, nickname: Addie}
  bio: {gender: F}
  terms: [{type: rep, end: '2027-01-03', party: Democrat}]
- name: {first: Bo, last: Frey}
  bio: {gender: M}
  terms: [{type: sen, end: '2027-01-03', party: Independent}]
"""
EXECUTIVE = """
- name: {first: Cy, last: Quist}
  bio: {gender: M}
  terms: [{type: prez, end: '1797-03-04', party: Republican}]
- name: {first: Di, last: Marant}
  bio: {gender: F}
  terms: [{type: viceprez, end: '1997-01-20', party: Republican}]
"""


def test_names_are_read_with_party_fame_and_sex(tmp_path: Path) -> None:
    (tmp_path / "legislators-current.yaml").write_text(CURRENT)
    (tmp_path / "executive.yaml").write_text(EXECUTIVE)
    known = [name for name in read_names(tmp_path) if name.group != "invented"]
    assert known == [
        Name("Addie", "Lund", "Democrat", "woman"),
        Name("Di", "Marant", "famous Republican", "woman"),
    ]


def test_invented_people_are_as_many_women_as_men_and_share_no_word() -> None:
    people = read_invented()
    assert sum(name.sex == "woman" for name in people) * 2 == len(people) == 40
    assert len({word for name in people for word in (name.first, name.last)}) == 80


@pytest.mark.parametrize(
    ("text", "sexes"),
    [
        ("Hale met Vick.", {"woman", "man"}),
        ("Hale said he would stay.", {"man"}),
        ("Mr. Hale met Vick.", {"man"}),
        ("Hale, a congressman, met Vick.", {"man"}),
        ("Hale, a congresswoman, met Vick.", {"woman"}),
        ("Hale praised women like Vick.", {"woman"}),
        ("Hale thanked her.", {"woman"}),
        ("He thanked her.", set()),
        ("The theme of Hale and Vick", {"woman", "man"}),
    ],
)
def test_words_tell_which_sexes_people_may_have(text: str, sexes: set[str]) -> None:
    assert sexes_for(text) == sexes


def test_nobody_is_drawn_who_stands_in_the_text_already() -> None:
    names = [Name("Ada", "Lund", "invented", "woman"), Name("Bo", "Frey", "invented", "man")]
    draw = random.Random(1)
    assert {drawn(names, draw, lambda _: True, "Lund met Hale.") for _ in range(9)} == {names[1]}
    assert drawn(names, draw, lambda name: name.sex == "woman", "Lund met Hale.") is None
