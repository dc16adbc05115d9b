"""The stages in which the small encoder learns stances: a copy of it reads pairs, itself proposes them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import torch
from torch import Tensor, nn

from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import Network, StanceNetwork
from onrecord.training.recipe import Recipe
from onrecord.training.stance_teaching import Stances
from onrecord.training.stancing import Lessons, Taught, stance_loss

STUDENT, PROPOSER = "stance-student", "proposer"
"""Names of the checkpoints."""

TIMES, PROPOSING = 5, 2
"""How many times as many steps the student takes as a teacher, and the proposer."""

PAIRS = 256
"""Pairs in a batch."""

LEARNING = Schedule(steps=0, rate=3e-4, head_rate=1.5e-3, warm=0.05, average=0.998, rounded=0.25)


class Students:
    """What learns from the teachers of stances: `learn`, then `propose`, each goes on where it was stopped.

    Args:
        recipe: of the plan.
        stances: its teachers, who have said what they think.
        reader: returns the trained network that reads articles.
    """

    def __init__(self, recipe: Recipe, stances: Stances, reader: Callable[[], Network]) -> None:
        self.recipe, self.plan, self.stances, self.reader = recipe, recipe.plan, stances, reader

    def learn(self) -> Iterator[Step]:
        """Train a copy of the reader's encoder on marked pairs, yielding each step.

        The words stay the reader's, so that a bundle holds them once.

        Raises:
            NotFoundError: a stage before has not been run.
        """
        torch.manual_seed(self.plan.seed)  # before the heads are made
        network = copied(self.reader(), self.recipe.pairs_reader())
        return self._trained(network, self.stances.lessons(), STUDENT, TIMES, stance_loss)

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
        return self._trained(network, self.stances.natural(), PROPOSER, PROPOSING, proposal_loss)

    def _trained(
        self,
        network: Network | StanceNetwork,
        lessons: Lessons,
        name: str,
        times: int,
        loss: Callable[..., Tensor],
    ) -> Iterator[Step]:
        schedule = replace(LEARNING, steps=times * self.plan.stance_steps, bf16=self.plan.bf16)
        training = Training(network, schedule, self.recipe.checkpoint(name), loss=loss)
        return training.run_and_save(lambda epoch: lessons.epoch(epoch, PAIRS, self.plan.seed))

    def student(self) -> StanceNetwork:
        """Return the trained copy.

        Raises:
            NotFoundError: it has not learned yet.
        """
        return self.recipe.averaged(self.recipe.pairs_reader(), STUDENT)

    def proposer(self) -> Network:
        """Return the reader that proposes pairs.

        Raises:
            NotFoundError: it has not learned to yet.
        """
        return self.recipe.averaged(self.recipe.small(), PROPOSER)


def copied(reader: Network, network: StanceNetwork) -> StanceNetwork:
    """Give a network for stances the encoder and the features of a reader, and its words for good."""
    for name in ("encoder", "words", "features"):
        getattr(network, name).load_state_dict(getattr(reader, name).state_dict())
    network.words.requires_grad_(requires_grad=False)
    return network


def proposal_loss(network: Network, taught: Taught) -> Tensor:
    """Return the weighted cross entropy of proposals against the chance of not being neutral."""
    proposed = network.proposed(*taught.marked).float()
    worth = 1 - taught.answers[:, 0]
    surprise = nn.functional.binary_cross_entropy_with_logits(proposed, worth, reduction="none")
    return (taught.weights * surprise).sum() / taught.weights.sum()
