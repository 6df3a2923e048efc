"""How a view's answers stand in a table."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table.

    Attributes:
        columns: by name, in their order, the most characters that each may take; 0, for one of them, is the rest.
        spare: columns to leave out where the terminal is narrow, the first one first.
        readable: the terminal is narrow where the rest is fewer characters than this.

    """

    columns: Mapping[str, int]
    spare: tuple[str, ...] = ()
    readable: int = 32
