"""Figures of proposals: all pairs are read without a floor, fewer above one, and stances are held against all."""

from bench.proposals import FLOORS, between_two, figures, read

from onrecord.article import Article

ARTICLES = [
    Article(
        text="Governor Ilse Marant praised Mayor Bo Frey on Monday. Senator Ruth Varga met Bo Frey in June."
    ),
    Article(text="The harbour was closed."),
]


def test_fewer_are_read_above_a_floor() -> None:
    found = figures(ARTICLES)
    whole = found["all pairs"]
    assert (whole["marked passes an article"], whole["stances"]) == (1.0, 1)
    above = [found[f"above {floor}"] for floor in FLOORS]
    passes = [row["marked passes an article"] for row in above]
    assert passes == sorted(passes, reverse=True)
    assert passes[-1] == 0.5  # who only met is not read
    assert {row["stances found, %"] for row in above} == {100.0}


def test_nothing_is_read_above_all() -> None:
    told, passes = read(ARTICLES, between_two(1000.0))
    assert (told.total(), passes) == (0, 0.0)
