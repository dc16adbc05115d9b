"""Who "the mayor" is."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.offices import holders
from onrecord.quotation import quotation_mask

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[d|Mayor {Ana Delgado}] left. [x|The mayor] wept.", True),
        ("[d|{Delgado}] met [d|Mayor {Ana Delgado}]. [x|The mayor] wept.", True),
        ("[d|the city’s mayor, {Ana Delgado}] left. [x|The mayor] wept.", True),
        ("[d|Attorney General {Ana Delgado}] left. [x|The attorney general] wept.", True),
        ("[d|Former Mayor {Ana Delgado}] left. [x|The former mayor] wept.", True),
        ("[d|Gov. {Ana Delgado}] left. [x|The Ellery governor] wept.", True),
        ("[d|Mayor {Ana Delgado}] left. [x|The incumbent mayor] wept.", True),
        (
            "[d|Mayor {Ana Delgado}] met [h|Mayor {Howard Frey}]. [d|{Delgado}] left. [d|{Delgado}] fell. "
            "[x|The mayor] wept.",
            True,
        ),
        ("[d|Mayor {Ana Delgado}] met [h|Mayor {Howard Frey}]. [x|The mayor] wept.", False),
        ("[d|Former Mayor {Ana Delgado}] left. [x|The mayor] wept.", False),
        ("[d|Vice President {Ana Delgado}] left. [x|The president] wept.", False),
        ("[d|Mayor {Ana Delgado}] left. [x|A mayor] wept.", False),
        ("[d|Mayor {Ana Delgado}] left. [x|The voter] wept.", False),
        ("[d/organisation|Mayor {Harbour Rail}] left. [x|The mayor] wept.", False),
    ],
)
def test_the_mayor_is_the_only_one_called_mayor(mark: Mark, marked: str, expected: bool) -> None:
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    people = gathered.people
    pair = np.array([len(gathered.found) - 1]), np.array([0])
    assert bool(holders(gathered.found, told, people, text, *pair)[0]) is expected
