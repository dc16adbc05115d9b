"""What a teacher says of articles that nobody annotated, kept in a folder for a student to learn from."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.extract.viterbi import best_path, bio_transitions, runs
from onrecord.model.windows import cut_windows
from onrecord.training.batches import CueTarget, PieceTable, WindowTarget, collate
from onrecord.training.corpora import Example
from onrecord.training.network import Network
from onrecord.training.shards import Arrays, write_shards

TOGETHER = 16
"""Windows that the teacher reads side by side."""

LEAN = 1.0
"""Subtracted from the score of "no cue", so that the student hears about doubtful cues too."""

_CUE = 1
_ARRAYS = ("ids", "features", "tags", "lengths", "cues", "roles")


def label(
    teacher: Network, examples: Sequence[Example], table: PieceTable, folder: Path, *, bf16: bool
) -> Iterator[int]:
    """Write the teacher's labels of all articles, yielding how many are done; none is done twice.

    Args:
        teacher: in evaluation mode.
        examples: the articles, in the same order each time.
        table: cuts them into pieces.
        folder: for the files, about 100 KB an article.
        bf16: compute in bfloat16.
    """

    def said(shard: Sequence[Example]) -> Arrays:
        blank = [
            _blank(table, example, lo, hi) for example in shard for lo, hi in cut_windows(table[example])
        ]
        return _packed(_labelled(teacher, blank, bf16=bf16))

    return write_shards(examples, folder, said)


def _blank(table: PieceTable, example: Example, lo: int, hi: int) -> WindowTarget:
    ids, features = table[example].window(lo, hi, table.vocabulary.edges)
    return WindowTarget(ids=ids, features=features, tags=np.zeros((len(ids), 3, 3), np.float16), cues=())


def _labelled(teacher: Network, windows: Sequence[WindowTarget], *, bf16: bool) -> list[WindowTarget]:
    """Return windows with the teacher's labels, in their order; those of like length are read together."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    found: dict[int, WindowTarget] = {}
    for k in range(0, len(order), TOGETHER):
        group = order[k : k + TOGETHER]
        with torch.no_grad():
            found |= zip(group, _read(teacher, [windows[i] for i in group], bf16=bf16), strict=True)
    return [found[i] for i in range(len(windows))]


def _read(teacher: Network, windows: Sequence[WindowTarget], *, bf16: bool) -> Iterator[WindowTarget]:
    batch = collate(windows).to(teacher.device)
    with torch.autocast(teacher.device.type, torch.bfloat16, enabled=bf16):
        tags, states, anchors = teacher(batch.ids, batch.features, batch.mask)
    scores = tags.float().log_softmax(-1).cpu()
    cues = [
        (i, lo, hi)
        for i, window in enumerate(windows)
        for lo, hi in _likely_cues(scores[i, : len(window.ids), _CUE].numpy())
    ]
    places = torch.tensor(cues, dtype=torch.long).reshape(-1, 3)
    roles = teacher.arguments(states.float(), anchors.float(), places.to(states.device))
    told = roles.softmax(-1).cpu().numpy()
    for i, window in enumerate(windows):
        size = len(window.ids)
        yield replace(
            window,
            tags=_inner(scores[i, :size].exp().numpy()),
            cues=tuple(
                CueTarget(lo, hi, _inner(role[:size]))
                for (of, lo, hi), role in zip(cues, told, strict=True)
                if of == i
            ),
        )


def _likely_cues(scores: NDArray[np.float32]) -> list[tuple[int, int]]:
    emissions = scores.copy()
    emissions[:, 0] -= LEAN
    emissions[[0, -1]] = (0, -math.inf, -math.inf)
    return runs(best_path(emissions[None], bio_transitions(1))[0], 1)


def _inner(probabilities: NDArray[np.float32]) -> NDArray[np.float16]:
    """Return probabilities with nothing said of the two special pieces."""
    inner = probabilities.astype(np.float16)
    inner[[0, -1]] = 0
    return inner


def _packed(windows: Sequence[WindowTarget]) -> Arrays:
    cues = [(i, cue.lo, cue.hi) for i, window in enumerate(windows) for cue in window.cues]
    roles = [cue.roles for window in windows for cue in window.cues]
    return {
        "ids": np.concatenate([w.ids for w in windows]).astype(np.int32),
        "features": np.concatenate([w.features for w in windows]).astype(np.int8),
        "tags": np.concatenate([w.tags for w in windows]),
        "lengths": np.array([len(w.ids) for w in windows], np.int32),
        "cues": np.array(cues, np.int32).reshape(-1, 3),
        "roles": np.concatenate(roles) if roles else np.zeros((0, 5), np.float16),
    }


def read_labels(folder: Path) -> list[WindowTarget]:
    """Read all labels in a folder, some 30 KB of memory a window."""
    windows: list[WindowTarget] = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as arrays:
            windows += _unpacked(*(arrays[name] for name in _ARRAYS))
    return windows


def _unpacked(
    ids: NDArray[np.int32],
    features: NDArray[np.int8],
    tags: NDArray[np.float16],
    lengths: NDArray[np.int32],
    cues: NDArray[np.int32],
    roles: NDArray[np.float16],
) -> Iterator[WindowTarget]:
    ends = lengths.cumsum()
    of_cue = lengths[cues[:, 0]]
    role_ends = of_cue.cumsum()
    for i, (end, length) in enumerate(zip(ends.tolist(), lengths.tolist(), strict=True)):
        here = slice(end - length, end)
        yield WindowTarget(
            ids=ids[here].astype(np.int64),
            features=features[here].astype(np.int64),
            tags=tags[here],
            cues=tuple(
                CueTarget(int(cues[k, 1]), int(cues[k, 2]), roles[role_ends[k] - length : role_ends[k]])
                for k in np.flatnonzero(cues[:, 0] == i).tolist()
            ),
        )
