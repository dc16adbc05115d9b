"""The stage of stances: nobody is asked what they were taught, and nothing is done twice."""

import itertools
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.errors import NotFoundError  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training.stance_naming import named  # noqa: E402
from onrecord.training.stance_teaching import Stances  # noqa: E402
from onrecord.training.stance_windows import Stock  # noqa: E402


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
    folds, gold = stances.folds(), stock(stances, "gold")
    assert set(folds.tolist()) == {0, 1}
    assert len(folds) == len(gold)
    for number in (0, 1):
        shown = stances._teachers_lessons(number).examples[:-1]  # the last one is the target
        held, others = np.unique(gold.examples[folds == number]), np.unique(gold.examples[folds != number])
        assert not np.isin(held, others).any()
        assert np.unique(shown).tolist() == others.tolist()


def test_a_teacher_is_asked_about_every_reading(stances: Stances) -> None:
    list(stances.teach(0))
    with np.load(stances.said(0)) as said:
        for name in ("gold", "pairs"):
            drawn = stock(stances, name)
            assert said[name].shape == (len(drawn), 5)
            assert len(np.unique(drawn.examples)) < len(drawn)
            assert len(np.unique(said[name], axis=0)) > len(np.unique(drawn.examples))


def test_a_stage_before_its_time_says_what_is_missing(stances: Stances) -> None:
    (stances.folder / "targets.npz").unlink()
    with pytest.raises(NotFoundError, match="prepare first"):
        list(stances.teach(0))


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
