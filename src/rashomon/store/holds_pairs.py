"""The part of a story file's interface that is about one article, or two, among all: no more is read than is asked."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from rashomon.model import Actor, Reading
from rashomon.model.copy import Copy
from rashomon.store import copies, links, reads


class HoldsPairs(ABC):
    """What a story file is asked about one article or two; each call is a transaction of its own."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""

    def reading(self, article: str) -> Reading | None:
        """Return what was read in an article; None where it was not read.

        Args:
            article: its id.

        """
        with self._reading() as connection:
            return reads.reading(connection, article)

    def actors_in(self, article: str) -> list[Actor]:
        """Return the actors that an article speaks of, by name and id, each with its referents in that article alone.

        Args:
            article: its id.

        """
        with self._reading() as connection:
            return links.actors_in(connection, article)

    def shared(self, one: str, other: str) -> Copy | None:
        """Return what two articles share; None where they share nothing, or were not compared.

        Args:
            one: id of an article.
            other: id of another.

        """
        with self._reading() as connection:
            return copies.shared(connection, one, other)
