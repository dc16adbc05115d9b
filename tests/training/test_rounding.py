"""Rounding as the shipped graph does it, and a gradient that does not notice."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.training.rounding import (  # noqa: E402
    STATE_STEPS,
    WEIGHT_STEPS,
    round_from_now,
    rounded_states,
    rounded_weight,
)


def test_a_weight_lies_on_its_outputs_grid() -> None:
    torch.manual_seed(1)
    weight = torch.randn(5, 40) * torch.arange(1, 6)[:, None]
    rounded = rounded_weight(weight)
    steps = rounded / (weight.abs().amax(1, keepdim=True) / WEIGHT_STEPS)
    assert torch.allclose(steps, steps.round(), atol=1e-4)
    assert steps.abs().max() == pytest.approx(WEIGHT_STEPS)
    assert (rounded - weight).abs().max() <= weight.abs().max() / WEIGHT_STEPS / 2 * 1.001


def test_each_window_has_a_grid_of_its_own_that_holds_zero() -> None:
    torch.manual_seed(1)
    states = torch.randn(2, 7, 9)
    states[1] *= 50
    states[:, 0] = 0
    rounded = rounded_states(states)
    assert (rounded[:, 0] == 0).all()
    for before, after in zip(states, rounded, strict=True):
        step = (before.max() - before.min()) / STATE_STEPS
        assert (after - before).abs().max() <= step / 2 * 1.001
        assert len(after.unique()) > 20


def test_training_sees_the_rounding_and_the_gradient_does_not() -> None:
    torch.manual_seed(1)
    network = torch.nn.Sequential(torch.nn.Linear(6, 4), torch.nn.GELU(), torch.nn.Linear(4, 1))
    states = torch.randn(3, 5, 6)
    exact = network(states)
    names = list(network.state_dict())
    round_from_now(network)
    rounded = network(states)
    assert list(network.state_dict()) == names
    assert 0 < (rounded - exact).abs().max() < 0.2
    rounded.sum().backward()
    assert all(parameter.grad.abs().sum() > 0 for parameter in network.parameters())
