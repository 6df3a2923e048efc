"""A few calls at once, their results in order: for work that waits for something else than Python."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")


def side_by_side(call: Callable[[One], Other], items: Iterable[One], threads: int, ahead: int = 0) -> Iterator[Other]:
    """Call a function with each item, on several threads.

    Args:
        call: the function; it must not mind being called from several threads.
        items: taken up one by one, as their turn comes.
        threads: how many calls run at once; one runs in the caller's own thread.
        ahead: how many items may be taken up before the first one's result is asked for; at least two a thread.

    Yields:
        The results, in the order of the items.

    Examples:
        >>> list(side_by_side(str, range(3), threads=2))
        ['0', '1', '2']

    """
    if threads == 1:
        yield from map(call, items)
        return
    waiting: deque[Future[Other]] = deque()
    with ThreadPoolExecutor(threads, thread_name_prefix="rashomon") as pool:
        try:
            for item in items:
                waiting.append(pool.submit(call, item))
                if len(waiting) > max(ahead, 2 * threads):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def cores() -> int:
    """Count the processor's cores that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
