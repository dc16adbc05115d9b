"""Some descriptions are not worth keeping where nothing else refers to the same."""

from collections.abc import Callable

import pytest

from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.standalone import worth_nothing

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[b|the [s/organisation|school] board] met.", ["school"]),
        ("They met in [p/place|private].", ["private"]),
        ("[n|Nobody here] wept.", ["Nobody here"]),
        ("Frey has [o|a smaller one].", ["a smaller one"]),
        ("[m|[d|{Ana Delgado}] and [f|{Howard Frey}]] wept.", ["Ana Delgado and Howard Frey"]),
        ("[m|[d|{Ana Delgado}] 48] won.", ["Ana Delgado 48"]),
        ("[m|Critics booed when [d|{Ana Delgado}]] spoke.", ["Critics booed when Ana Delgado"]),
        ("[m|supporters of [d|{Ana Delgado}]] wept.", []),
        ("[m|supporters of Mayor [d|{Ana Delgado}]] wept.", []),
        ("[m|[d|{Ana Delgado}]’s lawyer] wept.", []),
        ("[m|[d|{Delgado}] campaign officials] wept.", []),
        ("[v/group|voters] and [p/group|police] wept.", []),
        ("[m|the mayor] wept.", []),
    ],
)
def test_what_is_worth_nothing(mark: Mark, marked: str, expected: list[str]) -> None:
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, bytearray(len(text)))
    nothing = worth_nothing(gathered.found, told, gathered.people, text)
    assert [text[gathered.found[i].start : gathered.found[i].end] for i in sorted(nothing)] == expected
