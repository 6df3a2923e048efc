"""What is asked of a section of an edition, and the page that answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from rashomon.model import Answer

SIZE: Final = 50
"""Rows of a page, where nobody asks for another number."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a section are wanted.

    Attributes:
        filters: for each facet, the values of which a row must have one; `""` is what is not known.
        text: words, "phrases" and beginnings* that a row's values or cited words must have, all of them.
        since: the first day of the facet `day`, ISO.
        until: its last day, ISO; a day of which only the month is known counts as that month.
        number: the page, from 1.
        size: rows of a page.

    """

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str | None = None
    since: str | None = None
    until: str | None = None
    number: int = 1
    size: int = SIZE

    @property
    def any(self) -> bool:
        """Whether anything at all is asked of the rows."""
        return bool(self.filters or self.text or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a section.

    Attributes:
        rows: the rows of this page, in the order of the view.
        total: how many rows are wanted on all pages.
        number: which page this is, from 1.
        size: rows of a page.
        facets: for each facet of the section its values with the number of wanted rows, in the order of the alphabet,
            `""` (what is not known) last.

    """

    rows: tuple[Answer, ...]
    total: int
    number: int
    size: int
    facets: Mapping[str, tuple[tuple[str, int], ...]]

    @property
    def pages(self) -> int:
        """How many pages there are; at least one.

        Examples:
            >>> Page((), total=101, number=1, size=50, facets={}).pages
            3

        """
        return max(1, -(-self.total // self.size))
