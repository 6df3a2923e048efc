"""A section of an edition: the answers of one view, and by which of their columns a reader may choose among them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rashomon.edition.body import words_of
from rashomon.model import Answer
from rashomon.store import StoryFile

OUTLET, ARTICLE = "outlet", "article"


@dataclass(frozen=True, slots=True)
class Facet:
    """By what a reader may choose among answers.

    Attributes:
        name: what it is called in addresses and above its values.
        columns: the columns that hold its values; none takes the outlets or articles of the cited words.
        many: whether a cell lists several values.
        some: whether rows without a value are left out, instead of standing under what is not known.
        apart: what stands between several values.
        counted: whether a number in brackets may stand behind a value, which is no part of it.

    """

    name: str
    columns: tuple[str, ...] = ()
    many: bool = False
    some: bool = False
    apart: str = "; "
    counted: bool = False

    def values(self, answer: Answer) -> Iterator[str]:
        """Go through an answer's values, each once; `""` where it has none, or else nothing.

        Examples:
            >>> from rashomon.model import Citation, Span
            >>> words = Citation("a-1", "a.txt", Span(0, 2), "It", "Selm Today", None)
            >>> answer = Answer((("via", "OPA; Tass"), ("day", None)), (words,))
            >>> [list(Facet("via", ("via",), many=True).values(answer)), list(Facet("day", ("day",)).values(answer))]
            [['OPA', 'Tass'], ['']]
            >>> list(Facet("outlet").values(answer)), list(Facet("day", ("day",), some=True).values(answer))
            (['Selm Today'], [])
            >>> told = Answer((("status", "happened (2 outlets), denied (1)"),), (words,))
            >>> list(Facet("status", ("status",), many=True, apart=", ", counted=True).values(told))
            ['happened', 'denied']

        """
        yield from dict.fromkeys(self._all(answer)) or ([] if self.some else [""])

    def _all(self, answer: Answer) -> Iterator[str]:
        if not self.columns:
            yield from (_cited(one.article if self.name == ARTICLE else one.outlet) for one in answer.citations)
            return
        row = dict(answer.values)
        for column in self.columns:
            cell = row.get(column) or ""
            parts = (part for part in (cell.split(self.apart) if self.many else [cell]) if part)
            yield from (part.partition(" (")[0] if self.counted else part for part in parts)


def _cited(value: str | None) -> str:
    return value or ""


@dataclass(frozen=True, slots=True)
class Section:
    """The answers of one view.

    Attributes:
        name: what it is called in addresses.
        ask: the view; what it gives is kept in its order.
        facets: by what a reader may choose among them.
        key: the column that says which record a row is; several rows may share it.
        words: by which words a row is found.

    """

    name: str
    ask: Callable[[StoryFile], Iterable[Answer]]
    facets: tuple[Facet, ...] = ()
    key: str = "id"
    words: Callable[[Answer], str] = words_of


def facets(*names: str, many: tuple[str, ...] = ()) -> tuple[Facet, ...]:
    """Make facets that have the names of their columns.

    Args:
        names: the columns.
        many: those of them whose cells list several values.

    """
    return tuple(Facet(name, (name,), name in many) for name in names)
