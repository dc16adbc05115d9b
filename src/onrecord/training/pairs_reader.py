"""What reads marked pairs: layers that go on from states in the middle of a reader's encoder."""

import copy
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor, nn

from onrecord.training.network import MIDDLE, Network, through
from onrecord.training.stance_head import NOBODY, StanceHead, inside_of, mean_of


class Halfway(NamedTuple):
    """Texts halfway through an encoder, side by side, as `PairsReader` takes them.

    Args:
        states: of the pieces, (b, t, hidden); the first place is left for a state that stands for the whole,
            whatever it holds.
        mask: true on it and on the real pieces, (b, t).
        pairs: first and end position of p and of q, (b, 4); where q is [0, 0) it is anyone.
    """

    states: Tensor
    mask: Tensor
    pairs: Tensor


class PairsReader(nn.Module):
    """Layers that go on from an encoder's middle with two mentions marked: who thinks what of whom.

    Args:
        layers: BERT's, in place of those behind the middle.
        hidden: width of the states.
        dropout: on the last states and in the head.
    """

    def __init__(self, layers: nn.ModuleList, hidden: int, dropout: float) -> None:
        super().__init__()
        self.layers = layers
        self.whole = nn.Parameter(torch.zeros(hidden))
        self.marks = nn.Embedding(2, hidden)
        nn.init.zeros_(self.marks.weight)
        self.drop = nn.Dropout(dropout)
        self.stance = StanceHead(hidden, dropout=dropout)

    @classmethod
    def after(cls, reader: Network) -> "PairsReader":
        """Return what goes on from the middle of a reader as that does itself; all else is untrained."""
        layers = copy.deepcopy(reader.encoder.encoder.layer[MIDDLE:])
        return cls(layers, reader.words.embedding_dim, reader.drop.p).to(reader.device)

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return self.whole.device

    def pretrained(self) -> Iterator[nn.Parameter]:
        """Yield what was trained before the rest was made."""
        return self.layers.parameters()

    def forward(self, states: Tensor, mask: Tensor, pairs: Tensor) -> Tensor:
        """Return the logits of the five classes for pairs of mentions, (b, 5), arguments as in `Halfway`."""
        marked = inside_of(pairs[:, :2], states.shape[1]) | inside_of(pairs[:, 2:], states.shape[1])
        states = torch.cat([self.whole.expand(len(states), 1, -1), states[:, 1:]], 1)
        states = self.drop(through(self.layers, states + self.marks(marked.long()), mask))
        p, q = mean_of(states, pairs[:, :2]), mean_of(states, pairs[:, 2:])
        return self.stance(states[:, 0], p, q, pairs[:, 3] == NOBODY)
