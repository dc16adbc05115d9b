"""Many things done side by side, their results in the order in which they came."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2
"""Items in hand for each worker: enough to keep it busy, few enough to forget on Ctrl-C."""


def workers_here() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    items: Iterable[Item], work: Callable[[Item], Result], workers: int | None
) -> Generator[Result, None, None]:
    """Yield what work makes of each item, in their order.

    Args:
        items: taken a few ahead of what is yielded.
        work: runs in a thread; what it raises ends the run.
        workers: how many items at once; as many as there are cores if None.
    """
    workers = workers or workers_here()
    source = iter(items)
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[Result]] = deque()

        def take(count: int) -> None:
            waiting.extend(pool.submit(work, item) for item in islice(source, count))

        try:
            take(AHEAD * workers)
            while waiting:
                result = waiting.popleft().result()
                take(1)
                yield result
        finally:
            for future in waiting:
                future.cancel()
