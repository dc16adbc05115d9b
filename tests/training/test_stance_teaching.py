"""The stage of stances: nobody is asked what they were taught, nothing is done twice, all that is said counts."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.errors import NotFoundError  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.stances import P_OPPOSES, P_SUPPORTS  # noqa: E402
from onrecord.training import stance_teaching  # noqa: E402
from onrecord.training.calibration import cooled  # noqa: E402
from onrecord.training.stance_naming import named  # noqa: E402
from onrecord.training.stance_pairs import Named  # noqa: E402
from onrecord.training.stance_teaching import UNLABELLED, Stances  # noqa: E402
from onrecord.training.stance_windows import Stock  # noqa: E402


def capitalised(_network: object, texts: list[str], _vocabulary: object, *, bf16: bool) -> Iterator[Any]:
    for text in texts:
        words = dict.fromkeys(word for word in text.replace(".", "").split() if word[0].isupper())
        places = (Span(text.index(word), text.index(word) + len(word)) for word in words)
        yield [Named(place, "person", place.of(text)) for place in places]


@pytest.fixture
def stances(recipe_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Stances:
    """The stage with two teachers, where capitalised words are people, prepared."""
    monkeypatch.setattr(stance_teaching, "named", capitalised)
    made = Stances(recipe_of(), lambda: None)  # type: ignore[arg-type,return-value]
    assert list(made.prepare()) == ["gold", "targets", "pairs"]
    return made


def stock(stances: Stances, name: str) -> Stock:
    return Stock.read(stances.folder / f"{name}.npz")


def test_pairs_are_drawn_once(stances: Stances) -> None:
    assert [len(stock(stances, name)) for name in ("targets", "gold")] == [1, 12 + 4 * 12]
    assert len(stock(stances, "pairs")) > 4
    before = {path.name: path.stat().st_mtime_ns for path in stances.folder.iterdir()}
    assert list(stances.prepare()) == ["gold", "targets", "pairs"]
    assert {path.name: path.stat().st_mtime_ns for path in stances.folder.iterdir()} == before


def test_a_teacher_that_was_stopped_goes_on_and_one_that_is_done_is_left(stances: Stances) -> None:
    steps = [step.number for step in itertools.islice(stances.teach(0), 1)]
    assert steps == [1]
    assert [step.number for step in stances.teach(0)] == [1, 2]
    assert list(stances.teach(0)) == []
    assert not (stances.folder / "teacher-0.pt").exists()


def test_nobody_is_shown_the_fold_that_is_asked(stances: Stances) -> None:
    folds = stances.folds()
    assert set(folds.tolist()) == {0, 1}
    gold = stock(stances, "gold")
    for number in (0, 1):
        shown = stances._teachers_lessons(number).examples
        held = np.flatnonzero(folds == number)
        assert not np.isin(held, shown[:-1]).any()  # the last one is the target
        assert len(np.unique(shown[:-1])) == len(folds) - len(held)
    assert len(gold.examples) > len(folds)


def test_the_student_hears_people_and_those_who_were_not_shown_it(stances: Stances) -> None:
    for number in (0, 1):
        list(stances.teach(number))
    folds, gold = stances.folds(), stock(stances, "gold")
    for number in (0, 1):  # the one is sure of one class for all of them, the other of another
        path = stances.folder / f"teacher-{number}.npz"
        with np.load(path) as said:
            arrays = {"pairs": said["pairs"], "gold": np.eye(5)[[number] * len(folds)] * 100}
        np.savez(path, allow_pickle=False, **arrays)
    lessons = stances.lessons()
    answers = lessons.answers.numpy()
    assert answers.sum(1) == pytest.approx(1, abs=1e-5)
    for row, (example, label) in enumerate(zip(gold.examples, gold.labels, strict=True)):
        expected = 0.5 * np.eye(5)[folds[example]] + 0.5 * (0.95 * np.eye(5)[label] + 0.01)
        assert answers[row] == pytest.approx(expected, abs=1e-5)
    assert len(answers) > len(gold)
    assert lessons.weights[len(gold) :].tolist() == pytest.approx([UNLABELLED] * (len(answers) - len(gold)))


def test_what_pairs_are_proposed_from_is_all_that_nobody_labelled(stances: Stances) -> None:
    for number in (0, 1):
        list(stances.teach(number))
    lessons, pairs = stances.natural(), stock(stances, "pairs")
    answers = lessons.answers.numpy()
    assert lessons.examples.tolist() == pairs.examples.tolist() == [*range(len(pairs))]
    assert lessons.weights.tolist() == [1.0] * len(pairs)
    said = [cooled(np.load(stances.folder / f"teacher-{number}.npz")["pairs"], 1) for number in (0, 1)]
    assert answers == pytest.approx(np.mean(said, 0), abs=1e-5)
    thinks = answers[:, [P_SUPPORTS, P_OPPOSES]].sum(1)
    assert pairs.alone.any()
    assert ((thinks == 0) == pairs.alone).all()  # who is alone can think of nobody


def test_a_stage_before_its_time_says_what_is_missing(stances: Stances) -> None:
    with pytest.raises(NotFoundError, match="let the stance teachers learn first"):
        stances.lessons()
    with pytest.raises(NotFoundError, match="let the stance teachers learn first"):
        stances.natural()
    (stances.folder / "targets.npz").unlink()
    with pytest.raises(NotFoundError, match="prepare first"):
        list(stances.teach(0))


def test_sure_neutrals_are_kept_half_as_often_as_the_rest() -> None:
    chances = np.zeros((100, 5), np.float32)
    chances[:, 0] = [0.9] * 80 + [0.5] * 20
    kept = stance_teaching._kept(chances, 1)
    assert (kept >= 80).sum() == 20
    assert (kept < 80).sum() == 10
    assert len(np.unique(kept)) == 30


def test_names_are_found_in_their_own_texts(outspoken: Any, vocabulary: WordPiece) -> None:
    texts = ["Ilse Marant met Tam Oslow.", "", "Ruth Varga left. " * 60]
    found = list(named(outspoken, texts, vocabulary, bf16=False))
    assert len(found) == 3
    assert found[1] == []
    assert found == [names for text in texts for names in named(outspoken, [text], vocabulary, bf16=False)]
    for text, names in zip(texts, found, strict=True):
        for name in names:
            words = name.span.of(text)
            assert words == words.strip()
            assert name.entity == words.split()[-1]
