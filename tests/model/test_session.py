"""The graphs as they are run: in parts that no caller can tell from the whole."""

import numpy as np
import pytest

from onrecord.model import find_bundle, session
from onrecord.model.pairs import TABLES
from onrecord.model.session import Session


@pytest.mark.parametrize("at_once", [1, 7, 29, 30])
def test_pairs_score_the_same_however_many_are_scored_at_once(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = Session(find_bundle(), threads=1)
    rng = np.random.default_rng(1)
    ids = rng.integers(1000, 9000, (1, 12))
    encoded = loaded.encode(ids, np.zeros((1, 12, 3), np.int64), np.ones((1, 12), np.bool_))
    states = encoded.states[0, :, 0]
    later, earlier = rng.integers(0, 12, (2, 29))
    told = rng.integers(0, TABLES, (29, len(TABLES))) + np.cumsum((0, *TABLES[:-1]))
    whole = loaded.antecedents(states, later, earlier, told)
    monkeypatch.setattr(session, "PAIRS_AT_ONCE", at_once)
    parts = loaded.antecedents(states, later, earlier, told)
    assert len(np.unique(whole)) > 20
    np.testing.assert_allclose(parts, whole, atol=1e-5)
