"""A sheet: one article on its way through the stages, and what a stage is."""

from dataclasses import dataclass
from typing import Protocol

from rashomon.model.annotation import Reading
from rashomon.model.article import Article
from rashomon.model.claim import Claim
from rashomon.model.event import Event
from rashomon.model.position import Position
from rashomon.model.referent import Referent
from rashomon.model.statement import Statement
from rashomon.model.time import Time, Written


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article with the layers that stages have made so far.

    Attributes:
        article: the article, always there.
        reading: made by the reader; None before, and for an article that is not read.
        referents: whom and what the article speaks of, made from the reading; None before.
        statements: made from the reading and the referents; None before.
        times: when, how long and how often, made from the reading and the article's day; None before.
        written: between which days an article without a date was written; None before, and where nothing shows it.
        positions: who stands where on whom, made from the reading, the referents and the statements; None before.
        events: who did what to whom, made from the reading, the referents, the statements and the times; None before.
        claims: what each clause says, made from the same; None before.

    """

    article: Article
    reading: Reading | None = None
    referents: tuple[Referent, ...] | None = None
    statements: tuple[Statement, ...] | None = None
    times: tuple[Time, ...] | None = None
    written: Written | None = None
    positions: tuple[Position, ...] | None = None
    events: tuple[Event, ...] | None = None
    claims: tuple[Claim, ...] | None = None


class Stage(Protocol):
    """One step in reading an article: a pure callable; it touches no store, clock or network.

    Attributes:
        name: what the step is called.
        version: changes when the step's answers may change; results are cached by it.
        needs: fields of `Sheet` that must be there.
        makes: the field of `Sheet` that it fills.

    """

    @property
    def name(self) -> str: ...  # noqa: D102 - said above

    @property
    def version(self) -> str: ...  # noqa: D102

    @property
    def needs(self) -> frozenset[str]: ...  # noqa: D102

    @property
    def makes(self) -> str: ...  # noqa: D102

    def __call__(self, sheet: Sheet) -> Sheet:
        """Return the sheet with the layer that this stage makes."""
