"""The graphs as they are run: in parts that no caller can tell from the whole."""

import numpy as np
import pytest

from onrecord.model import find_bundle, session
from onrecord.model.pairs import TABLES
from onrecord.model.session import Session
from onrecord.stances import EXCHANGED


@pytest.fixture(scope="module")
def shipped() -> Session:
    return Session(find_bundle(), threads=1)


def windows(count: int, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Return ids and features of windows of some words."""
    ids = np.random.default_rng(1).integers(1000, 9000, (count, length))
    return ids, np.zeros((count, length, 3), np.int64)


def test_proposals_do_not_depend_on_order_or_neighbours(shipped: Session) -> None:
    glances = shipped.encode(*windows(1, 30)).glances[0]
    p, q, sentence = glances[:8], glances[8:16], glances[16:24]
    alone = np.arange(8) % 2 == 0
    told = shipped.proposals(p, q, sentence, alone)
    assert told.std() > 0.1
    one_by_one = [shipped.proposals(*(v[n : n + 1] for v in (p, q, sentence, alone)))[0] for n in range(8)]
    np.testing.assert_allclose(told, one_by_one, atol=1e-5)
    np.testing.assert_allclose(shipped.proposals(p, q + 1, sentence, alone)[::2], told[::2], atol=1e-5)
    nobody = np.zeros(8, np.bool_)
    one, other = shipped.proposals(p, q, sentence, nobody), shipped.proposals(q, p, sentence, nobody)
    np.testing.assert_allclose(one, other, atol=1e-5)


def test_a_mention_alone_is_read_as_one(shipped: Session) -> None:
    states = shipped.encode(*windows(1, 12)).middle[0]
    told = {
        pair: shipped.stances(states, np.array(pair)) for pair in ((1, 3, 5, 7), (5, 7, 1, 3), (1, 3, 0, 0))
    }
    assert told[1, 3, 5, 7][list(EXCHANGED)].tolist() == told[5, 7, 1, 3].tolist()
    assert np.abs(told[1, 3, 0, 0] - told[1, 3, 5, 7]).max() > 0.05


@pytest.mark.parametrize("at_once", [1, 7, 29, 30])
def test_pairs_score_the_same_however_many_are_scored_at_once(
    at_once: int, shipped: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(1)
    encoded = shipped.encode(*windows(1, 12))
    states = encoded.states[0, :, 0]
    later, earlier = rng.integers(0, 12, (2, 29))
    told = rng.integers(0, TABLES, (29, len(TABLES))) + np.cumsum((0, *TABLES[:-1]))
    whole = shipped.antecedents(states, later, earlier, told)
    monkeypatch.setattr(session, "PAIRS_AT_ONCE", at_once)
    parts = shipped.antecedents(states, later, earlier, told)
    assert len(np.unique(whole)) > 20
    np.testing.assert_allclose(parts, whole, atol=1e-5)
