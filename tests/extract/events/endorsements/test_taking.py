"""Endorsements taken back, withheld and given to another, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

ALL = [
    ("[Ada Lund] pulled [=Ada Lund|her] endorsement of [Bo Frey].", [("withdrawn", "Bo Frey")]),
    ("[Ada Lund] took back [=Ada Lund|her] endorsement of [Bo Frey].", [("withdrawn", "Bo Frey")]),
    ("[Ada Lund] rescinded an earlier endorsement of [Bo Frey].", [("withdrawn", "Bo Frey")]),
    ("[Ada Lund] withdrew [=Ada Lund|her] support from [Bo Frey].", [("withdrawn", "Bo Frey")]),
    ("[Ada Lund] withheld [=Ada Lund|her] endorsement of [Bo Frey].", [("denied", "Bo Frey")]),
    ("[Ada Lund] might unendorse [Bo Frey].", []),
    (
        "[Ada Lund] withdrew [=Ada Lund|her] endorsement of [Bo Frey] and backed [Ivo Marsh].",
        [("withdrawn", "Bo Frey"), ("given", "Ivo Marsh")],
    ),
    (
        "[Ada Lund], who had endorsed [Bo Frey], is now supporting [Ivo Marsh].",
        [("given", "Bo Frey"), ("given", "Ivo Marsh")],
    ),
    (
        "[Ada Lund] switched [=Ada Lund|her] support from [Bo Frey] to [Ivo Marsh].",
        [("withdrawn", "Bo Frey"), ("given", "Ivo Marsh")],
    ),
    ("[Ada Lund], who pointedly withdrew [=Ada Lund|her] endorsement, met [Bo Frey].", []),
    ("[Bo Frey] lost the endorsement of [Ada Lund] on Monday.", [("withdrawn", "Bo Frey")]),
    ("[Ada Lund] decided to pull [=Ada Lund|her] endorsement of [Bo Frey].", [("withdrawn", "Bo Frey")]),
    ("[Bo Frey] courted [Ada Lund], who withheld [=Ada Lund|her] endorsement.", [("denied", "Bo Frey")]),
    (
        "[Ada Lund], who originally endorsed [Bo Frey], is switching [=Ada Lund|her] support to [Ivo Marsh].",
        [("given", "Bo Frey"), ("withdrawn", "Bo Frey"), ("given", "Ivo Marsh")],
    ),
]


@pytest.mark.parametrize(("marked", "ends"), ALL)
def test_what_becomes_of_an_endorsement(marked: str, ends: list[tuple[str, str]], tell: Tell) -> None:
    told = [(s, r["endorser"], *r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert sorted(told) == sorted((status, ["Ada Lund"], whom) for status, whom in ends)
