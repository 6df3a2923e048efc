"""What is asked of a section of an edition, and the page that answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from rashomon.model import Answer

SIZE: Final = 50
"""Rows of a page, where nobody asks for another number."""


RANKED: Final = 30_000
"""Rows that are put in order by what words count for at the most: words of more rows than that tell nothing apart."""


class Order(StrEnum):
    """In which order rows are wanted."""

    VIEW = "view"
    """That of the view."""
    BEST = "best"
    """Those in which the words asked for stand most often and in the least company come first, as BM25 has it.

    Where the words stand in more than `RANKED` rows, it is that of the view.
    """


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
        order: of the rows; None, as anything where no words are looked for, is that of the view.
        loose: whether any of the words is enough, and others that begin alike.

    """

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str | None = None
    since: str | None = None
    until: str | None = None
    number: int = 1
    size: int = SIZE
    order: Order | None = None
    loose: bool = False

    @property
    def any(self) -> bool:
        """Whether anything at all is asked of the rows."""
        return bool(self.filters or self.text or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a section.

    Attributes:
        rows: the rows of this page, in the order that is wanted.
        total: how many rows are wanted on all pages.
        number: which page this is, from 1.
        size: rows of a page.
        facets: for each facet of the section its values with the number of wanted rows, in the order of the alphabet,
            `""` (what is not known) last.
        best: whether the best come first; else the rows are in the order of the view.

    """

    rows: tuple[Answer, ...]
    total: int
    number: int
    size: int
    facets: Mapping[str, tuple[tuple[str, int], ...]]
    best: bool = False

    @property
    def pages(self) -> int:
        """How many pages there are; at least one.

        Examples:
            >>> Page((), total=101, number=1, size=50, facets={}).pages
            3

        """
        return max(1, -(-self.total // self.size))
