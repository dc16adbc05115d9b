"""Convolutions along a line written as those of flat images, for which onnxruntime has its quick kernels."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, NodeProto, helper, numpy_helper

_HEIGHT, _IN_WEIGHTS = "height", "height of weights"
"""Constants: where an axis of length 1 stands in states (n, 1, t, c), and in weights (c, 1, 1, k)."""


def flatten_convolutions(path: Path) -> None:
    """Rewrite the convolutions of a graph over states (n, t, c), transposed before and behind.

    They become convolutions of images of height 1, whose transpositions onnxruntime takes into its kernels.
    Weights stay as they are and under their names. Sums are rounded in another order.

    Args:
        path: of the graph, which is written in its own place.
    """
    model = onnx.load(str(path))
    nodes = list(_flat(model.graph))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    for name, axis in ((_HEIGHT, 1), (_IN_WEIGHTS, 2)):
        model.graph.initializer.append(numpy_helper.from_array(np.array([axis], np.int64), name))
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def _flat(graph: GraphProto) -> Iterator[NodeProto]:
    """Yield the nodes of a graph, and flat ones for each convolution between its two transpositions."""
    makers = {name: node for node in graph.node for name in node.output}
    users = {name: node for node in graph.node for name in node.input}
    around = {
        node.name: (makers[node.input[0]], users[node.output[0]])
        for node in graph.node
        if node.op_type == "Conv"
    }
    gone = {node.name for two in around.values() for node in two}
    for node in graph.node:
        if node.name in around:
            before, behind = around[node.name]
            yield from _image(node, before.input[0], behind.output[0])
        elif node.name not in gone:
            yield node


def _image(line: NodeProto, states: str, result: str) -> Iterator[NodeProto]:
    """Yield a convolution of states as one of images; onnxruntime's quick kernels take (n, c, 1, t)."""
    told = {attribute.name: helper.get_attribute_value(attribute) for attribute in line.attribute}
    (kernel,), (first, last) = told["kernel_shape"], told["pads"]
    _, weight, bias = line.input
    high, image, flat, found, back = (
        f"{line.name}/{step}" for step in ("high", "image", "flat", "found", "back")
    )
    yield helper.make_node("Unsqueeze", [states, _HEIGHT], [high])
    yield helper.make_node("Transpose", [high], [image], perm=[0, 3, 1, 2])
    yield helper.make_node("Unsqueeze", [weight, _IN_WEIGHTS], [flat])
    yield helper.make_node(
        "Conv",
        [image, flat, bias],
        [found],
        name=line.name,
        group=told["group"],
        kernel_shape=[1, kernel],
        pads=[0, first, 0, last],
    )
    yield helper.make_node("Transpose", [found], [back], perm=[0, 2, 3, 1])
    yield helper.make_node("Squeeze", [back, _HEIGHT], [result])
