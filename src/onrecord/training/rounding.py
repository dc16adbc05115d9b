"""Training with the rounding that the shipped graph has, so that the weights learn to do with eight bits.

After Jacob et al. 2018 (arXiv:1712.05877): rounded on the way forward, as if exact on the way back. MiniLM
needs it: a few channels of its states are forty times as large as the rest, and one scale for all of them
leaves the rest few steps.
"""

from functools import partial

import torch
from torch import Tensor, nn

WEIGHT_STEPS = 64
"""On either side of zero: what onnxruntime's `reduce_range` leaves of a signed byte."""

STATE_STEPS = 255
"""Between the least and the greatest state of a window, zero among them."""


class _Rounded(torch.autograd.Function):
    """Values on a grid; their gradient passes as it is."""

    @staticmethod
    def forward(_: object, values: Tensor, scale: Tensor) -> Tensor:
        return (values / scale).round() * scale

    @staticmethod
    def backward(_: object, gradient: Tensor) -> tuple[Tensor, None]:
        return gradient, None


def rounded_weight(weight: Tensor) -> Tensor:
    """Return a weight (out, in) on a grid of its own for each output, symmetric around zero."""
    scale = weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / WEIGHT_STEPS
    rounded: Tensor = _Rounded.apply(weight, scale)
    return rounded


def rounded_states(states: Tensor) -> Tensor:
    """Return states (b, …) on a grid for each of the b, which holds zero, the least and the greatest."""
    inner = tuple(range(1, states.ndim))
    least = states.detach().float().amin(inner, keepdim=True).clamp_max(0)
    greatest = states.detach().float().amax(inner, keepdim=True).clamp_min(0)
    scale = (greatest - least).clamp_min(1e-8) / STATE_STEPS
    rounded: Tensor = _Rounded.apply(states.float(), scale)
    return rounded


def round_from_now(network: nn.Module) -> None:
    """Make every linear layer of a network round its weights and what it is given."""
    for module in network.modules():
        if isinstance(module, nn.Linear):
            module.forward = partial(_forward, module)


def _forward(linear: nn.Linear, states: Tensor) -> Tensor:
    weight = rounded_weight(linear.weight)
    return nn.functional.linear(rounded_states(states), weight, linear.bias)
