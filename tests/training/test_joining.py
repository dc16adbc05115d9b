"""Lessons of both trades: the same ones again, half of the rehearsal a teacher's, and one loss for all."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training.batches import PieceTable, WindowTarget, gold_windows  # noqa: E402
from onrecord.training.corpora import Example  # noqa: E402
from onrecord.training.joining import REHEARSED, Lesson, joint_loss, lessons  # noqa: E402
from onrecord.training.loop import loss_of  # noqa: E402
from onrecord.training.mixture import Mixture, Shares, read_corpora  # noqa: E402
from onrecord.training.referring import losses_of  # noqa: E402

Epoch = Callable[[int], Iterator[Lesson]]


@pytest.fixture
def mixture(corpora: Path, vocabulary: WordPiece) -> Mixture:
    return Mixture(
        vocabulary=vocabulary,
        shares=Shares(gum=1, gap=2, crossner=2, corenlp=2),
        tutored=(),
        snippets=(),
        seed=1,
        **read_corpora(corpora),
    )


@pytest.fixture
def epoch_of(examples: list[Example], mixture: Mixture) -> Callable[[], Epoch]:
    """Return what makes an epoch anew, as a run that is taken up does."""
    table = PieceTable(mixture.vocabulary)
    taught = [blank(window) for window in gold_windows(examples, table, 9)]
    return lambda: lessons(lambda n: gold_windows(examples, table, n), taught, mixture.steps(0), 4, 1)


def blank(window: WindowTarget) -> WindowTarget:
    """Return a window without cues, to know a teacher's by."""
    return WindowTarget(ids=window.ids, features=window.features, tags=window.tags, cues=())


def stream(epoch: Epoch) -> Iterator[Lesson]:
    return itertools.chain.from_iterable(map(epoch, itertools.count()))


def test_half_of_the_rehearsed_windows_are_the_teachers(epoch_of: Callable[[], Epoch]) -> None:
    batches = [lesson.attributions for lesson in epoch_of()(0)]
    sizes = [len(batch.ids) for batch in batches]
    assert max(sizes) == 4
    with_cues = sum(len(batch.cues[:, 0].unique()) for batch in batches)
    assert with_cues == sum(sizes) / 2


def test_lessons_are_the_same_when_a_run_is_taken_up(epoch_of: Callable[[], Epoch]) -> None:
    once, again = (list(itertools.islice(stream(epoch_of()), 8)) for _ in range(2))
    for a, b in zip(once, again, strict=True):
        assert torch.equal(a.attributions.ids, b.attributions.ids)
        assert [u.document for u in a.units] == [u.document for u in b.units]


def test_steps_of_the_mixture_go_on_over_epochs(epoch_of: Callable[[], Epoch], mixture: Mixture) -> None:
    seen = list(itertools.islice(stream(epoch_of()), 8))
    assert len(list(epoch_of()(0))) < 8
    for number, lesson in enumerate(seen):
        assert [u.document for u in lesson.units] == [u.document for u in mixture.step(number)]


def test_the_loss_is_both_and_every_head_learns_but_that_of_proposals(
    tiny_network: Any, epoch_of: Callable[[], Epoch]
) -> None:
    lesson = next(lesson for lesson in epoch_of()(0) if len(lesson.attributions.cues))
    loss = joint_loss(tiny_network, lesson, bf16=False)
    parts = REHEARSED * loss_of(tiny_network, lesson.attributions)
    parts = parts + losses_of(tiny_network, lesson.units, bf16=False).total
    assert loss.item() == pytest.approx(parts.item(), rel=1e-5)
    loss.backward()
    left = {n.split(".")[0] for n, p in tiny_network.named_parameters() if p.grad is None}
    assert left == {"glances", "proposals"}
