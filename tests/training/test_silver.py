"""Silver: names behind the headline, and clusters that are one person's, with "he" and "she"."""

import gzip
import json
import re
from pathlib import Path

import pytest

pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.model.types import TYPES
from onrecord.spans import Span
from onrecord.training.silver import people_of, read_corenlp

BODY = "Rep. Ilse Marant met Tam. Marant said she and the clerk knew Ruth Marant. The clerk said he left."


def spans(*words: str, text: str = BODY) -> list[Span]:
    """Return where words stand, each behind the one before."""
    places, at = [], 0
    for word in words:
        match = re.compile(rf"\b{re.escape(word)}(?!\w)").search(text, at)
        assert match
        places.append(Span(*match.span()))
        at = match.end()
    return places


def said(clusters: list[list[Span]], persons: list[Span], text: str = BODY) -> list[list[str]]:
    return [[s.of(text) for s in own] for own in people_of(clusters, persons, text)]


PERSONS = spans("Ilse Marant", "Tam", "Marant", "Ruth Marant")


def test_a_cluster_of_one_person_gives_names_without_titles_and_pronouns() -> None:
    cluster = spans("Rep. Ilse Marant", "Marant", "she")
    assert said([cluster], PERSONS) == [["Ilse Marant", "Marant", "she"]]


def test_a_cluster_without_a_name_or_of_two_people_gives_nothing() -> None:
    assert said([spans("the clerk", "The clerk", "he")], PERSONS) == []
    assert said([spans("Ilse Marant", "Ruth Marant")], PERSONS) == []


def test_a_surname_alone_is_its_only_bearers_and_of_two_bearers_nobodys() -> None:
    surname = spans("Ilse Marant", "Marant", "she")[1:]
    one = [spans("Rep. Ilse Marant"), surname]
    assert said(one, PERSONS) == [["Ilse Marant", "Marant", "she"]]
    assert said([*one, spans("Ruth Marant")], PERSONS) == [["Ilse Marant"], ["Ruth Marant"]]


def test_a_phrase_is_no_name_for_one_that_only_stands_in_it() -> None:
    text = "Tam's long list of all the other harbour clerks is Tam's."
    [whole] = spans("Tam's long list of all the other harbour clerks", text=text)
    assert said([[whole]], spans("Tam", "Tam", text=text), text) == []
    assert said([spans("Tam's", "Tam's", text=text)], spans("Tam", "Tam", text=text), text) == [
        ["Tam", "Tam"]
    ]


def test_titles_and_articles_without_one_are_left_out(tmp_path: Path) -> None:
    title = "Okafor Leads In Brandt"
    texts = {
        "a": f"{title}\n\nOkafor went to Canada on Monday. She won.",
        "b": "No title here, says Okafor.",
        "c": "So long a standfirst " * 40 + "\n\nOkafor won.",
    }
    names = [("Okafor", "PERSON"), ("Canada", "LOCATION"), ("Monday", "DATE")]
    rows, layer = [], []
    for name, text in texts.items():
        entities = [[text.find(w), text.find(w) + len(w), kind, None] for w, kind in names if w in text]
        behind = text.find("Okafor", len(title))
        entities.append([behind, behind + 6, "PERSON"])
        she = text.find("She")
        cluster = [[0, 6], [behind, behind + 6], [she, she + 3]]
        rows.append(json.dumps({"id": name, "text": text}))
        layer.append(json.dumps({"id": name, "entities": entities, "coreference": [cluster]}))
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "layer.jsonl.gz").write_bytes(gzip.compress("\n".join(layer).encode()))
    [document] = read_corenlp(tmp_path / "rows.jsonl", tmp_path / "layer.jsonl.gz")
    assert (document.id, document.text) == ("a", "Okafor went to Canada on Monday. She won.")
    types = {m.span.of(document.text): {TYPES[t] for t in m.types} for m in document.names or ()}
    assert types == {"Canada": {"country"}, "Okafor": {"politician", "person"}}
    assert [[s.of(document.text) for s in own] for own in document.people or ()] == [["Okafor", "She"]]
