"""Endorsements told by what somebody is called, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

A, B, C = "Ada Lund", "Bo Frey", "Ivo Marsh"

ALL = [
    ("[Ada Lund], an early endorser of [Bo Frey], spoke.", [A]),
    ("[Ada Lund], [=Bo Frey|his] only [o|Council] endorser, met [Bo Frey].", [A]),
    ("[Bo Frey] endorser [Ada Lund] spoke.", [A]),
    ("[Bo Frey] endorser and state Sen. [Ada Lund] spoke.", [A]),
    ("[Bo Frey] campaign surrogate Rep. [Ada Lund] spoke.", [A]),
    ("[Ada Lund] became the latest [Bo Frey] endorser on Monday.", [A]),
    ("[Ada Lund], a prominent surrogate for [Bo Frey], spoke.", [A]),
    ("[Ada Lund], one of [Bo Frey]'s most vocal supporters, spoke.", [A]),
    ("[Ada Lund] has been one of [Bo Frey]'s most vocal supporters.", [A]),
    ("One of [Bo Frey]'s loudest backers, [Ada Lund], spoke.", [A]),
    ("[Ada Lund] and other [Bo Frey] supporters spoke.", [A]),
    ("[Ada Lund] and [Ivo Marsh], both [Bo Frey] supporters, spoke.", [A, C]),
    ("[Ada Lund], [a teacher] and [Bo Frey] supporter from the coast, spoke.", [A]),
    ("[Bo Frey], [Ada Lund]'s hand-picked candidate, won.", [A]),
    (
        "[Ada Lund], the [o|Harbor Board] chair who fought the ports, became the latest [Bo Frey] endorser.",
        [A],
    ),
    (
        "[Bo Frey]'s most prominent supporters, including [Ada Lund] and former mayor [Ivo Marsh], spoke.",
        [A, C],
    ),
    ("[Bo Frey]'s surrogates are older senators like [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey]'s [o|Harbor] backers include Gov. [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey]'s backers — including [Ada Lund] and [Ivo Marsh] — met.", [A, C]),
    (
        "[Bo Frey] is on [=Bo Frey|his] own, with a handful of stubborn supporters such as [Ada Lund] and [Ivo Marsh].",
        [A, C],
    ),
    ("[Ada Lund], [a lawyer] and former judge, is a surrogate for [Bo Frey]'s campaign.", [A]),
    ("[Ada Lund] has emerged as one of [Bo Frey]'s staunchest supporters.", [A]),
    ("[Ada Lund] has been a vocal supporter of [Bo Frey]'s candidacy.", [A]),
    ("[Ada Lund] of [l|Ellery], a top [Bo Frey] surrogate, spoke.", [A]),
    ("The town is home to Rep. [Ada Lund], one of [Bo Frey]'s endorsers.", [A]),
    ("[Ivo Marsh] fought against the work of [Bo Frey] surrogate Rep. [Ada Lund].", [A]),
    ('[Bo Frey] "is the only candidate who can count," former judge [Ada Lund] said.', [A]),
    ("[Ada Lund] believes [Bo Frey] is far and away the better candidate.", [A]),
    ('"It was fun," said [Bo Frey] supporter [Ada Lund].', [A]),
]
NONE = [
    "[Ada Lund] is also keeping [Bo Frey]'s supporters busy.",
    "[Ada Lund], [=Ada Lund|she] and [Bo Frey]'s supporters left.",
    "[Bo Frey], [Ada Lund]'s pick to head the agency, won.",
    "Two of [Bo Frey]'s supporters in the council are praising [Ada Lund].",
    "[Bo Frey], [Ada Lund]'s pick for director of the ports, won.",
    "[Ada Lund] met a gun-rights supporter such as [Bo Frey].",
    "Some [Bo Frey] backers met [Ada Lund].",
    "[Ada Lund], who some [Bo Frey] supporters criticized, left.",
    "Like [Ada Lund], [=Bo Frey|he] had groups of young backers, and [Bo Frey] spoke.",
]


@pytest.mark.parametrize(("marked", "who"), ALL)
def test_who_is_called_a_supporter_endorses(marked: str, who: list[str], tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("given", who, [B])]


@pytest.mark.parametrize("marked", NONE)
def test_who_is_called_nothing_endorses_nobody(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "endorsement"]


def test_who_is_called_no_supporter_is_said_not_to_endorse(tell: Tell) -> None:
    assert [told[1] for told in tell("[Ada Lund] is no [Bo Frey] supporter.")] == ["denied"]
