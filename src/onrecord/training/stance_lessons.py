"""What the teachers of stances said, beside people's annotations, as lessons for those who learn."""

import random
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.errors import NotFoundError
from onrecord.training import stance_teaching
from onrecord.training.calibration import cooled
from onrecord.training.pairs_reader import Halfway
from onrecord.training.recipe import DEVICE
from onrecord.training.stance_contexts import Contexts, ContextShelf
from onrecord.training.stance_corpora import PLACES, articles_of
from onrecord.training.stance_made import made
from onrecord.training.stance_names import read_pool
from onrecord.training.stance_places import Places
from onrecord.training.stance_shelves import Marked
from onrecord.training.stance_teaching import Floats, Stances, text_lessons
from onrecord.training.stance_windows import Stock, joined, stock_of
from onrecord.training.stancing import Lessons, certain, of_examples, smoothed

ANNOTATED = 0.6
"""Share of the annotator in the answer to a labelled pair; the rest is the teachers'."""

UNLABELLED = 0.6
"""Weight of a pair that nobody labelled, beside a labelled pair's."""

RENAMED = 0.5
"""Share of the pairs that are read under other names."""

MADE = 12_000
"""Made sentences that the student learns from, the same ones in every epoch."""

IN_ARTICLES = 30_000
"""Pairs without a label that it reads in their articles too: with their states, half a gigabyte or more."""

RARE = 0.75
"""Of pairs that are neutral with at least this chance, half as many are kept as there are others."""


class Said:
    """What is learned from the teachers of stances, and from people beside them.

    An answer is the mean of what is said of all readings of an example, under its own names and others, so
    that who stands in a text does not change it.

    Args:
        stances: the teachers; each has said what it thinks before anything is asked here.
    """

    def __init__(self, stances: Stances) -> None:
        self.stances, self.plan = stances, stances.plan

    @cached_property
    def _pairs(self) -> Stock:
        return self.stances.stock("pairs")

    @cached_property
    def _chances(self) -> tuple[Floats, Floats]:
        """The chances of pairs that nobody labelled, and of labelled ones by whom each was not shown."""
        others, folds = list[Floats](), self.stances.folds()
        own = np.zeros((len(folds), 5), np.float32)
        for number in range(stance_teaching.TEACHERS):
            if not (path := self.stances.said(number)).exists():
                raise NotFoundError(f"no answers at {path}: let the stance teachers learn first")
            with np.load(path) as said:
                others.append(cooled(said["pairs"], 1).astype(np.float32))
                own[folds == number] = cooled(said["gold"], 1)[folds == number]
        others_mean = np.mean(others, 0)
        return of_examples(others_mean, self._pairs.examples), of_examples(own, self.stances.gold.examples)

    @cached_property
    def _kept(self) -> NDArray[np.int32]:
        """The numbers of the pairs that nobody labelled and the student learns from, ascending."""
        examples, firsts = np.unique(self._pairs.examples, return_index=True)
        numbers: NDArray[np.int32] = examples[kept(self._chances[0][firsts], self.plan.seed)]
        return numbers

    def lessons(self) -> Lessons[Marked]:
        """Return what the student learns in texts that are read for them alone.

        Of labelled pairs it is what people say and the teacher who was not shown them; of others what all
        teachers say, and made sentences say what they are.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        (others, own), gold = self._chances, self.stances.gold
        taken = np.isin(self._pairs.examples, self._kept)
        answers = ANNOTATED * certain(gold.labels) + (1 - ANNOTATED) * own
        sentences, chances = self._made()
        weights = np.full(taken.sum(), UNLABELLED, np.float32), np.ones(len(sentences), np.float32)
        return text_lessons(
            joined([gold, self._pairs.taken(taken), sentences]),
            np.concatenate([answers, others[taken], chances]),
            np.concatenate([self.stances.weights(), *weights]),
            RENAMED,
            twice=True,
        )

    def _made(self) -> tuple[Stock, Floats]:
        """Return made sentences and the chances of the classes in each, a little of each being anything."""
        pool, draw = read_pool(self.plan.corpora / "legislators"), random.Random(self.plan.seed)
        told = list(made(pool, draw, MADE))
        stock = stock_of([pair for pair, _ in told], self.stances.recipe.table.vocabulary)
        chances = np.array([chances for _, chances in told], np.float32)[stock.examples]
        return stock, smoothed(chances)

    def natural(self) -> Lessons[Marked]:
        """Return every pair that nobody labelled, as often as the news have it, with what all teachers say.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        others = self._chances[0]
        return text_lessons(self._pairs, others, np.ones(len(others), np.float32), 0.0)

    def articles(self) -> list[str]:
        """Return the texts of the articles that pairs without a label were drawn from."""
        return articles_of(self.stances.sources())

    def places(self) -> Places:
        """Return where those of them stand that the student reads in their articles.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        drawn = Places.read(self.stances.folder / PLACES)
        return drawn.taken(self._kept[:IN_ARTICLES])

    def in_articles(self, contexts: Contexts) -> Lessons[Halfway]:
        """Return what the student learns in articles.

        Args:
            contexts: what the reader made of the pairs of `places`.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        examples, firsts = np.unique(self._pairs.examples, return_index=True)
        answers = self._chances[0][firsts][np.searchsorted(examples, contexts.examples)]
        return Lessons(
            shelf=ContextShelf(contexts, DEVICE),
            answers=torch.from_numpy(answers).to(DEVICE),
            weights=torch.full((len(contexts),), UNLABELLED, device=DEVICE),
            examples=contexts.examples,
        )


def kept(chances: Floats, seed: int) -> NDArray[np.int64]:
    """Return which pairs may be more than neutral, and half as many of the others."""
    rare = np.flatnonzero(chances[:, 0] < RARE)
    rest = np.setdiff1d(np.arange(len(chances)), rare)
    some = np.random.default_rng(seed).choice(rest, min(len(rest), len(rare) // 2), replace=False)
    return np.sort(np.concatenate([rare, some]))
