"""The network as onnxruntime runs it."""

from dataclasses import dataclass

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.model.bundle import Bundle

Floats = NDArray[np.float32]

NAMES = ("tags", "pieces", "anchors", "spans", "types", "states", "glances", "middle")
"""What the encoder's graph gives of a window, in its order."""

BESIDE, MARKED = range(2)
"""Marks of pieces in the stance pass: those beside the mentions, and the mentions' own."""

PAIRS_AT_ONCE = 2048
"""Pairs in one call of the antecedents' graph, which holds some 5 kB for each: more outgrow a cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What the encoder says of b windows of t positions.

    Args:
        tags: log-probabilities of outside, begin, inside for sources, cues and contents, (b, t, 3, 3).
        pieces: states that arguments are read from, (b, t, w).
        anchors: states that cues are read from, (b, t, w).
        spans: score of every span by first and last position, for names and phrases, (b, 2, t, t); above 0 is
            more likely than not.
        types: scores of a span's types at its first and last position, (b, t, 2, 9); they are added.
        states: of a mention at its first and last position, (b, t, 2, v); they are added.
        glances: what pairs of mentions are proposed from: means of them over pieces, (b, t, g).
        middle: states halfway through, off which pairs of mentions are read, (b, t, h).
    """

    tags: Floats
    pieces: Floats
    anchors: Floats
    spans: Floats
    types: Floats
    states: Floats
    glances: Floats
    middle: Floats


class Session:
    """The graphs of a bundle, loaded.

    Args:
        bundle: what to load.
        threads: of the CPU; all that this process may use, by default.

    Raises:
        ModelError: a graph is missing or damaged.
    """

    def __init__(self, bundle: Bundle, threads: int | None = None) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads or 0  # 0: as many as there are cores
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # a plan for every length of a window is kept, and saves no time
        options.log_severity_level = 3
        self._encoder = _load(bundle, "encoder.onnx", options)
        self._arguments = _load(bundle, "arguments.onnx", options)
        self._antecedents = _load(bundle, "antecedents.onnx", options)
        self._proposals = _load(bundle, "proposals.onnx", options)
        self._stance = _load(bundle, "stance.onnx", options)

    def encode(self, ids: NDArray[np.int64], features: NDArray[np.int64]) -> Encoded:
        """Run the encoder over windows of one length side by side.

        There is no padding, and so no mask: to add one to each of the attention's scores took a thirtieth of
        the time.

        Args:
            ids: vocabulary ids with the special ones, (b, t).
            features: of each piece, (b, t, 3).
        """
        found = self._encoder.run(NAMES, {"ids": ids, "features": features})
        return Encoded(**dict(zip(NAMES, found, strict=True)))

    def roles(self, encoded: Encoded, cues: NDArray[np.int64]) -> Floats:
        """Return log-probabilities of the roles of every position towards each cue, (c, t, 5).

        Args:
            encoded: the windows.
            cues: window, first and end position of each cue, (c, 3); at least one.
        """
        names = {"pieces": encoded.pieces, "anchors": encoded.anchors, "cues": cues}
        roles: Floats = self._arguments.run(None, names)[0]
        return roles

    def stances(self, states: Floats, pair: NDArray[np.int64]) -> Floats:
        """Return the logits of the five classes for a pair of mentions in a text, (5,).

        One pair at a time: eight bits are scaled by all that stands side by side, and an answer should not
        depend on its neighbours.

        Args:
            states: halfway through the encoder, of the text's pieces, (t, h).
            pair: first and end place of p and of q among them, (4,); where q is [0, 0) it is anyone.
        """
        marks, ranges = np.full(len(states), BESIDE), pair.reshape(2, 2)
        for start, end in ranges:
            marks[start:end] = MARKED
        kept = np.flatnonzero(marks == MARKED)
        inside = ((kept >= ranges[:, :1]) & (kept < ranges[:, 1:])).astype(np.float32)
        means = inside / np.maximum(inside.sum(1, keepdims=True), 1)
        names = {"states": states, "marks": marks, "kept": kept, "means": means}
        logits: Floats = self._stance.run(None, {**names, "alone": ranges[1:, 1] == 0})[0][0]
        return logits

    def proposals(self, p: Floats, q: Floats, sentence: Floats, alone: NDArray[np.bool_]) -> Floats:
        """Return how likely it is that a stance is told between two mentions, as logits, (n,).

        Args:
            p: mean glance of the one mention, (n, g).
            q: of the other one, likewise; any values where there is none.
            sentence: of their sentence, (n, g).
            alone: true where there is no q: anyone may hold a stance towards p, (n,).
        """
        names = {"p": p, "q": q, "sentence": sentence, "alone": alone}
        logits: Floats = self._proposals.run(None, names)[0]
        return logits

    def antecedents(
        self, states: Floats, later: NDArray[np.int64], earlier: NDArray[np.int64], told: NDArray[np.int64]
    ) -> Floats:
        """Return how much likelier than nobody each earlier mention is as antecedent, as logarithms, (p,).

        Args:
            states: of the mentions, (n, v).
            later: the later mention of each pair, (p,); at least one pair.
            earlier: the earlier one, (p,).
            told: what words tell of each pair, as rows of `pairs.TABLES`, (p, 8).
        """
        scores = np.empty(len(later), np.float32)
        place = np.zeros(len(states), np.int64)  # of each mention among those that a part is about
        for start in range(0, len(later), PAIRS_AT_ONCE):
            part = slice(start, start + PAIRS_AT_ONCE)
            place[later[part]] = place[earlier[part]] = 1
            here = np.flatnonzero(place)
            place[here] = np.arange(len(here))
            names = {"states": states[here], "later": place[later[part]], "earlier": place[earlier[part]]}
            scores[part] = self._antecedents.run(None, {**names, "told": told[part]})[0]
            place[here] = 0
        return scores


def _load(bundle: Bundle, name: str, options: ort.SessionOptions) -> ort.InferenceSession:
    path = bundle.folder / name
    try:
        return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no public base but Exception
        raise ModelError(f"cannot load {path}: {error}; install onrecord again") from error
