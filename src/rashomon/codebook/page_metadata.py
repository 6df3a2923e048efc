"""The vocabulary of page metadata: where the markup of a page states what its article is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree, html

from rashomon.codebook.loading import Vocabulary, load

Tree = Any  # lxml ships no types


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Where a page states one of its article's fields.

    Attributes:
        name: how the place is called as evidence.
        field: which field.
        path: XPath to the elements or attributes that hold the value.
        example: markup with it.
        counter_example: markup without it.

    """

    name: str
    field: str
    path: str
    example: str
    counter_example: str

    def __post_init__(self) -> None:
        """Refuse a path that is none."""
        try:
            etree.XPath(self.path)
        except etree.XPathSyntaxError as error:
            message = f"{self.path!r} is no XPath ({error})"
            raise ValueError(message) from error


def stated_in(entry: PageMetadata, tree: Tree) -> Iterator[str]:
    """Yield what a page states in an entry's place, white space collapsed."""
    for found in _compiled(entry.path)(tree):
        value = " ".join((found if isinstance(found, str) else " ".join(found.itertext())).split())
        if value:
            yield value


def states(entry: PageMetadata, page: str) -> bool:
    """Say whether the source of a page states a field in an entry's place."""
    return next(stated_in(entry, html.document_fromstring(page)), None) is not None


PAGE_METADATA = Vocabulary("page_metadata", PageMetadata, states)


def page_metadata() -> tuple[PageMetadata, ...]:
    """Load the entries, the most telling place first."""
    return load(PAGE_METADATA)


@lru_cache(maxsize=256)
def _compiled(path: str) -> Callable[[Tree], list[Any]]:
    xpath: Callable[[Tree], list[Any]] = etree.XPath(path)
    return xpath
