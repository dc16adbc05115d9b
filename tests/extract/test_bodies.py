"""Which names of organisations, parties and places may be one's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.bodies import may_be_one


def words(name: str) -> tuple[str, ...]:
    return tuple(word.strip(".") for word in name.lower().split())


ONE = (
    ("the Harbour Party", "Harbour Party"),
    ("Harbour Commission", "the Commission"),
    ("Federal Ferry Bureau", "FFB"),
    ("Federal Ferry Bureau", "F.F.B"),
    ("the Republican Party", "the GOP"),
    ("U.S.", "America"),
    ("the United States", "US"),
    ("Norland", "Norlanders"),
)
TWO = (
    ("the Harbour Party", "the Quay Party"),
    ("Working Boatmen's Party", "Harbour Party"),
    ("U.S.", "Norland"),
    ("Department of Ferries", "Department of Bridges"),
    ("the House", "the Harbour Party"),
)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_of_one(one: str, other: str) -> None:
    assert may_be_one(words(one), words(other))


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two(one: str, other: str) -> None:
    assert not may_be_one(words(one), words(other))


@given(
    *[
        st.lists(
            st.sampled_from(sorted({w for pair in (*ONE, *TWO) for n in pair for w in words(n)})), min_size=1
        )
    ]
    * 2
)
def test_which_of_two_comes_first_does_not_matter(one: list[str], other: list[str]) -> None:
    assert may_be_one(tuple(one), tuple(other)) == may_be_one(tuple(other), tuple(one))
