"""Conflicts: two passages, of two articles or of one, that cannot both hold, or that call one thing by opposite words.

Neither side is called right. The sides stand in a settled order that says nothing of them.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.actor import Reason
from rashomon.model.ids import content_id
from rashomon.model.span import Anchor, Span


class ConflictKind(StrEnum):
    """On what two sides part."""

    DENIED_CLAIM = "denied claim"
    """The one says that what the other says is not so."""
    FIGURES = "figures differ"
    """They tell of one quantity, with values that cannot both be true, rounding and "nearly" allowed for."""
    CHARACTERISATION = "opposed characterisation"
    """They call one person, body, event or deed by words of which the one affirms what the other disputes."""
    DATES = "dates differ"
    """They put one event on days that do not meet."""
    ACTORS = "actors differ"
    """They name others for one deed."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict.

    Attributes:
        article: id of the article.
        spans: its words, in the order of the text; at least one.
        voice: id of the statement in whose words it is; None where the article's narrator tells it.
        value: what it says, in short, where that is a value: "> 50", "2024-03-09", "disputes"; else empty.
        claim: id of the claim or of another record that shows it; empty where none does.

    """

    article: str
    spans: tuple[Span, ...]
    voice: str | None = None
    value: str = ""
    claim: str = ""

    def __post_init__(self) -> None:
        """Refuse a side without words."""
        Anchor(self.article, self.spans)

    @property
    def key(self) -> str:
        """Where it stands and whose word it is: two sides with one key are one."""
        places = ",".join(f"{span.start}-{span.end}" for span in self.spans)
        return f"{self.article} {places} {self.voice or ''}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that part.

    Attributes:
        kind: on what they part.
        about: what both speak of, in a few words of the articles or of the story's names.
        one: the one side.
        other: the other; in the settled order of the sides.
        reasons: why they are taken to be of one matter, and to part; weights are log odds.
        score: probability that a careful reader calls it a conflict, 0 to 1.
        doubt: what is not certain, as a question; empty where nothing is.
        id: made from kind and sides, in whatever order these stand.

    Raises:
        ValueError: both sides are the same words of one voice.

    Examples:
        >>> fifty, sixty = Side("a-1", (Span(0, 9),), value="> 50"), Side("a-2", (Span(3, 9),), value="~ 60")
        >>> one = Conflict(ConflictKind.FIGURES, "states", fifty, sixty)
        >>> one.id == Conflict(ConflictKind.FIGURES, "states", sixty, fifty).id
        True

    """

    kind: ConflictKind
    about: str
    one: Side
    other: Side
    reasons: tuple[Reason, ...] = ()
    score: float = 1.0
    doubt: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a conflict of something with itself."""
        keys = sorted((self.one.key, self.other.key))
        if keys[0] == keys[1]:
            message = f"both sides are the same words: {keys[0]}"
            raise ValueError(message)
        object.__setattr__(self, "id", content_id("c", self.kind.value, *keys))

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, in their order."""
        return self.one, self.other
