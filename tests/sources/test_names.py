"""Names as bylines write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.sources.names import key_of, names_in


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ida Moss", ["Ida Moss"]),
        ("By Ida Moss, Staff Writer", ["Ida Moss"]),
        ("by IDA MOSS and JON O'REED", ["Ida Moss", "Jon O'Reed"]),
        ("Ida Moss; Jon Reed", ["Ida Moss", "Jon Reed"]),
        ("Ida Moss, Jon Reed and Bo Lund", ["Ida Moss", "Jon Reed", "Bo Lund"]),
        ("Ida Moss, Jon Reed, and Bo Lund", ["Ida Moss", "Jon Reed", "Bo Lund"]),
        ("Jon Reed, Jr.", ["Jon Reed, Jr."]),
        ("ALEXANDER MCDOWELL III", ["Alexander McDowell III"]),
        ("Ida Moss | Published May 1, 2026", ["Ida Moss"]),
        ("Ida Moss (@idamoss)", ["Ida Moss"]),
        ("Reported by Ida Moss", ["Ida Moss"]),
        ("Ida Moss for The Bay", ["Ida Moss"]),
        ("AFP", ["AFP"]),
        ("Ida Moss, The Associated Press", ["Ida Moss"]),
        ("Ida Moss, USA TODAY", ["Ida Moss"]),
        ("Ida Moss | Special to The Bay", ["Ida Moss"]),
        ("Analysis by Ida Moss / Northern Wire", ["Ida Moss", "Northern Wire"]),
        ("Northern Wire Service", ["Northern Wire Service"]),
        ("Juan de la Peña", ["Juan de la Peña"]),
        (
            ["Ida Moss", {"name": "Jon Reed"}, {"name": ["Bo Lund"]}, 5, None],
            ["Ida Moss", "Jon Reed", "Bo Lund"],
        ),
        ("admin", []),
        ("https://bay.example/ida", []),
        ("@idamoss", []),
        ("ida@bay.example", []),
        ("", []),
        (None, []),
        ("x" * 5_000, []),
    ],
)
def test_a_byline_gives_its_names(byline: object, names: list[str]) -> None:
    assert list(names_in(byline)) == names


@given(st.text())
def test_any_text_gives_names_that_differ(text: str) -> None:
    names = names_in(text)
    assert len({key_of(name) for name in names}) == len(names)
