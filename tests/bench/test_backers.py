"""Questions about real endorsements: what counts as right."""

import json

import pytest
from bench.backers import NOT, QUESTIONS, is_right, score_backers

GIVEN = {
    "drawn": "looked up",
    "endorser": "Ada Lund",
    "candidate": "Bo Frey",
    "on": "2026-03-01",
    "expected": "endorses",
}


@pytest.mark.parametrize(
    ("expected", "verdict", "right"),
    [
        ("endorses", "endorses", True),
        ("endorses", "claimed", False),
        ("endorses", "AmbiguousNameError", False),
        (NOT, "endorses", False),
        (NOT, "not on record", True),
        (NOT, "opposes", True),
        ("denied", "opposes", True),
        ("denied", "not on record", False),
    ],
)
def test_what_is_right(expected: str, verdict: str, right: bool) -> None:
    assert is_right({**GIVEN, "expected": expected}, verdict) == right


def test_another_right_answer() -> None:
    assert is_right({**GIVEN, "expected": "withdrawn", "or": "denied"}, "denied")


def test_what_is_counted() -> None:
    early = {**GIVEN, "expected": NOT}
    figures = score_backers([(GIVEN, "endorses"), (GIVEN, "claimed"), (early, "endorses")])
    assert figures["right"] == {"looked up": "1 of 3"}
    assert figures["where something is on record"] == "1 of 2"
    assert figures["told as given before it was, or though it never was"] == 1
    assert figures["wrong"][0] == "Ada Lund, Bo Frey, 2026-03-01: claimed, not endorses"


def test_every_question_is_whole_and_asked_once() -> None:
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    assert len(questions) == 225
    assert all(
        {"drawn", "endorser", "candidate", "on", "expected"} <= question.keys() for question in questions
    )
