"""The stance pass: a text with two mentions marked alike, and a head that reads who thinks what of whom.

Who is the holder and who the target is told by the order in which the same weights read the two mentions, so
that exchanging them exchanges the answer by construction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.model.windows import FEATURES
from onrecord.training.loop import Schedule
from onrecord.training.network import Network
from onrecord.training.stance_windows import NOBODY, Stock
from onrecord.training.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS

NEVER = -1e4
"""Logit of what cannot be: a target alone thinks nothing of a holder whom nobody marked."""


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

    def forward(self, states: Tensor, pairs: Tensor) -> Tensor:
        """Return the logits of the five classes, (b, 5).

        Args:
            states: of texts, the first of each is of a special piece, (b, t, hidden).
            pairs: first and end position of p and of q, (b, 4); where q is [0, 0) it is anyone.
        """
        p, q = _mean(states, pairs[:, :2]), _mean(states, pairs[:, 2:])
        q = torch.where((pairs[:, 3] == NOBODY)[:, None], self.anyone.to(q.dtype), q)
        whole = self.whole(states[:, 0])
        forth, back = self._directed(p, q, whole), self._directed(q, p, whole)
        neutral = forth[:, 2] + back[:, 2]
        return torch.stack([neutral, forth[:, 0], back[:, 0], forth[:, 1], back[:, 1]], 1)

    def _directed(self, holder: Tensor, target: Tensor, whole: Tensor) -> Tensor:
        """Return scores for support, opposition and neither, (b, 3)."""
        mixed = self.mix(self.holder(holder) + self.target(target) + whole)
        return self.out(self.drop(mixed))


def _mean(states: Tensor, ranges: Tensor) -> Tensor:
    """Return the means of states (b, t, hidden) over ranges of positions (b, 2); 0 for an empty one."""
    inside = _inside(ranges, states.shape[1]).to(states.dtype)
    return (inside[:, None] @ states).squeeze(1) / inside.sum(1, keepdim=True).clamp(min=1)


def _inside(ranges: Tensor, size: int) -> Tensor:
    """Say of each of `size` positions whether ranges (b, 2) hold it, (b, size)."""
    place = torch.arange(size, device=ranges.device)[None]
    return (place >= ranges[:, :1]) & (place < ranges[:, 1:])


@dataclass(frozen=True, slots=True)
class Marked:
    """Texts with marked mentions side by side.

    Args:
        ids: (b, t); features: (b, t, 3); mask: (b, t), true on real pieces.
        pairs: first and end position of p and of q, (b, 4).
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    pairs: Tensor


class StanceNetwork(nn.Module):
    """A network's encoder with one more feature of pieces, whether they are marked, and a stance head.

    Args:
        network: whose encoder, words and features are taken, not copied.
        width: of the head.
        dropout: on the last states and in the head.
    """

    def __init__(self, network: Network, *, width: int = 256, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder, self.words, self.features = network.encoder, network.words, network.features
        hidden = self.words.embedding_dim
        self.marks = nn.Embedding(2, hidden)
        nn.init.zeros_(self.marks.weight)
        self.drop = nn.Dropout(dropout)
        self.stance = StanceHead(hidden, width=width, dropout=dropout)

    def forward(self, marked: Marked) -> Tensor:
        """Return the logits of the five classes, (b, 5)."""
        size = marked.ids.shape[1]
        marks = _inside(marked.pairs[:, :2], size) | _inside(marked.pairs[:, 2:], size)
        embedded = self.words(marked.ids) + self.marks(marks.long())
        for i, table in enumerate(self.features):
            embedded = embedded + table(marked.features[..., i])
        out = self.encoder(inputs_embeds=embedded, attention_mask=marked.mask.long())
        return self.stance(self.drop(out.last_hidden_state), marked.pairs)


class Shelf:
    """A stock on a device, from which batches are taken without coming back to the CPU.

    Args:
        stock: the pairs.
        device: where they are computed with.
    """

    def __init__(self, stock: Stock, device: torch.device) -> None:
        self.lengths, self.device = stock.lengths, device
        three = np.stack(np.unravel_index(stock.features.astype(np.int64), FEATURES), 1)
        self._ids = torch.from_numpy(stock.ids.astype(np.int64)).to(device)
        self._features = torch.from_numpy(three).to(device)
        self._starts = torch.from_numpy(stock.starts[stock.pairs[:, 0]].astype(np.int64)).to(device)
        self._lengths = torch.from_numpy(self.lengths.astype(np.int64)).to(device)
        self._pairs = torch.from_numpy(stock.pairs[:, 1:].astype(np.int64)).to(device)

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, rows: Tensor, longest: int) -> Marked:
        """Return some pairs side by side.

        Args:
            rows: their places in the stock, on the device, (b,).
            longest: how many positions the longest of them has.
        """
        place = torch.arange(longest, device=self.device)[None]
        mask = place < self._lengths[rows][:, None]
        at = (self._starts[rows][:, None] + place).where(mask, 0)
        features = self._features[at] * mask[..., None]
        return Marked(self._ids[at] * mask, features, mask, self._pairs[rows])

    def batches(
        self, rows: NDArray[np.int64], size: int, draw: Any = None
    ) -> Iterator[tuple[Tensor, Marked]]:
        """Yield places and pairs in batches of like length.

        Args:
            rows: places in the stock.
            size: pairs in a batch.
            draw: a NumPy generator that shuffles pairs and batches; without it they come by length.
        """
        jitter = draw.integers(0, 8, len(rows)) if draw else 0
        rows = rows[np.argsort(self.lengths[rows] + jitter, kind="stable")]
        groups = [(k, min(k + size, len(rows))) for k in range(0, len(rows), size)]
        if draw:
            draw.shuffle(groups)
        there = torch.from_numpy(rows).to(self.device)
        for lo, hi in groups:
            yield there[lo:hi], self.take(there[lo:hi], int(self.lengths[rows[lo:hi]].max()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """Pairs and what is to be said of them.

    Args:
        shelf: the pairs.
        answers: the chance of each class, an annotator's or a teacher's, (pairs, 5).
        weights: how much each pair counts, (pairs,).
        examples: which example each pair is a reading of, (pairs,); an epoch takes one reading of each.
        renamed: share of the examples that are read under other names, where there are such readings.
    """

    shelf: Shelf
    answers: Tensor
    weights: Tensor
    examples: NDArray[np.int32]
    renamed: float = 0.4

    def rows(self, draw: np.random.Generator) -> NDArray[np.int64]:
        """Return the pairs of an epoch: the first reading of each example, or one of its others."""
        order = np.argsort(self.examples, kind="stable")
        _, first, counts = np.unique(self.examples[order], return_index=True, return_counts=True)
        other = 1 + (draw.random(len(first)) * (counts - 1)).astype(np.int64)
        turn = np.where((draw.random(len(first)) < self.renamed) & (counts > 1), other, 0)
        taken: NDArray[np.int64] = order[first + turn]
        return taken


def loss_of(network: StanceNetwork, marked: Marked, answers: Tensor, weights: Tensor) -> Tensor:
    """Return the weighted cross entropy of a network's classes against the chances of each, (b, 5)."""
    logits = network(marked).float()
    place = torch.arange(logits.shape[1], device=logits.device)
    never = (marked.pairs[:, 3:] == NOBODY) & ((place == P_SUPPORTS) | (place == P_OPPOSES))
    told = logits.masked_fill(never, NEVER).log_softmax(1).masked_fill(never, 0)
    surprise = -(answers * told).sum(1)
    return (weights * surprise).sum() / weights.sum()


def class_weights(labels: NDArray[np.int8], power: float = 0.3) -> NDArray[np.float64]:
    """Return weights of classes: frequency to the power of -`power`; they average 1 over all labels."""
    counts = np.bincount(labels, minlength=len(EXCHANGED))
    weights = np.maximum(counts, 1) ** -power
    averaged: NDArray[np.float64] = weights * counts.sum() / (weights * counts).sum()
    return averaged


def certain(labels: NDArray[np.int8], smoothing: float = 0.05) -> NDArray[np.float32]:
    """Return labels as chances of each class, (n, 5), a little of each being anything."""
    classes = len(EXCHANGED)
    return (np.eye(classes) * (1 - smoothing) + smoothing / classes).astype(np.float32)[labels]


def train(
    network: StanceNetwork, lessons: Lessons, schedule: Schedule, size: int, seed: int
) -> Iterator[Tensor]:
    """Train a network in place on the device of its lessons, yielding each step's loss, not yet asked for.

    Args:
        network: on that device.
        lessons: what it learns.
        schedule: its steps, rates and decay; `average` and `rounded` are not used.
        size: pairs in a batch.
        seed: of the order and of which readings are taken.
    """
    optimiser = _optimiser(network, schedule)
    warm = max(1, int(schedule.warm * schedule.steps))
    cold = max(1, schedule.steps - warm)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, (schedule.steps - step) / cold)
    )
    draw, done = np.random.default_rng(seed), 0
    while done < schedule.steps:
        for rows, marked in lessons.shelf.batches(lessons.rows(draw), size, draw):
            network.train()
            with torch.autocast(lessons.shelf.device.type, torch.bfloat16, enabled=schedule.bf16):
                loss = loss_of(network, marked, lessons.answers[rows], lessons.weights[rows])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            scheduler.step()
            done += 1
            yield loss.detach()
            if done == schedule.steps:
                return


def _optimiser(network: StanceNetwork, schedule: Schedule) -> torch.optim.Optimizer:
    both = [*network.encoder.parameters(), *network.words.parameters()]
    encoder = {id(p): p for p in both}  # the words are the encoder's own unless they were numbered anew
    heads = [p for p in network.parameters() if id(p) not in encoder]
    groups: list[dict[str, Any]] = [
        {"params": list(encoder.values()), "lr": schedule.rate},
        {"params": heads, "lr": schedule.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=schedule.decay, fused=True)


@torch.no_grad()
def logits_of(
    network: StanceNetwork, shelf: Shelf, rows: NDArray[np.int64], *, bf16: bool, size: int = 256
) -> NDArray[np.float32]:
    """Return what a network says of some pairs of a shelf, (rows, 5)."""
    network.eval()
    out = torch.zeros((len(shelf), len(EXCHANGED)), device=shelf.device)
    for taken, marked in shelf.batches(rows, size):
        with torch.autocast(shelf.device.type, torch.bfloat16, enabled=bf16):
            out[taken] = network(marked).float()
    told: NDArray[np.float32] = out.cpu().numpy()[rows]
    return told
