"""The heads that find mentions and say whom they refer to."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from onrecord.model.pairs import TABLES
from onrecord.model.types import TYPES

LAYERS = 2
"""Names and phrases."""

MENTION_WIDTH = 96
"""Of a mention's state."""

TURN = 10000.0
"""Base of the rotary angles (Su et al. 2021, arXiv:2104.09864)."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What the mention head says of b windows of t positions.

    Args:
        spans: score of every span from a first to a last position, for names and phrases, (b, 2, t, t).
        types: scores of a span's types, at its first and at its last position, (b, t, 2, 9); they are added.
        states: of a mention, at its first and at its last position, (b, t, 2, w); they are added.
    """

    spans: Tensor
    types: Tensor
    states: Tensor


class MentionHead(nn.Module):
    """Scores every span of a window at once: queries of first positions against keys of last ones.

    After Global Pointer (Su et al. 2022, arXiv:2208.03054), with one type score for both layers.
    """

    def __init__(self, hidden: int, *, width: int = 64, states: int = MENTION_WIDTH) -> None:
        super().__init__()
        self.width = width
        self.pointers = nn.Linear(hidden, LAYERS * 2 * width)
        self.bias = nn.Parameter(torch.full((LAYERS,), -2.0))
        self.types = nn.Linear(hidden, 2 * len(TYPES))
        self.states = nn.Linear(hidden, 2 * states)

    def forward(self, hidden: Tensor) -> Mentioned:
        """Return what is said of states (b, t, hidden)."""
        pointers = self.pointers(hidden).unflatten(-1, (LAYERS, 2, self.width))
        query, key = (self._turned(pointers[..., i, :]).transpose(1, 2) for i in (0, 1))
        spans = query @ key.transpose(2, 3) / self.width**0.5 + self.bias[:, None, None]
        return Mentioned(
            spans=spans,
            types=self.types(hidden).unflatten(-1, (2, len(TYPES))),
            states=self.states(hidden).unflatten(-1, (2, -1)),
        )

    def _turned(self, states: Tensor) -> Tensor:
        """Return states (b, t, layers, width) turned by their positions, so that products know distances."""
        half = self.width // 2
        # Counted, since an exported graph takes a length that is asked for as a constant.
        place = (states[..., :1] * 0 + 1).cumsum(1).float() - 1
        angle = place * TURN ** -(torch.arange(half, device=states.device, dtype=torch.float32) / half)
        cos, sin = angle.cos(), angle.sin()
        a, b = states[..., :half], states[..., half:]
        return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


class AntecedentHead(nn.Module):
    """Scores how likely one mention is another's antecedent, from both states and what the words tell.

    A mention-ranking model (Lee et al. 2017, arXiv:1707.07045) whose pairs cost one small sum each.
    """

    def __init__(self, *, states: int = MENTION_WIDTH, width: int = 96, dropout: float = 0.1) -> None:
        super().__init__()
        self.mix = nn.Sequential(
            nn.Linear(states, 2 * states), nn.GELU(), nn.Dropout(dropout), nn.Linear(2 * states, states)
        )
        self.norm = nn.LayerNorm(states)
        self.later = nn.Linear(states, width)
        self.earlier = nn.Linear(states, width)
        self.query = nn.Linear(states, width)
        self.key = nn.Linear(states, width)
        self.told = nn.Embedding(sum(TABLES), width)
        self.out = nn.Linear(width, 1)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, later: Tensor, earlier: Tensor, told: Tensor) -> Tensor:
        """Return a score for each pair, (p,); 0 is as likely as no antecedent.

        Args:
            states: of the mentions, (n, states).
            later: the later mention of each pair, (p,).
            earlier: the earlier one, (p,).
            told: rows of `TABLES` for each pair, (p, 8).
        """
        mixed = self.norm(states + self.mix(states))
        both = self.later(mixed)[later] + self.earlier(mixed)[earlier] + self.told(told).sum(1)
        alike = (self.query(mixed)[later] * self.key(mixed)[earlier]).sum(-1) / self.query.out_features**0.5
        return self.out(self.drop(nn.functional.relu(both))).squeeze(-1) + alike
