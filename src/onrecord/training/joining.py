"""Both trades learned together: attributions rehearsed while mentions and coreference are learned."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from onrecord.training.batches import Batch, WindowTarget, collate
from onrecord.training.loop import loss_of
from onrecord.training.network import Network
from onrecord.training.referring import losses_of
from onrecord.training.units import Unit

REHEARSED = 4.0
"""Weight of the attributions' loss beside that of mentions."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One step of both: windows with attributions, units of documents with mentions."""

    attributions: Batch
    units: Sequence[Unit]


def lessons(
    gold: Callable[[int], Sequence[WindowTarget]],
    taught: Sequence[WindowTarget],
    units: Iterator[Sequence[Unit]],
    size: int,
    seed: int,
) -> Callable[[int], Iterator[Lesson]]:
    """Return what gives the lessons of an epoch; half of the windows of attributions are a teacher's.

    The units go on from one epoch to the next: ask for the epochs in order, and each once.

    Args:
        gold: the windows that people annotated, cut anew for each epoch.
        taught: windows that a teacher labelled.
        units: what mentions are learned from in each lesson, one after the other.
        size: windows with attributions in a lesson.
        seed: of the order.
    """

    def epoch(number: int) -> Iterator[Lesson]:
        draw = random.Random(1000 * seed + number)
        own = list(gold(number))
        windows = [*own, *draw.sample(taught, min(len(own), len(taught)))]
        draw.shuffle(windows)
        windows.sort(key=lambda w: len(w.ids) // 32)
        groups = [windows[i : i + size] for i in range(0, len(windows), size)]
        draw.shuffle(groups)
        for group in groups:
            yield Lesson(collate(group), next(units))

    return epoch


def joint_loss(network: Network, lesson: Lesson, *, bf16: bool, weight: float = REHEARSED) -> Tensor:
    """Return what a network loses on a lesson, attributions with some weight."""
    rehearsed = loss_of(network, lesson.attributions)
    with torch.autocast(network.device.type, enabled=False):
        mentioned = losses_of(network, lesson.units, bf16=bf16).total
        return weight * rehearsed.float() + mentioned
