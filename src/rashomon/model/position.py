"""Positions: where somebody stands on somebody else, as words of one article say it."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Anchor, Span


class Modality(StrEnum):
    """How the words put a position."""

    ASSERTED = "asserted"
    DENIED = "denied"
    """The words say that it is not so."""
    PLANNED = "planned"
    CALLED_FOR = "called for"
    """Others ask the holder for it."""
    HYPOTHETICAL = "hypothetical"
    FORMER = "former"
    """It was so once, and is no longer."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a holder stands on a target, in one article.

    Attributes:
        article: id of the article.
        holder: id of the referent that takes the position.
        relation: the codebook's word for it: recognises, does not recognise, supports, opposes, ...
        target: id of the referent towards which it is taken.
        spans: the words that show it, in the order of the text; at least one.
        cue: the word or words that say it.
        pattern: name of the codebook's entry that found it.
        voice: id of the statement in which it is said; None where the article's own narrator says it.
        quantity: how many hold it, in the article's words ("more than 50"); empty where it is one.
        modality: how the words put it.
        doubt: what is not certain, as a question; empty where nothing is.
        id: made from all that it says and where.

    Raises:
        ValueError: no words show it, or holder and target are one.

    Examples:
        >>> one = Position("a-1", "r-peru", "supports", "r-quispe", (Span(0, 25),), Span(5, 13), "support")
        >>> one.modality.value, one.voice
        ('asserted', None)

    """

    article: str
    holder: str
    relation: str
    target: str
    spans: tuple[Span, ...]
    cue: Span
    pattern: str
    voice: str | None = None
    quantity: str = ""
    modality: Modality = Modality.ASSERTED
    doubt: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a position without words, or of somebody on itself."""
        Anchor(self.article, self.spans)
        if self.holder == self.target:
            message = f"{self.holder} cannot take a position on itself"
            raise ValueError(message)
        said = (self.holder, self.relation, self.target, self.voice or "", self.modality.value)
        object.__setattr__(self, "id", content_id("p", self.article, *said, self.cue.start, self.cue.end))

    @property
    def anchor(self) -> Anchor:
        """Where the words stand."""
        return Anchor(self.article, self.spans)
