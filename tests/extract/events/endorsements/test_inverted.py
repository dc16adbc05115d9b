"""Endorsements told the other way round, one line for each way of telling, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

A, B = "Ada Lund", "Bo Frey"

GIVEN = [
    ("With the support of [Ada Lund], [Bo Frey] entered the final week ahead.", A),
    ("With [Ada Lund]'s backing, [Bo Frey] won the primary.", A),
    ("Boosted by the endorsement of [Ada Lund], [Bo Frey] won the nomination.", A),
    ("Boosted by [Ada Lund], [Bo Frey] has surged in the race for governor.", A),
    ("Whether [Ada Lund]'s endorsement will ultimately help [Bo Frey] is unclear.", A),
    ("Endorsed by [Ada Lund] in March, [Bo Frey] has climbed steadily.", A),
    ("Backed by [Ada Lund], [Bo Frey] filed for the Senate on Friday.", A),
    ("[Bo Frey] counts [Ada Lund] among [=Bo Frey|his] supporters.", A),
    ("Among those backing [Bo Frey] is [Ada Lund], the former mayor.", A),
    ("Among [Bo Frey]'s endorsers is former congresswoman [Ada Lund].", A),
    ("The endorsement by [Ada Lund] gave [Bo Frey] a lift in the north.", A),
    ("[Ada Lund]'s endorsement gave [Bo Frey] a lift in the north.", A),
    ("The endorsement of [Ada Lund] helped [Bo Frey] in the suburbs.", A),
    ("An endorsement from [Ada Lund] helped [Bo Frey] win the suburbs.", A),
    ("[Bo Frey] thanked [Ada Lund] for [=Ada Lund|her] endorsement.", A),
    ("[Bo Frey] appeared with [Ada Lund] to accept [=Ada Lund|her] endorsement.", A),
    ("[Ada Lund], whose endorsement of [Bo Frey] came in April, will speak Friday.", A),
    ("[Bo Frey], whose campaign has been endorsed by [Ada Lund], spoke in Ellery.", A),
    ("[Bo Frey]'s latest endorsement comes from [Ada Lund], the county's longest-serving commissioner.", A),
    ("Add [Ada Lund] to the list of [Bo Frey]'s supporters.", A),
    ("Winning [Ada Lund]'s endorsement was a coup for [Bo Frey].", A),
    ("The race was lost by [Bo Frey], whom [Ada Lund] had backed.", A),
    ("[Bo Frey], who [Ada Lund] endorsed in March, met voters in Ellery.", A),
]


@pytest.mark.parametrize(("marked", "who"), GIVEN)
def test_who_endorses_whom(marked: str, who: str, tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("given", [who], [B])]


def test_whom_somebody_supports_in_a_quarrel_is_not_endorsed(tell: Tell) -> None:
    assert not tell("The mayor met [Bo Frey], whom [Ada Lund] had supported in a dispute.")
