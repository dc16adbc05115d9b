"""A convolution along a line, written as one of a flat image, says the same."""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
onnx: Any = pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.training.flattening import flatten_convolutions  # noqa: E402


class Twice(torch.nn.Module):  # type: ignore[misc]  # its base is loaded where it is there
    """Two convolutions over states (n, t, c), the second of what the first gives."""

    def __init__(self) -> None:
        super().__init__()
        self.one = torch.nn.Conv1d(32, 32, 7, padding=3, groups=32)
        self.other = torch.nn.Conv1d(32, 32, 3, padding=1)

    def forward(self, states: Any) -> Any:
        """Return states of the same shape."""
        near = states + self.one(states.transpose(1, 2)).transpose(1, 2)
        return near + self.other(near.transpose(1, 2)).transpose(1, 2)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "twice.onnx"
    axes = {name: {0: "windows", 1: "positions"} for name in ("states", "near")}
    torch.onnx.export(
        Twice().eval(),
        (torch.zeros((2, 5, 32)),),
        str(path),
        input_names=["states"],
        output_names=["near"],
        dynamic_axes=axes,
        dynamo=False,
    )
    return path


@pytest.mark.parametrize(("windows", "positions"), [(1, 1), (1, 40), (3, 7)])
def test_a_flat_graph_says_what_it_said(graph: Path, windows: int, positions: int) -> None:
    states = np.random.default_rng(1).normal(size=(windows, positions, 32)).astype(np.float32)
    before = said(graph, states)
    flatten_convolutions(graph)
    np.testing.assert_allclose(said(graph, states), before, atol=1e-5)


def said(path: Path, states: np.ndarray) -> np.ndarray:
    session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"states": states})[0])
