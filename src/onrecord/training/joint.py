"""The last stages of the recipe: the student learns mentions and coreference, a part of it stances."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cached_property, partial
from pathlib import Path

import torch

from onrecord.article import Article
from onrecord.extract import read_article
from onrecord.model import Reader
from onrecord.training.card import BUNDLE, JOINT, card_of, start_card
from onrecord.training.corpora import Example, read_polnear
from onrecord.training.documents import Document
from onrecord.training.export import write_bundle, write_card
from onrecord.training.joining import Lesson, joint_loss, lessons
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.mixture import Mixture, Shares, read_corpora
from onrecord.training.network import Network
from onrecord.training.recipe import FINISH_STEPS, Recipe
from onrecord.training.scoring import Figures, Marked, score
from onrecord.training.stance_corpora import read_split
from onrecord.training.stance_figures import write_stance_card
from onrecord.training.stance_learning import Students
from onrecord.training.stance_lessons import Said
from onrecord.training.stance_teaching import Stances
from onrecord.training.tutor import ARTICLES, SNIPPETS, TUTOR, Tutor

WINDOWS, SHARES = 5, Shares(gum=1, gap=1, crossner=2, corenlp=1, tutored=2, snippets=5)
"""Windows with attributions in a lesson, and units with mentions."""

FINISH = Schedule(steps=FINISH_STEPS, rate=7e-5, head_rate=4e-4, average=0.985, rounded=1.0)
"""The last lessons, with more of attributions, which have lost a little by then; all with rounding."""

FINISH_WINDOWS, FINISH_WEIGHT = 11, 6.0
FINISH_SHARES = Shares(gum=1, gap=1, crossner=3, corenlp=0, tutored=1, snippets=4)


class Joint:
    """The last stages of a plan: `learn` and `finish`, which go on where they were stopped, and `ship`.

    Args:
        recipe: the stages before, of the same plan.

    Raises:
        ModelError: the bundle to start from has no card to quote.
    """

    def __init__(self, recipe: Recipe) -> None:
        self.recipe, self.plan = recipe, recipe.plan
        start_card(recipe)  # rather now than after a day of training

    @cached_property
    def tutor(self) -> Tutor:
        """The larger network that mentions are learned from, beside people's annotations."""
        return Tutor(self.recipe, self._corpora)

    @cached_property
    def stances(self) -> Stances:
        """The larger networks that stances are learned from, beside people's annotations."""
        return Stances(self.recipe, self._namer)

    @cached_property
    def students(self) -> Students:
        """What learns stances from them, once the student has finished."""
        return Students(self.recipe, Said(self.stances), self._finished)

    def _finished(self) -> Network:
        return self.recipe.averaged(self.recipe.small(), BUNDLE)

    def _namer(self) -> Network:
        """Return the tutor, who finds names, or without one the network to start from, which has to."""
        if self.plan.tutor_steps:
            return self.recipe.averaged(self.recipe.large(), TUTOR)
        return self.recipe.student().eval()

    @cached_property
    def _corpora(self) -> Mapping[str, list[Document]]:
        return read_corpora(self.plan.corpora)

    def learn(self) -> Iterator[Step]:
        """Train the student on both, yielding each step.

        Raises:
            NotFoundError: a stage before has not been run.
        """
        bf16 = self.plan.bf16
        schedule = Schedule(
            steps=self.plan.joint_steps, rate=1.5e-4, head_rate=1e-3, warm=0.05, rounded=0.25, bf16=bf16
        )
        epoch = self._lessons(SHARES, WINDOWS, self.plan.seed)
        torch.manual_seed(self.plan.seed)
        network, path = self.recipe.student(), self.recipe.checkpoint(JOINT)
        return Training(network, schedule, path, loss=partial(joint_loss, bf16=bf16)).run_and_save(epoch)

    def finish(self) -> Iterator[Step]:
        """Train on what was learned for a few steps more, with more attributions, yielding each step.

        Raises:
            NotFoundError: nothing has been learned yet.
        """
        bf16, seed = self.plan.bf16, self.plan.seed + 1
        schedule = replace(FINISH, steps=self.plan.finish_steps, bf16=bf16)
        epoch = self._lessons(FINISH_SHARES, FINISH_WINDOWS, seed)
        torch.manual_seed(seed)
        network = self.recipe.averaged(self.recipe.small(), JOINT)
        loss = partial(joint_loss, bf16=bf16, weight=FINISH_WEIGHT)
        return Training(network, schedule, self.recipe.checkpoint(BUNDLE), loss=loss).run_and_save(epoch)

    def _lessons(self, shares: Shares, windows: int, seed: int) -> Callable[[int], Iterator[Lesson]]:
        shares = self._kept(shares)
        mixture = Mixture(
            vocabulary=self.recipe.table.vocabulary,
            shares=shares,
            tutored=self.tutor.units(ARTICLES) if shares.tutored else (),
            snippets=self.tutor.units(SNIPPETS) if shares.snippets else (),
            seed=seed,
            **self._corpora,
        )
        units = mixture.steps(self.recipe.workers)
        return lessons(self.recipe.windows, self.recipe.taught(), units, windows, seed)

    def _kept(self, shares: Shares) -> Shares:
        return shares if self.plan.tutor_steps else replace(shares, tutored=0, snippets=0)

    def ship(self, folder: Path) -> Figures:
        """Write the bundle into a folder, in eight bits, its figures on dev in its card.

        Raises:
            NotFoundError: nothing has been learned yet.
        """
        stanced = self.plan.stance_steps > 0
        network = self.students.proposer() if stanced else self._finished()
        pairs = self.students.student() if stanced else self.recipe.pairs_reader(network)
        lesson = {"attributions": WINDOWS, **asdict(self._kept(SHARES))}
        last = {"attributions": FINISH_WINDOWS, **asdict(self._kept(FINISH_SHARES))}
        card = card_of(self.recipe, self._corpora, lesson, last)
        write_bundle(network.cpu(), pairs.cpu(), folder, card)
        if stanced:
            card = write_stance_card(card, folder, read_split(self.plan.corpora, "valid"))
        dev = read_polnear(self.plan.corpora / "polnear" / "dev.jsonl")
        figures = evaluate(dev, Reader(folder))
        write_card({**card, "polnear_dev": asdict(figures)}, folder)
        return figures


def evaluate(examples: Sequence[Example], reader: Reader) -> Figures:
    """Read examples with a bundle, as `onrecord extract` does, and score what it finds."""

    def rows() -> Iterator[tuple[str, Sequence[Sequence[Marked]], Sequence[Marked]]]:
        for example in examples:
            reading = read_article(Article(text=example.text, key=example.id), reader)
            yield example.text, example.annotations, reading.attributions

    return score(rows())
