"""A shipped bundle's weights put back into a network, so that training can go on from it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from onrecord.errors import ModelError
from onrecord.training.heads import LAYERS
from onrecord.training.network import Network

Arrays = Mapping[str, NDArray[Any]]


def restore(network: Network, folder: Path) -> None:
    """Give a network the weights of the bundle in a folder, undone from their eight bits.

    Heads that the bundle does not have stay as they are: one of format 2 knows attributions alone, one before
    format 5 proposes no pairs. The weights are those that the graphs compute with: nothing is lost against
    the bundle itself.

    Raises:
        ModelError: the bundle was made of another network.
    """
    try:
        _restore_encoder(network, _arrays(folder / "encoder.onnx"))
        _restore_head(network.arguments, _arrays(folder / "arguments.onnx"))
        for name in ("antecedents", "proposals"):
            if (path := folder / f"{name}.onnx").exists():
                _restore_head(getattr(network, name), _arrays(path))
    except (OSError, KeyError, IndexError, StopIteration, RuntimeError) as error:
        raise ModelError(f"the bundle in {folder} does not fit this network: {error}") from error


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    graph = onnx.load(str(path)).graph
    # Before format 5 the encoder was no part of a larger module.
    return {t.name.removeprefix("states."): numpy_helper.to_array(t) for t in graph.initializer}


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
    _copy_named(network, arrays, "network.")
    _copy(network.words.weight, arrays["table"].astype(np.float32) * arrays["scale"])
    kinds = network.encoder.embeddings.token_type_embeddings.weight
    _copy(kinds[0], _constant(arrays, (kinds.shape[1],)))
    if "network.mentions.types.bias" in arrays:
        _copy(network.mentions.bias, _constant(arrays, (LAYERS, 1, 1)).reshape(LAYERS))
    products = iter(_products(arrays))
    for linear in _linears(network, arrays):
        _copy(linear.weight, next(products))


def _linears(network: Network, arrays: Arrays) -> Iterator[nn.Linear]:
    """Yield the linear layers of the encoder's graph, in the order in which it computes them."""
    for layer in network.encoder.encoder.layer:
        attention = layer.attention
        yield from (attention.self.query, attention.self.key, attention.self.value)
        yield from (attention.output.dense, layer.intermediate.dense, layer.output.dense)
    yield network.tags
    if "network.mentions.types.bias" in arrays:
        yield from (network.mentions.pointers, network.mentions.types, network.mentions.states)
    yield from (network.pieces, network.anchors)
    if "network.glances.bias" in arrays:
        yield network.glances


def _restore_head(head: nn.Module, arrays: Arrays) -> None:
    _copy_named(head, arrays, "head.")
    products = iter(_products(arrays))
    for name, module in head.named_modules():
        if isinstance(module, nn.Linear) and f"head.{name}.weight" not in arrays:
            _copy(module.weight, next(products))


def _constant(arrays: Arrays, shape: tuple[int, ...]) -> NDArray[Any]:
    """Return what the graph adds under no name of its own, known by its shape."""
    return next(value for name, value in arrays.items() if "::Add" in name and value.shape == shape)


def _copy_named(module: nn.Module, arrays: Arrays, prefix: str) -> None:
    parameters = dict(module.named_parameters())
    for name, value in arrays.items():
        if name.startswith(prefix):
            _copy(parameters[name.removeprefix(prefix).replace("norm.norm.", "norm.")], value)
