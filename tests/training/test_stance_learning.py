"""Layers behind the reader's middle learn stances; the reader learns to propose and nothing else."""

import copy
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
from onrecord.training.network import MIDDLE  # noqa: E402
from onrecord.training.pairs_reader import PairsReader  # noqa: E402
from onrecord.training.stance_contexts import Contexts, ContextShelf  # noqa: E402
from onrecord.training.stance_learning import (  # noqa: E402
    PROPOSING,
    TIMES,
    UNDECIDED,
    Students,
    begin,
    proposal_loss,
    student_loss,
    undecided,
)
from onrecord.training.stance_places import Found, Places  # noqa: E402
from onrecord.training.stance_shelves import TextShelf, halfway  # noqa: E402
from onrecord.training.stance_windows import Stock, stock_of  # noqa: E402
from onrecord.training.stances import Pair  # noqa: E402
from onrecord.training.stancing import Lessons, Taught, certain, stance_loss  # noqa: E402

STEPS = 2
VERBS = {"praised": 1, "blamed": 3, "met": 0}


CPU = torch.device("cpu")


def pairs() -> list[Pair]:
    both = [
        Pair(
            text=f"Hale {verb} Vick{tail}.", p=Span(0, 4), q=Span(len(verb) + 6, len(verb) + 10), label=label
        )
        for verb, label in VERBS.items()
        for tail in ("", " again", " on Tuesday")
    ]
    return [*both, Pair(text="Hale failed.", p=Span(0, 4), q=None, label=4)]


@pytest.fixture
def stock(vocabulary: WordPiece) -> Stock:
    return stock_of(pairs(), vocabulary)


def lessons_of(shelf: Any, stock: Stock) -> Lessons[Any]:
    answers, weights = torch.from_numpy(certain(stock.labels)), torch.ones(len(stock))
    return Lessons(shelf=shelf, answers=answers, weights=weights, examples=stock.examples)


@pytest.fixture
def students(recipe_of: Callable[..., Any], stock: Stock) -> Students:
    """Students of teachers who are sure of everything, and of a reader who has learned nothing."""
    recipe = recipe_of(stance_steps=STEPS)
    reader, texts = recipe.small(), [pair.text for pair in pairs()]
    taught = lessons_of(TextShelf(stock, CPU), stock)
    said: Any = SimpleNamespace(
        lessons=lambda: taught,
        natural=lambda: taught,
        articles=lambda: [f"Nobody came. {text} Nobody saw it." for text in texts],
        places=lambda: Places.of(
            Found(article=n, sentence=Span(13, 13 + len(pair.text)), pair=pair)
            for n, pair in enumerate(pairs())
        ),
        in_articles=lambda contexts: lessons_of(ContextShelf(contexts, CPU), stock),
    )
    (recipe.plan.runs / "stances").mkdir(parents=True)
    return Students(recipe, said, lambda: copy.deepcopy(reader))


def state(network: Any) -> dict[str, Any]:
    return {name: value.clone() for name, value in network.state_dict().items()}


def test_what_reads_pairs_learns_and_the_reader_does_not(students: Students) -> None:
    reader = state(students.reader())
    before = PairsReader.after(students.reader()).state_dict()
    assert list(students.read()) == [*range(1, 11)]
    assert [step.number for step in students.learn()] == [*range(1, TIMES * STEPS + 1)]
    own = students.student().state_dict()
    assert {name for name in own if torch.equal(own[name], before[name])} == set()
    assert all(torch.equal(value, reader[name]) for name, value in state(students.reader()).items())


def test_articles_are_read_once_and_before_anything_is_learned(students: Students) -> None:
    with pytest.raises(NotFoundError, match="read the articles first"):
        students.learn()
    assert len(list(students.read())) == 10
    assert list(students.read()) == []
    contexts = Contexts.read(students.contexts)
    assert contexts.examples.tolist() == [*range(10)]
    assert np.diff(contexts.starts).tolist() == (students.said.lessons().shelf.lengths - 1).tolist()


def test_texts_and_articles_are_both_learned_from(
    students: Students, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(students.read())
    kinds = []

    def noted(reader: Any, network: Any, taught: Taught[Any]) -> Any:
        kinds.append(type(taught.marked).__name__)
        return student_loss(reader, network, taught)

    monkeypatch.setattr("onrecord.training.stance_learning.student_loss", noted)
    list(students.learn())
    assert kinds == ["Marked", "Halfway"] * (TIMES * STEPS // 2)


def test_the_same_is_learned_whatever_was_drawn_before(students: Students) -> None:
    list(students.read())
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
    list(students.read())
    for stage in (students.learn, students.propose):
        assert len(list(stage())) > 0
        assert list(stage()) == []


def test_before_its_time_a_student_says_what_is_missing(students: Students) -> None:
    with pytest.raises(NotFoundError, match=r"stance-student\.pt"):
        students.student()
    with pytest.raises(NotFoundError, match=r"proposer\.pt"):
        students.proposer()


def test_what_reads_pairs_begins_with_what_the_reader_knows(outspoken: Any, stock: Stock) -> None:
    network = PairsReader.after(outspoken)
    upper = dict(outspoken.encoder.encoder.layer[MIDDLE:].named_parameters())
    for name, parameter in network.layers.named_parameters():
        assert torch.equal(parameter, upper[name])
        assert parameter is not upper[name]
    assert not network.marks.weight.any()
    shelf = TextShelf(stock, CPU)
    begin(network, outspoken, lessons_of(shelf, stock))
    with torch.no_grad():
        wholes = [
            outspoken.middle(*shelf.take(torch.tensor([row]), int(shelf.lengths[row]))[:3])[0, 0]
            for row in range(len(stock))
        ]
    assert torch.allclose(network.whole, torch.stack(wholes).mean(0), atol=1e-4)
    assert {id(p) for p in network.pretrained()} == {id(p) for p in network.layers.parameters()}


def test_a_text_is_read_without_the_special_piece_at_its_end(
    outspoken: Any, pairs_reader: Any, stock: Stock
) -> None:
    shelf, rows = TextShelf(stock, CPU), torch.tensor([0, 2])
    marked = shelf.take(rows, int(shelf.lengths[rows.numpy()].max()))
    both = halfway(outspoken, marked)
    assert both.mask.sum(1).tolist() == (shelf.lengths[rows.numpy()] - 1).tolist()
    changed = both.states.clone()
    changed[:, 0] = 7  # the whole has a state of its own
    changed[~both.mask] = 7
    with torch.no_grad():
        said = pairs_reader(*both)
        assert torch.allclose(pairs_reader(changed, both.mask, both.pairs), said, atol=1e-5)
        answers = torch.from_numpy(certain(stock.labels[rows.numpy()]))
        taught = Taught(marked, answers, torch.ones(2))
        own = stance_loss(pairs_reader, Taught(both, answers, torch.ones(2)))
        assert torch.equal(student_loss(outspoken, pairs_reader, taught), own)


def test_the_lower_layers_learn_nothing(outspoken: Any, pairs_reader: Any, stock: Stock) -> None:
    shelf = TextShelf(stock, CPU)
    marked = shelf.take(torch.arange(3), int(shelf.lengths[:3].max()))
    taught = Taught(marked, torch.from_numpy(certain(stock.labels[:3])), torch.ones(3))
    student_loss(outspoken, pairs_reader, taught).backward()
    assert all(parameter.grad is None for parameter in outspoken.parameters())
    learned = dict(pairs_reader.named_parameters())
    assert {name for name, p in learned.items() if p.grad is None or not p.grad.any()} <= {"stance.anyone"}


def test_proposals_lose_by_the_chance_of_any_stance(outspoken: Any, stock: Stock) -> None:
    shelf = TextShelf(stock, CPU)
    marked = shelf.take(torch.tensor([0, 6, 9]), int(stock.lengths.max()))
    answers = torch.tensor([[0.2, 0.8, 0, 0, 0], [0.9, 0.05, 0, 0.05, 0], [0.5, 0, 0, 0, 0.5]])
    weights = torch.tensor([1.0, 3.0, 1.0])
    with torch.no_grad():
        logits = outspoken.proposed(*marked).numpy()
        loss = proposal_loss(outspoken, Taught(marked, answers, weights)).item()
    worth = np.array([0.8, 0.1, 0.5])
    surprise = np.logaddexp(0, logits) - worth * logits
    assert loss == pytest.approx((surprise * [1, 3, 1]).sum() / 5, rel=1e-4)


def test_being_undecided_raises_neutral_by_as_much_as_is_said_and_nothing_else(pairs_reader: Any) -> None:
    torch.manual_seed(2)
    states, mask = torch.randn(1, 9, 16), torch.ones((1, 9), dtype=torch.bool)
    place = torch.tensor([[1, 3, 5, 6]])
    with torch.no_grad():
        before = pairs_reader(states, mask, place)
        moved = undecided(copy.deepcopy(pairs_reader))(states, mask, place) - before
    assert moved[0].tolist() == pytest.approx([UNDECIDED, 0, 0, 0, 0], abs=1e-5)
