"""Where mentions lead: over unnamed ones to names, with probabilities that are never more than one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.reaching import reached_names

PAIRS = [(later, earlier) for later in range(4) for earlier in range(later)]
LATER, EARLIER = (np.array(part, np.int64) for part in zip(*PAIRS, strict=True))
NO = -30.0


def reached(scores: dict[tuple[int, int], float], named: list[bool]) -> list[dict[int, float]]:
    given_scores = np.array([scores.get(pair, NO) for pair in PAIRS], np.float32)
    return reached_names([0, 1, 2, 3], named, LATER, EARLIER, given_scores)


def test_a_pronoun_leads_to_a_name_straight_and_over_another_pronoun() -> None:
    named = [True, True, False, False]
    found = reached({(2, 0): 0.0, (3, 2): 0.0, (3, 1): 0.0}, named)
    assert found[2] == pytest.approx({0: 1 / 2})
    assert found[3] == pytest.approx({0: 1 / 6, 1: 1 / 3})


def test_no_way_leads_through_a_name() -> None:
    found = reached({(1, 0): 20.0, (2, 1): 20.0}, [True, True, False, False])
    assert found[2] == pytest.approx({1: 1.0}, abs=1e-6)


def test_a_name_is_an_end() -> None:
    assert reached({(1, 0): 20.0}, [True, True, False, False])[1] == {}


def test_who_leads_to_nobody_reaches_nobody() -> None:
    assert reached({}, [True, True, False, False])[2:] == [{}, {}]


@given(st.lists(st.floats(-30, 30), min_size=6, max_size=6), st.lists(st.booleans(), min_size=4, max_size=4))
def test_probabilities_sum_to_one_at_most(scores: list[float], named: list[bool]) -> None:
    for own in reached(dict(zip(PAIRS, scores, strict=True)), named):
        assert sum(own.values()) <= 1 + 1e-6
        assert all(chance > 0 for chance in own.values())
