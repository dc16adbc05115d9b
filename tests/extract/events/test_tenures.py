"""Who held an office, with and without years, about invented people."""

import pytest
from tests.extract.events.conftest import Tell

HELD = [
    ("[Ada Lund], who served as labor secretary during [Bo Frey]'s term, spoke.", "labor secretary"),
    ("[Ada Lund] once served as attorney general.", "attorney general"),
    ("[Ada Lund], who has served in the Senate, left.", "Senate"),
    ("[Ada Lund] left after serving as treasurer.", "treasurer"),
    ("During [Ada Lund]'s tenure as secretary of state, ferries ran.", "secretary of state"),
    ("[Ada Lund] spoke of [=Ada Lund|her] time as chief of staff.", "chief of staff"),
    ("[Ada Lund] met [Bo Frey] when [=Ada Lund|she] was mayor.", "mayor"),
    ("[Bo Frey] has known them since [Ada Lund] was mayor.", "mayor"),
    ("[Ada Lund] served one term as governor.", "governor"),
    ("They cited [=Ada Lund|her] years as treasurer. [Ada Lund] won.", "treasurer"),
    ("[Ada Lund] was secretary of labor under [Bo Frey].", "secretary of labor"),
    (
        "[Ada Lund] had served as the harbor department's top prosecutor.",
        "harbor department's top prosecutor",
    ),
]
DATED = [
    ("After taking office in 2017, [Ada Lund] moved.", {"office": ["taking office"], "from": ["2017"]}),
    ("[Ada Lund] left the office late in 2016.", {"office": ["left the office"], "to": ["2016"]}),
    (
        "[Bo Frey], a magnate whose father, [Ada Lund], was mayor of Ellery from 1994 to 2005, spoke.",
        {"office": ["mayor of Ellery"], "from": ["1994"], "to": ["2005"]},
    ),
    ("[Ada Lund] left office in 2013.", {"office": ["left office"], "to": ["2013"]}),
    ("[Ada Lund] left [o|the Senate] in 2013.", {"office": ["left the Senate"], "to": ["2013"]}),
    ("In 2015, [Ada Lund] became treasurer.", {"office": ["treasurer"], "from": ["2015"]}),
    (
        "In 2015, [Ada Lund] became the first sailor to serve as a harbor commissioner.",
        {"office": ["harbor commissioner"], "from": ["2015"]},
    ),
    (
        "[Ada Lund] spoke after being sworn-in as treasurer in 2015.",
        {"office": ["treasurer"], "from": ["2015"]},
    ),
    ("[Ada Lund] has been in the Senate since 2011.", {"office": ["Senate"], "from": ["2011"]}),
    ("It was in [Ada Lund]'s 12 years as mayor.", {"office": ["mayor"], "duration": ["P12Y"]}),
]
NONE = [
    "[Ada Lund] works as a clerk.",
    "[Ada Lund] became the first president to visit Ellery in 2015.",
    "[Ada Lund] left [o|Harbor College] in 2013.",
    "[Ada Lund] was a child when [=Ada Lund|she] met [Bo Frey].",
    "[Ada Lund]'s years in office were long.",
    "[Ada Lund] has been in office for 30 years.",
    "[Ada Lund] would serve as mayor.",
    "[Ada Lund] may have served as mayor.",
    "As [=Ada Lund|she] was named, [Ada Lund] cheered. The mayor left.",
    "[Ada Lund] has been in search of a new director since May.",
]


@pytest.mark.parametrize(("marked", "office"), HELD)
def test_who_held_an_office_has_a_tenure(marked: str, office: str, tell: Tell) -> None:
    told = [r for type_, _, r in tell(marked) if type_ == "tenure"]
    assert told == [{"holder": ["Ada Lund"], "office": [office]}]


@pytest.mark.parametrize(("marked", "roles"), DATED)
def test_a_tenure_has_its_years(marked: str, roles: dict[str, list[str]], tell: Tell) -> None:
    told = [r for type_, _, r in tell(marked) if type_ == "tenure"]
    assert told == [{"holder": ["Ada Lund"], **roles}]


@pytest.mark.parametrize("marked", NONE)
def test_what_tells_of_no_office_is_no_tenure(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "tenure"]
