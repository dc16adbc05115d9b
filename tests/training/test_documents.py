"""Every corpus as one kind of document: names, phrases, clusters and choices land where they stand."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from onrecord.model.types import TYPES
from onrecord.training.documents import (
    Document,
    Marked,
    read_crossner,
    read_gap,
    read_gum,
)
from onrecord.training.naming import ANY

pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")


def said(document: Document, marks: Iterable[Marked] | None) -> dict[str, set[str]]:
    """Return the words of marks and the types allowed for each."""
    return {m.span.of(document.text): {TYPES[number] for number in m.types} for m in marks or ()}


@pytest.fixture
def gum(corpora: Path) -> dict[str, Document]:
    return {document.id.split("_")[1]: document for document in read_gum(corpora, "train")}


def test_names_of_gum_are_proper_nouns_without_titles(gum: dict[str, Document]) -> None:
    assert gum["news"].text.startswith("Governor Ilse Marant visited Port Brandt on Monday. She met")
    assert said(gum["news"], gum["news"].names) == {
        "Ilse Marant": {"politician", "person"},
        "Port Brandt": {"place"},
        "Canada": {"country"},
    }


def test_named_people_of_fiction_hold_no_office(gum: dict[str, Document]) -> None:
    fiction = gum["fiction"]
    assert said(fiction, fiction.names) == {}  # "Old Tam" begins with no proper noun
    lit = said(fiction, fiction.phrases)
    assert lit["Old Tam"] == {"politician", "person"}


def test_phrases_of_gum_nest_and_hold_those_of_the_other_scheme(gum: dict[str, Document]) -> None:
    phrases = said(gum["news"], gum["news"].phrases)
    assert phrases["the ferry's owner"] == {"politician", "person"}
    assert phrases["the ferry's"] == {"other"}
    assert phrases["ferry"] == {TYPES[number] for number in ANY}  # marked in OntoGUM alone


def test_clusters_are_ontogums_and_have_two_phrases_or_more(gum: dict[str, Document]) -> None:
    words = [[span.of(gum["news"].text) for span in c] for c in gum["news"].clusters or ()]
    assert words == [["Governor Ilse Marant", "She", "She"]]
    assert len(gum["fiction"].clusters or ()) == 2


def test_sentences_of_crossner_have_names_and_nothing_else(corpora: Path) -> None:
    first, *_, third = read_crossner(corpora / "crossner-politics" / "train.txt")[:3]
    assert first.text == "Ilse Marant joined the Harbour Party ."
    assert said(first, first.names) == {"Ilse Marant": {"politician"}, "Harbour Party": {"party"}}
    assert (third.names, third.phrases, third.clusters, third.choice) == ((), None, None, None)


def test_gap_asks_for_one_pronoun(corpora: Path) -> None:
    documents = read_gap(corpora / "gap" / "gap-development.tsv")
    read = []
    for document in documents:
        choice = document.choice
        assert choice is not None
        names = [span.of(document.text) for span in choice.names]
        read.append((choice.pronoun.of(document.text), names, choice.same))
        assert (document.names, document.phrases, document.clusters) == (None, None, None)
    assert read[0] == ("she", ["Hale", "Vick"], (True, False))
    assert read[2] == ("her", ["Ilse", "Ruth"], (False, False))
    assert documents[1].id == "invented-1"
