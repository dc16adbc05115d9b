"""What is learned from the teachers: all that is said counts, and who stands in a text does not."""

from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.errors import NotFoundError  # noqa: E402
from onrecord.stances import P_OPPOSES, P_SUPPORTS  # noqa: E402
from onrecord.training import stance_lessons  # noqa: E402
from onrecord.training.calibration import cooled  # noqa: E402
from onrecord.training.stance_contexts import Contexts  # noqa: E402
from onrecord.training.stance_lessons import ANNOTATED, RENAMED, UNLABELLED, Said, kept  # noqa: E402
from onrecord.training.stance_teaching import Stances  # noqa: E402

MADE = 12


@pytest.fixture
def said(stances: Stances) -> Said:
    """What two teachers said: the one of one class of all labelled pairs, and the other of another."""
    draw = np.random.default_rng(1)
    gold, pairs = stances.stock("gold"), stances.stock("pairs")
    for number in (0, 1):
        sure = np.eye(5, dtype=np.float32)[[number] * len(gold)] * 100
        others = draw.normal(size=(len(pairs), 5)).astype(np.float32)
        for never in (P_SUPPORTS, P_OPPOSES):
            others[pairs.alone, never] = -1e4
        np.savez(stances.said(number), allow_pickle=False, pairs=others, gold=sure)
    return Said(stances)


def meant(said: Said) -> Any:
    """Return the chances of each example that nobody labelled: of two teachers and all readings the mean."""
    pairs = said.stances.stock("pairs")
    chances = np.mean([cooled(np.load(said.stances.said(n))["pairs"], 1) for n in (0, 1)], 0)
    return np.array([chances[pairs.examples == n].mean(0) for n in range(pairs.examples.max() + 1)])


def test_the_student_hears_people_and_those_who_were_not_shown_it(said: Said) -> None:
    folds, gold, lessons = said.stances.folds(), said.stances.gold, said.lessons()
    answers = lessons.answers.numpy()
    assert answers.sum(1) == pytest.approx(1, abs=1e-5)
    for answer, fold, label in zip(answers, folds, gold.labels, strict=False):
        expected = ANNOTATED * (0.95 * np.eye(5)[label] + 0.01) + (1 - ANNOTATED) * np.eye(5)[fold]
        assert answer == pytest.approx(expected, abs=1e-5)
    others = len(answers) - len(gold) - MADE
    assert lessons.weights[len(gold) :].tolist() == pytest.approx([UNLABELLED] * others + [1.0] * MADE)
    assert (answers[-MADE:].max(1) > 0.9).any()  # made sentences say what they are
    assert lessons.renamed == RENAMED


def test_what_is_said_of_a_pair_is_said_of_all_its_readings(said: Said) -> None:
    lessons, gold = said.lessons(), said.stances.gold
    first = gold.examples.max() + 1
    own, answers = lessons.examples[len(gold) : -MADE], lessons.answers.numpy()[len(gold) : -MADE]
    assert 4 < len(np.unique(own)) < len(own)
    expected = meant(said)
    numbers = said.stances.stock("pairs").examples
    taken = [n for n in numbers if n in set(said._kept.tolist())]
    assert len(taken) == len(own)
    assert own.tolist() == [first + n for n in taken]
    for number, answer in zip(taken, answers, strict=True):
        assert answer == pytest.approx(expected[number], abs=1e-5)


def test_what_pairs_are_proposed_from_is_all_that_nobody_labelled(said: Said) -> None:
    lessons, pairs = said.natural(), said.stances.stock("pairs")
    answers = lessons.answers.numpy()
    assert lessons.examples.tolist() == pairs.examples.tolist()
    assert lessons.renamed == 0
    assert lessons.weights.tolist() == [1.0] * len(pairs)
    assert answers == pytest.approx(meant(said)[pairs.examples], abs=1e-5)
    thinks = answers[:, [P_SUPPORTS, P_OPPOSES]].sum(1)
    assert pairs.alone.any()
    assert ((thinks == 0) == pairs.alone).all()  # who is alone can think of nobody


def test_in_articles_a_pair_is_what_it_is_alone(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stance_lessons, "IN_ARTICLES", 3)
    places = said.places()
    assert places.examples.tolist() == said._kept[:3].tolist()
    contexts = Contexts(
        states=np.zeros((9, 16), np.float16),
        starts=np.array([0, 3, 6, 9]),
        pairs=np.array([[1, 2, 2, 3]] * 3, np.int32),
        examples=places.examples[::-1],
    )
    lessons = said.in_articles(contexts)
    assert lessons.answers.numpy() == pytest.approx(meant(said)[places.examples[::-1]], abs=1e-5)
    assert lessons.weights.tolist() == pytest.approx([UNLABELLED] * 3)
    assert lessons.rows(np.random.default_rng(1)).tolist() in ([0, 1, 2], [2, 1, 0])
    texts = said.articles()
    assert all(places.sentence(row).of(texts[places.articles[row]]) for row in range(3))


def test_a_stage_before_its_time_says_what_is_missing(stances: Stances) -> None:
    for ask in (Said.lessons, Said.natural, Said.places):
        with pytest.raises(NotFoundError, match="let the stance teachers learn first"):
            ask(Said(stances))


def test_sure_neutrals_are_kept_half_as_often_as_the_rest() -> None:
    chances = np.zeros((100, 5), np.float32)
    chances[:, 0] = [0.9] * 80 + [0.5] * 20
    some = kept(chances, 1)
    assert (some >= 80).sum() == 20
    assert (some < 80).sum() == 10
    assert len(np.unique(some)) == 30
