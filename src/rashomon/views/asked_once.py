"""Asking a story once for what many views need: within a block, what was made of a story is made no second time.

What it keeps true: outside of such a block every view asks anew, so that it sees what was written since. Within one,
nobody writes to the story, or what is seen is as of the first question.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_Known = dict[tuple[str, int], Any]
_KNOWN: Final[ContextVar[_Known | None]] = ContextVar("known", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Keep what is made of stories until the block ends; a block within another has what the outer one has.

    Who calls many views on a large story puts them into one block: it costs the memory of what they share.
    """
    if _KNOWN.get() is not None:
        yield
        return
    token = _KNOWN.set({})
    try:
        yield
    finally:
        _KNOWN.reset(token)


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Let a class method make its value once in a block.

    Args:
        make: takes the class, a story, and nothing that does not follow from these.

    """

    @wraps(make)
    def once(*args: P.args, **options: P.kwargs) -> T:
        known = _KNOWN.get()
        if known is None:
            return make(*args, **options)
        key = (make.__qualname__, id(args[1]))
        if key not in known:
            # The story is kept beside the value, so that its number is given to no other one meanwhile.
            known[key] = (args[1], make(*args, **options))
        found: T = known[key][1]
        return found

    return once
