"""Reads an edition: pages of a section, one record, and all that is said about an article or a record."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from rashomon.edition.body import from_body
from rashomon.edition.facets import Facets
from rashomon.edition.lending import Lender
from rashomon.edition.wanted import RANKED, Order, Page, Wanted
from rashomon.errors import RetryError
from rashomon.model import Answer
from rashomon.store.search import literal, loosely

_AT_ONCE: Final = 500
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR})


class Edition:
    """The answers of a story, set in order. It may be asked by several threads at once.

    Examples:
        >>> from tempfile import TemporaryDirectory
        >>> from rashomon.edition.making import make_edition
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.store import StoryFile
        >>> folder = TemporaryDirectory()
        >>> path = Path(folder.name, "story.rashomon")
        >>> with StoryFile.open(path, create=True) as story:
        ...     story.write(Sheet(Article("one.txt", "The mayor of Port Ash resigned.")), "one.txt", {})
        True
        >>> make_edition(path, Path(folder.name, "edition"))
        >>> with Edition(Path(folder.name, "edition")) as edition:
        ...     page = edition.page("articles", Wanted(text="mayor"))
        ...     [one.exact for one in page.rows[0].citations]
        ['The mayor of Port Ash resigned.']
        >>> folder.cleanup()

    """

    def __init__(self, path: Path) -> None:
        """Open an edition file; another that takes its place later is not seen.

        Raises:
            RetryError: there is no whole edition.

        """
        self.path = path
        self._lender = Lender(path)
        self._facets: dict[str, Facets] = {}
        self.about = dict(self._ask("SELECT name, value FROM about"))

    about: Mapping[str, str]
    """What is known of the edition itself: `version`, the story's `mark`, and the `seconds` that it took."""
    broken: bool = False
    """Whether the file turned out to be damaged; then it is to be made again."""

    def __enter__(self) -> Self:
        """Return the edition."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file now; nobody may be asking. It is closed by itself when nobody has it any more."""
        self._lender.close()

    def warm(self) -> None:
        """Read ahead what every page of a section needs, so that nobody waits for it."""
        for (name,) in self._ask("SELECT name FROM section"):
            self._section(name)

    def page(self, section: str, wanted: Wanted | None = None) -> Page:
        """Give a page of a section, in the order that is wanted.

        Args:
            section: the section's name.
            wanted: which rows; None gives the first page of all.

        """
        asked = wanted or Wanted()
        facets, chosen, rows, best = self._choose(section, asked)
        at = (asked.number - 1) * asked.size
        shown = tuple(answer for _, answer in self._rows(facets.keys(rows[at : at + asked.size])))
        return Page(shown, len(rows), asked.number, asked.size, facets.counts(chosen), best)

    def every(self, section: str, wanted: Wanted | None = None) -> Iterator[Answer]:
        """Go through all wanted rows of a section, whatever page is asked for."""
        facets, _, rows, _ = self._choose(section, wanted or Wanted())
        for at in range(0, len(rows), _AT_ONCE):
            yield from (answer for _, answer in self._rows(facets.keys(rows[at : at + _AT_ONCE])))

    def having(self, section: str, facet: str, value: str, most: int = _AT_ONCE) -> Page:
        """Give the rows of a section that have a value.

        Args:
            section: the section's name.
            facet: of the section.
            value: `""` for what is not known.
            most: at most so many rows; `total` counts all.

        """
        return self.page(section, Wanted({facet: (value,)}, size=most))

    def count(self, section: str) -> int:
        """Count the rows of a section."""
        return self._section(section).count

    def record(self, section: str, record: str) -> Answer | None:
        """Give the first row of a record; None where there is none."""
        found = self.records(section, record)
        return found[0] if found else None

    def records(self, section: str, record: str) -> list[Answer]:
        """Give all rows of a record, in the order of the view."""
        query = "SELECT body FROM answer WHERE section = ? AND id = ? ORDER BY key"
        return [from_body(body) for (body,) in self._ask(query, section, record)]

    def beginning(self, section: str, record: str, most: int = 2) -> list[str]:
        """Give the ids of records that begin so, in the order of the alphabet.

        Args:
            section: the section's name.
            record: the beginning of an id.
            most: at most so many.

        """
        query = "SELECT DISTINCT id FROM answer WHERE section = ? AND id >= ? AND id < ? ORDER BY id LIMIT ?"
        return [found for (found,) in self._ask(query, section, record, record + "\U0010ffff", most)]

    def citing(self, article: str, *sections: str) -> list[tuple[str, Answer]]:
        """Give the rows that cite an article, each with its section's name, in the order of the sections.

        Args:
            article: its id.
            sections: the sections to look in; all where none is named. Some rows of others cite a whole outlet.

        """
        query, ranges = "SELECT key FROM place WHERE article = ?", ""
        if sections:
            known = [self._section(one) for one in sections]
            spans = [f"key BETWEEN {one.first} AND {one.first + one.count - 1}" for one in known]
            ranges = f" AND ({' OR '.join(spans)})"
        keys = [key for (key,) in self._ask(f"{query}{ranges} ORDER BY key", article)]
        return [row for at in range(0, len(keys), _AT_ONCE) for row in self._rows(keys[at : at + _AT_ONCE])]

    def _section(self, section: str) -> Facets:
        if section not in self._facets:
            with self._told() as connection:
                self._facets[section] = Facets.of(connection, section)
        return self._facets[section]

    def _choose(self, section: str, wanted: Wanted) -> tuple[Facets, NDArray[np.bool_], NDArray[np.intp], bool]:
        """Say of each row of a section whether it is wanted; give those that are, and whether the best come first."""
        facets = self._section(section)
        found = self._found(facets, wanted, best=False) if wanted.text else None
        chosen = facets.choose(wanted, found)
        if found is None or wanted.text is None or wanted.order is not Order.BEST or len(found) > RANKED:
            return facets, chosen, chosen.nonzero()[0], False
        ranked = self._found(facets, wanted, best=True)
        return facets, chosen, ranked[chosen[ranked]], True

    def _found(self, facets: Facets, wanted: Wanted, *, best: bool) -> NDArray[np.intp]:
        """Find the rows that have words, in their order or the best first."""
        asked = (wanted.text or "").replace("\0", " ").encode(errors="ignore").decode()
        plain = loosely(asked) if wanted.loose else literal(asked)
        if not plain:
            return np.empty(0, np.intp)
        order = "rank, rowid" if best else "rowid"
        query = f"SELECT rowid FROM word_index WHERE word_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY {order}"  # noqa: S608
        keys = self._ask(query, plain, facets.first, facets.first + facets.count - 1)
        return np.fromiter((key - facets.first for (key,) in keys), np.intp, len(keys))

    def _rows(self, keys: Sequence[int]) -> list[tuple[str, Answer]]:
        """Give rows, each with its section's name, in the order of the keys."""
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, section, body FROM answer WHERE key IN ({marks})"  # noqa: S608 - marks alone
        found = {key: (section, body) for key, section, body in self._ask(query, *keys)}
        return [(section, from_body(body)) for section, body in map(found.__getitem__, keys)]

    def _ask(self, query: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]  # as the columns are
        with self._told() as connection:
            rows: list[tuple] = connection.execute(query, values).fetchall()  # type: ignore[type-arg]
            return rows

    @contextmanager
    def _told(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection, and say so where the file is damaged."""
        try:
            with self._lender.connection() as connection:
                yield connection
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                raise
            self.broken = True
            message = "what was prepared of this story is damaged"
            raise RetryError(message, "it is made again: load this page in a moment") from error
