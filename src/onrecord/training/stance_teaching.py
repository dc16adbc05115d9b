"""The stage in which larger networks learn stances, each without some of the pairs, and say what they see."""

import itertools
import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.errors import NotFoundError
from onrecord.training.calibration import cooled
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import Network, StanceNetwork
from onrecord.training.recipe import DEVICE, Recipe
from onrecord.training.stance_corpora import Sources, write_stocks
from onrecord.training.stance_made import made
from onrecord.training.stance_names import read_pool
from onrecord.training.stance_naming import named
from onrecord.training.stance_pairs import Named
from onrecord.training.stance_windows import Stock, joined, stock_of
from onrecord.training.stancing import (
    Lessons,
    Shelf,
    certain,
    class_weights,
    logits_of,
    smoothed,
    stance_loss,
)

TEACHERS = 5
"""Each is taught without one fold of the labelled pairs, and says what it thinks of that."""

BATCH = 64
TARGETS = 0.3
"""Weight of a target whose holder nobody marked, beside a labelled pair's."""

UNLABELLED = 0.6
"""Weight of a pair that nobody labelled, likewise."""

RENAMED, RENAMED_BY_TEACHERS = 0.3, 0.4
"""Share of the labelled pairs that are read under other names."""

MADE = 12_000
"""Made sentences that the student learns from, the same ones in every epoch."""

RARE = 0.75
"""Of pairs that are neutral with at least this chance, half as many are kept as there are others."""

LENGTHS = range(200, 20_000)
"""Characters of an article from which pairs are drawn."""

Floats = NDArray[np.float32]


class Stances:
    """Teachers of stances: `prepare`, then `teach` each, then `lessons` of what they say.

    Args:
        recipe: the stages before, of the same plan.
        namer: returns the network that finds names.
    """

    def __init__(self, recipe: Recipe, namer: Callable[[], Network]) -> None:
        self.recipe, self.plan, self.namer = recipe, recipe.plan, namer
        self.folder = recipe.plan.runs / "stances"

    def prepare(self) -> Iterator[str]:
        """Draw the pairs that are learned from, yielding the name of each stock.

        Raises:
            NotFoundError: no network knows names yet.
        """
        sources = Sources(
            corpora=self.plan.corpora,
            news=[a.text for a in self.recipe.first_news(0) if len(a.text) in LENGTHS],
            names=self._names,
            vocabulary=self.recipe.table.vocabulary,
            seed=self.plan.seed,
        )
        return write_stocks(sources, self.folder)

    def _names(self, texts: Sequence[str]) -> Iterator[list[Named]]:
        return named(self.namer(), texts, self.recipe.table.vocabulary, bf16=self.plan.bf16)

    def _stock(self, name: str) -> Stock:
        path = self.folder / f"{name}.npz"
        if not path.exists():
            raise NotFoundError(f"no pairs at {path}: prepare first")
        return Stock.read(path)

    @cached_property
    def _gold(self) -> Stock:
        return self._stock("gold")

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        """The places of the labelled pairs under their own names, by their examples, (examples,)."""
        firsts: NDArray[np.int64] = np.unique(self._gold.examples, return_index=True)[1]
        return firsts

    @cached_property
    def _example(self) -> NDArray[np.int64]:
        """For each labelled pair the place of its example among all, (pairs,)."""
        places: NDArray[np.int64] = np.unique(self._gold.examples, return_inverse=True)[1]
        return places

    def folds(self) -> NDArray[np.int64]:
        """Return which teacher does not see each example, (examples,); pairs of one text are in one fold."""
        gold = self._gold
        texts = [zlib.crc32(gold.ids[a:b].tobytes()) for a, b in itertools.pairwise(gold.starts.tolist())]
        return np.array(texts, np.int64)[gold.pairs[self._firsts, 0]] % TEACHERS

    def _weights(self) -> Floats:
        labels = self._gold.labels
        return class_weights(labels[self._firsts])[labels].astype(np.float32)

    def teach(self, number: int) -> Iterator[Step]:
        """Train a teacher, yielding each step, and keep what it says of all pairs; nothing if it has.

        Args:
            number: of the teacher, from 0.

        Raises:
            NotFoundError: no pairs are prepared yet.
        """
        if self._said(number).exists():
            return
        plan, checkpoint = self.plan, self.folder / f"teacher-{number}.pt"
        schedule = Schedule(steps=plan.stance_steps, rate=5e-5, head_rate=3e-4, average=0.0, bf16=plan.bf16)
        lessons, seed = self._teachers_lessons(number), plan.seed + number
        torch.manual_seed(seed)
        network = self.recipe.pairs_teacher()
        training = Training(network, schedule, checkpoint, loss=stance_loss)
        yield from training.run_and_save(lambda epoch: lessons.epoch(epoch, BATCH, seed))
        self._say(number, network)
        checkpoint.unlink()  # two gigabytes, and all that is asked of it has been said

    def _said(self, number: int) -> Path:
        return self.folder / f"teacher-{number}.npz"

    def _teachers_lessons(self, number: int) -> Lessons:
        gold, targets = self._gold, self._stock("targets")
        seen = (self.folds() != number)[self._example]
        stock = joined([gold.taken(seen), targets])
        weights = [self._weights()[seen], np.full(len(targets), TARGETS, np.float32)]
        return _lessons(stock, certain(stock.labels), np.concatenate(weights), RENAMED_BY_TEACHERS)

    def _say(self, number: int, network: StanceNetwork) -> None:
        def said(stock: Stock, rows: NDArray[np.int64]) -> Floats:
            return logits_of(network, Shelf(stock, DEVICE), rows, bf16=self.plan.bf16)

        pairs, part = self._stock("pairs"), self.folder / "teacher.part.npz"
        np.savez(
            part,
            allow_pickle=False,
            pairs=said(pairs, np.arange(len(pairs))),
            gold=said(self._gold, self._firsts),
        )
        part.replace(self._said(number))

    def lessons(self) -> Lessons:
        """Return what the student learns: what people say and its teachers who did not see it, half and half.

        Of pairs that nobody labelled it is what all teachers say, and made sentences say what they are.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        gold, pairs = self._gold, self._stock("pairs")
        others, own = self._chances()
        answers = 0.5 * certain(gold.labels) + 0.5 * own[self._example]
        kept = _kept(others, self.plan.seed)
        sentences, chances = self._made()
        weights = [np.full(len(kept), UNLABELLED, np.float32), np.ones(len(sentences), np.float32)]
        return _lessons(
            joined([gold, pairs.taken(kept), sentences]),
            np.concatenate([answers, others[kept], chances]),
            np.concatenate([self._weights(), *weights]),
            RENAMED,
        )

    def _made(self) -> tuple[Stock, Floats]:
        """Return made sentences and the chances of the classes in each, a little of each being anything."""
        pool, draw = read_pool(self.plan.corpora / "legislators"), random.Random(self.plan.seed)
        told = list(made(pool, draw, MADE))
        stock = stock_of([pair for pair, _ in told], self.recipe.table.vocabulary)
        chances = np.array([chances for _, chances in told], np.float32)[stock.examples]
        return stock, smoothed(chances)

    def natural(self) -> Lessons:
        """Return every pair that nobody labelled, as often as the news have it, with what all teachers say.

        Raises:
            NotFoundError: a teacher has not said anything yet.
        """
        others, _ = self._chances()
        return _lessons(self._stock("pairs"), others, np.ones(len(others), np.float32), 0.0)

    def _chances(self) -> tuple[Floats, Floats]:
        """Return the chances of pairs that nobody labelled, and of examples by whom each was not shown."""
        others, own, folds = list[Floats](), np.zeros((len(self._firsts), 5), np.float32), self.folds()
        for number in range(TEACHERS):
            if not (path := self._said(number)).exists():
                raise NotFoundError(f"no answers at {path}: let the stance teachers learn first")
            with np.load(path) as said:
                others.append(cooled(said["pairs"], 1).astype(np.float32))
                own[folds == number] = cooled(said["gold"], 1)[folds == number]
        return np.mean(others, 0), own


def _lessons(stock: Stock, answers: Floats, weights: Floats, renamed: float) -> Lessons:
    return Lessons(
        shelf=Shelf(stock, DEVICE),
        answers=torch.from_numpy(answers.astype(np.float32)).to(DEVICE),
        weights=torch.from_numpy(weights).to(DEVICE),
        examples=stock.examples,
        renamed=renamed,
    )


def _kept(chances: Floats, seed: int) -> NDArray[np.int64]:
    """Return the pairs that may be more than neutral, and half as many of the others."""
    rare = np.flatnonzero(chances[:, 0] < RARE)
    rest = np.setdiff1d(np.arange(len(chances)), rare)
    some = np.random.default_rng(seed).choice(rest, min(len(rest), len(rare) // 2), replace=False)
    return np.sort(np.concatenate([rare, some]))
