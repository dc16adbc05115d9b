"""Endorsements of a sentence that names two alone, one line for each way of telling, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

A, B = "Ada Lund", "Bo Frey"

GIVEN = [
    ("[Bo Frey] picked up a big endorsement on Thursday: former senator [Ada Lund].", A),
    ("The endorsement, from [Ada Lund], is [Bo Frey]'s first by a sitting member of Congress.", A),
    ("[Ada Lund], in backing [Bo Frey], cited [=Bo Frey|his] work on schools.", A),
]


@pytest.mark.parametrize(("marked", "who"), GIVEN)
def test_who_endorses_whom(marked: str, who: str, tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("given", [who], [B])]
