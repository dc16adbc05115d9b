"""The stages in which a larger network learns mentions, and says what it finds in other texts."""

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import torch
from torch import Tensor

from onrecord.errors import NotFoundError
from onrecord.training.documents import Document
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.mixture import Mixture, Shares
from onrecord.training.network import Network
from onrecord.training.passages import passages
from onrecord.training.recipe import Recipe
from onrecord.training.referring import losses_of
from onrecord.training.renaming import pool_of, renamed
from onrecord.training.tutoring import read_tutored, tutor
from onrecord.training.units import Unit

TUTOR = "tutor"
ARTICLES, SNIPPETS = "mentions", "snippets"
"""The folders that hold what the tutor says."""

SHARES = Shares(gum=2, gap=4, crossner=1, corenlp=1)

VERSIONS = 4
"""Sets of names under which the tutor reads each of GAP's snippets."""

PASSAGES = 2
"""Passages of an article that stand beside them, at most."""


class Tutor:
    """A larger network that learns mentions and coreference alone: `teach`, then `label`, then `units`.

    Args:
        recipe: the stages before, of the same plan.
        corpora: what mentions are learned from, by the names of `Mixture`'s fields.
    """

    def __init__(self, recipe: Recipe, corpora: Mapping[str, list[Document]]) -> None:
        self.recipe, self.plan, self.corpora = recipe, recipe.plan, corpora

    def teach(self) -> Iterator[Step]:
        """Train the tutor, yielding each step."""
        plan, vocabulary = self.plan, self.recipe.table.vocabulary
        mixture = Mixture(
            vocabulary=vocabulary, shares=SHARES, tutored=(), snippets=(), seed=plan.seed, **self.corpora
        )
        schedule = Schedule(steps=plan.tutor_steps, rate=7e-5, head_rate=1e-3, warm=0.08, average=0.99)
        torch.manual_seed(plan.seed)
        network, path = self.recipe.large(), self.recipe.checkpoint(TUTOR)
        training = Training(network, schedule, path, loss=partial(_loss, bf16=plan.bf16))
        units = mixture.steps(self.recipe.workers)
        return training.run_and_save(lambda number: units if number == 0 else ())

    def label(self) -> Iterator[int]:
        """Let the tutor say what it finds, yielding in how many texts it has.

        Raises:
            NotFoundError: there is no tutor yet.
        """
        network = self.recipe.averaged(self.recipe.large(), TUTOR)
        vocabulary, plan = self.recipe.table.vocabulary, self.plan
        for name, texts in self._texts():
            yield from tutor(network, texts, vocabulary, plan.runs / name, bf16=plan.bf16)

    def _texts(self) -> Iterator[tuple[str, Sequence[Document]]]:
        """Yield articles, half of them news, half those in which CoreNLP found people; then snippets.

        Snippets are GAP's, `VERSIONS` times, and passages of other news. All but the news stand under other
        names, every time under others.
        """
        draw, known = random.Random(self.plan.seed), self.corpora["corenlp"]
        half = min(self.plan.tutored // 2, len(known))
        pool, news = pool_of(known), self.recipe.last_news(self.plan.tutored - half)
        articles = [renamed(document, pool, draw) for document in draw.sample(known, half)]
        articles += [Document(id=article.id, text=article.text) for article in news]
        draw.shuffle(articles)
        yield ARTICLES, articles
        snippets = [renamed(document, pool, draw) for document in self.corpora["gap"] * VERSIONS]
        rest = self.recipe.first_news(len(news))
        snippets += [Document(id="", text=text) for text in passages((a.text for a in rest), PASSAGES, draw)]
        draw.shuffle(snippets)
        yield SNIPPETS, snippets

    def units(self, name: str) -> list[Unit]:
        """Return what the tutor has said of `ARTICLES` or `SNIPPETS`.

        Raises:
            NotFoundError: nothing yet.
        """
        folder = self.plan.runs / name
        if units := read_tutored(folder, self.recipe.table.vocabulary):
            return units
        raise NotFoundError(f"the tutor has said nothing in {folder}: let it teach and label first")


def _loss(network: Network, units: Sequence[Unit], *, bf16: bool) -> Tensor:
    return losses_of(network, units, bf16=bf16).total
