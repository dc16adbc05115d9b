"""Which pairs of mentions are worth a pass of their own: told from the states of the ordinary pass alone."""

import torch
from torch import Tensor, nn

GLANCE = 64
"""Width of the states that pairs are proposed from: narrow, since a whole article's are kept."""


class ProposalHead(nn.Module):
    """Scores how likely it is that one of two mentions is said to support or oppose the other.

    Symmetric in the two: their order says nothing. Everything it reads is a mean over pieces.

    Args:
        width: of the states in which the two and their sentence meet.
        dropout: within.
    """

    def __init__(self, *, width: int = 128, dropout: float = 0.1) -> None:
        super().__init__()
        self.anyone = nn.Parameter(torch.zeros(GLANCE))
        self.mention = nn.Linear(GLANCE, width)
        self.sentence = nn.Linear(GLANCE, width)
        self.mix = nn.Sequential(nn.GELU(), nn.Dropout(dropout), nn.Linear(width, width), nn.GELU())
        self.out = nn.Linear(width, 1)

    def forward(self, p: Tensor, q: Tensor, sentence: Tensor, alone: Tensor) -> Tensor:
        """Return the logits of being worth it, (n,).

        Args:
            p: mean glance of the pieces of the one mention, (n, GLANCE).
            q: of the other one, likewise; any values where there is none.
            sentence: of all pieces of their sentence, (n, GLANCE).
            alone: true where there is no q, as anyone may hold a stance towards p, (n,).
        """
        q = torch.where(alone[:, None], self.anyone, q)
        return self.out(self.mix(self.mention(p) + self.mention(q) + self.sentence(sentence))).squeeze(-1)
