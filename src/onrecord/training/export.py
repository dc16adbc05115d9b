"""Trained networks written as a bundle: five ONNX graphs, in eight bits where accuracy holds."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.model.pairs import TABLES
from onrecord.model.session import NAMES
from onrecord.training.flattening import flatten_convolutions
from onrecord.training.heads import MENTION_WIDTH
from onrecord.training.network import Network
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.plain import PlainAntecedents, PlainArguments, PlainProposals, PlainReader, PlainStance
from onrecord.training.proposal_head import GLANCE

OPSET = 17

TABLE, WORDS = "table", "words.bin"
"""The word embeddings' name in the encoder's graph, and the file that holds them."""

HEAD = "/stance/"
"""How the names of the stance head's nodes begin; it is small, and stays in full."""

GRID, PAIRS = {0: "windows", 1: "positions"}, {0: "pairs"}
"""Axes whose lengths are free."""


def export_graphs(network: Network, pairs: PairsReader, folder: Path, *, narrow: bool) -> None:
    """Write the five graphs of a bundle into a folder, and the words of the first beside it.

    Args:
        network: what reads articles.
        pairs: what reads marked pairs off its middle.
        folder: where to.
        narrow: quantise to eight bits: weights per channel, seven bits of them used (`reduce_range`), since
            AVX2 without VNNI overflows otherwise; activations dynamically.
    """
    network.eval()
    pieces, anchors = _export_reader(network, folder / "encoder.onnx", narrow=narrow)
    _export(
        PlainArguments(network.arguments).eval(),
        (pieces, anchors, torch.tensor([[0, 2, 3], [1, 4, 6]])),
        folder / "arguments.onnx",
        {"pieces": GRID, "anchors": GRID, "cues": {0: "cues"}},
        {"roles": {0: "cues", 1: "positions"}},
        narrow,
    )
    flatten_convolutions(folder / "arguments.onnx")
    _export_pair_heads(network, folder)
    export_stance(pairs, network.encoder.config, folder / "stance.onnx", narrow=narrow)
    _part_words(folder / "encoder.onnx")


def _export_pair_heads(network: Network, folder: Path) -> None:
    """Write the graphs of antecedents and of proposals, in full: they are small."""
    told = torch.zeros((2, len(TABLES)), dtype=torch.long)
    _export(
        PlainAntecedents(network.antecedents).eval(),
        (torch.zeros((3, MENTION_WIDTH)), torch.tensor([1, 2]), torch.tensor([0, 1]), told),
        folder / "antecedents.onnx",
        {"states": {0: "mentions"}, "later": PAIRS, "earlier": PAIRS, "told": PAIRS},
        {"scores": PAIRS},
        False,
    )
    glance = torch.zeros((2, GLANCE))
    _export(
        PlainProposals(network.proposals).eval(),
        (glance, glance, glance, torch.tensor([False, True])),
        folder / "proposals.onnx",
        dict.fromkeys(("p", "q", "sentence", "alone"), PAIRS),
        {"logits": PAIRS},
        False,
    )


def _export_reader(network: Network, path: Path, *, narrow: bool) -> tuple[Tensor, Tensor]:
    """Write the encoder's graph; return an example of pieces and anchors."""
    ids = torch.ones((2, 9), dtype=torch.long)
    example = (ids, ids[..., None].repeat(1, 1, 3))
    plain = PlainReader(network, narrow=narrow).eval()
    with torch.no_grad():
        _, pieces, anchors, *_ = plain(*example)
    square = {0: "windows", 2: "positions", 3: "positions"}
    _export(
        plain,
        example,
        path,
        dict.fromkeys(("ids", "features"), GRID),
        {name: square if name == "spans" else GRID for name in NAMES},
        narrow,
    )
    return pieces, anchors


def export_stance(pairs: PairsReader, config: Any, path: Path, *, narrow: bool) -> None:
    """Write the graph of marked pairs.

    Args:
        pairs: what reads them.
        config: of the encoder whose states it reads.
        path: where to.
        narrow: as for `export_graphs`.
    """
    means, pieces = torch.tensor([[0.5, 0.5, 0], [0, 0, 1]]), {0: "pieces"}
    _export(
        PlainStance(pairs, config).eval(),
        (
            torch.zeros((9, config.hidden_size)),
            torch.ones(9, dtype=torch.long),
            torch.tensor([2, 3, 5]),
            means,
            torch.tensor([False]),
        ),
        path,
        {"states": pieces, "marks": pieces, "kept": {0: "kept"}, "means": {1: "kept"}, "alone": {}},
        {"logits": {}},
        narrow,
    )


def _part_words(path: Path) -> None:
    """Move a graph's word embeddings into a file beside it, so that bundles can share it."""
    model = onnx.load(str(path))
    table = next(tensor for tensor in model.graph.initializer if tensor.name.endswith(TABLE))
    path.with_name(WORDS).write_bytes(table.raw_data)
    set_external_data(table, WORDS, offset=0, length=len(table.raw_data))
    table.ClearField("raw_data")
    path.write_bytes(model.SerializeToString())


def _export(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    inputs: Mapping[str, dict[int, str]],
    outputs: Mapping[str, dict[int, str]],
    narrow: bool,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        with torch.no_grad():
            torch.onnx.export(
                module,
                example,
                str(whole),
                input_names=list(inputs),
                output_names=list(outputs),
                dynamic_axes={**inputs, **outputs},
                opset_version=OPSET,
                dynamo=False,
            )
        if narrow:
            inner = [n.name for n in onnx.load(str(whole)).graph.node if n.name.startswith(HEAD)]
            quantize_dynamic(
                whole,
                path,
                op_types_to_quantize=["MatMul"],
                nodes_to_exclude=[*inner, *(f"{name}_MatMul" for name in inner)],  # a Gemm is made one first
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
            )
        else:
            shutil.copyfile(whole, path)


def write_bundle(
    network: Network, pairs: PairsReader, folder: Path, card: Mapping[str, object], *, narrow: bool = True
) -> None:
    """Write a whole bundle: graphs, words, vocabulary and card.

    Args:
        network: what reads articles.
        pairs: what reads marked pairs.
        folder: where to; made if it is not there.
        card: what the model card says; "format" and "id" among it.
        narrow: in eight bits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    export_graphs(network, pairs, folder, narrow=narrow)
    shutil.copyfile(Path(network.encoder.config._name_or_path) / "vocab.txt", folder / "vocab.txt")
    write_card(card, folder)


def write_card(card: Mapping[str, object], folder: Path) -> None:
    """Write a bundle's card, in place of the one that is there."""
    text = json.dumps(card, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / "card.json").write_text(text + "\n", encoding="utf-8")
