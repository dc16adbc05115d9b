"""Quotations changed in known ways, and a record of what annotators marked."""

import random
from pathlib import Path
from typing import Any

import pytest
from bench.quote_perturbing import PERTURBATIONS, bare, key_of
from bench.quote_record import add_gold, quotations
from bench.quotes import Case, measure_made_up, score_quotes

from onrecord.record import open_record

SAID = "We will not sell the ferry for 20 dollars, the harbour board and all its five members have decided tonight"
TEXT = f"“{SAID},” Ana Delgado said. Tomas Peña said the pier is closed."


def span(words: str) -> list[int]:
    """Return where words stand in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


@pytest.fixture
def row() -> dict[str, Any]:
    """Return an article as the corpus has it."""
    attributions = [
        {"source": [span("Ana Delgado")], "cue": [span("said")], "content": [span(f"“{SAID},”")]},
        {"source": [span("Tomas Peña")], "cue": [span("said")], "content": [span("the pier is closed")]},
        {"source": [], "cue": [], "content": []},
    ]
    return {
        "id": "one",
        "text": TEXT,
        "title": "Ferry",
        "publisher": "Harbour Post",
        "published": "2026-03-01",
        "annotators": {"A": attributions},
    }


@pytest.mark.parametrize("kind", PERTURBATIONS)
def test_each_way_changes_what_it_says(kind: str) -> None:
    perturb, wanted = PERTURBATIONS[kind]
    changed = perturb(SAID, random.Random(1), ["lighthouse"])
    assert changed
    same_letters = key_of(changed) == key_of(SAID)
    assert same_letters is (wanted == "verbatim")
    assert (key_of(changed) in key_of(SAID)) is (wanted in ("verbatim", "trimmed"))
    assert perturb(SAID, random.Random(1), ["lighthouse"]) == changed


def test_what_does_not_lend_itself_is_left_alone() -> None:
    unfit = [perturb("Ferry", random.Random(1), ["gull"]) for perturb, _ in PERTURBATIONS.values()]
    assert [one for one in unfit if one] == ["Ferry", unfit[1]]
    assert bare("“Ferry,") == "ferry"


def test_a_record_of_what_annotators_marked_answers(row: dict[str, Any], tmp_path: Path) -> None:
    (quoted,) = quotations(row)
    assert (quoted.words, quoted.source) == (SAID, "Ana Delgado")
    asked = [
        Case(kind="as it is", words=SAID, wanted="verbatim"),
        Case(kind="another speaker", words=SAID, wanted="misattributed", by="Tomas Peña"),
        Case(kind="another speaker", words="The pier is closed", wanted="misattributed", by="Tomas Peña"),
    ]
    with open_record(tmp_path / "gold.db") as record:
        add_gold(record, row)
        figures, missed = score_quotes(record, asked)
    assert figures["right by kind, %"] == {"as it is": 100.0, "another speaker": 50.0}
    assert figures["confusion"]["another speaker"] == {"misattributed": 1, "reported": 1}
    assert missed == [(asked[2], "reported")]


def test_made_up_words_are_judged_rightly_and_no_altered_ones_told_as_verbatim() -> None:
    figures = measure_made_up(statements=200, each=3)
    assert figures["altered, told as verbatim"] == 0
    assert figures["right, %"] >= 90
