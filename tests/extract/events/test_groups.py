"""What one group of those who were asked answers."""

import pytest
from tests.extract.events.conftest import Tell

ALL = "A [o|Harbor College] poll has [Ada Lund] leading [Bo Frey] 46 percent to 44 percent. "


@pytest.mark.parametrize(
    "group",
    [
        "Women favor [Ada Lund] 59 percent to 28 percent.",
        "Among men, [Bo Frey] leads by 10 points.",
        "Women back [Ada Lund] 59-28, while officers back [Bo Frey] 60-20.",
        "[Ada Lund] leads 59-28 among voters under 30.",
        "[Bo Frey] leads [Ada Lund] 50-40 with white voters.",
        "[Bo Frey] leads [Ada Lund] by 10 points among less-educated voters.",
        "[Bo Frey] was within a point among women, 48 percent for [Ada Lund], 47 percent for [Bo Frey].",
        "[Ada Lund] carries [o|Harborites] 92 - 1 percent.",
        "Among [o|Harborites] alone, [Ada Lund] leads [Bo Frey] 60 percent to 20 percent.",
        "One caller said 80 percent of his friends would vote for [Bo Frey].",
    ],
)
def test_what_a_group_answers_is_no_poll(group: str, tell: Tell) -> None:
    assert [r["share"] for _, _, r in tell(ALL + group)] == [["Ada Lund 46", "Bo Frey 44"]]


@pytest.mark.parametrize(
    "sample", ["likely voters", "registered voters", "adults", "caucus-goers", "likely Ellery voters"]
)
def test_a_sample_is_no_group(sample: str, tell: Tell) -> None:
    text = f"A [o|Harbor College] poll has [Ada Lund] leading [Bo Frey] 46-44 among {sample}."
    assert [r["share"] for _, _, r in tell(text)] == [["Ada Lund 46", "Bo Frey 44"]]
