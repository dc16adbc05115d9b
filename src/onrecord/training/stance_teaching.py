"""The stage in which larger networks learn stances, each without some of the pairs, and say what they see."""

import itertools
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.errors import NotFoundError
from onrecord.extract.link_lists import without_link_lists
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import Network, StanceNetwork
from onrecord.training.recipe import DEVICE, Recipe
from onrecord.training.stance_corpora import Sources, write_stocks
from onrecord.training.stance_naming import named
from onrecord.training.stance_pairs import Named
from onrecord.training.stance_shelves import Marked, TextShelf
from onrecord.training.stance_windows import Stock, joined
from onrecord.training.stancing import Lessons, certain, class_weights, logits_of, stance_loss

TEACHERS = 5
"""Each is taught without one fold of the labelled pairs, and says what it thinks of that."""

BATCH = 64
TARGETS = 0.3
"""Weight of a target whose holder nobody marked, beside a labelled pair's."""

RENAMED = 0.4
"""Share of the labelled pairs that are read under other names."""

LENGTHS = range(200, 20_000)
"""Characters of an article from which pairs are drawn."""

Floats = NDArray[np.float32]


class Stances:
    """Teachers of stances: `prepare`, then `teach` each; what they `said` is what `Said` makes lessons of.

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
        return write_stocks(self.sources(), self.folder)

    def sources(self) -> Sources:
        """Return where the pairs are drawn from."""
        return Sources(
            corpora=self.plan.corpora,
            news=[without_link_lists(a.text) for a in self.recipe.first_news(0) if len(a.text) in LENGTHS],
            names=self._names,
            vocabulary=self.recipe.table.vocabulary,
            seed=self.plan.seed,
        )

    def _names(self, texts: Sequence[str]) -> Iterator[list[Named]]:
        return named(self.namer(), texts, self.recipe.table.vocabulary, bf16=self.plan.bf16)

    def stock(self, name: str) -> Stock:
        """Return the pairs of a kind: "gold", "targets" or "pairs".

        Raises:
            NotFoundError: they have not been drawn yet.
        """
        path = self.folder / f"{name}.npz"
        if not path.exists():
            raise NotFoundError(f"no pairs at {path}: prepare first")
        return Stock.read(path)

    @cached_property
    def gold(self) -> Stock:
        """The labelled pairs, under their own names and others."""
        return self.stock("gold")

    def folds(self) -> NDArray[np.int64]:
        """Return which teacher does not see each labelled pair, (pairs,), whatever it is read under.

        Examples of one text are in one fold.
        """
        gold = self.gold
        texts = [zlib.crc32(gold.ids[a:b].tobytes()) for a, b in itertools.pairwise(gold.starts.tolist())]
        _, firsts, example = np.unique(gold.examples, return_index=True, return_inverse=True)
        of_examples = np.array(texts, np.int64)[gold.pairs[firsts, 0]] % TEACHERS
        folds: NDArray[np.int64] = of_examples[example]
        return folds

    def weights(self) -> Floats:
        """Return how much each labelled pair counts, (pairs,)."""
        labels, firsts = self.gold.labels, np.unique(self.gold.examples, return_index=True)[1]
        return class_weights(labels[firsts])[labels].astype(np.float32)

    def teach(self, number: int) -> Iterator[Step]:
        """Train a teacher, yielding each step, and keep what it says of all pairs; nothing if it has.

        Args:
            number: of the teacher, from 0.

        Raises:
            NotFoundError: no pairs are prepared yet.
        """
        if self.said(number).exists():
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

    def said(self, number: int) -> Path:
        """Return the file that holds what a teacher says of all pairs, as logits."""
        return self.folder / f"teacher-{number}.npz"

    def _teachers_lessons(self, number: int) -> Lessons[Marked]:
        gold, targets = self.gold, self.stock("targets")
        seen = self.folds() != number
        stock = joined([gold.taken(seen), targets])
        weights = [self.weights()[seen], np.full(len(targets), TARGETS, np.float32)]
        return text_lessons(stock, certain(stock.labels), np.concatenate(weights), RENAMED)

    def _say(self, number: int, network: StanceNetwork) -> None:
        def said(stock: Stock) -> Floats:
            return logits_of(network, TextShelf(stock, DEVICE), np.arange(len(stock)), bf16=self.plan.bf16)

        part = self.folder / "teacher.part.npz"
        np.savez(part, allow_pickle=False, pairs=said(self.stock("pairs")), gold=said(self.gold))
        part.replace(self.said(number))


def text_lessons(
    stock: Stock, answers: Floats, weights: Floats, renamed: float, *, twice: bool = False
) -> Lessons[Marked]:
    """Return lessons of pairs in texts that are read for them alone, as `Lessons` takes them."""
    return Lessons(
        shelf=TextShelf(stock, DEVICE),
        answers=torch.from_numpy(answers.astype(np.float32)).to(DEVICE),
        weights=torch.from_numpy(weights).to(DEVICE),
        examples=stock.examples,
        renamed=renamed,
        twice=twice,
    )
