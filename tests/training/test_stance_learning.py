"""A copy of the reader learns stances and keeps its words; the reader learns to propose and nothing else."""

import itertools
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.errors import NotFoundError  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.training.stance_learning import (  # noqa: E402
    PROPOSING,
    TIMES,
    Students,
    copied,
    proposal_loss,
)
from onrecord.training.stance_windows import Stock, stock_of  # noqa: E402
from onrecord.training.stances import Pair  # noqa: E402
from onrecord.training.stancing import Lessons, Shelf, Taught, certain  # noqa: E402

STEPS = 2
VERBS = {"praised": 1, "blamed": 3, "met": 0}


@pytest.fixture
def stock(vocabulary: WordPiece) -> Stock:
    pairs = [
        Pair(
            text=f"Hale {verb} Vick{tail}.", p=Span(0, 4), q=Span(len(verb) + 6, len(verb) + 10), label=label
        )
        for verb, label in VERBS.items()
        for tail in ("", " again", " on Tuesday")
    ]
    return stock_of([*pairs, Pair(text="Hale failed.", p=Span(0, 4), q=None, label=4)], vocabulary)


@pytest.fixture
def students(recipe_of: Callable[..., Any], stock: Stock) -> Students:
    """Students of teachers who are sure of everything, and of a reader who has learned nothing."""
    recipe = recipe_of(stance_steps=STEPS)
    reader = recipe.small()
    taught = Lessons(
        shelf=Shelf(stock, torch.device("cpu")),
        answers=torch.from_numpy(certain(stock.labels)),
        weights=torch.ones(len(stock)),
        examples=stock.examples,
    )
    teachers: Any = SimpleNamespace(lessons=lambda: taught, natural=lambda: taught)
    return Students(recipe, teachers, lambda: reader)


def state(network: Any) -> dict[str, Any]:
    return {name: value.clone() for name, value in network.state_dict().items()}


def test_the_copy_learns_and_its_words_do_not(students: Students) -> None:
    reader = state(students.reader())
    assert [step.number for step in students.learn()] == [*range(1, TIMES * STEPS + 1)]
    own = students.student().state_dict()
    shared = {name for name in own if name in reader}
    left = {name for name in shared if torch.equal(own[name], reader[name])}
    assert left == {"words.weight", "encoder.embeddings.word_embeddings.weight"}
    assert {name.split(".")[0] for name in own.keys() - shared} == {"marks", "stance"}
    assert own["marks.weight"].abs().sum() > 0
    assert all(torch.equal(value, reader[name]) for name, value in state(students.reader()).items())


def test_the_same_is_learned_whatever_was_drawn_before(students: Students) -> None:
    runs = []
    for seed in (5, 6):
        torch.manual_seed(seed)
        runs.append([step.loss for step in itertools.islice(students.learn(), 3)])
    assert runs[0] == runs[1]


def test_the_proposer_changes_nothing_but_its_heads(students: Students) -> None:
    before = state(students.reader())
    losses = [step.loss for step in students.propose()]
    assert len(losses) == PROPOSING * STEPS
    after = state(students.proposer())
    assert after.keys() == before.keys()
    changed = {name for name in after if not torch.equal(after[name], before[name])}
    assert changed == {name for name in after if name.startswith(("glances.", "proposals."))}


def test_what_is_learned_is_not_learned_again(students: Students) -> None:
    for stage in (students.learn, students.propose):
        assert len(list(stage())) > 0
        assert list(stage()) == []


def test_before_its_time_a_student_says_what_is_missing(students: Students) -> None:
    with pytest.raises(NotFoundError, match=r"stance-student\.pt"):
        students.student()
    with pytest.raises(NotFoundError, match=r"proposer\.pt"):
        students.proposer()


def test_a_copy_begins_with_what_the_reader_knows(recipe_of: Callable[..., Any], outspoken: Any) -> None:
    copy = copied(outspoken, recipe_of().pairs_reader())
    own = copy.state_dict()
    for name, value in outspoken.state_dict().items():
        assert name not in own or torch.equal(own[name], value), name
    frozen = {name for name, parameter in copy.named_parameters() if not parameter.requires_grad}
    assert frozen == {"encoder.embeddings.word_embeddings.weight"}  # which is `words` too


def test_proposals_lose_by_the_chance_of_any_stance(outspoken: Any, stock: Stock) -> None:
    shelf = Shelf(stock, torch.device("cpu"))
    marked = shelf.take(torch.tensor([0, 6, 9]), int(stock.lengths.max()))
    answers = torch.tensor([[0.2, 0.8, 0, 0, 0], [0.9, 0.05, 0, 0.05, 0], [0.5, 0, 0, 0, 0.5]])
    weights = torch.tensor([1.0, 3.0, 1.0])
    with torch.no_grad():
        logits = outspoken.proposed(*marked).numpy()
        loss = proposal_loss(outspoken, Taught(marked, answers, weights)).item()
    worth = np.array([0.8, 0.1, 0.5])
    surprise = np.logaddexp(0, logits) - worth * logits
    assert loss == pytest.approx((surprise * [1, 3, 1]).sum() / 5, rel=1e-4)
