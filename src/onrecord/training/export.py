"""Trained networks written as a bundle: five ONNX graphs, in eight bits where accuracy holds."""

import copy
import json
import math
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.errors import ModelError
from onrecord.model.pairs import TABLES
from onrecord.model.session import NAMES
from onrecord.training.heads import MENTION_WIDTH, AntecedentHead
from onrecord.training.network import ArgumentHead, Encoding, Network, StanceNetwork
from onrecord.training.proposal_head import GLANCE, ProposalHead

OPSET = 17

TABLE, WORDS = "table", "words.bin"
"""The word embeddings' name in a graph, and the file that holds them for both encoders."""

HEAD = "/stance/"
"""How the names of the stance head's nodes begin; it is small, and stays in full."""

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


class PlainStates(nn.Module):
    """BERT's forward pass in plain operations, for a small and stable graph.

    Args:
        network: a trained network around a `BertModel`.
        narrow: store the word embeddings in eight bits, a scale for each row.
    """

    def __init__(self, network: Encoding, *, narrow: bool) -> None:
        super().__init__()
        self.network, self.narrow = network, narrow
        self.heads_of = network.encoder.config.num_attention_heads
        weight = network.words.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (weight / scale).round().to(torch.int8) if narrow else weight)

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor | None = None, added: Tensor | None = None
    ) -> Tensor:
        """Return the last states; without a mask every position is a piece, and `added` is as in `Encoding`."""
        embedding = self.network.encoder.embeddings
        states = self.table[ids].float() * self.scale[ids] if self.narrow else self.table[ids]
        for i, table in enumerate(self.network.features):
            states = states + table(features[..., i])
        states = states if added is None else states + added
        position = embedding.position_embeddings(torch.arange(ids.shape[1], device=ids.device))
        states = _PlainNorm(embedding.LayerNorm)(
            states + position + embedding.token_type_embeddings.weight[0]
        )
        hidden = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.network.encoder.encoder.layer:
            states = self._layer(layer, states, hidden)
        return states

    def _layer(self, layer: nn.Module, states: Tensor, hidden: Tensor | None) -> Tensor:
        attention = layer.attention.self
        query, key, value = (
            part(states).unflatten(-1, (self.heads_of, -1)).transpose(1, 2)
            for part in (attention.query, attention.key, attention.value)
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
        scores = scores if hidden is None else scores + hidden
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).flatten(2)
        output = layer.attention.output
        states = _PlainNorm(output.LayerNorm)(output.dense(mixed) + states)
        wide = nn.functional.gelu(layer.intermediate.dense(states))
        return _PlainNorm(layer.output.LayerNorm)(layer.output.dense(wide) + states)


class PlainReader(nn.Module):
    """The forward pass of what reads articles, with its heads.

    Args:
        network: a trained network around a `BertModel`.
        narrow: as `PlainStates` takes it.
    """

    def __init__(self, network: Network, *, narrow: bool) -> None:
        super().__init__()
        self.states, self.network = PlainStates(network, narrow=narrow), network

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return what `Encoded` holds, in its order."""
        states = self.states(ids, features, mask)
        tags = self.network.tags(states).unflatten(-1, (3, 3)).log_softmax(-1)
        found = self.network.mentions(states)
        arguments = self.network.pieces(states), self.network.anchors(states)
        return tags, *arguments, found.spans, found.types, found.states, self.network.glances(states)


class PlainStance(nn.Module):
    """The forward pass of what reads one text with marked mentions, or several of one length.

    Args:
        network: a trained network around a `BertModel`.
        narrow: as `PlainStates` takes it.
    """

    def __init__(self, network: StanceNetwork, *, narrow: bool) -> None:
        super().__init__()
        self.states, self.network = PlainStates(network, narrow=narrow), network

    def forward(self, ids: Tensor, features: Tensor, marks: Tensor, pairs: Tensor) -> Tensor:
        """Return the logits of the five classes; marks are 1 where a mention is marked, 0 beside it, (b, t)."""
        states = self.states(ids, features, added=self.network.marks(marks))
        return self.network.stance(states, pairs)


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


class _PlainProposals(nn.Module):
    def __init__(self, head: ProposalHead) -> None:
        super().__init__()
        self.head = head

    def forward(self, p: Tensor, q: Tensor, sentence: Tensor, alone: Tensor) -> Tensor:
        return self.head(p, q, sentence, alone)


def export_graphs(network: Network, pairs: StanceNetwork, folder: Path, *, narrow: bool) -> None:
    """Write the five graphs of a bundle into a folder, and the words that two of them share.

    `antecedents.onnx` and `proposals.onnx` are small, and stay in full.

    Args:
        network: what reads articles, in evaluation mode.
        pairs: what reads marked pairs, likewise; its words are those of `network`.
        folder: where to.
        narrow: quantise to eight bits: weights per channel, seven bits of them used (`reduce_range`), since
            AVX2 without VNNI overflows otherwise; activations dynamically.
    """
    network.eval()
    pieces, anchors = _export_reader(network, folder / "encoder.onnx", narrow=narrow)
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
    glance = torch.zeros((2, GLANCE))
    _export(
        _PlainProposals(network.proposals).eval(),
        (glance, glance, glance, torch.tensor([False, True])),
        folder / "proposals.onnx",
        dict.fromkeys(("p", "q", "sentence", "alone"), PAIRS),
        {"logits": PAIRS},
        False,
    )
    _export_stance(pairs.eval(), folder / "stance.onnx", narrow=narrow)
    _share_words((folder / "encoder.onnx", folder / "stance.onnx"))


def _export_reader(network: Network, path: Path, *, narrow: bool) -> tuple[Tensor, Tensor]:
    """Write the encoder's graph; return an example of pieces and anchors."""
    ids = torch.ones((2, 9), dtype=torch.long)
    example = (ids, ids[..., None].repeat(1, 1, 3), ids.bool())
    plain = PlainReader(network, narrow=narrow).eval()
    with torch.no_grad():
        _, pieces, anchors, *_ = plain(*example)
    square = {0: "windows", 2: "positions", 3: "positions"}
    _export(
        plain,
        example,
        path,
        dict.fromkeys(("ids", "features", "mask"), GRID),
        {name: square if name == "spans" else GRID for name in NAMES},
        narrow,
    )
    return pieces, anchors


def _export_stance(pairs: StanceNetwork, path: Path, *, narrow: bool) -> None:
    ids = torch.ones((2, 9), dtype=torch.long)
    _export(
        PlainStance(pairs, narrow=narrow).eval(),
        (ids, ids[..., None].repeat(1, 1, 3), ids, torch.tensor([[1, 2, 4, 6], [5, 7, 2, 3]])),
        path,
        {**dict.fromkeys(("ids", "features", "marks"), GRID), "pairs": PAIRS},
        {"logits": PAIRS},
        narrow,
    )


def _share_words(paths: Sequence[Path]) -> None:
    """Move the word embeddings of graphs, which all have the same ones, into one file beside them.

    Raises:
        ModelError: they have different ones.
    """
    told = set[bytes]()
    for path in paths:
        model = onnx.load(str(path))
        table = next(tensor for tensor in model.graph.initializer if tensor.name.endswith(TABLE))
        told.add(table.raw_data)
        set_external_data(table, WORDS, offset=0, length=len(table.raw_data))
        path.with_name(WORDS).write_bytes(table.raw_data)
        table.ClearField("raw_data")
        path.write_bytes(model.SerializeToString())
    if len(told) != 1:
        raise ModelError("the two encoders have different words: let one keep those of the other")


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
    network: Network, pairs: StanceNetwork, folder: Path, card: Mapping[str, object], *, narrow: bool = True
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
