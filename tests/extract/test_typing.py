"""Types that words tell: outlets, laws, groups, offices and contests; and people, who stay people."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.entities import EntityType
from onrecord.extract.gathering import likeliest
from onrecord.extract.typing import type_of
from onrecord.model.types import TYPES


def test_every_type_of_the_network_is_one_of_ours() -> None:
    assert len(set(TYPES)) == len(TYPES)
    assert set(TYPES) <= {str(type_) for type_ in EntityType}


@pytest.mark.parametrize("type_", TYPES)
@pytest.mark.parametrize("named", [True, False])
def test_the_network_decides_where_the_words_tell_nothing(type_: str, named: bool) -> None:
    described = {"contest": "other", "party": "organisation"}
    expected = type_ if named else described.get(type_, type_)
    assert type_of(TYPES.index(type_), "Quibble", named=named) == expected


@pytest.mark.parametrize(
    ("network", "name", "expected"),
    [
        ("organisation", "Harbour Times", "outlet"),
        ("organisation", "Daily Ledger", "outlet"),
        ("organisation", "Harbour Free Press", "outlet"),
        ("organisation", "Harbour News", "outlet"),
        ("organisation", "Harbour Ledger Company", "organisation"),
        ("organisation", "Post Office Union", "organisation"),
        ("organisation", "Harbour Rail Board", "organisation"),
        ("other", "Clean Harbours Act", "law"),
        ("other", "Ninth Amendment", "law"),
        ("other", "Ferry Act of 1931", "law"),
        ("other", "Treaty of Port Harbour", "law"),
        ("other", "Harbourians", "group"),
        ("other", "Latinos", "group"),
        ("other", "Progressives", "group"),
        ("other", "Attorney General", "office"),
        ("other", "Governor", "office"),
        ("other", "Lawson Prize", "other"),
        ("place", "Governor", "place"),
        ("contest", "Harbour Primary", "contest"),
    ],
)
def test_names(network: str, name: str, expected: str) -> None:
    assert type_of(TYPES.index(network), name, named=True) == expected


@pytest.mark.parametrize(
    ("network", "words", "expected"),
    [
        ("other", "runoff", "contest"),
        ("other", "mayoral election", "contest"),
        ("other", "party's nomination", "contest"),
        ("other", "conservatives", "group"),
        ("other", "election officials", "group"),
        ("person", "angry voters", "group"),
        ("politician", "lawmakers", "group"),
        ("person", "mayor", "person"),
        ("politician", "attorney general", "politician"),
        ("person", "man", "person"),
        ("person", "woman from Harbour", "person"),
        ("other", "ferry", "other"),
        ("organisation", "council", "organisation"),
        ("contest", "close race", "contest"),
        ("contest", "lower taxes", "other"),
        ("contest", "angry voters", "group"),
        ("party", "party of farmers", "party"),
        ("party", "court", "organisation"),
    ],
)
def test_descriptions(network: str, words: str, expected: str) -> None:
    assert type_of(TYPES.index(network), words, named=False) == expected


@pytest.mark.parametrize(
    "words", ["leader of the workers", "man of the people", "spokeswoman for the families"]
)
def test_one_person_of_a_group_is_no_group(words: str) -> None:
    assert type_of(TYPES.index("person"), words, named=False) == "person"


@settings(deadline=None)
@given(
    st.sampled_from(["politician", "person"]),
    st.lists(
        st.sampled_from(
            ["Law", "Act", "Republicans", "People", "Women", "Times", "Post", "Governor", "Runoff"]
        ),
        min_size=1,
    ),
)
def test_named_people_are_never_anything_else(network: str, words: list[str]) -> None:
    assert type_of(TYPES.index(network), " ".join(words), named=True) == network


def test_two_unsure_types_of_people_outweigh_a_third() -> None:
    unsure = np.array([0.8, 0.6, 1.1, -4, -4, -4, -4, -4, -4], np.float32)
    assert type_of(int(likeliest(unsure[None])[0]), "Ana Delgado", named=True).is_person


@pytest.mark.parametrize(
    ("network", "expected"), [("organisation", "place"), ("party", "place"), ("person", "person")]
)
def test_ground_is_a_place(network: str, expected: str) -> None:
    assert type_of(TYPES.index(network), "poorest district", named=False) == expected


@settings(deadline=None)
@given(st.sampled_from(TYPES), st.text(max_size=20), st.booleans())
def test_words_only_narrow(network: str, words: str, named: bool) -> None:
    narrower = {
        "organisation": {EntityType.OUTLET},
        "other": {EntityType.LAW, EntityType.OFFICE, EntityType.GROUP, EntityType.CONTEST},
        "person": {EntityType.GROUP},
        "politician": {EntityType.GROUP},
        "contest": {EntityType.GROUP, EntityType.OTHER},
        "party": {EntityType.ORGANISATION},
    }
    found = type_of(TYPES.index(network), words, named=named)
    assert found == network or found in narrower.get(network, set())
