"""The stance pass: exchanging exchanges by construction, padding says nothing, and it learns."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from onrecord import model  # noqa: E402
from onrecord.model.wordpiece import WordPiece, read_vocabulary  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS  # noqa: E402
from onrecord.training.loop import Schedule, Training  # noqa: E402
from onrecord.training.network import Shape, StanceNetwork, load_stance_network  # noqa: E402
from onrecord.training.stance_head import StanceHead  # noqa: E402
from onrecord.training.stance_shelves import Marked, TextShelf  # noqa: E402
from onrecord.training.stance_windows import Stock, stock_of  # noqa: E402
from onrecord.training.stances import Pair, exchanged  # noqa: E402
from onrecord.training.stancing import (  # noqa: E402
    NEVER,
    Lessons,
    Taught,
    certain,
    class_weights,
    logits_of,
    mixed,
    of_examples,
    stance_loss,
)

VOCABULARY = WordPiece(read_vocabulary(Path(model.__file__).parent / "bundle"))
CPU = torch.device("cpu")
VERBS = {"praised": 1, "blamed": 3, "saw": 0}
NAMES = ("Hale", "Vick", "Marant", "Oslow")


def sentence(p: str, verb: str, q: str, *, label: int | None = None, tail: str = "") -> Pair:
    text = f"{p} {verb} {q}{tail}."
    at = text.rindex(q)
    return Pair(text=text, p=Span(0, len(p)), q=Span(at, at + len(q)), label=label)


PAIRS = [sentence(p, v, q, label=n) for v, n in VERBS.items() for p in NAMES for q in NAMES if p != q]
BOTH = [*PAIRS, *map(exchanged, PAIRS)]


@pytest.fixture
def stancing(tiny_encoder: Path) -> StanceNetwork:
    torch.manual_seed(3)
    shape = Shape(encoder=tiny_encoder, width=8, dropout=0.0, hidden_dropout=0.0)
    return load_stance_network(shape)


def shelf(*pairs: Pair) -> TextShelf:
    return TextShelf(stock_of(pairs, VOCABULARY), CPU)


def told(network: StanceNetwork, *pairs: Pair, bf16: bool = False) -> Any:
    return logits_of(network, shelf(*pairs), np.arange(len(pairs)), bf16=bf16)


def trained(
    network: StanceNetwork, taught: Lessons[Marked], schedule: Schedule, size: int, folder: Path
) -> list[float]:
    training = Training(network, schedule, folder / "never-written.pt", loss=stance_loss)
    return [step.loss for step in training.run(lambda number: taught.epoch(number, size, 5))]


def lessons(stock: Stock, **parts: Any) -> Lessons[Marked]:
    weights = class_weights(stock.labels)[stock.labels].astype(np.float32)
    return Lessons(
        shelf=TextShelf(stock, CPU),
        answers=torch.from_numpy(certain(stock.labels)),
        weights=torch.from_numpy(weights),
        examples=stock.examples,
        **parts,
    )


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5))
def test_exchanging_p_and_q_exchanges_the_answer(seed: int, count: int) -> None:
    torch.manual_seed(seed)
    head, (whole, p, q) = StanceHead(8, width=8, dropout=0.0).eval(), torch.randn(3, count, 8)
    both = torch.zeros(count, dtype=torch.bool)
    one, other = head(whole, p, q, both), head(whole, q, p, both)
    assert torch.equal(one[:, list(EXCHANGED)], other)
    assert one.unique().numel() == 5 * count


def test_exchanging_holds_through_the_whole_network_once_it_has_learned(stancing: StanceNetwork) -> None:
    torch.nn.init.normal_(stancing.marks.weight)
    for pair in PAIRS[:5]:
        one, other = told(stancing, pair), told(stancing, exchanged(pair))
        assert other == pytest.approx(one[:, list(EXCHANGED)], abs=1e-5)


def test_it_learns_who_thinks_what_of_whom(stancing: StanceNetwork, tmp_path: Path) -> None:
    stock = stock_of(PAIRS, VOCABULARY)
    schedule = Schedule(steps=120, rate=1e-2, head_rate=1e-2, average=0.0)
    losses = trained(stancing, lessons(stock), schedule, 16, folder=tmp_path)
    assert len(losses) == 120
    assert losses[-1] < 0.5 * losses[0]
    labels = [pair.label for pair in BOTH]
    assert told(stancing, *BOTH).argmax(1).tolist() == labels


def test_marks_begin_as_nothing_and_tell_marked_pieces_alone(stancing: StanceNetwork) -> None:
    assert not stancing.marks.weight.any()
    before = told(stancing, PAIRS[0])
    with torch.no_grad():
        stancing.marks.weight[1] = torch.linspace(-1, 1, 16)
    marked = told(stancing, PAIRS[0])
    assert np.abs(marked - before).max() > 1e-4
    with torch.no_grad():
        stancing.marks.weight[0] = torch.linspace(-1, 1, 16)  # all pieces alike
    assert np.abs(told(stancing, PAIRS[0]) - marked).max() > 1e-4


def test_what_stands_beside_a_text_says_nothing(stancing: StanceNetwork) -> None:
    short, long = PAIRS[0], sentence("Hale", "blamed", "Vick", tail=" for the late boats of June")
    assert told(stancing, short, long) == pytest.approx(
        np.concatenate([told(stancing, short), told(stancing, long)]), abs=1e-5
    )


def test_answers_come_in_the_order_of_the_places_asked_for(stancing: StanceNetwork) -> None:
    on = shelf(PAIRS[0], sentence("Hale", "blamed", "Vick", tail=" for the late boats"), PAIRS[20])
    all_of_it = logits_of(stancing, on, np.arange(3), bf16=False, size=2)
    some = logits_of(stancing, on, np.array([2, 0]), bf16=False)
    assert some == pytest.approx(all_of_it[[2, 0]], abs=1e-5)


def test_bfloat16_says_nearly_the_same(stancing: StanceNetwork) -> None:
    assert told(stancing, *PAIRS, bf16=True) == pytest.approx(told(stancing, *PAIRS), abs=0.05)


def test_a_target_alone_is_judged_by_anyone_and_holds_nothing(stancing: StanceNetwork) -> None:
    alone = [Pair(text="Hale failed.", p=Span(0, 4), q=None, label=4)]
    on = shelf(*alone)
    (rows, marked), *_ = on.batches(np.arange(1), 4)
    answers = torch.from_numpy(certain(np.array([4], np.int8)))[rows]
    loss = stance_loss(stancing, Taught(marked, answers, torch.ones(1)))
    assert loss.item() < 3  # what cannot be costs nothing, though smoothing gives it a little chance
    loss.backward()
    assert stancing.stance.anyone.grad.abs().sum() > 0
    (said,) = told(stancing, *alone)
    assert np.flatnonzero(said == NEVER).tolist() == [P_SUPPORTS, P_OPPOSES]
    assert (np.abs(told(stancing, PAIRS[0])) < 100).all()


def test_a_second_reading_is_another_one_of_the_same_example_where_there_is_one() -> None:
    others = [sentence(name, "praised", "Vick", label=1) for name in ("Marant", "Oslow")]
    stock = stock_of([*PAIRS[:2], *others], VOCABULARY, [0, 1, 0, 0])
    seen = set[tuple[int, ...]]()
    for number in range(12):
        (taught,) = lessons(stock, renamed=0.5, twice=True).epoch(number, 8, 1)
        assert (len(taught.answers), len(taught.marked.pairs)) == (2, 3)
        assert taught.again is not None
        (place,) = taught.again.tolist()
        one, other, alone = (tuple(taught.marked.ids[n].tolist()) for n in (place, 2, 1 - place))
        assert len({one, other, alone}) == 3
        seen |= {one, other}
    assert len(seen) == 3  # all readings of the one example
    (once,) = lessons(stock).epoch(0, 8, 1)
    assert once.again is None


def test_readings_that_are_told_apart_cost_more(stancing: StanceNetwork) -> None:
    one, other = sentence("Hale", "praised", "Vick", label=1), sentence("Oslow", "praised", "Vick", label=1)
    on = shelf(one, one, other)
    alike, apart = (on.take(torch.tensor(rows), int(on.lengths.max())) for rows in ([0, 1], [0, 2]))
    answers, again = torch.from_numpy(certain(np.array([1], np.int8))), torch.tensor([0])
    stancing.eval()
    plain = stance_loss(
        stancing, Taught(on.take(torch.tensor([0]), int(on.lengths[0])), answers, torch.ones(1))
    )
    same = stance_loss(stancing, Taught(alike, answers, torch.ones(1), again))
    other_names = stance_loss(stancing, Taught(apart, answers, torch.ones(1), again))
    assert same.item() == pytest.approx(plain.item(), abs=1e-5)
    assert other_names.item() > same.item() + 1e-7


def test_one_who_thinks_nothing_is_no_difference_between_readings(stancing: StanceNetwork) -> None:
    alone = Pair(text="Hale failed.", p=Span(0, 4), q=None, label=4)
    on = shelf(alone, alone)
    answers = torch.from_numpy(certain(np.array([4], np.int8)))
    stancing.eval()
    once = stance_loss(
        stancing, Taught(on.take(torch.tensor([0]), int(on.lengths[0])), answers, torch.ones(1))
    )
    both = on.take(torch.tensor([0, 1]), int(on.lengths[0]))
    twice = stance_loss(stancing, Taught(both, answers, torch.ones(1), torch.tensor([0])))
    assert twice.item() == pytest.approx(once.item(), abs=1e-5)


def test_an_epoch_takes_one_reading_of_each_example() -> None:
    readings = [sentence(name, "praised", "Vick", label=1) for name in ("Hale", "Marant", "Oslow")]
    stock = stock_of([*PAIRS[:2], *readings[1:]], VOCABULARY, [0, 1, 0, 0])
    draw = np.random.default_rng(1)
    taken = [lessons(stock, renamed=0.5).rows(draw).tolist() for _ in range(200)]
    assert {row[1] for row in taken} == {1}
    own = sum(row[0] == 0 for row in taken)
    assert 70 < own < 130
    assert {row[0] for row in taken} == {0, 2, 3}
    assert {row[0] for row in (lessons(stock, renamed=0.0).rows(draw).tolist() for _ in range(20))} == {0}


def test_rare_classes_weigh_more_and_all_labels_one_on_average() -> None:
    labels = np.array([0] * 16 + [1] * 2 + [2, 3, 4], np.int8)
    weights = class_weights(labels)
    assert weights[labels].mean() == pytest.approx(1)
    assert weights[2] / weights[0] == pytest.approx(16**0.3)
    assert certain(labels).sum(1) == pytest.approx(1)
    assert certain(labels)[0].tolist() == pytest.approx([0.96, 0.01, 0.01, 0.01, 0.01])


def test_an_epoch_is_the_same_whenever_it_is_asked_and_no_two_are_alike() -> None:
    taught = lessons(stock_of(PAIRS, VOCABULARY))

    def epoch(number: int) -> list[list[int]]:
        return [batch.marked.ids.flatten().tolist() for batch in taught.epoch(number, 8, 5)]

    assert epoch(0) == epoch(0) != epoch(1)


@pytest.mark.parametrize("counts", [(24, 8), (24, 40), (3, 24), (24,)])
def test_lessons_that_are_mixed_are_spread_evenly_and_nothing_is_left_out(counts: tuple[int, ...]) -> None:
    parts = [lessons(stock_of(PAIRS[:1] * count, VOCABULARY)) for count in counts]
    weights = [part.weights.fill_(number) for number, part in enumerate(parts)]
    batches = [int(taught.weights[0]) for taught in mixed(parts, 0, 4, 5)]
    assert [batches.count(number) for number in range(len(weights))] == [-(-count // 4) for count in counts]
    for end in range(len(batches)):
        for number, count in enumerate(counts):
            assert batches[:end].count(number) == pytest.approx(end * count / sum(counts), abs=1)
    assert [len(taught.answers) for taught in mixed(parts, 0, 4, 5)].count(4) >= len(batches) - len(parts)


def test_what_is_said_of_an_example_is_the_mean_of_its_readings() -> None:
    chances = np.array([[1, 0], [0.5, 0.5], [0, 1], [0.2, 0.8]], np.float32)
    means = of_examples(chances, np.array([7, 3, 7, 7], np.int32))
    assert means[1].tolist() == [0.5, 0.5]
    for row in (0, 2, 3):
        assert means[row] == pytest.approx([0.4, 0.6])


def test_training_repeats_itself(tiny_encoder: Path, tmp_path: Path) -> None:
    def losses() -> list[float]:
        torch.manual_seed(3)
        network = load_stance_network(Shape(encoder=tiny_encoder, width=8))
        steps = Schedule(steps=4, rate=1e-3, head_rate=1e-2)
        return trained(network, lessons(stock_of(PAIRS, VOCABULARY)), steps, 8, folder=tmp_path)

    assert losses() == losses()
