"""Other people in a sentence, and what is told of them beside what was told of its own."""

from collections import Counter

import pytest
from bench.even_names import Name
from bench.even_stance import COUPLES, Told, Version, score_even_stance, versions

from onrecord.spans import Span
from onrecord.training.stances import Pair

PAIR = Pair(text="Ann Hale praised Mr. Vick.", p=Span(0, 8), q=Span(21, 25), people=(True, True))
FREE = Pair(text="Ann Hale praised Vick.", p=Span(0, 8), q=Span(17, 21), people=(True, True))
GROUPS = ("Democrat", "Republican", "famous Democrat", "famous Republican", "invented")
WORDS = iter(f"{a}{b}" for a in ("Lu", "Ma", "No", "Ra") for b in "bcdfghjklmnpqrst")
NAMES = [
    Name(f"A{next(WORDS)}".title(), f"O{next(WORDS)}".title(), group, sex)
    for group in GROUPS
    for sex in ("woman", "man")
    for _ in range(2)
]


def test_each_couple_stands_where_the_two_stood_and_is_exchanged() -> None:
    made = list(versions([PAIR], NAMES))
    assert len(made) == sum(1 + turned for _, _, turned in COUPLES)
    for one in made:
        assert one.pair.q is not None
        assert one.pair.text == f"{one.p.first} {one.p.last} praised Mr. {one.q.last}."
        assert one.pair.p.of(one.pair.text) == f"{one.p.first} {one.p.last}"
        assert one.pair.q.of(one.pair.text) == one.q.last
        assert (one.p.sex, one.q.sex) == ("man", "man")
    assert (made[0].p, made[0].q) == (made[1].q, made[1].p)


def test_sexes_change_from_sentence_to_sentence_where_no_word_tells_one() -> None:
    cells = Counter((v.p.sex, v.q.sex) for v in versions([FREE] * 8, NAMES) if "famous" not in v.p.group)
    assert set(cells) == {(p, q) for p in ("woman", "man") for q in ("woman", "man")}


def test_a_couple_whom_nobody_fits_is_left_out() -> None:
    men = [name for name in NAMES if name.sex == "man" and not name.group.startswith("famous")]
    groups = {v.p.group for v in versions([PAIR], men)}
    assert groups == {"Democrat", "Republican", "invented"}


def told(couple: int, p: Name, q: Name, own: int, number: int) -> Told:
    """Return what was told of a version."""
    return Version(sentence=couple, couple=couple, p=p, q=q, pair=FREE), own, number


def test_what_stays_is_counted_for_all_for_the_exchanged_and_by_cell() -> None:
    democrat, republican = NAMES[0], NAMES[6]
    figures = score_even_stance(
        [
            told(0, democrat, republican, 1, 1),
            told(0, republican, democrat, 1, 1),
            told(3, democrat, republican, 1, 1),
            told(3, republican, democrat, 1, 3),
        ]
    )
    assert (figures["sentences"], figures["versions"]) == (2, 4)
    assert figures["class as with the sentence's own names, %"] == 75.0
    assert figures["class stays when the two are exchanged, %"] == 50.0
    assert figures["the same, by couple"] == {
        "Democrat and Republican": 100.0,
        "famous Democrat and famous Republican": 0.0,
    }
    assert figures["sentences whose class stays in every version, %"] == 50.0
    cell = figures["by party of p and q"]["Republican, Democrat"]
    assert (cell["versions"], cell["class stays, %"], cell["p opposes q, %"]) == (2, 50.0, 50.0)
    assert figures["by sex of p and q"]["woman, man"]["class stays, %"] == pytest.approx(100)
