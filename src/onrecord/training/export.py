"""A trained network written as a bundle: three ONNX graphs, in eight bits where accuracy holds."""

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
from onrecord.training.heads import MENTION_WIDTH, AntecedentHead
from onrecord.training.network import ArgumentHead, Network

OPSET = 17


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

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return what `Encoded` holds, in its order."""
        embedding = self.network.encoder.embeddings
        states = self.table[ids].float() * self.scale[ids] if self.narrow else self.table[ids]
        for i, table in enumerate(self.network.features):
            states = states + table(features[..., i])
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
        return tags, *arguments, found.spans, found.types, found.states

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


def export_graphs(network: Network, folder: Path, *, narrow: bool) -> None:
    """Write `encoder.onnx`, `arguments.onnx` and `antecedents.onnx` into a folder.

    Args:
        network: what to export, in evaluation mode.
        folder: where to.
        narrow: quantise to eight bits: weights per channel, seven bits of them used (`reduce_range`), since
            AVX2 without VNNI overflows otherwise; activations dynamically.
    """
    network.eval()
    ids = torch.ones((2, 9), dtype=torch.long)
    example = (ids, torch.zeros((2, 9, 3), dtype=torch.long), torch.ones((2, 9), dtype=torch.bool))
    plain = PlainEncoder(network, narrow=narrow).eval()
    with torch.no_grad():
        _, pieces, anchors, *_ = plain(*example)
    grid = {0: "windows", 1: "positions"}
    square = {0: "windows", 2: "positions", 3: "positions"}
    _export(
        plain,
        example,
        folder / "encoder.onnx",
        {"ids": grid, "features": grid, "mask": grid},
        {"tags": grid, "pieces": grid, "anchors": grid, "spans": square, "types": grid, "states": grid},
        narrow,
    )
    pairs = {0: "pairs"}
    _export(
        _PlainAntecedents(network.antecedents).eval(),
        (
            torch.zeros((3, MENTION_WIDTH)),
            torch.tensor([1, 2]),
            torch.tensor([0, 1]),
            torch.zeros((2, len(TABLES)), dtype=torch.long),
        ),
        folder / "antecedents.onnx",
        {"states": {0: "mentions"}, "later": pairs, "earlier": pairs, "told": pairs},
        {"scores": pairs},
        False,
    )
    _export(
        _PlainArguments(network.arguments).eval(),
        (pieces, anchors, torch.tensor([[0, 2, 3], [1, 4, 6]])),
        folder / "arguments.onnx",
        {"pieces": grid, "anchors": grid, "cues": {0: "cues"}},
        {"roles": {0: "cues", 1: "positions"}},
        narrow,
    )


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
