"""The whole recipe with a very small encoder: every stage, stopped and taken up, and a bundle that reads."""

import gzip
import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.article import Article  # noqa: E402
from onrecord.errors import NotFoundError  # noqa: E402
from onrecord.extract import Decoding, read_article  # noqa: E402
from onrecord.model import Reader  # noqa: E402
from onrecord.training import recipe as module  # noqa: E402
from onrecord.training.corpora import Example  # noqa: E402
from onrecord.training.recipe import Plan, Recipe  # noqa: E402


def written(folder: Path, examples: Sequence[Example]) -> Path:
    """Write examples as the corpora folder has them."""
    rows = []
    for e in examples:
        marked = [
            {role: [[s.start, s.end] for s in getattr(a, role)] for role in ("source", "cue", "content")}
            for a in e.annotations[0]
        ]
        rows.append(json.dumps({"id": e.id, "text": e.text, "annotators": {"one": marked}}) + "\n")
    (folder / "polnear").mkdir(parents=True)
    (folder / "news").mkdir()
    for name in ("train", "dev"):
        (folder / "polnear" / f"{name}.jsonl").write_text("".join(rows), encoding="utf-8")
    with gzip.open(folder / "news" / "articles.jsonl.gz", "wt", encoding="utf-8") as news:
        news.writelines(rows)
    return folder


@pytest.fixture
def recipe(
    tiny_encoder: Path, examples: list[Example], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Recipe:
    monkeypatch.setattr(module, "small_encoder", lambda: tiny_encoder)
    monkeypatch.setattr(module, "large_encoder", lambda _: tiny_encoder)
    monkeypatch.setattr(module, "VOICES", 0)  # a made page needs more quotations than these examples have
    corpora = written(tmp_path / "corpora", examples)
    return Recipe(Plan(corpora=corpora, runs=tmp_path / "runs", teacher_steps=3, steps=4))


def test_every_stage_runs_resumes_and_ends_in_a_bundle(recipe: Recipe, tmp_path: Path) -> None:
    assert [step.number for step in itertools.islice(recipe.teach(), 2)] == [1, 2]
    assert [step.number for step in recipe.teach()] == [1, 2, 3]  # what was not saved is done again
    assert list(recipe.teach()) == []
    assert list(recipe.label()) == [6]
    assert [step.number for step in recipe.learn()] == [1, 2, 3, 4]
    assert list(recipe.learn()) == []
    figures = recipe.ship(tmp_path / "bundle")
    card = json.loads((tmp_path / "bundle" / "card.json").read_text(encoding="utf-8"))
    assert card["polnear_dev"]["attribution"] == figures.attribution
    assert card["steps"] == {"teacher": 3, "student": 4}
    reader = Reader(tmp_path / "bundle", threads=1)
    assert reader.bundle.id == module.BUNDLE
    reading = read_article(Article(text="Marta Okafor said no."), reader, Decoding(threshold=0.0))
    assert reading.model == module.BUNDLE


def test_a_stage_before_its_time_says_what_is_missing(recipe: Recipe, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"teacher\.pt"):
        recipe.label()
    with pytest.raises(NotFoundError, match="label first"):
        recipe.learn()
    with pytest.raises(NotFoundError, match="train first"):
        recipe.ship(tmp_path / "bundle")
