"""The head of the stance pass: who thinks what of whom, in a text in which two mentions are marked alike.

Who is the holder and who the target is told by the order in which the same weights read the two mentions, so
that exchanging them exchanges the answer by construction.
"""

import torch
from torch import Tensor, nn

NOBODY = 0
"""Position of a mention that is not there: the first special piece, which no mention can be."""


NEITHER = 2
"""Place of "neither supports nor opposes" among the three that the head says of a holder and a target."""


class StanceHead(nn.Module):
    """Reads the five classes of `stances` off the states of two mentions and of the whole text.

    Args:
        hidden: width of the encoder's states.
        width: of the states in which a holder, a target and the text meet.
        dropout: within.
    """

    def __init__(self, hidden: int, *, width: int = 256, dropout: float = 0.1) -> None:
        super().__init__()
        self.anyone = nn.Parameter(torch.zeros(hidden))
        self.holder = nn.Linear(hidden, width)
        self.target = nn.Linear(hidden, width)
        self.whole = nn.Linear(hidden, width)
        self.mix = nn.Sequential(nn.GELU(), nn.Dropout(dropout), nn.Linear(width, width), nn.GELU())
        self.drop = nn.Dropout(dropout)
        self.out = nn.Linear(width, 3)

    def forward(self, whole: Tensor, p: Tensor, q: Tensor, alone: Tensor) -> Tensor:
        """Return the logits of the five classes, (b, 5).

        Args:
            whole: states of the special piece that stands for a text, (b, hidden).
            p: mean state of the one mention, (b, hidden).
            q: of the other one, likewise; any values where there is none.
            alone: true where there is no q, but anyone, (b,).
        """
        q = torch.where(alone[:, None], self.anyone, q)
        holders, targets = torch.cat([p, q]), torch.cat([q, p])
        mixed = self.mix(self.holder(holders) + self.target(targets) + self.whole(whole).repeat(2, 1))
        forth, back = self.out(self.drop(mixed)).chunk(2)  # for support, opposition and neither, (b, 3)
        neutral = forth[:, NEITHER] + back[:, NEITHER]
        return torch.stack([neutral, forth[:, 0], back[:, 0], forth[:, 1], back[:, 1]], 1)


def mean_of(states: Tensor, ranges: Tensor) -> Tensor:
    """Return the means of states (b, t, hidden) over ranges of positions (b, 2); 0 for an empty one."""
    inside = inside_of(ranges, states.shape[1]).to(states.dtype)
    return (inside[:, None] @ states).squeeze(1) / inside.sum(1, keepdim=True).clamp(min=1)


def inside_of(ranges: Tensor, size: int) -> Tensor:
    """Say of each of `size` positions whether ranges (b, 2) hold it, (b, size)."""
    place = torch.arange(size, device=ranges.device)[None]
    return (place >= ranges[:, :1]) & (place < ranges[:, 1:])
