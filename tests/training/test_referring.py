"""What mentions and antecedents lose: nothing where all is right, and the same however windows are laid."""

from pathlib import Path
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.extract.mentions import Place  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training.mixture import Mixture, Shares, read_corpora  # noqa: E402
from onrecord.training.referring import WHOLE, losses_of, pointer_loss, type_loss  # noqa: E402
from onrecord.training.units import Unit  # noqa: E402

TARGET = {Place(1, 2): frozenset((0, 1)), Place(3, 3): frozenset((4,))}


@pytest.fixture
def units(corpora: Path, vocabulary: WordPiece) -> list[Unit]:
    shares = Shares(gum=2, gap=3, crossner=1, corenlp=1)
    return Mixture(
        vocabulary=vocabulary, shares=shares, tutored=(), snippets=(), seed=1, **read_corpora(corpora)
    ).step(0)


def spans(found: set[tuple[int, int]]) -> Any:
    scores = torch.full((4, 4), -30.0)
    for place in found:
        scores[place] = 30.0
    return scores


def test_spans_lose_nothing_where_the_right_ones_alone_are_found() -> None:
    assert pointer_loss(spans({(0, 1), (2, 2)}), TARGET) < 1e-3
    assert pointer_loss(spans({(0, 1)}), TARGET) > 20  # one is missed
    assert pointer_loss(spans({(0, 1), (2, 2), (1, 2)}), TARGET) > 20  # one is wrong
    assert (
        pointer_loss(spans({(0, 1), (2, 2), (3, 1)}), TARGET) < 1e-3
    )  # what ends before it begins is no span


def test_a_window_without_names_asks_for_none() -> None:
    assert pointer_loss(spans(set()), {}) < 1e-3
    assert pointer_loss(spans({(0, 1)}), {}) > 20


def test_any_of_the_allowed_types_is_right() -> None:
    def lost(*kinds: int) -> list[float]:
        scores = torch.full((5, 2, 9), -15.0)
        for (lo, hi), kind in zip(TARGET, kinds, strict=True):
            scores[lo, 0, kind] = scores[hi, 1, kind] = 15.0
        return [float(value) for value in type_loss(scores, TARGET)]

    assert lost(0, 4) == lost(1, 4)
    assert max(lost(0, 4)) < 1e-3
    assert lost(2, 4)[0] > 20
    assert lost(0, 5)[1] > 20


def test_windows_lose_the_same_together_as_alone(outspoken: Any, units: list[Unit]) -> None:
    with torch.no_grad():
        together = losses_of(outspoken, units, bf16=False)
        alone = [losses_of(outspoken, [unit], bf16=False) for unit in units]
    referring = [a.antecedents for unit, a in zip(units, alone, strict=True) if unit.document.refers]
    assert len(referring) == 6
    weights = torch.tensor([WHOLE if u.document.clusters else 1.0 for u in units if u.document.refers])
    expected = (torch.stack(referring) * weights).sum() / weights.sum()
    assert torch.allclose(together.antecedents, expected, atol=1e-4)
    layers = [sum(t is not None for w in u.windows for t in (w.names, w.phrases)) for u in units]
    expected = sum(n * a.spans for n, a in zip(layers, alone, strict=True)) / sum(layers)
    assert torch.allclose(together.spans, expected, rtol=1e-4)


def test_the_total_weighs_its_parts_and_reaches_every_head(tiny_network: Any, units: list[Unit]) -> None:
    losses = losses_of(tiny_network, units, bf16=False)
    assert losses.total.item() == pytest.approx(
        (0.5 * losses.spans + losses.types + 3 * losses.antecedents).item()
    )
    losses.total.backward()
    moved = {n.split(".")[0] for n, p in tiny_network.named_parameters() if p.grad is not None}
    assert moved >= {"encoder", "features", "mentions", "antecedents"}
    assert not moved & {"tags", "pieces", "anchors", "arguments"}


def test_the_losses_can_be_learned_away(tiny_network: Any, units: list[Unit]) -> None:
    optimiser = torch.optim.Adam(tiny_network.parameters(), lr=0.01)
    few = [unit for unit in units if unit.document.id.startswith("GUM")][:1]
    first = losses_of(tiny_network, few, bf16=False)
    for _ in range(60):
        loss = losses_of(tiny_network, few, bf16=False)
        optimiser.zero_grad()
        loss.total.backward()
        optimiser.step()
    assert loss.spans < 0.2 * first.spans
    assert loss.types < 0.2 * first.types
    assert loss.antecedents < 0.2 * first.antecedents
