"""What a network says of many texts, written to a folder some texts at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

SHARD = 50
"""Texts in a file, which is what an interrupted run may have to do again."""

Text = TypeVar("Text")
Arrays = Mapping[str, NDArray[Any]]


def write_shards(
    texts: Sequence[Text], folder: Path, said: Callable[[Sequence[Text]], Arrays]
) -> Iterator[int]:
    """Write what is said of all texts, yielding how many are done; a file that is there is left.

    Args:
        texts: the same ones in the same order each time.
        folder: for the files.
        said: returns what one file holds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(texts), SHARD):
        shard = texts[first : first + SHARD]
        path = folder / f"{first:06d}.npz"
        if not path.exists():
            arrays, part = said(shard), path.with_suffix(".part")
            with part.open("wb") as out:
                np.savez_compressed(out, allow_pickle=False, **arrays)
            part.replace(path)
        yield first + len(shard)
