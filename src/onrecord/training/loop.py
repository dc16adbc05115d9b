"""The training loop: yields its steps, and can be stopped and taken up again at any of them."""

import itertools
import math
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from onrecord.training.batches import Batch
from onrecord.training.network import Encoding, Network
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.rounding import round_from_now

ROLE_SHARE = 64
"""Role losses are summed over a cue's window and divided by this, about the pieces that could be its own."""

SAVE_EVERY = 300.0
"""Seconds between checkpoints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How long to train and how fast.

    Args:
        steps: in all.
        rate: peak learning rate of what was trained before.
        head_rate: peak learning rate of the heads, which start from nothing.
        warm: share of the steps in which the rate rises.
        decay: weight decay.
        average: decay of the moving average of the weights, which is what is kept.
        rounded: share of the steps, the last ones, with the rounding of eight bits.
        bf16: compute in bfloat16 where the CPU is faster at it (AMX); without AMX it can be half as fast.
    """

    steps: int
    rate: float
    head_rate: float
    warm: float = 0.1
    decay: float = 0.01
    average: float = 0.995
    rounded: float = 0.0
    bf16: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step that is done: its number, from 1, and its loss."""

    number: int
    loss: float


def loss_of(network: Network, batch: Batch) -> Tensor:
    """Return the cross entropy of tags and roles against an annotator's or a teacher's.

    Against a teacher's probabilities its gradient is that of the Kullback–Leibler divergence
    (Hinton, Vinyals & Dean 2015, arXiv:1503.02531, temperature 1).
    """
    batch = batch.to(network.device)
    tags, pieces, anchors = network(batch.ids, batch.features, batch.mask)
    loss = -3 * (batch.tags * tags.float().log_softmax(-1)).sum() / batch.tags.sum()
    if len(batch.cues):
        roles = network.arguments(pieces, anchors, batch.cues).float().log_softmax(-1)
        loss = loss - (batch.roles * roles).sum() / (ROLE_SHARE * len(batch.cues))
    return loss


class Training:
    """A network, its optimiser and its average, at some step.

    Args:
        network: what is trained, in place.
        schedule: how long and how fast.
        checkpoint: the file that holds the state between runs; taken up if it is there.
        loss: what the network loses on a batch.
    """

    def __init__(
        self,
        network: Encoding | PairsReader,
        schedule: Schedule,
        checkpoint: Path,
        loss: Callable[[Any, Any], Tensor] = loss_of,
    ) -> None:
        self.network, self.schedule, self.checkpoint, self.loss = network, schedule, checkpoint, loss
        before = {id(p): p for p in network.pretrained()}
        learning = [p for p in before.values() if p.requires_grad]
        heads = [p for p in network.parameters() if id(p) not in before and p.requires_grad]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": learning, "lr": schedule.rate},
                {"params": heads, "lr": schedule.head_rate},
            ],
            weight_decay=schedule.decay,
            fused=True,
        )
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)
        self.average = {k: v.detach().clone() for k, v in network.state_dict().items()}
        self.done = 0
        if checkpoint.exists():
            self._resume()

    def _rate(self, step: int) -> float:
        warm = max(1, int(self.schedule.warm * self.schedule.steps))
        if step < warm:
            return (step + 1) / warm
        return max(0.0, (self.schedule.steps - step) / max(1, self.schedule.steps - warm))

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True, map_location=self.network.device)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.scheduler.load_state_dict(state["scheduler"])
        self.average, self.done = state["average"], state["done"]

    def save(self) -> None:
        """Write the state beside the old one, then put it in its place: a kill leaves a whole file."""
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        part = self.checkpoint.with_suffix(".part")
        torch.save(
            {
                "network": self.network.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "scheduler": self.scheduler.state_dict(),
                "average": self.average,
                "done": self.done,
            },
            part,
        )
        part.replace(self.checkpoint)

    def run(self, epoch: Callable[[int], Iterable[Any]]) -> Iterator[Step]:
        """Train up to the schedule's last step, yielding each.

        Args:
            epoch: the batches of the epoch with that number, the same ones whenever it is asked.
        """
        batches = itertools.chain.from_iterable(map(epoch, itertools.count()))
        exact = round((1 - self.schedule.rounded) * self.schedule.steps)
        for batch in itertools.islice(batches, self.done, self.schedule.steps):
            if self.done >= exact:
                round_from_now(self.network)
            self.network.train()
            with torch.autocast(self.network.device.type, torch.bfloat16, enabled=self.schedule.bf16):
                loss = self.loss(self.network, batch)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimiser.step()
            self.scheduler.step()
            self.done += 1
            self._update_average()
            if not math.isfinite(value := loss.item()):
                raise FloatingPointError(f"the loss is {value} at step {self.done}: lower the learning rate")
            yield Step(self.done, value)

    def run_and_save(self, epoch: Callable[[int], Iterable[Any]]) -> Iterator[Step]:
        """Do as `run` does, and save the state from time to time and at the end."""
        saved = time.monotonic()
        for step in self.run(epoch):
            yield step
            if time.monotonic() - saved > SAVE_EVERY:
                self.save()
                saved = time.monotonic()
        self.save()

    @torch.no_grad()
    def _update_average(self) -> None:
        decay = min(self.schedule.average, self.done / (self.done + 10))
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                self.average[name].lerp_(value, 1 - decay)
