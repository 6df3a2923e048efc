"""The vocabulary of type swaps: two of PLOVER's types by which reporters tell of one deed in different words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load
from rashomon.model import EventType


@dataclass(frozen=True, slots=True)
class TypeSwap:
    """Two types between which the words for one deed waver.

    Attributes:
        name: what the entry is called.
        types: the two of them.
        reason: why one deed may be told as either, for a person to read.
        example: the two types, in the order of the alphabet.
        counter_example: two types for which it does not stand.

    Raises:
        ValueError: it has not two types.

    """

    name: str
    types: tuple[EventType, ...]
    reason: str
    example: str
    counter_example: str

    def __post_init__(self) -> None:
        """Refuse what is no pair."""
        if len(set(self.types)) != len(self.types) or len(self.types) != 2:
            message = f"a swap is of two types, not of {len(self.types)}"
            raise ValueError(message)


@lru_cache(maxsize=8)
def type_swaps(extra: Path | None = None) -> Mapping[frozenset[EventType], TypeSwap]:
    """Give the swaps by their types.

    Examples:
        >>> type_swaps()[frozenset({EventType.ASSAULT, EventType.PROTEST})].name
        'riot or attack'

    """
    return {frozenset(entry.types): entry for entry in load(TYPE_SWAPS, extra)}


def _matches(entry: TypeSwap, text: str) -> bool:
    return {one.value for one in entry.types} == set(text.split())


TYPE_SWAPS = Vocabulary("type_swaps", TypeSwap, _matches)
