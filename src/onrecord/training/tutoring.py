"""What a larger network says of mentions in texts that nobody marked, kept for a smaller one to learn from.

Its spans are taken as they are, its types as sets, its antecedents as likelihoods of every pair.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.extract.mentions import NAMES, PHRASES, Place
from onrecord.model.types import TYPES
from onrecord.model.windows import cut_pieces, cut_windows
from onrecord.model.wordpiece import WordPiece
from onrecord.quotation import quotation_mask
from onrecord.training.documents import Document
from onrecord.training.finding import Scores, find, predicted, read
from onrecord.training.network import Network
from onrecord.training.referring import pair_scores
from onrecord.training.shards import Arrays, write_shards
from onrecord.training.units import AT_ONCE, Target, Unit, UnitWindow, window_of

DOUBTFUL = 0.25
"""A type that the teacher holds this likely is allowed, beside the likeliest one."""

Ranges = Sequence[tuple[int, int]]


def tutor(
    teacher: Network, documents: Sequence[Document], vocabulary: WordPiece, folder: Path, *, bf16: bool
) -> Iterator[int]:
    """Write what the teacher says of all documents, yielding how many are done; none is done twice.

    Args:
        teacher: in evaluation mode.
        documents: their texts alone are read; the same ones in the same order each time.
        vocabulary: cuts them into pieces.
        folder: for the files, about 30 KB a document.
        bf16: compute in bfloat16.
    """

    def said(shard: Sequence[Document]) -> Arrays:
        with torch.no_grad():
            return _packed([_told(teacher, document.text, vocabulary, bf16=bf16) for document in shard])

    return write_shards(documents, folder, said)


def _told(teacher: Network, text: str, vocabulary: WordPiece, *, bf16: bool) -> tuple[Ranges, list[Unit]]:
    """Return the windows of a text, and its units with what the teacher says of them."""
    pieces = cut_pieces(text, vocabulary)
    ranges, mask = list(cut_windows(pieces)), quotation_mask(text)
    document, units = Document(id="", text=text), []
    for k in range(0, len(ranges), AT_ONCE):
        blank = [window_of(document, pieces, lo, hi, vocabulary) for lo, hi in ranges[k : k + AT_ONCE]]
        with torch.autocast(teacher.device.type, torch.bfloat16, enabled=bf16):
            out = read(teacher, blank)
        windows = tuple(_with_spans(window, out, i) for i, window in enumerate(blank))
        unit = Unit(document=document, mask=mask, windows=windows)
        units.append(replace(unit, likelihoods=_likelihoods(teacher, unit, out)))
    return ranges, units


def _likelihoods(teacher: Network, unit: Unit, out: Scores) -> NDArray[np.float16]:
    found = find(unit, out, 0)
    if len(found) < 2:
        return np.zeros(0, np.float16)
    scores, _, _ = pair_scores(teacher, found, unit, out)
    return scores.clamp(-30, 30).cpu().numpy().astype(np.float16)


def _with_spans(window: UnitWindow, out: Scores, row: int) -> UnitWindow:
    """Return a window with the names and phrases that the teacher finds in it."""
    names, phrases = predicted(out.spans[row].cpu().numpy(), len(window.ids))
    own = out.types[row].cpu().numpy()

    def target(spans: Sequence[tuple[Place, float]]) -> Target:
        return {place: _allowed(own[place.lo, 0] + own[place.hi, 1]) for place, _ in spans}

    return replace(window, names=target(names), phrases=target(phrases))


def _allowed(scores: NDArray[np.float32]) -> frozenset[int]:
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    return frozenset({int(chances.argmax()), *np.flatnonzero(chances >= DOUBTFUL).tolist()})


def _packed(told: Sequence[tuple[Ranges, list[Unit]]]) -> Arrays:
    texts = [units[0].document.text if units else "" for _, units in told]
    spans = [
        (article, number, layer, *place, sum(1 << kind for kind in kinds))
        for article, (_, units) in enumerate(told)
        for number, window in enumerate(w for unit in units for w in unit.windows)
        for layer, target in ((NAMES, window.names or {}), (PHRASES, window.phrases or {}))
        for place, kinds in target.items()
    ]
    likelihoods = [u.likelihoods for _, units in told for u in units if u.likelihoods is not None]
    return {
        "texts": np.frombuffer(json.dumps(texts).encode(), np.uint8),
        "ranges": np.array([(a, lo, hi) for a, (own, _) in enumerate(told) for lo, hi in own], np.int32),
        "spans": np.array(spans, np.int32).reshape(-1, 6),
        "pairs": np.array([len(scores) for scores in likelihoods], np.int32),
        "likelihoods": np.concatenate(likelihoods) if likelihoods else np.zeros(0, np.float16),
    }


def read_tutored(folder: Path, vocabulary: WordPiece) -> list[Unit]:
    """Read what a teacher has said, one unit each.

    Args:
        folder: that `tutor` wrote.
        vocabulary: the same one.
    """
    units: list[Unit] = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as arrays:
            units += _unpacked({name: arrays[name] for name in arrays.files}, vocabulary)
    return units


def _unpacked(arrays: Arrays, vocabulary: WordPiece) -> Iterator[Unit]:
    parts = iter(np.split(arrays["likelihoods"], arrays["pairs"].cumsum()[:-1]))
    spans, ranges = arrays["spans"], arrays["ranges"]
    for article, text in enumerate(json.loads(arrays["texts"].tobytes())):
        pieces, mask = cut_pieces(text, vocabulary), quotation_mask(text)
        document = Document(id="", text=text)
        own = spans[spans[:, 0] == article, 1:].tolist()
        windows = []
        for number, (lo, hi) in enumerate(ranges[ranges[:, 0] == article, 1:].tolist()):
            names, phrases = (_target(own, number, layer) for layer in (NAMES, PHRASES))
            window = window_of(document, pieces, lo, hi, vocabulary)
            windows.append(replace(window, names=names, phrases=phrases))
        for k in range(0, len(windows), AT_ONCE):
            here = tuple(windows[k : k + AT_ONCE])
            yield Unit(document=document, mask=mask, windows=here, likelihoods=next(parts))


def _target(spans: Sequence[Sequence[int]], window: int, layer: int) -> Target:
    return {
        Place(lo, hi): frozenset(kind for kind in range(len(TYPES)) if bits >> kind & 1)
        for number, of, lo, hi, bits in spans
        if number == window and of == layer
    }
