"""A name and what only describes it are one mention."""

from collections.abc import Callable

import pytest

from onrecord.extract.appositions import with_appositions
from onrecord.extract.gathering import Gathered

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


def phrases(marked: str, mark: Mark) -> list[str]:
    """Return the phrases of a text's mentions."""
    text, gathered, _ = mark(marked)
    found = with_appositions(gathered, text)
    assert len(found.states) == len(found.types) == len(found.found)
    return [text[f.start : f.end] for f in found.found]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[d|{Ana Delgado}], [m|the mayor], left.", ["Ana Delgado, the mayor"]),
        ("[d|{Ana Delgado}], [m|Director of Rail], left.", ["Ana Delgado, Director of Rail"]),
        ("[d|{Ana Delgado}], [m|[h|his] wife], left.", ["Ana Delgado, his wife", "his"]),
        ("[d|{Ana Delgado}], 42, left.", ["Ana Delgado, 42"]),
        ("[m|[h|His] successor], [d|{Ana Delgado}], left.", ["His successor, Ana Delgado", "His"]),
        ("[h/organisation|{Harbour Rail}] (HR) shut.", ["Harbour Rail (HR)"]),
        ("[d|{Ana Delgado}], [s/party|a {Socialist}], left.", ["Ana Delgado, a Socialist"]),
        ("[d|{Ana Delgado}], [t/person|{S-[o/place|{Ellery}]}], left.", ["Ana Delgado, S-Ellery"]),
        ("[d|{Ana Delgado}] (S-[o/place|{Ellery}]) left.", ["Ana Delgado (S-Ellery)"]),
        ("Then former Mayor [d|{Ana Delgado}] left.", ["former Mayor Ana Delgado"]),
        ("[m|Mayor] [d|{Ana Delgado}] left.", ["Mayor Ana Delgado"]),
        ("Sen. [d|{Ana Delgado}] of [o/place|{Ellery}] left.", ["Sen. Ana Delgado of Ellery", "Ellery"]),
        ("[d|[m|The mayor], {Ana Delgado}], left.", ["The mayor, Ana Delgado"]),
        (
            "[m|The mayor], [d|{Ana Delgado}], and [n|the clerk], [f|{Howard Frey}], left.",
            ["The mayor, Ana Delgado", "the clerk, Howard Frey"],
        ),
        (
            "[d|{Ana Delgado}, [n|a nurse] from [o/place|{Ellery}],] left.",
            ["Ana Delgado, a nurse from Ellery,", "Ellery"],
        ),
        ("[d|{Ana Delgado}, [m|the mayor]’s wife], left.", ["Ana Delgado, the mayor’s wife", "the mayor"]),
    ],
)
def test_one_mention(mark: Mark, marked: str, expected: list[str]) -> None:
    assert phrases(marked, mark) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[d|{Ana Delgado}], [m|the mayor] and others left.", ["Ana Delgado", "the mayor"]),
        ("[d|{Ana Delgado}], [h|{Howard Frey}], left.", ["Ana Delgado", "Howard Frey"]),
        ("Later, [d|{Delgado}], [x|I] left.", ["Delgado", "I"]),
        ("[d|Madam {Speaker}], [m|the mayor], left.", ["Madam Speaker", "the mayor"]),
        ("[d|{Ana Delgado}], 42 votes ahead, left.", ["Ana Delgado"]),
        ("[m|The mayor], [d|{Ana Delgado}], and others left.", ["The mayor", "Ana Delgado"]),
        ("[m|[h|His] aides], [d|{Ana Delgado}], left.", ["His aides", "His", "Ana Delgado"]),
        ("[o/place|{Harbour}], [m|the town], shut.", ["Harbour", "the town"]),
    ],
)
def test_two_mentions(mark: Mark, marked: str, expected: list[str]) -> None:
    assert phrases(marked, mark) == expected


def test_nothing_found(mark: Mark) -> None:
    assert phrases("It rained.", mark) == []
