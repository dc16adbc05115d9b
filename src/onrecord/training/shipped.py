"""A shipped bundle's weights put back into a network, so that training can go on from it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from onrecord.errors import ModelError
from onrecord.training.network import Network

Arrays = Mapping[str, NDArray[Any]]


def restore(network: Network, folder: Path) -> None:
    """Give a network the weights of the attribution bundle in a folder, undone from their eight bits.

    Heads that the bundle does not have stay as they are. The weights are those that the graph computes with:
    nothing is lost against the bundle itself.

    Raises:
        ModelError: the bundle was made of another network.
    """
    try:
        _restore_encoder(network, _arrays(folder / "encoder.onnx"))
        _restore_head(network.arguments, _arrays(folder / "arguments.onnx"))
    except (OSError, KeyError, IndexError, RuntimeError) as error:
        raise ModelError(f"the bundle in {folder} does not fit this network: {error}") from error


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    graph = onnx.load(str(path)).graph
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}


def _products(arrays: Arrays) -> list[Tensor]:
    """Return the weights of the matrix products, (out, in), in the order of the graph."""
    names = [name.removesuffix("_quantized") for name in arrays if name.endswith("_quantized")]
    weights = []
    for name in sorted(names, key=lambda n: int(n.rsplit("_", 1)[-1])):
        whole, scale = arrays[f"{name}_quantized"], arrays[f"{name}_scale"]
        zero = arrays[f"{name}_zero_point"].astype(np.float32)
        weights.append(torch.from_numpy((whole.astype(np.float32) - zero) * scale).T.contiguous())
    return weights


def _copy(parameter: Tensor, value: Tensor | NDArray[Any]) -> None:
    value = value if isinstance(value, Tensor) else torch.from_numpy(value.copy())
    if parameter.shape != value.shape:
        raise RuntimeError(f"{list(parameter.shape)} is not {list(value.shape)}")
    with torch.no_grad():
        parameter.copy_(value)


def _restore_encoder(network: Network, arrays: Arrays) -> None:
    parameters = dict(network.named_parameters())
    for name, value in arrays.items():
        if name.startswith("network."):
            _copy(parameters[name.removeprefix("network.")], value)
    _copy(network.words.weight, arrays["table"].astype(np.float32) * arrays["scale"])
    added = next(value for name, value in arrays.items() if value.shape == (value.size,) and "::Add" in name)
    _copy(network.encoder.embeddings.token_type_embeddings.weight[0], added)
    products = iter(_products(arrays))
    for layer in network.encoder.encoder.layer:
        attention = layer.attention
        linears: list[nn.Linear] = [attention.self.query, attention.self.key, attention.self.value]
        linears += [attention.output.dense, layer.intermediate.dense, layer.output.dense]
        for linear in linears:
            _copy(linear.weight, next(products))
    for linear in (network.tags, network.pieces, network.anchors):
        _copy(linear.weight, next(products))


def _restore_head(head: nn.Module, arrays: Arrays) -> None:
    parameters = dict(head.named_parameters())
    for name, value in arrays.items():
        if name.startswith("head."):
            _copy(parameters[name.removeprefix("head.").replace("norm.norm.", "norm.")], value)
    products = iter(_products(arrays))
    for mixer in head.mix:
        _copy(mixer.wide.weight, next(products))
        _copy(mixer.back.weight, next(products))
    _copy(head.roles.weight, next(products))
