"""What somebody is endorsed for."""

import pytest
from tests.extract.events.conftest import Tell


@pytest.mark.parametrize(
    ("marked", "contest"),
    [
        ("[Ada Lund] endorsed [Bo Frey] for governor.", "governor"),
        ("[Ada Lund] endorsed [Bo Frey] for the Senate.", "Senate"),
        ("[Ada Lund] endorsed [Bo Frey] for governor of Ellery on Monday.", "governor of Ellery"),
        ("[Ada Lund] endorsed [Bo Frey] on Monday for mayor.", "mayor"),
        ("[Ada Lund] supported [Bo Frey] in the [o|Harbor Party] primary.", "the Harbor Party primary"),
        ("[Ada Lund] endorsed [Bo Frey] ahead of the runoff.", "the runoff"),
        ("[Bo Frey] was endorsed by [Ada Lund] in the race for governor.", "the race for governor"),
    ],
)
def test_the_words_that_name_it_are_its_contest(marked: str, contest: str, tell: Tell) -> None:
    assert [r["contest"] for type_, _, r in tell(marked) if type_ == "endorsement"] == [[contest]]


@pytest.mark.parametrize(
    "marked",
    ["[Ada Lund] endorsed [Bo Frey] for his courage.", "[Ada Lund] endorsed [Bo Frey] in a speech."],
)
def test_where_none_is_named_there_is_none(marked: str, tell: Tell) -> None:
    assert [r.get("contest") for type_, _, r in tell(marked) if type_ == "endorsement"] == [None]
