"""The stages in which the small encoder learns stances: it proposes pairs, and further layers read them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.errors import NotFoundError
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import Network
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.recipe import Recipe
from onrecord.training.rounding import round_from_now
from onrecord.training.stance_contexts import Contexts, write_contexts
from onrecord.training.stance_head import NEITHER
from onrecord.training.stance_lessons import Said
from onrecord.training.stance_shelves import Marked, halfway
from onrecord.training.stancing import Lessons, Taught, mixed, stance_loss

STUDENT, PROPOSER = "stance-student", "proposer"
"""Names of the checkpoints."""

TIMES, PROPOSING = 5, 2
"""How many times as many steps the student takes as a teacher, and the proposer."""

PAIRS = 256
"""Pairs in a batch."""

UNDECIDED = 0.7
"""Added to the logit of neutral once all is learned, about what the weights of rarer classes took from it.

On valid it costs 0.3 of micro F1 and 1.0 of macro F1; exchanging names changes 4.4 % of answers, not 6.4.
"""

BEGUN_WITH = 1000
"""Pairs whose texts tell with what the state of the whole begins."""

LEARNING = Schedule(steps=0, rate=3e-4, head_rate=1.5e-3, warm=0.05, average=0.998, rounded=0.25)


class Students:
    """What learns from the teachers of stances: `read`, `learn`, `propose`, which go on where they stopped.

    Args:
        recipe: of the plan.
        said: by its teachers.
        reader: returns the trained network that reads articles, anew whenever it is asked.
    """

    def __init__(self, recipe: Recipe, said: Said, reader: Callable[[], Network]) -> None:
        self.recipe, self.plan, self.said, self.reader = recipe, recipe.plan, said, reader
        self.contexts = recipe.plan.runs / "stances" / "contexts.npz"

    def read(self) -> Iterator[int]:
        """Keep the states around pairs in their articles, yielding how many are read; none if they are kept.

        Raises:
            NotFoundError: a stage before has not been run.
        """
        if not self.contexts.exists():
            vocabulary, places = self.recipe.table.vocabulary, self.said.places()
            yield from write_contexts(self._lower(), self.said.articles(), places, vocabulary, self.contexts)

    def learn(self) -> Iterator[Step]:
        """Train what goes on from the reader's middle on marked pairs, yielding each step.

        Pairs in texts of their own alternate with pairs in their articles.

        Raises:
            NotFoundError: a stage before has not been run.
        """
        if not self.contexts.exists():
            raise NotFoundError(f"no states at {self.contexts}: read the articles first")
        torch.manual_seed(self.plan.seed)  # before the head is made
        network, lower = self.recipe.pairs_reader(self.reader()), self._lower()
        texts, articles = self.said.lessons(), self.said.in_articles(Contexts.read(self.contexts))
        begin(network, lower, texts)
        return self._trained(network, (texts, articles), STUDENT, TIMES, partial(student_loss, lower))

    def _lower(self) -> Network:
        """Return the reader, whose lower layers hand out states with the rounding that they ship with."""
        reader = self.reader().eval()
        round_from_now(reader)
        return reader

    def propose(self) -> Iterator[Step]:
        """Train the reader's heads that propose pairs, and nothing else of it, yielding each step.

        Raises:
            NotFoundError: a stage before has not been run.
        """
        torch.manual_seed(self.plan.seed)
        network = self.reader()
        network.requires_grad_(requires_grad=False)
        for head in (network.glances, network.proposals):
            head.requires_grad_()
        return self._trained(network, (self.said.natural(),), PROPOSER, PROPOSING, proposal_loss)

    def _trained(
        self,
        network: Network | PairsReader,
        lessons: tuple[Lessons[Any], ...],
        name: str,
        times: int,
        loss: Callable[..., Tensor],
    ) -> Iterator[Step]:
        schedule = replace(LEARNING, steps=times * self.plan.stance_steps, bf16=self.plan.bf16)
        training = Training(network, schedule, self.recipe.checkpoint(name), loss=loss)
        return training.run_and_save(lambda epoch: mixed(lessons, epoch, PAIRS, self.plan.seed))

    def student(self) -> PairsReader:
        """Return what has learned to read pairs.

        Raises:
            NotFoundError: it has not learned yet.
        """
        return undecided(self.recipe.averaged(self.recipe.pairs_reader(self.recipe.small()), STUDENT))

    def proposer(self) -> Network:
        """Return the reader that proposes pairs.

        Raises:
            NotFoundError: it has not learned to yet.
        """
        return self.recipe.averaged(self.recipe.small(), PROPOSER)


@torch.no_grad()
def begin(network: PairsReader, reader: Network, lessons: Lessons[Marked]) -> None:
    """Let the state of the whole begin as the mean of what the reader has in its place in some texts."""
    rows = np.arange(min(BEGUN_WITH, len(lessons.shelf)))
    batches = lessons.shelf.batches(rows, PAIRS)
    wholes = torch.cat([halfway(reader, marked).states[:, 0] for _, marked in batches])
    network.whole.copy_(wholes.mean(0))


@torch.no_grad()
def undecided(network: PairsReader) -> PairsReader:
    """Let a network say neutral more often, by `UNDECIDED`, and return it."""
    network.stance.out.bias[NEITHER] += UNDECIDED / 2  # neutral is neither the one way nor the other way
    return network


def student_loss(reader: Network, network: PairsReader, taught: Taught[Any]) -> Tensor:
    """Return what `stance_loss` does; a text that is read for its pair is read by the reader first."""
    if isinstance(taught.marked, Marked):
        taught = replace(taught, marked=halfway(reader, taught.marked))
    return stance_loss(network, taught)


def proposal_loss(network: Network, taught: Taught[Marked]) -> Tensor:
    """Return the weighted cross entropy of proposals against the chance of not being neutral."""
    proposed = network.proposed(*taught.marked).float()
    worth = 1 - taught.answers[:, 0]
    surprise = nn.functional.binary_cross_entropy_with_logits(proposed, worth, reduction="none")
    return (taught.weights * surprise).sum() / taught.weights.sum()
