"""The first stages of the recipe with a very small encoder: stopped, taken up, and each in its turn."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.errors import ModelError, NotFoundError  # noqa: E402
from onrecord.training.recipe import Recipe  # noqa: E402

Make = Callable[..., Recipe]


def test_every_stage_runs_and_resumes(recipe_of: Make) -> None:
    recipe = recipe_of()
    assert [step.number for step in itertools.islice(recipe.teach(), 2)] == [1, 2]
    assert [step.number for step in recipe.teach()] == [1, 2, 3]  # what was not saved is done again
    assert list(recipe.teach()) == []
    assert list(recipe.label()) == [6]
    assert [step.number for step in recipe.learn()] == [1, 2, 3, 4]
    assert list(recipe.learn()) == []
    state = torch.load(recipe.checkpoint("attribution-en-2"), weights_only=True)
    assert torch.equal(recipe.student().tags.weight, state["average"]["tags.weight"])


def test_a_stage_before_its_time_says_what_is_missing(recipe_of: Make) -> None:
    recipe = recipe_of()
    with pytest.raises(NotFoundError, match=r"teacher\.pt"):
        recipe.label()
    with pytest.raises(NotFoundError, match="label first"):
        recipe.learn()
    with pytest.raises(NotFoundError, match=r"attribution-en-2\.pt"):
        recipe.student()


def test_as_many_articles_are_labelled_as_the_plan_says(recipe_of: Make, tmp_path: Path) -> None:
    assert len(recipe_of().news) == 6  # as many as there are
    assert len(recipe_of(articles=4, start=tmp_path).news) == 4


def test_labels_of_another_run_are_not_taken_for_ones_own(recipe_of: Make, tmp_path: Path) -> None:
    recipe = recipe_of()
    (tmp_path / "runs" / "labels").mkdir(parents=True)
    with pytest.raises(ModelError, match="another folder"):
        recipe.teach()
    recipe.checkpoint("teacher").touch()
    with pytest.raises(ModelError, match="another folder"):
        recipe_of(start=tmp_path).label()
