"""Steps of training made by other processes while the one before is computed."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import count
from multiprocessing import get_context
from typing import Any, TypeVar

Made = TypeVar("Made")

DEPTH = 3
"""Steps that each process is ahead."""

_makers: list[Callable[[int], Any]] = []


def ahead(make: Callable[[int], Made], workers: int) -> Iterator[Made]:
    """Yield what a function makes of 0, 1, 2 and so on, in order and without end.

    Args:
        make: depends on the number alone; it is copied with the process, and must not use a GPU.
        workers: processes that make what comes next; with 0 it is made when it is asked for.
    """
    if not workers:
        yield from map(make, count())
        return
    with get_context("fork").Pool(workers, _makers.append, (make,)) as pool:
        waiting = deque(pool.apply_async(_made, (number,)) for number in range(DEPTH * workers))
        for number in count(len(waiting)):
            yield waiting.popleft().get()
            waiting.append(pool.apply_async(_made, (number,)))


def _made(number: int) -> Any:
    return _makers[-1](number)
