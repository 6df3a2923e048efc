"""Reads an edition: pages of a section, one record, and all that is said about an article or a record."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, Self

from rashomon.edition.body import from_body
from rashomon.edition.facets import Facets
from rashomon.edition.tables import connect
from rashomon.edition.wanted import Page, Wanted
from rashomon.model import Answer
from rashomon.store.search import literal

_AT_ONCE: Final = 500


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
        """Open an edition file."""
        self.path = path
        self._local = threading.local()
        self._opened = list[sqlite3.Connection]()
        self._facets: dict[str, Facets] = {}

    def __enter__(self) -> Self:
        """Return the edition."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; whatever thread is asking must be done."""
        for connection in self._opened:
            connection.close()
        self._opened.clear()
        self._local = threading.local()

    @cached_property
    def about(self) -> dict[str, str]:
        """What is known of the edition itself: `version`, the story's `mark`, and the `seconds` that it took."""
        return dict(self._ask("SELECT name, value FROM about"))

    def page(self, section: str, wanted: Wanted | None = None) -> Page:
        """Give a page of a section, in the order of its view.

        Args:
            section: the section's name.
            wanted: which rows; None gives the first page of all.

        """
        asked = wanted or Wanted()
        facets = self._section(section)
        chosen = facets.choose(asked, self._found(section, asked.text) if asked.text else None)
        keys = [int(row) + facets.first for row in chosen.nonzero()[0]]
        at = (asked.number - 1) * asked.size
        rows = tuple(answer for _, answer in self._rows(keys[at : at + asked.size]))
        return Page(rows, len(keys), asked.number, asked.size, facets.counts(chosen))

    def every(self, section: str, wanted: Wanted | None = None) -> Iterator[Answer]:
        """Go through all wanted rows of a section, whatever page is asked for."""
        asked = wanted or Wanted()
        facets = self._section(section)
        chosen = facets.choose(asked, self._found(section, asked.text) if asked.text else None)
        keys = [int(row) + facets.first for row in chosen.nonzero()[0]]
        for at in range(0, len(keys), _AT_ONCE):
            yield from (answer for _, answer in self._rows(keys[at : at + _AT_ONCE]))

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

    def citing(self, article: str) -> list[tuple[str, Answer]]:
        """Give all rows that cite an article, by its id, each with its section's name, in the order of the sections."""
        keys = [key for (key,) in self._ask("SELECT key FROM place WHERE article = ? ORDER BY key", article)]
        return [row for at in range(0, len(keys), _AT_ONCE) for row in self._rows(keys[at : at + _AT_ONCE])]

    def _section(self, section: str) -> Facets:
        if section not in self._facets:
            self._facets[section] = Facets.of(self._connection(), section)
        return self._facets[section]

    def _found(self, section: str, text: str) -> list[int]:
        if not any(character.isalnum() for character in text):
            return []
        facets = self._section(section)
        plain = literal(text.replace("\0", " ").encode(errors="ignore").decode())
        query = "SELECT rowid FROM word_index WHERE word_index MATCH ? AND rowid BETWEEN ? AND ?"
        return [key for (key,) in self._ask(query, plain, facets.first, facets.first + facets.count - 1)]

    def _rows(self, keys: Sequence[int]) -> list[tuple[str, Answer]]:
        marks = ",".join("?" * len(keys))
        query = f"SELECT section, body FROM answer WHERE key IN ({marks}) ORDER BY key"  # noqa: S608 - marks alone
        return [(section, from_body(body)) for section, body in self._ask(query, *keys)]

    def _ask(self, query: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]  # as the columns are
        return self._connection().execute(query, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path)
            self._local.connection = connection
            self._opened.append(connection)
        return connection
