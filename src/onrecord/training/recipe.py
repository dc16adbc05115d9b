"""The first stages of the recipe: a teacher of attributions, its labels, and a student that learns from both.

The last stage, which teaches the student mentions as well and ships it, is `joint`.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import torch
from torch import nn

from onrecord.errors import ModelError, NotFoundError
from onrecord.model.wordpiece import WordPiece, read_vocabulary
from onrecord.training.augment import VoiceMaker, mend_swapped
from onrecord.training.batches import Batch, PieceTable, WindowTarget, batches_of, gold_windows
from onrecord.training.corpora import Example, read_news, read_polnear
from onrecord.training.encoders import large_encoder, small_encoder
from onrecord.training.labels import label, read_labels
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import (
    Network,
    Shape,
    StanceNetwork,
    load_network,
    load_stance_network,
)
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.shipped import restore

STUDENT = "attribution-en-2"
TEACHER = "teacher"
TEACHER_STEPS, STUDENT_STEPS, JOINT_STEPS = 870, 2240, 3000
FINISH_STEPS = 570
TUTOR_STEPS = 900
STANCE_STEPS = 1600
TEACHERS_ARTICLES, OWN_ARTICLES = 1950, 550
"""News articles that are labelled by the teacher, or by the bundle that a plan starts from."""
TUTORED = 2400
"""Texts in which the tutor says what it finds: half of PolNeAR train or all of it, the rest news."""

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
"""A GPU where there is one."""

WORKERS = 4
"""Processes that lay out what a GPU computes next; a CPU's cores are better left to compute."""

BATCH = 16
VOICES = 36
"""Made pages in an epoch: about 3 % of its windows."""

Read = TypeVar("Read", bound=nn.Module)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one run of the recipe needs.

    Args:
        corpora: folder that holds `polnear`, `news`, `gum`, `ontogum`, `gap`, `crossner-politics`,
            `directed-sentiment`, `newsmtsc` and `legislators`.
        runs: folder for the teacher, labels and checkpoints, outside the repository; about 4 GB.
        start: folder of a bundle to go on from; then no student is trained before the last stages.
        labeller: folder of the bundle that labels the news without a teacher; `start` by default.
        articles: how many news articles are labelled, of 3,000; by default as many as for the shipped bundle.
        teacher_steps: batches of 16 windows that the teacher learns from; 280 make an epoch. 0 does without.
        student_steps: batches that the student learns from, half of them the teacher's.
        tutor_steps: batches from which the larger network learns mentions; 0 does without it.
        tutored: texts in which it says what it finds.
        stance_steps: batches of 64 pairs from which each teacher of stances learns; 300 make an epoch. 0 does
            without stances.
        joint_steps: lessons in which the student learns mentions and rehearses attributions.
        finish_steps: lessons after them, with more attributions.
        seed: of weights, order and cuts.
        bf16: compute in bfloat16.
    """

    corpora: Path
    runs: Path
    start: Path | None = None
    labeller: Path | None = None
    articles: int | None = None
    teacher_steps: int = TEACHER_STEPS
    student_steps: int = STUDENT_STEPS
    tutor_steps: int = TUTOR_STEPS
    tutored: int = TUTORED
    stance_steps: int = STANCE_STEPS
    joint_steps: int = JOINT_STEPS
    finish_steps: int = FINISH_STEPS
    seed: int = 1
    bf16: bool = False


class Recipe:
    """The first stages of a plan, in order: `teach`, `label`, `learn`. Each goes on where it was stopped.

    A plan that starts from a bundle needs no `learn`, and without steps for a teacher no `teach`: a bundle's
    network labels the news then.

    Args:
        plan: folders, lengths and the seed.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.table = PieceTable(WordPiece(read_vocabulary(small_encoder())))
        self.workers = WORKERS if DEVICE.type == "cuda" else 0

    @cached_property
    def gold(self) -> Sequence[Example]:
        """PolNeAR train, mended."""
        return mend_swapped(read_polnear(self.plan.corpora / "polnear" / "train.jsonl"))

    @cached_property
    def news(self) -> Sequence[Example]:
        """The news articles that are labelled."""
        articles = self.plan.articles or (TEACHERS_ARTICLES if self.plan.teacher_steps else OWN_ARTICLES)
        return self._all_news[:articles]

    @cached_property
    def _all_news(self) -> Sequence[Example]:
        return read_news(self.plan.corpora / "news" / "articles.jsonl.gz")

    def first_news(self, but: int) -> Sequence[Example]:
        """Return the news articles but so many, the last ones."""
        return self._all_news[: max(0, len(self._all_news) - but)]

    def last_news(self, count: int) -> Sequence[Example]:
        """Return so many of the news articles, the last ones."""
        return self._all_news[max(0, len(self._all_news) - count) :]

    @cached_property
    def _voices(self) -> VoiceMaker:
        return VoiceMaker(self.gold)

    def _epoch_seed(self, number: int) -> int:
        return 100 * self.plan.seed + number

    def _gold_windows(self, seed: int) -> list[WindowTarget]:
        return gold_windows([*self.gold, *self._voices.pages(VOICES, seed)], self.table, seed)

    def windows(self, number: int) -> list[WindowTarget]:
        """Return the windows that people annotated, as the epoch with that number cuts them."""
        return self._gold_windows(self._epoch_seed(number))

    def teach(self) -> Iterator[Step]:
        """Train the teacher on what people annotated, yielding each step.

        Raises:
            ModelError: there are labels already, and they are not this teacher's.
        """
        if self._labels.exists() and not self.checkpoint(TEACHER).exists():
            raise ModelError(f"{self._labels} holds labels of no teacher: choose another folder for the run")
        schedule = Schedule(steps=self.plan.teacher_steps, rate=7e-5, head_rate=4e-4, bf16=self.plan.bf16)

        def epoch(number: int) -> Iterable[Batch]:
            return batches_of(self.windows(number), BATCH, self._epoch_seed(number))

        torch.manual_seed(self.plan.seed)
        return Training(self.large(), schedule, self.checkpoint(TEACHER)).run_and_save(epoch)

    def label(self) -> Iterator[int]:
        """Let the teacher label the news, or a bundle's network, yielding how many articles are done.

        Raises:
            ModelError: the plan has no teacher, and its folder holds another run's.
            NotFoundError: there is no teacher yet.
        """
        if self.plan.teacher_steps:
            labeller = self.averaged(self.large(), TEACHER)
        elif self.checkpoint(TEACHER).exists():
            raise ModelError(
                f"{self.plan.runs} holds a teacher's run: choose another folder to start from a bundle"
            )
        else:
            labeller = self._bundled()
        return label(labeller.eval(), self.news, self.table, self._labels, bf16=self.plan.bf16)

    def _bundled(self) -> Network:
        if self.plan.labeller is None:
            return self.student()
        restore(network := self.small(), self.plan.labeller)
        return network

    @property
    def _labels(self) -> Path:
        return self.plan.runs / "labels"

    def taught(self) -> list[WindowTarget]:
        """Return the windows that were labelled.

        Raises:
            NotFoundError: there are none yet.
        """
        if windows := read_labels(self._labels):
            return windows
        raise NotFoundError(f"no labels in {self._labels}: label first")

    def learn(self) -> Iterator[Step]:
        """Train the student, on as many windows of the teacher's as of people's, yielding each step.

        Raises:
            NotFoundError: there are no labels yet.
        """
        schedule = Schedule(
            steps=self.plan.student_steps, rate=2e-4, head_rate=1e-3, rounded=0.3, bf16=self.plan.bf16
        )
        taught = self.taught()

        def epoch(number: int) -> Iterable[Batch]:
            seed = self._epoch_seed(number)
            gold = self.windows(number)
            share = random.Random(seed).sample(taught, min(len(gold), len(taught)))
            return batches_of([*gold, *share], BATCH, seed)

        torch.manual_seed(self.plan.seed)
        return Training(self.small(), schedule, self.checkpoint(STUDENT)).run_and_save(epoch)

    def student(self) -> Network:
        """Return the network that knows attributions: the trained one, or that of the bundle to start from.

        Raises:
            ModelError: the bundle does not fit.
            NotFoundError: nothing is trained yet.
        """
        network = self.small()
        if self.plan.start is None:
            return self.averaged(network, STUDENT)
        restore(network, self.plan.start)
        return network

    def small(self) -> Network:
        """Return a network around the encoder that is shipped, its heads untrained."""
        return load_network(Shape(encoder=small_encoder())).to(DEVICE)

    def large(self) -> Network:
        """Return a network around the larger encoder, its heads untrained."""
        return load_network(self._large()).to(DEVICE)

    def pairs_reader(self, reader: Network) -> PairsReader:
        """Return what reads pairs off the middle of a network, with layers like its, else untrained."""
        return PairsReader.after(reader).to(DEVICE)

    def pairs_teacher(self) -> StanceNetwork:
        """Return a network for stances around the larger encoder, untrained."""
        return load_stance_network(self._large()).to(DEVICE)

    def _large(self) -> Shape:
        return Shape(encoder=large_encoder(self.plan.runs), vocabulary=small_encoder(), width=256)

    def checkpoint(self, name: str) -> Path:
        """Return the file that holds the state of a network in training."""
        return self.plan.runs / f"{name}.pt"

    def averaged(self, network: Read, name: str) -> Read:
        """Give a network the averaged weights of a checkpoint, and return it, ready to read.

        Raises:
            NotFoundError: there is no such checkpoint yet.
        """
        path = self.checkpoint(name)
        if not path.exists():
            raise NotFoundError(f"no checkpoint at {path}: train first")
        network.load_state_dict(torch.load(path, weights_only=True, mmap=True, map_location="cpu")["average"])
        return network.eval()
