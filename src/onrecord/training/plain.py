"""The networks' forward passes in plain operations, as the graphs that are shipped have them."""

import copy
import math
from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

from onrecord.training.heads import AntecedentHead
from onrecord.training.network import MIDDLE, ArgumentHead, Encoding, Network
from onrecord.training.pairs_reader import PairsReader
from onrecord.training.proposal_head import ProposalHead


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


class _PlainLayers(nn.Module):
    """Some of BERT's layers in plain operations.

    Args:
        layers: trained ones.
        config: the encoder's; what it says is not read off tensors, whose shapes would enter the graph.
    """

    def __init__(self, layers: Iterable[nn.Module], config: Any) -> None:
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.heads_of, self.hidden = config.num_attention_heads, config.hidden_size

    def forward(self, states: Tensor, kept: Tensor | None = None) -> Tensor:
        """Return the states behind the layers, of a text, (t, hidden), or of several of one length.

        Args:
            states: before them, (t, hidden) or (b, t, hidden).
            kept: positions of one text whose states are returned, (k,), all by default: the last layer does
                no more for the others than to let these attend to them.
        """
        *layers, last = self.layers
        for layer in layers:
            states = self._layer(layer, states, states)
        return self._layer(last, states, states if kept is None else states[kept])

    def _layer(self, layer: nn.Module, states: Tensor, asked: Tensor) -> Tensor:
        """Return what a layer makes of the states asked for, which attend to all of them."""
        attention, output = layer.attention.self, layer.attention.output
        query = self._split(attention.query(asked))
        key, value = self._split(attention.key(states)), self._split(attention.value(states))
        scores = query @ key.transpose(-2, -1) / math.sqrt(self.hidden // self.heads_of)
        mixed = (scores.softmax(-1) @ value).transpose(-3, -2)
        mixed = mixed.reshape(*mixed.shape[:-3], -1, self.hidden)
        asked = _PlainNorm(output.LayerNorm)(output.dense(mixed) + asked)
        wide = nn.functional.gelu(layer.intermediate.dense(asked))
        return _PlainNorm(layer.output.LayerNorm)(layer.output.dense(wide) + asked)

    def _split(self, states: Tensor) -> Tensor:
        """Return states (…, t, hidden) for each head of attention, (…, heads, t, hidden / heads).

        Of one text the new shape is known but for its length, which -1 leaves open: no arithmetic of shapes
        stands in the graph then, which took a tenth of a short text's time.
        """
        width = self.hidden // self.heads_of
        return states.reshape(*states.shape[:-2], -1, self.heads_of, width).transpose(-3, -2)


class PlainStates(nn.Module):
    """BERT's forward pass in plain operations, for a small and stable graph.

    Args:
        network: a trained network around a `BertModel`.
        narrow: store the word embeddings in eight bits, a scale for each row.
    """

    def __init__(self, network: Encoding, *, narrow: bool) -> None:
        super().__init__()
        self.network, self.narrow = network, narrow
        layers, config = network.encoder.encoder.layer, network.encoder.config
        self.lower, self.upper = _PlainLayers(layers[:MIDDLE], config), _PlainLayers(layers[MIDDLE:], config)
        weight = network.words.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (weight / scale).round().to(torch.int8) if narrow else weight)

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Return the middle states and the last ones of windows (b, t) of one length without padding."""
        embedding = self.network.encoder.embeddings
        states = self.table[ids].float() * self.scale[ids] if self.narrow else self.table[ids]
        for i, table in enumerate(self.network.features):
            states = states + table(features[..., i])
        position = embedding.position_embeddings(torch.arange(ids.shape[1], device=ids.device))
        states = _PlainNorm(embedding.LayerNorm)(
            states + position + embedding.token_type_embeddings.weight[0]
        )
        middle = self.lower(states)
        return middle, self.upper(middle)


class PlainReader(nn.Module):
    """The forward pass of what reads articles, with its heads.

    Args:
        network: a trained network around a `BertModel`.
        narrow: as `PlainStates` takes it.
    """

    def __init__(self, network: Network, *, narrow: bool) -> None:
        super().__init__()
        self.states, self.network = PlainStates(network, narrow=narrow), network

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """Return what `Encoded` holds, in its order, of windows of one length."""
        middle, states = self.states(ids, features)
        tags = self.network.tags(states).unflatten(-1, (3, 3)).log_softmax(-1)
        found = self.network.mentions(states)
        arguments = self.network.pieces(states), self.network.anchors(states)
        glances = self.network.glances(states)
        return tags, *arguments, found.spans, found.types, found.states, glances, middle


class PlainStance(nn.Module):
    """The forward pass of what reads one text with marked mentions.

    Args:
        network: a trained network.
        config: of the encoder whose states it reads.
    """

    def __init__(self, network: PairsReader, config: Any) -> None:
        super().__init__()
        self.network, self.layers = network, _PlainLayers(network.layers, config)

    def forward(self, states: Tensor, marks: Tensor, kept: Tensor, means: Tensor, alone: Tensor) -> Tensor:
        """Return the logits of the five classes, (1, 5).

        Args:
            states: of the text's pieces, in the middle of the encoder, (t, hidden).
            marks: 1 on a mention and 0 beside it, (t,).
            kept: places of the mentions' pieces, (k,).
            means: the share of each of them in p and in q, (2, k).
            alone: whether there is no q, (1,).
        """
        own = self.network.whole + self.network.marks.weight[0]
        states = torch.cat([own[None], states + self.network.marks(marks)])
        last = self.layers(states, torch.cat([torch.zeros(1, dtype=torch.long), kept + 1]))
        p, q = (means @ last[1:]).split(1)
        return self.network.stance(last[:1], p, q, alone)


class PlainArguments(nn.Module):
    """The argument head in plain operations, which gives log-probabilities.

    Args:
        head: a trained one; it stays as it is.
    """

    def __init__(self, head: ArgumentHead) -> None:
        super().__init__()
        self.head = copy.deepcopy(head)
        for module in [self.head, *self.head.mix]:
            module.norm = _PlainNorm(module.norm)

    def forward(self, pieces: Tensor, anchors: Tensor, cues: Tensor) -> Tensor:
        """Return the logarithms of what `ArgumentHead` says, (c, t, 5)."""
        return self.head(pieces, anchors, cues).log_softmax(-1)


class PlainAntecedents(nn.Module):
    """The antecedents' head in plain operations.

    Args:
        head: a trained one; it stays as it is.
    """

    def __init__(self, head: AntecedentHead) -> None:
        super().__init__()
        self.head = copy.deepcopy(head)
        self.head.norm = _PlainNorm(head.norm)

    def forward(self, states: Tensor, later: Tensor, earlier: Tensor, told: Tensor) -> Tensor:
        """Return what `AntecedentHead` says, (p,)."""
        return self.head(states, later, earlier, told)


class PlainProposals(nn.Module):
    """The proposals' head, which is plain as it is, under the name by which `shipped` knows a head.

    Args:
        head: a trained one.
    """

    def __init__(self, head: ProposalHead) -> None:
        super().__init__()
        self.head = head

    def forward(self, p: Tensor, q: Tensor, sentence: Tensor, alone: Tensor) -> Tensor:
        """Return what `ProposalHead` says, (n,)."""
        return self.head(p, q, sentence, alone)
