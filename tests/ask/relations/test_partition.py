"""Where the level of a series changes."""

from itertools import combinations, pairwise
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ask.relations.partition import ENOUGH, WRONG, Point, starts_of

FOR, AGAINST = Point(supports=1, opposes=0), Point(supports=0, opposes=1)
ACT_FOR = Point(supports=3, opposes=0, is_act=True)
HARDLY = Point(supports=0.1, opposes=0, is_likely=False)


@pytest.mark.parametrize(
    ("points", "starts"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([FOR], [0], id="one"),
        pytest.param([FOR, FOR, AGAINST, AGAINST], [0, 2], id="two and two"),
        pytest.param([FOR] * 5 + [AGAINST], [0], id="one wrong at the end"),
        pytest.param([FOR] * 5 + [AGAINST] + [FOR] * 5, [0], id="one wrong between"),
        pytest.param([FOR] * 4 + [AGAINST] * 2 + [FOR] * 4, [0], id="two wrong between"),
        pytest.param([AGAINST] * 6 + [FOR] * 6, [0, 6], id="a change"),
        pytest.param([FOR] * 8 + [AGAINST] * 8 + [FOR] * 8, [0, 8, 16], id="there and back"),
        pytest.param([AGAINST] * 8 + [ACT_FOR], [0, 8], id="an act is enough"),
        pytest.param([AGAINST] * 8 + [HARDLY] * 8, [0], id="what is hardly likely is not"),
    ],
)
def test_where_a_level_changes(points: list[Point], starts: list[int]) -> None:
    assert starts_of(points) == starts


def cost(points: list[Point]) -> float:
    supports, opposes = sum(p.supports for p in points), sum(p.opposes for p in points)
    share = min(max(supports / (supports + opposes), WRONG), 1 - WRONG)
    return -2 * (supports * log(share) + opposes * log(1 - share))


def best(points: list[Point]) -> float:
    """Return what the best of all cuts costs."""
    costs = []
    for changes in range(len(points)):
        for cuts in combinations(range(1, len(points)), changes):
            ends = [0, *cuts, len(points)]
            parts = [points[a:b] for a, b in pairwise(ends)]
            if all(sum(p.evidence for p in part) >= ENOUGH for part in parts):
                costs.append(sum(map(cost, parts)) + 2 * log(len(points)) * changes)
    return min(costs)


POINTS = st.builds(
    lambda weight, share, **fields: Point(supports=weight * share, opposes=weight * (1 - share), **fields),
    st.floats(0.05, 3),
    st.sampled_from([0, 0, 1, 1, 0.3]),
    is_likely=st.booleans(),
    is_act=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(POINTS, min_size=1, max_size=8))
def test_no_cut_is_better(points: list[Point]) -> None:
    if sum(point.evidence for point in points) < ENOUGH:
        assert starts_of(points) == [0]
        return
    starts = starts_of(points)
    parts = [points[a:b] for a, b in zip(starts, [*starts[1:], len(points)], strict=True)]
    found = sum(map(cost, parts)) + 2 * log(len(points)) * (len(parts) - 1)
    assert found == pytest.approx(best(points))


def test_thousands_of_days_take_no_second() -> None:
    assert starts_of([FOR] * 1000 + [AGAINST] * 1000) == [0, 1000]
