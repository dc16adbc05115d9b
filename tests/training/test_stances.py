"""Pairs: marks come off the text, numbers of classes follow an exchange, bad lines are named."""

import json
from pathlib import Path

import pytest

from onrecord.errors import FormatError, SpanError
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS, Q_OPPOSES, Q_SUPPORTS
from onrecord.training.stances import (
    Pair,
    exchanged,
    in_whole_words,
    read_directed,
    read_targets,
)

TEXT = "Marant thanked Oslow."
PAIR = Pair(text=TEXT, p=Span(0, 6), q=Span(15, 20), label=P_SUPPORTS, people=(True, False))


def directed(folder: Path, *lines: str) -> list[Pair]:
    path = folder / "made.txt"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return read_directed(path)


def mentions(pair: Pair) -> tuple[str, ...]:
    return tuple(span.of(pair.text) for span in pair.spans)


def test_marks_are_taken_off_the_text_and_kept_as_spans(tmp_path: Path) -> None:
    one, two = directed(
        tmp_path,
        "[Ilse Marant] blamed the [Harbour Party] for the delay.\tIlse Marant\tHarbour Party\t3",
        "Voters like [Tam Oslo]w, says [ Marant ].\t Marant \tTam Oslo\t2",
    )
    assert one.text == "Ilse Marant blamed the Harbour Party for the delay."
    assert mentions(one) == ("Ilse Marant", "Harbour Party")
    assert one.label == P_OPPOSES
    assert two.text == "Voters like Tam Oslow, says  Marant ."
    assert mentions(two) == ("Marant", "Tam Oslo")
    assert two.label == Q_SUPPORTS


def test_brackets_of_the_text_itself_stay(tmp_path: Path) -> None:
    (pair,) = directed(tmp_path, "“[She] lied,” [Oslow] said of [Marant].\tOslow\tMarant\t3")
    assert pair.text == "“[She] lied,” Oslow said of Marant."
    assert mentions(pair) == ("Oslow", "Marant")


def test_a_column_that_was_quoted_again_still_tells_its_mention(tmp_path: Path) -> None:
    (pair,) = directed(tmp_path, '"He met [Oslow.""Vick] left [Brandt]."\t"Oslow.""Vick"\tBrandt\t0')
    assert mentions(pair) == ('Oslow.""Vick', "Brandt")
    (pair,) = directed(tmp_path, '"In [Brandt] he met [Oslow.""Vick]."\t"Oslow.""Vick"\tBrandt\t0')
    assert mentions(pair) == ('Oslow.""Vick', "Brandt")


@pytest.mark.parametrize(
    "line",
    [
        "[Oslow] met [Marant].\tOslow\tMarant",
        "[Oslow] met [Marant].\tOslow\tMarant\t5",
        "Oslow met [Marant].\tOslow\tMarant\t0",
        "[ ] met [Marant].\t \tMarant\t0",
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(FormatError, match=r"made\.txt, line 2"):
        directed(tmp_path, "[Oslow] met [Marant].\tOslow\tMarant\t0", line)


def test_exchanging_exchanges_holder_and_target() -> None:
    other = exchanged(PAIR)
    assert mentions(other) == ("Oslow", "Marant")
    assert other.label == Q_SUPPORTS
    assert other.people == (False, True)
    assert exchanged(other) == PAIR
    assert [EXCHANGED[label] for label in (P_OPPOSES, Q_OPPOSES, 0)] == [Q_OPPOSES, P_OPPOSES, 0]


def test_impossible_pairs_are_refused() -> None:
    with pytest.raises(SpanError, match="21 characters"):
        Pair(text=TEXT, p=Span(0, 6), q=Span(15, 22))
    with pytest.raises(ValueError, match="label 5"):
        Pair(text=TEXT, p=Span(0, 6), q=Span(15, 20), label=5)
    with pytest.raises(ValueError, match=r"label 1 is none of \[0, 2, 4\]"):
        Pair(text=TEXT, p=Span(0, 6), q=None, label=P_SUPPORTS)
    with pytest.raises(ValueError, match="one mention"):
        exchanged(Pair(text=TEXT, p=Span(0, 6), q=None))


def test_a_target_is_what_nobody_marked_thinks_of_it(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    targets = [
        {"from": 0, "to": 6, "mention": "Marant", "polarity": 6.0},
        {"from": 15, "to": 20, "mention": "Oslow", "polarity": 2.0},
    ]
    path.write_text(json.dumps({"sentence_normalized": TEXT, "targets": targets}) + "\n", encoding="utf-8")
    found = list(read_targets(path))
    assert [mentions(pair) for pair in found] == [("Marant",), ("Oslow",)]
    assert [pair.label for pair in found] == [Q_SUPPORTS, Q_OPPOSES]


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("Tam Oslows came", "Tam Oslo", "Tam Oslows"),
        ("Hale’s boat", "Hale’", "Hale"),
        ("Hale's boat", "Hale's", "Hale"),
        ("the Ferrymen met", "Ferry", "Ferrymen"),
        ("(Hale) left", "(Hale)", "Hale"),
        ("a , b", ",", ","),
    ],
)
def test_a_mention_that_was_cut_short_is_made_whole(text: str, marked: str, whole: str) -> None:
    start = text.index(marked)
    assert in_whole_words(text, Span(start, start + len(marked))).of(text) == whole
