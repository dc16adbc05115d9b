"""A trained network written as a bundle: four ONNX graphs, in eight bits where accuracy holds."""

import copy
import json
import math
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.model.pairs import TABLES
from onrecord.model.session import HIDDEN, NAMES
from onrecord.training.heads import MENTION_WIDTH, AntecedentHead
from onrecord.training.network import ArgumentHead, Network
from onrecord.training.stance_head import StanceHead

OPSET = 17

GRID, PAIRS = {0: "windows", 1: "positions"}, {0: "pairs"}
"""Axes whose lengths are free."""


class _PlainNorm(nn.Module):
    """Layer normalisation in plain operations: onnxruntime 1.28 takes twice as long over its own on a CPU."""

    def __init__(self, norm: nn.LayerNorm) -> None:
        super().__init__()
        self.norm = norm

    def forward(self, states: Tensor) -> Tensor:
        mean = states.mean(-1, keepdim=True)
        variance = (states * states).mean(-1, keepdim=True) - mean * mean
        centred: Tensor = (states - mean) * (variance + self.norm.eps).rsqrt()
        return centred * self.norm.weight + self.norm.bias


class PlainEncoder(nn.Module):
    """BERT's forward pass in plain operations, with the network's heads, for a small and stable graph.

    Args:
        network: a trained network around a `BertModel`.
        narrow: store the word embeddings in eight bits, a scale for each row.
    """

    def __init__(self, network: Network, *, narrow: bool) -> None:
        super().__init__()
        self.network, self.narrow = network, narrow
        self.heads_of = network.encoder.config.num_attention_heads
        weight = network.words.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (weight / scale).round().to(torch.int8) if narrow else weight)
        marks = network.marks.weight.detach()
        self.register_buffer("marking", torch.cat([torch.zeros_like(marks[:1]), marks]))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        """Return what `Encoded` holds, in its order, and the last states; `marks` are those of `model`."""
        embedding = self.network.encoder.embeddings
        states = self.table[ids].float() * self.scale[ids] if self.narrow else self.table[ids]
        for i, table in enumerate(self.network.features):
            states = states + table(features[..., i])
        states = states + self.marking[marks]
        position = embedding.position_embeddings(torch.arange(ids.shape[1], device=ids.device))
        states = _PlainNorm(embedding.LayerNorm)(
            states + position + embedding.token_type_embeddings.weight[0]
        )
        hidden = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.network.encoder.encoder.layer:
            states = self._layer(layer, states, hidden)
        tags = self.network.tags(states).unflatten(-1, (3, 3)).log_softmax(-1)
        found = self.network.mentions(states)
        arguments = self.network.pieces(states), self.network.anchors(states)
        return tags, *arguments, found.spans, found.types, found.states, states

    def _layer(self, layer: nn.Module, states: Tensor, hidden: Tensor) -> Tensor:
        attention = layer.attention.self
        query, key, value = (
            part(states).unflatten(-1, (self.heads_of, -1)).transpose(1, 2)
            for part in (attention.query, attention.key, attention.value)
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1]) + hidden
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).flatten(2)
        output = layer.attention.output
        states = _PlainNorm(output.LayerNorm)(output.dense(mixed) + states)
        wide = nn.functional.gelu(layer.intermediate.dense(states))
        return _PlainNorm(layer.output.LayerNorm)(layer.output.dense(wide) + states)


class _PlainArguments(nn.Module):
    def __init__(self, head: ArgumentHead) -> None:
        super().__init__()
        self.head = copy.deepcopy(head)
        for module in [self.head, *self.head.mix]:
            module.norm = _PlainNorm(module.norm)

    def forward(self, pieces: Tensor, anchors: Tensor, cues: Tensor) -> Tensor:
        return self.head(pieces, anchors, cues).log_softmax(-1)


class _PlainAntecedents(nn.Module):
    def __init__(self, head: AntecedentHead) -> None:
        super().__init__()
        self.head = copy.deepcopy(head)
        self.head.norm = _PlainNorm(head.norm)

    def forward(self, states: Tensor, later: Tensor, earlier: Tensor, told: Tensor) -> Tensor:
        return self.head(states, later, earlier, told)


class _Stance(nn.Module):
    def __init__(self, head: StanceHead) -> None:
        super().__init__()
        self.head = head

    def forward(self, hidden: Tensor, pairs: Tensor) -> Tensor:
        return self.head(hidden, pairs)


def export_graphs(network: Network, folder: Path, *, narrow: bool) -> None:
    """Write `encoder.onnx`, `arguments.onnx`, `antecedents.onnx` and `stance.onnx` into a folder.

    The last two are small, and stay in full.

    Args:
        network: what to export, in evaluation mode.
        folder: where to.
        narrow: quantise to eight bits: weights per channel, seven bits of them used (`reduce_range`), since
            AVX2 without VNNI overflows otherwise; activations dynamically.
    """
    network.eval()
    pieces, anchors, hidden = _export_encoder(network, folder / "encoder.onnx", narrow=narrow)
    _export(
        _PlainArguments(network.arguments).eval(),
        (pieces, anchors, torch.tensor([[0, 2, 3], [1, 4, 6]])),
        folder / "arguments.onnx",
        {"pieces": GRID, "anchors": GRID, "cues": {0: "cues"}},
        {"roles": {0: "cues", 1: "positions"}},
        narrow,
    )
    told = torch.zeros((2, len(TABLES)), dtype=torch.long)
    _export(
        _PlainAntecedents(network.antecedents).eval(),
        (torch.zeros((3, MENTION_WIDTH)), torch.tensor([1, 2]), torch.tensor([0, 1]), told),
        folder / "antecedents.onnx",
        {"states": {0: "mentions"}, "later": PAIRS, "earlier": PAIRS, "told": PAIRS},
        {"scores": PAIRS},
        False,
    )
    _export(
        _Stance(network.stance).eval(),
        (hidden, torch.tensor([[1, 2, 4, 6], [5, 7, 2, 3]])),
        folder / "stance.onnx",
        {"hidden": {0: "pairs", 1: "positions"}, "pairs": PAIRS},
        {"logits": PAIRS},
        False,
    )


def _export_encoder(network: Network, path: Path, *, narrow: bool) -> tuple[Tensor, Tensor, Tensor]:
    """Write the encoder's graph; return an example of pieces, anchors and last states."""
    ids = torch.ones((2, 9), dtype=torch.long)
    example = (ids, ids[..., None].repeat(1, 1, 3), ids.bool(), ids)
    plain = PlainEncoder(network, narrow=narrow).eval()
    with torch.no_grad():
        _, pieces, anchors, *_, hidden = plain(*example)
    square = {0: "windows", 2: "positions", 3: "positions"}
    _export(
        plain,
        example,
        path,
        dict.fromkeys(("ids", "features", "mask", "marks"), GRID),
        {name: square if name == "spans" else GRID for name in (*NAMES, HIDDEN)},
        narrow,
    )
    return pieces, anchors, hidden


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
            quantize_dynamic(
                whole,
                path,
                op_types_to_quantize=["MatMul"],
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
            )
        else:
            shutil.copyfile(whole, path)


def write_bundle(network: Network, folder: Path, card: Mapping[str, object], *, narrow: bool = True) -> None:
    """Write a whole bundle: graphs, vocabulary and card.

    Args:
        network: what to export.
        folder: where to; made if it is not there.
        card: what the model card says; "format" and "id" among it.
        narrow: in eight bits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    export_graphs(network, folder, narrow=narrow)
    shutil.copyfile(Path(network.encoder.config._name_or_path) / "vocab.txt", folder / "vocab.txt")
    write_card(card, folder)


def write_card(card: Mapping[str, object], folder: Path) -> None:
    """Write a bundle's card, in place of the one that is there."""
    text = json.dumps(card, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / "card.json").write_text(text + "\n", encoding="utf-8")
