"""The network as onnxruntime runs it."""

from dataclasses import dataclass

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.model.bundle import Bundle

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What the encoder says of b windows of t positions.

    Args:
        tags: log-probabilities of outside, begin, inside for sources, cues and contents, (b, t, 3, 3).
        pieces: states that arguments are read from, (b, t, w).
        anchors: states that cues are read from, (b, t, w).
    """

    tags: Floats
    pieces: Floats
    anchors: Floats


class Session:
    """Both graphs of a bundle, loaded.

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
        options.log_severity_level = 3
        self._encoder = _load(bundle, "encoder.onnx", options)
        self._arguments = _load(bundle, "arguments.onnx", options)

    def encode(self, ids: NDArray[np.int64], features: NDArray[np.int64], mask: NDArray[np.bool_]) -> Encoded:
        """Run the encoder over windows side by side.

        Args:
            ids: vocabulary ids with the special ones, (b, t).
            features: of each piece, (b, t, 3).
            mask: true where there is a piece, (b, t).
        """
        tags, pieces, anchors = self._encoder.run(None, {"ids": ids, "features": features, "mask": mask})
        return Encoded(tags=tags, pieces=pieces, anchors=anchors)

    def roles(self, encoded: Encoded, cues: NDArray[np.int64]) -> Floats:
        """Return log-probabilities of the roles of every position towards each cue, (c, t, 5).

        Args:
            encoded: the windows.
            cues: window, first and end position of each cue, (c, 3); at least one.
        """
        names = {"pieces": encoded.pieces, "anchors": encoded.anchors, "cues": cues}
        roles: Floats = self._arguments.run(None, names)[0]
        return roles


def _load(bundle: Bundle, name: str, options: ort.SessionOptions) -> ort.InferenceSession:
    path = bundle.folder / name
    try:
        return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no public base but Exception
        raise ModelError(f"cannot load {path}: {error}; install onrecord again") from error
