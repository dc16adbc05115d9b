"""The networks' forward passes in plain operations, as the graphs that are shipped have them."""

import copy
import math

import torch
from torch import Tensor, nn

from onrecord.training.heads import AntecedentHead
from onrecord.training.network import ArgumentHead, Encoding, Network, StanceNetwork
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

    def forward(self, ids: Tensor, features: Tensor, added: Tensor | None = None) -> Tensor:
        """Return the last states of windows of one length without padding; `added` is as in `Encoding`."""
        embedding = self.network.encoder.embeddings
        states = self.table[ids].float() * self.scale[ids] if self.narrow else self.table[ids]
        for i, table in enumerate(self.network.features):
            states = states + table(features[..., i])
        states = states if added is None else states + added
        position = embedding.position_embeddings(torch.arange(ids.shape[1], device=ids.device))
        states = _PlainNorm(embedding.LayerNorm)(
            states + position + embedding.token_type_embeddings.weight[0]
        )
        for layer in self.network.encoder.encoder.layer:
            states = self._layer(layer, states)
        return states

    def _layer(self, layer: nn.Module, states: Tensor) -> Tensor:
        attention = layer.attention.self
        query, key, value = (
            part(states).unflatten(-1, (self.heads_of, -1)).transpose(1, 2)
            for part in (attention.query, attention.key, attention.value)
        )
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1])
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

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """Return what `Encoded` holds, in its order, of windows of one length."""
        states = self.states(ids, features)
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
        """Return the logits of the five classes; marks, (b, t), are 1 on a mention and 0 beside it."""
        states = self.states(ids, features, added=self.network.marks(marks))
        return self.network.stance(states, pairs)


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
