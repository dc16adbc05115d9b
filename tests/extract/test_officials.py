"""Who is a politician: told by the words around a name, and never by the name."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.gathering import Gathered
from onrecord.extract.officials import are_politicians, is_office

Mark = Callable[[str], tuple[str, Gathered, list[str]]]

NAMES = ["Ana Delgado", "Bo Xu", "Maximilian Featherstonehaugh", "Rosa Party", "Vera Senatore"]


def is_one(marked: str, mark: Mark) -> bool:
    """Tell whether the mentions with the key "d" are a politician's."""
    text, gathered, keys = mark(marked)
    return are_politicians([f for f, key in zip(gathered.found, keys, strict=True) if key == "d"], text)


@pytest.mark.parametrize(
    "marked",
    [
        "[d|Mayor {Delgado}] left.",
        "[d|former Prime Minister {Delgado}] left.",
        "Sen. [d|{Ana Delgado}] left.",
        "[d|{Ana Delgado} (S-Ellery)] left.",
        "[d|{Ana Delgado}] lost the runoff.",
        "[d|{Ana Delgado}], who chairs the party, left.",
        "[d|Sen. {Ana Delgado}] left. [d|{Delgado}] slept. [d|{Delgado}] woke. [d|{Delgado}] ate.",
        "[d|{Delgado}] won the primary. " * 3 + "[d|{Delgado}] slept. " * 9,
    ],
)
def test_words_of_office_and_election_tell(mark: Mark, marked: str) -> None:
    assert is_one(marked, mark)


@pytest.mark.parametrize(
    "marked",
    [
        "[d|{Ana Delgado}] left.",
        "[d|{Ana Delgado}, a nurse,] voted in the election.",
        "[d|campaign manager {Ana Delgado}] left the race.",
        "[d|{Ana Delgado}] slept. The mayor lost the runoff.",
        "[d|{Ana Delgado}] slept.\nThe mayor lost the runoff.",
        "[d|{Delgado}] won the primary. [d|{Delgado}] slept. [d|{Delgado}] woke.",
        "[d|{Ana Delgado}] " + "slept and " * 10 + "lost the runoff.",
    ],
)
def test_nothing_or_a_trade_tells_that_somebody_is_none(mark: Mark, marked: str) -> None:
    assert not is_one(marked, mark)


@settings(deadline=None, max_examples=50)
@given(
    st.sampled_from(
        [
            "[d|{%}] beat [x|{#}] in the runoff.",
            "[x|{#}], a nurse, met [d|Sen. {%}].",
            "[d|{%}] thanked [x|{#}].",
        ]
    ),
    *[st.sampled_from(NAMES)] * 3,
)
def test_the_names_tell_nothing(mark: Mark, template: str, name: str, other: str, third: str) -> None:
    def told(one: str, two: str) -> bool:
        return is_one(template.replace("%", one).replace("#", two), mark)

    assert told(name, "Howard Frey") == told(other, "Howard Frey") == told(name, "Ruth Varga")
    assert third in NAMES


@pytest.mark.parametrize(
    "words", ["mayor", "former governor of Ellery", "vice president", "two senators' friend"]
)
def test_a_description_of_office(words: str) -> None:
    assert is_office(words) == (words != "two senators' friend")


@pytest.mark.parametrize("words", ["nurse", "minimayor", "representation"])
def test_other_descriptions(words: str) -> None:
    assert not is_office(words)
