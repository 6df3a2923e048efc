"""Where things are: addresses of the web app, and anchors within the report. Templates ask one of the two."""

from collections.abc import Mapping
from typing import Final, Protocol
from urllib.parse import quote, urlencode

from rashomon.model import Citation

KINDS: Final[Mapping[str, str]] = {
    "a": "article",
    "s": "statement",
    "x": "actor",
    "c": "conflict",
    "o": "outlet",
    "y": "copy",
    "g": "story",
}
"""What the first letter of a record's id says that it is, where that has a page of its own."""


class Links(Protocol):
    """Gives addresses."""

    @property
    def live(self) -> bool:
        """Whether a reader can ask for something else: other filters, another page, a verdict."""

    def words(self, cited: Citation) -> str:
        """Give the address of the words in their article, where they are highlighted."""

    def record(self, record: str) -> str:
        """Give the address of a record, by its id."""

    def page(self, name: str, **asked: str | None) -> str:
        """Give the address of a page, with what is asked of it."""


class Addresses:
    """Addresses in the web app."""

    live: Final = True

    def words(self, cited: Citation) -> str:
        """Give the address of words; it works without a script too.

        Examples:
            >>> from rashomon.model import Span
            >>> Addresses().words(Citation("a-1", "a.txt", Span(3, 9), "rained", None, None))
            '/article/a-1?at=3-9#3-9'

        """
        span = f"{cited.span.start}-{cited.span.end}"
        return f"/article/{quote(cited.article, safe='')}?at={span}#{span}"

    def record(self, record: str) -> str:
        """Give the address of a record; what has no page of its own is explained.

        Examples:
            >>> Addresses().record("x-abc"), Addresses().record("p-abc")
            ('/actor/x-abc', '/record/p-abc')

        """
        return f"/{KINDS.get(record.partition('-')[0], 'record')}/{quote(record, safe='')}"

    def page(self, name: str, **asked: str | None) -> str:
        """Give the address of a page.

        Examples:
            >>> Addresses().page("statements", speaker="Ana Solís", form=None)
            '/statements?speaker=Ana+Sol%C3%ADs'

        """
        told = urlencode({key: value for key, value in asked.items() if value is not None})
        path = "/" if name == "overview" else f"/{name}"
        return f"{path}?{told}" if told else path


class Anchors:
    """Anchors within one page that holds everything: the report."""

    live: Final = False

    def words(self, cited: Citation) -> str:
        """Give the anchor of words.

        Examples:
            >>> from rashomon.model import Span
            >>> Anchors().words(Citation("a-1", "a.txt", Span(3, 9), "rained", None, None))
            '#a-1.3-9'

        """
        return f"#{cited.article}.{cited.span.start}-{cited.span.end}"

    def record(self, record: str) -> str:
        """Give the anchor of a record."""
        return f"#{record}"

    def page(self, name: str, **asked: str | None) -> str:  # noqa: ARG002 - a report cannot be asked
        """Give the anchor of a part of the report."""
        return f"#{name}"
