"""Appointments, dismissals, resignations and recusals in many words, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

A, B = ["Ada Lund"], ["Bo Frey"]

ALL = [
    (
        "[Bo Frey] tapped [Ada Lund] to head [o|Harbor Board].",
        ("appointment", {"appointee": A, "by": B, "office": ["head Harbor Board"]}),
    ),
    (
        "[Bo Frey] hired campaign manager [Ada Lund].",
        ("appointment", {"appointee": A, "by": B, "office": ["campaign manager"]}),
    ),
    ("[Bo Frey] picked [Ada Lund] to replace [Ivo Marsh].", ("appointment", {"appointee": A, "by": B})),
    ("[Ada Lund], appointed under [Bo Frey] to head the board, spoke.", ("appointment", {"appointee": A})),
    (
        "[Ada Lund] became attorney general.",
        ("appointment", {"appointee": A, "office": ["attorney general"]}),
    ),
    (
        "[Ada Lund] was sworn in as harbor director.",
        ("appointment", {"appointee": A, "office": ["harbor director"]}),
    ),
    (
        "The firing of [Ada Lund] as harbor director was news.",
        ("dismissal", {"person": A, "office": ["harbor director"]}),
    ),
    (
        "[Bo Frey]'s abrupt firing of harbor director [Ada Lund] was news.",
        ("dismissal", {"person": A, "by": B}),
    ),
    ("[Bo Frey] fired FBI director [Ada Lund].", ("dismissal", {"person": A, "by": B})),
    ("[Ada Lund] recounted [=Ada Lund|her] sudden firing.", ("dismissal", {"person": A})),
    ("The scandal forced [Ada Lund] to resign.", ("resignation", {"person": A})),
    ("[Ada Lund] quit amid an inquiry.", ("resignation", {"person": A})),
    ("[Ada Lund], [Bo Frey]'s aide, who resigned, spoke.", ("resignation", {"person": A})),
    (
        "The outcry caused [Ada Lund] on Thursday to recuse [=Ada Lund|herself] from the inquiry.",
        ("recusal", {"person": A, "matter": ["inquiry"]}),
    ),
]
NONE = [
    "[Ada Lund] became mayor.",
    "[Ada Lund] became treasurer in 2011.",
    "[Ada Lund] became angry at the director.",
    "The dismissal of [Ada Lund] as a joke was news.",
    "[Bo Frey] dismissed [Ada Lund] as an ineffective leader.",
    "It fires [Ada Lund] up.",
    "[Bo Frey], who ousted [Ada Lund] in a 2014 primary, spoke.",
    "[Ada Lund] refused to quit.",
    "[Bo Frey] made an effort to push [Ada Lund] to step down.",
    "It is unlikely that [Ada Lund] will resign.",
    "[Bo Frey] replaced those who resigned.",
    "Politically appointed [Ada Lund] lawyers left.",
]


@pytest.mark.parametrize(("marked", "event"), ALL)
def test_who_comes_and_goes(marked: str, event: tuple[str, dict[str, list[str]]], tell: Tell) -> None:
    assert [(type_, roles) for type_, _, roles in tell(marked)] == [event]


@pytest.mark.parametrize("marked", NONE)
def test_who_stays_does_not(marked: str, tell: Tell) -> None:
    types = ("appointment", "dismissal", "resignation", "recusal")
    assert not [told for told in tell(marked) if told[0] in types]
