"""The joint stage and what it ships, after a student that was trained and after a bundle."""

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.article import Article  # noqa: E402
from onrecord.errors import ModelError, NotFoundError  # noqa: E402
from onrecord.extract import Decoding, read_article  # noqa: E402
from onrecord.model import Reader  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS  # noqa: E402
from onrecord.training.__main__ import run  # noqa: E402
from onrecord.training.joint import Joint  # noqa: E402
from onrecord.training.proposal_head import GLANCE  # noqa: E402
from onrecord.training.recipe import Recipe  # noqa: E402
from onrecord.training.tutor import SNIPPETS  # noqa: E402

Make = Callable[..., Recipe]
STEPS = {"joint": 3, "finish": 2, "stances": 10, "proposals": 4}


def test_the_whole_recipe_ends_in_a_bundle_and_a_bundle_can_begin_it(
    recipe_of: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(recipe_of(), tmp_path / "bundle")
    card = json.loads((tmp_path / "bundle" / "card.json").read_text(encoding="utf-8"))
    assert (card["id"], card["steps"], card["seed"]) == ("reader-en-9", STEPS, 1)
    assert card["start"]["id"] == "attribution-en-2"
    assert card["start"]["steps"] == {"teacher": 3, "student": 4}
    assert "labels by the teacher of 6 news articles" in card["data"]["attributions"]
    assert "2 documents" in card["data"]["names, phrases and coreference"]
    assert card["polnear_dev"]["recall"] >= 0
    reader = Reader(tmp_path / "bundle", threads=1)
    reading = read_article(Article(text="Marta Okafor said no."), reader, Decoding(threshold=0.0))
    assert reading.model == "reader-en-9"
    labelled = capsys.readouterr().out.splitlines()[0]
    assert labelled == "labels: 6 articles"
    assert "of the teacher, of 2, who was not shown it" in card["data"]["stances"]
    assert card["directed_sentiment_valid"]["pairs"] == 6
    pairs = [(Span(0, 4), Span(13, 17)), (Span(13, 17), Span(0, 4)), (Span(0, 4), None)]
    stance, back, alone = reader.stances("Hale praised Vick.", pairs)
    assert tuple(back.probabilities[c] for c in EXCHANGED) == stance.probabilities
    assert alone.probabilities[P_SUPPORTS] == alone.probabilities[P_OPPOSES] == 0
    glance = np.zeros((3, GLANCE), np.float32)
    assert reader.session.proposals(glance, glance, glance, np.array([True, False, True])).shape == (3,)
    assert reader.bundle.temperature == card["stance"]["temperature"]
    assert sum(stance.probabilities) == pytest.approx(1)

    recipe = recipe_of(start=tmp_path / "bundle", runs=tmp_path / "others")
    run(recipe, tmp_path / "next")
    again = json.loads((tmp_path / "next" / "card.json").read_text(encoding="utf-8"))
    assert again["start"]["id"] == "reader-en-9"
    assert again["start"]["start"] == card["start"]
    assert "labels by reader-en-9 of 6 news articles" in again["data"]["attributions"]
    assert sorted(p.name for p in (tmp_path / "others").iterdir()) == [
        "joint.pt",
        "labels",
        "mentions",
        "proposer.pt",
        "reader-en-9.pt",
        "snippets",
        "stance-student.pt",
        "stances",
        "tutor.pt",
    ]


def test_the_joint_stage_goes_on_where_it_was_stopped(recipe_of: Make, start: Path) -> None:
    recipe = recipe_of(start=start, tutor_steps=0, stance_steps=0)
    assert list(recipe.label()) == [6]
    joint = Joint(recipe)
    first = [step.loss for step in itertools.islice(joint.learn(), 2)]
    assert [step.loss for step in joint.learn()][:2] == first  # nothing was saved: the same steps again
    assert list(joint.learn()) == []


def test_a_stage_before_its_time_says_what_is_missing(recipe_of: Make, start: Path, tmp_path: Path) -> None:
    joint = Joint(recipe_of(start=start))
    with pytest.raises(NotFoundError, match="label first"):
        joint.learn()
    with pytest.raises(NotFoundError, match="train first"):
        joint.ship(tmp_path / "bundle")
    with pytest.raises(NotFoundError, match="label first"):
        joint.tutor.units(SNIPPETS)


def test_a_start_without_a_card_is_refused_before_any_training(recipe_of: Make, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="model card"):
        Joint(recipe_of(start=tmp_path))
