"""Which mentions are never taken for one: of one and of several, of a person and of a thing."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.extract.agreement import may_pair, natures
from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.quotation import quotation_mask

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


def may(marked: str, mark: Mark) -> bool:
    """Tell whether the last mention of a text may refer back to the first; "h/organisation" is no person."""
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    people = gathered.people
    pair = np.array([len(gathered.found) - 1]), np.array([0])
    return bool(may_pair(told, natures(gathered.found, told, people, text), *pair)[0])


@pytest.mark.parametrize(
    "marked",
    [
        "[d|{Ana Delgado}] left. [d|She] wept.",
        "[d|{Ana Delgado}] left. [d|The mayor] wept.",
        "[d|The mayor] left. [d|{Ana Delgado}] wept.",
        "[h/organisation|{Harbour Rail}] shut. [h|It] lost.",
        "[h/organisation|{Harbour Rail}] shut. [h|They] lost.",
        "[h/organisation|The company] shut. [h|They] lost.",
        "[o|Many officials] left. [o|They] wept.",
        "[l/other|The letter] came. [l|It] was short.",
        "[d|{Ana Delgado}] said: “[d|I] won.”",
        "[d|She] said: “[d|I] won.”",
        "[d|My father] wept. [d|He] slept.",
        "[c|The committee] met. [c|They] left.",
        "[c|A couple] met. [c|They] left.",
        "[v|Every voter] came. [v|He] left.",
        "“[x|You] know [x|you] can,” she said.",
        "[d|Madam {Speaker}], [d|you] know it.",
    ],
)
def test_what_agrees_may_be_one(mark: Mark, marked: str) -> None:
    assert may(marked, mark)


@pytest.mark.parametrize(
    "marked",
    [
        "[d|{Ana Delgado}] left. [x|They] wept.",
        "[d|{Ana Delgado}] left. [x|We] wept.",
        "[d|{Ana Delgado}] left. [x|It] rained.",
        "[d|{Ana Delgado}] left. [x|Many officials] wept.",
        "[d|{Ana Delgado}] left. [x|Police] came.",
        "[d|{Ana Delgado}] left. [x|The letter] came.",
        "[d|{Ana Delgado}] left. [h/organisation|{Harbour Rail}] shut.",
        "[d|{Ana Delgado}] left. [x|One voter] wept.",
        "[d|{Ana Delgado}], [x|I] have a plan.",
        "[d|He] left. [x|I] wept.",
        "[d|Madam {Speaker}], “[x|I] solemnly swear.”",
        "[d|{Ana Delgado}] said: “[x|You] never know.”",
        "[d|{Ana Delgado}] left. [x|Who] wept?",
        "[d|{Ana Delgado}] wept. [x|The party] shut.",
        "[d|You] left. [x|I] wept.",
        "[o|Officials] left. [x|He] wept.",
        "[d|My father] wept, and [x|I] slept.",
        "[h/organisation|{Harbour Rail}] shut. [x|He] wept.",
        "[x|He] met [d|{Ana Delgado}]. [d|{Delgado}] wept.",
        "[d|His wife] came. [x|They] left.",
        "[v|Every country] voted. [x/country|This country] did not.",
    ],
)
def test_what_differs_is_never_one(mark: Mark, marked: str) -> None:
    assert not may(marked, mark)
