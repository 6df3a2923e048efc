"""The part of a story file's interface that is about copies: sketches of articles, and what two of them share."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from rashomon.model.copy import Body, Copy, Sketch
from rashomon.store import copies


class HoldsCopies(ABC):
    """What a story file holds of copies; each call is a transaction of its own."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes."""

    def sketches(self, version: str) -> list[Sketch]:
        """Return the sketches that a version made, in the order of the articles' ids."""
        with self._reading() as connection:
            return copies.sketches(connection, version)

    def unsketched(self, version: str) -> list[str]:
        """Return the ids of the articles of which a version made no sketch yet, in their order."""
        with self._reading() as connection:
            return copies.unsketched(connection, version)

    def bodies(self, ids: Sequence[str]) -> list[Body]:
        """Return what of articles can have been copied, in the order of their ids; what is gone is left out."""
        with self._reading() as connection:
            return copies.bodies(connection, ids)

    def compared(self) -> set[tuple[str, str]]:
        """Return the pairs of articles that were compared, by id, each in the order of the alphabet."""
        with self._reading() as connection:
            return copies.compared(connection)

    def copies(self) -> list[Copy]:
        """Return what articles share, in the order of their ids."""
        with self._reading() as connection:
            return copies.copies(connection)

    def copy_between(self, one: str, other: str) -> Copy | None:
        """Return what two articles share, by their ids in any order; None where it is nothing."""
        with self._reading() as connection:
            return copies.copy_between(connection, one, other)

    def write_sketches(self, made: Sequence[Sketch], version: str) -> None:
        """Write sketches of articles, and forget with what each was compared before."""
        with self._writing() as connection:
            copies.write_sketches(connection, made, version)

    def settle_sketches(self, before: str, after: str) -> None:
        """Put one version of sketches in place of another: what they were made for is done."""
        with self._writing() as connection:
            copies.settle_sketches(connection, before, after)

    def write_compared(self, found: Mapping[tuple[str, str], Copy | None]) -> None:
        """Write what pairs of articles share, by their ids; None where they share nothing."""
        with self._writing() as connection:
            copies.write_compared(connection, found)

    def drop_compared(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Take away pairs that would not be compared now."""
        with self._writing() as connection:
            copies.drop_compared(connection, pairs)
