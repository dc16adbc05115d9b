"""Endorsements told by nouns, in one line for each construction, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

A, B, C = "Ada Lund", "Bo Frey", "Ivo Marsh"

ALL = [
    (
        "[Bo Frey] rolled out endorsements from President [Ada Lund], labor secretary [Ivo Marsh] and others.",
        [A, C],
    ),
    ("[Bo Frey] has endorsements from talk show hosts [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey] raised $200, as well as endorsements from [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey] highlighted endorsements from city leaders, like [Ada Lund].", [A]),
    ("[Bo Frey] won the support of many rivals, including [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey] received the coveted endorsement of Gov. [Ada Lund] on Monday.", [A]),
    ("[Bo Frey] got an endorsement [=Bo Frey|he] had sought, from council speaker [Ada Lund].", [A]),
    ("[Bo Frey] won the endorsement of [the leader of the dockers], [Ada Lund].", [A]),
    ("[Bo Frey] benefited from a [Ada Lund] endorsement.", [A]),
    ("[Bo Frey] accepted [Ada Lund]'s endorsement.", [A]),
    ("[Bo Frey] welcomed an endorsement by [Ada Lund].", [A]),
    ("[Bo Frey] won the endorsement of the editorial board of the [o|Gazette].", ["Gazette"]),
    ("[Bo Frey]'s big week ended in an endorsement from [Ada Lund].", [A]),
    ("The remark recalled [Bo Frey]'s coveted endorsement by [Ada Lund].", [A]),
    ("In a halfhearted endorsement of [Bo Frey], [Ada Lund] praised the ferries.", [A]),
    ("[Ada Lund]-backed mayoral candidate [Bo Frey] won.", [A]),
    ("[Bo Frey], the [Ada Lund]-endorsed candidate, won.", [A]),
    ("[Bo Frey] secured the endorsement of [o|House] [o|Harbor] leader [Ada Lund].", [A]),
    ("The vote was followed by [Bo Frey]'s receiving [Ada Lund]'s endorsement.", [A]),
    ("[Bo Frey], who raised more than $619,000 and enjoys the endorsement of [Ada Lund], spoke.", [A]),
    ("[Bo Frey] announced a list of endorsements from [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey] cited [=Bo Frey|his] own endorsements from 88 retired judges.", ["88 retired judges"]),
    ("[Bo Frey] gained an endorsement from a onetime [o|Harbor] rival, former mayor [Ada Lund].", [A]),
    (
        "[Bo Frey] gained the endorsement of the most feared leader of [l|Ellery]'s angry dockers, [Ada Lund].",
        [A],
    ),
    ("[Bo Frey] gained the backing of three of the county's senators, [Ada Lund] and [Ivo Marsh].", [A, C]),
    ("[Bo Frey] gained the support of a few of [=Bo Frey|his] rivals, including [Ada Lund].", [A]),
    ("[Bo Frey] won endorsements from two more [o|Council] members.", ["two more Council members"]),
    ("[Bo Frey] picked up [=Bo Frey|his] first [o|Senate] endorsement Thursday from [Ada Lund].", [A]),
    ("[Bo Frey] spoke of an endorsement [=Bo Frey|he] received from [Ada Lund].", [A]),
    ("[Bo Frey], who has [o|Harbor] Sen. [Ada Lund]'s endorsement, spoke.", [A]),
    ("[Bo Frey]'s sudden backing by the likes of [Ada Lund] and [Ivo Marsh] angered many.", [A, C]),
    ("The talk was of the endorsement of [Ada Lund] for [Bo Frey].", [A]),
    ("Those who fought against crime cheered [Ada Lund]'s endorsement of [Bo Frey].", [A]),
    ("[Ada Lund]'s late September endorsement of [Bo Frey] surprised many.", [A]),
    ("[Bo Frey], a [Ada Lund]- and [Ivo Marsh]-backed candidate, spoke.", [A, C]),
    ("The [Bo Frey]-backing [o|Nurses Union] met.", ["Nurses Union"]),
    ("[Bo Frey] parlayed a good week into many endorsements, including one on Sunday from [Ada Lund].", [A]),
]
NONE = [
    "[Ada Lund]'s impending endorsement of [Bo Frey] is a secret.",
    "[Bo Frey] rolled out endorsements from party leaders.",
    "[Ada Lund]'s support, along with the firm backing of [Bo Frey], helped.",
    "[Ada Lund] met [Ivo Marsh] before backing the bill of [Bo Frey].",
    "A [Bo Frey] endorsement by [Ada Lund] may help.",
    "The [Bo Frey]-backing [o|Council] colleagues met.",
    "[Bo Frey] won endorsements from [o|Harbor] elected officials.",
    "[Bo Frey] won the support of [p|Democrats].",
]


@pytest.mark.parametrize(("marked", "who"), ALL)
def test_who_endorses_whom(marked: str, who: list[str], tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("given", who, [B])]


@pytest.mark.parametrize("marked", NONE)
def test_what_is_no_endorsement(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "endorsement"]


def test_a_non_endorsement_is_denied(tell: Tell) -> None:
    assert [told[1] for told in tell("[Ada Lund]'s non-endorsement of [Bo Frey] hurt.")] == ["denied"]
