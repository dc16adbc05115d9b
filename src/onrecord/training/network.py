"""Networks around a whole encoder: one reads articles, with its heads, one reads marked pairs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

try:
    import torch
    from torch import Tensor, nn
    from transformers import AutoConfig, AutoModel
except ImportError as error:
    raise ImportError(f'training needs the extra: pip install "onrecord[train]" ({error})') from error

from onrecord.model.windows import FEATURES
from onrecord.model.wordpiece import read_vocabulary
from onrecord.training.heads import AntecedentHead, Mentioned, MentionHead
from onrecord.training.proposal_head import GLANCE, ProposalHead
from onrecord.training.stance_head import NOBODY, StanceHead, inside_of, mean_of

REACH = 64
"""Distances from a cue beyond this many pieces count as this many."""

MIDDLE = 3
"""Layers of the small encoder that stances share with all else; those behind, half of its work, they have for
themselves."""

ROLES = 5
"""Outside, begin and inside of a source, begin and inside of a content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a network is built from.

    Args:
        encoder: folder of the pre-trained encoder.
        vocabulary: folder of the encoder whose `vocab.txt` numbers the pieces; the same one by default.
        width: of the states that cues and their arguments meet in.
        dropout: on the encoder's last states and in the heads.
        hidden_dropout: inside the encoder; attention dropout is always 0, a third of a CPU step.
    """

    encoder: Path
    vocabulary: Path | None = None
    width: int = 192
    dropout: float = 0.1
    hidden_dropout: float = 0.1


class ArgumentHead(nn.Module):
    """Says of every piece of a window whether it belongs to the source or the content of a given cue.

    A cue is the anchor of its attribution, as a predicate is of its arguments (Shi & Lin 2019,
    arXiv:1904.05255); several contents, no source, and sources shared by several cues need no special case.
    """

    def __init__(self, *, width: int, dropout: float) -> None:
        super().__init__()
        self.distance = nn.Embedding(2 * REACH + 2, width)
        self.mix = nn.ModuleList(_Mixer(width, dropout) for _ in range(2))
        self.norm = nn.LayerNorm(width)
        self.roles = nn.Linear(width, ROLES)

    def forward(self, pieces: Tensor, anchors: Tensor, cues: Tensor) -> Tensor:
        """Score the roles of every piece towards each cue.

        Args:
            pieces: states of the pieces, (b, t, width).
            anchors: states that cues are read from, (b, t, width).
            cues: window, first and end position of each cue, (c, 3).

        Returns:
            (c, t, 5) logits.
        """
        window, lo, hi = cues.unbind(1)
        place = torch.arange(pieces.shape[1], device=pieces.device)[None]
        inside = (place >= lo[:, None]) & (place < hi[:, None])
        weight = inside.to(pieces.dtype) / (hi - lo)[:, None]
        anchor = weight[:, None] @ anchors[window]
        before = (place - lo[:, None]).clamp(-REACH, 0)
        after = (place - hi[:, None] + 1).clamp(0, REACH)
        distance = (before + after + REACH).masked_fill(inside, 2 * REACH + 1)
        states = pieces[window] + anchor + self.distance(distance)
        for mixer in self.mix:
            states = mixer(states)
        return self.roles(self.norm(states))


class _Mixer(nn.Module):
    """A depth-wise convolution over neighbours, then a small feed-forward layer, both residual."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.near = nn.Conv1d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width)
        self.wide = nn.Linear(width, 2 * width)
        self.back = nn.Linear(2 * width, width)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor) -> Tensor:
        near = self.near(states.transpose(1, 2)).transpose(1, 2)
        return states + self.drop(self.back(nn.functional.gelu(self.wide(self.norm(near)))))


class Encoding(nn.Module):
    """An encoder that is given pieces and their features.

    Args:
        encoder: a BERT-like module that takes `inputs_embeds` and returns `last_hidden_state`.
        words: its word embeddings.
        dropout: on its last states.
    """

    def __init__(self, encoder: nn.Module, words: nn.Embedding, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        self.words = words
        self.features = nn.ModuleList(nn.Embedding(n, words.embedding_dim) for n in FEATURES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.drop = nn.Dropout(dropout)

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return self.words.weight.device

    def pretrained(self) -> Iterator[nn.Parameter]:
        """Yield what was trained before the heads were made; words that are the encoder's own come twice."""
        yield from self.encoder.parameters()
        yield from self.words.parameters()

    def states(self, ids: Tensor, features: Tensor, mask: Tensor, added: Tensor | None = None) -> Tensor:
        """Return the last states, (b, t, hidden).

        Args:
            ids: (b, t).
            features: (b, t, 3).
            mask: true on real pieces, (b, t).
            added: what is added to the embeddings, if anything, (b, t, hidden).
        """
        embedded = self._embedded(ids, features)
        embedded = embedded if added is None else embedded + added
        out = self.encoder(inputs_embeds=embedded, attention_mask=mask.long())
        return out.last_hidden_state

    def _embedded(self, ids: Tensor, features: Tensor) -> Tensor:
        embedded = self.words(ids)
        for i, table in enumerate(self.features):
            embedded = embedded + table(features[..., i])
        return embedded

    def middle(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Return the states behind the first `MIDDLE` layers, (b, t, hidden), arguments as for `states`."""
        states = self.encoder.embeddings(inputs_embeds=self._embedded(ids, features))
        return through(self.encoder.encoder.layer[:MIDDLE], states, mask)


class Network(Encoding):
    """Encoder and the heads that read a whole article.

    Args:
        encoder: a BERT-like module that takes `inputs_embeds` and returns `last_hidden_state`.
        words: its word embeddings.
        shape: widths and dropout.
    """

    def __init__(self, encoder: nn.Module, words: nn.Embedding, shape: Shape) -> None:
        super().__init__(encoder, words, shape.dropout)
        hidden = words.embedding_dim
        self.tags = nn.Linear(hidden, 9)
        self.pieces = nn.Linear(hidden, shape.width)
        self.anchors = nn.Linear(hidden, shape.width)
        self.arguments = ArgumentHead(width=shape.width, dropout=shape.dropout)
        self.mentions = MentionHead(hidden)
        self.antecedents = AntecedentHead(dropout=shape.dropout)
        self.glances = nn.Linear(hidden, GLANCE)
        self.proposals = ProposalHead(dropout=shape.dropout)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return tag logits (b, t, 3, 3) and the states that `arguments` takes, twice (b, t, width)."""
        states = self.drop(self.states(ids, features, mask))
        tags = self.tags(states).unflatten(-1, (3, 3))
        return tags, self.pieces(states), self.anchors(states)

    def mentioned(self, ids: Tensor, features: Tensor, mask: Tensor) -> Mentioned:
        """Return what the mention head says of windows: ids (b, t), features (b, t, 3) and mask (b, t)."""
        return self.mentions(self.drop(self.states(ids, features, mask)))

    def proposed(self, ids: Tensor, features: Tensor, mask: Tensor, pairs: Tensor) -> Tensor:
        """Return the logits of pairs being worth a pass of their own, (b,), as `StanceNetwork` takes them."""
        glances = self.glances(self.states(ids, features, mask))
        p, q = mean_of(glances, pairs[:, :2]), mean_of(glances, pairs[:, 2:])
        inner = torch.stack([torch.ones_like(pairs[:, 0]), mask.sum(1) - 1], 1)
        return self.proposals(p, q, mean_of(glances, inner), pairs[:, 3] == NOBODY)


class StanceNetwork(Encoding):
    """A whole encoder that reads a text with two marked mentions, and who thinks what of whom in it.

    Args:
        encoder: as `Network` takes it.
        words: its word embeddings.
        shape: widths and dropout.
    """

    def __init__(self, encoder: nn.Module, words: nn.Embedding, shape: Shape) -> None:
        super().__init__(encoder, words, shape.dropout)
        self.marks = nn.Embedding(2, words.embedding_dim)
        nn.init.zeros_(self.marks.weight)
        self.stance = StanceHead(words.embedding_dim, dropout=shape.dropout)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor, pairs: Tensor) -> Tensor:
        """Return the logits of the five classes for pairs of mentions, (b, 5).

        Args:
            ids: of the texts, (b, t).
            features: (b, t, 3).
            mask: true on real pieces, (b, t).
            pairs: first and end position of p and of q, (b, 4); where q is [0, 0) it is anyone.
        """
        marked = inside_of(pairs[:, :2], ids.shape[1]) | inside_of(pairs[:, 2:], ids.shape[1])
        states = self.drop(self.states(ids, features, mask, self.marks(marked.long())))
        p, q = mean_of(states, pairs[:, :2]), mean_of(states, pairs[:, 2:])
        return self.stance(states[:, 0], p, q, pairs[:, 3] == NOBODY)


def through(layers: nn.ModuleList, states: Tensor, mask: Tensor) -> Tensor:
    """Return what BERT's layers make of states, (b, t, hidden), of which some are real, (b, t)."""
    for layer in layers:
        out = layer(states, attention_mask=mask[:, None, None])
        states = out[0] if isinstance(out, tuple) else out  # as transformers before version 5 has it
    return states


def load_network(shape: Shape) -> Network:
    """Build a network around a pre-trained encoder from a local folder; nothing is fetched."""
    return Network(*_load_encoder(shape), shape)


def load_stance_network(shape: Shape) -> StanceNetwork:
    """Build a network for stances around a pre-trained encoder from a local folder; nothing is fetched."""
    return StanceNetwork(*_load_encoder(shape), shape)


def _load_encoder(shape: Shape) -> tuple[nn.Module, nn.Embedding]:
    """Return an encoder and its word embeddings."""
    config = AutoConfig.from_pretrained(
        shape.encoder,
        hidden_dropout_prob=shape.hidden_dropout,
        attention_probs_dropout_prob=0.0,
        local_files_only=True,
    )
    encoder = AutoModel.from_pretrained(
        shape.encoder, config=config, add_pooling_layer=False, local_files_only=True, dtype=torch.float32
    )
    words = encoder.get_input_embeddings()
    if shape.vocabulary is not None:
        words = _renumbered(words, read_vocabulary(shape.encoder), read_vocabulary(shape.vocabulary))
        encoder.set_input_embeddings(nn.Embedding(1, words.embedding_dim))  # never asked: `words` is
    return encoder, words


_SAME = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""BERT's special pieces and what MPNet calls them."""


def _renumbered(words: nn.Embedding, own: list[str], other: list[str]) -> nn.Embedding:
    """Return word embeddings in the order of another vocabulary; what is not in `own` is [UNK]."""
    number = {word: i for i, word in enumerate(own)}
    rows = [number.get(word, number.get(_SAME.get(word, word), number["[UNK]"])) for word in other]
    return nn.Embedding.from_pretrained(words.weight.detach()[rows].clone(), freeze=False)
