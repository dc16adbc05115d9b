"""Names inside phrases, and the corpora's types as sets of ours."""

import pytest

from onrecord.model.types import TYPES
from onrecord.training.conllu import Token
from onrecord.training.mention_corpora import OURS_OF_CROSSNER
from onrecord.training.naming import CORENLP, GUM, allowed_of_crossner, is_country, trimmed_name


def trimmed(phrase: str) -> str:
    tokens = [Token(*part.rpartition("/")[::2], 0, 1) for part in phrase.split()]
    return " ".join(token.word for token in trimmed_name(tokens))


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Governor/NNP Ilse/NNP Marant/NNP", "Ilse Marant"),
        ("the/DT former/JJ Mayor/NNP Hale/NNP 's/POS", "Hale"),
        ("Mr./NNP Oslow/NNP ,/,", "Oslow"),
        ("the/DT Harbour/NNP Party/NNP", "Harbour Party"),
        ("President/NNP", "President"),  # a title alone stays, and is for others to judge
        ("the/DT", ""),
        ("'s/POS", ""),
    ],
)
def test_titles_determiners_and_possessives_are_no_part_of_a_name(phrase: str, name: str) -> None:
    assert trimmed(phrase) == name


def test_each_type_of_crossner_is_one_of_ours_and_all_of_ours_are_met() -> None:
    allowed = [allowed_of_crossner(kind) for kind in OURS_OF_CROSSNER]
    assert sorted(number for types in allowed for number in types) == list(range(len(TYPES)))


@pytest.mark.parametrize("types", [GUM["person"], CORENLP["PERSON"]])
def test_who_does_not_say_whether_a_person_holds_office_allows_both(types: frozenset[int]) -> None:
    assert {TYPES[number] for number in types} == {"politician", "person"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Canada", "country"), ("the Netherlands", "country"), ("U.S.", "country"), ("Port Brandt", "place")],
)
def test_countries_are_told_from_other_places(words: str, kind: str) -> None:
    pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")
    [number] = is_country(words)
    assert TYPES[number] == kind
