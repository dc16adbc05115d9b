"""JSONL of marked pairs: each row a pair or a failure that names its line."""

import json
from typing import Any

import pytest

from onrecord.article import Failure
from onrecord.sources import from_pair_rows
from onrecord.spans import Span
from onrecord.stances import MarkedPair

GOOD = {"text": "Hale praised Vick.", "p": [0, 4], "q": [13, 17]}


def only(row: Any) -> MarkedPair | Failure:
    line = row if isinstance(row, str) else json.dumps(row)
    (found,) = from_pair_rows([line], "made.jsonl")
    return found


def test_a_row_is_a_pair_with_its_id_as_it_was_given() -> None:
    lines = [json.dumps(GOOD), "", json.dumps({**GOOD, "id": 7}), json.dumps({**GOOD, "id": "x"})]
    found = [pair for pair in from_pair_rows(lines, "made.jsonl") if isinstance(pair, MarkedPair)]
    assert [(pair.key, pair.line, pair.address) for pair in found] == [
        ("", 1, "made.jsonl#1"),
        (7, 3, "made.jsonl#7"),
        ("x", 4, "made.jsonl#x"),
    ]
    assert {(pair.text, pair.p, pair.q) for pair in found} == {(GOOD["text"], Span(0, 4), Span(13, 17))}


def test_offsets_are_of_the_text_to_the_letter() -> None:
    text = "  Hale\u00a0\r\n praised\tVick 😀 é́"
    pair = only({"text": text, "p": [2, 6], "q": [text.index("Vick"), text.index("Vick") + 4]})
    assert isinstance(pair, MarkedPair)
    assert (pair.text, pair.p.of(pair.text), pair.q.of(pair.text)) == (text, "Hale", "Vick")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "line 1: a row is an object"),
        ({**GOOD, "text": ""}, "line 1: .*empty or blank"),
        ({**GOOD, "text": 3}, 'line 1: a row needs "text"'),
        ({"text": "Hale", "p": [0, 4]}, 'line 1: a row needs "q", .*there is none'),
        ({**GOOD, "q": [13.0, 17]}, r'line 1: a row needs "q", .*it is \[13.0, 17\]'),
        ({**GOOD, "q": [True, 17]}, 'line 1: a row needs "q"'),
        ({**GOOD, "q": [13]}, 'line 1: a row needs "q"'),
        ({**GOOD, "q": "Vick"}, 'line 1: a row needs "q"'),
        ({**GOOD, "q": [13, 19]}, "line 1: .*beyond the text's 18 characters"),
        ({**GOOD, "q": [-3, 4]}, "line 1: .*must have 0 <= start < end"),
        ({**GOOD, "q": [4, 4]}, "line 1: .*must have 0 <= start < end"),
        ({**GOOD, "q": [2, 17]}, "line 1: .*overlap"),
    ],
)
def test_a_row_that_cannot_be_read_is_a_failure(row: Any, message: str) -> None:
    found = only(row)
    assert isinstance(found, Failure)
    with pytest.raises(ValueError, match=message):
        raise ValueError(found.message)
