"""Claims: what one clause of an article says of whom, whoever says it. They are what accounts are compared by."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.position import Modality
from rashomon.model.span import Anchor, Span


class Place(StrEnum):
    """Where an argument stands, whatever the verb's form: who is arrested is the object of "was arrested" too."""

    SUBJECT = "subject"
    OBJECT = "object"
    OTHER = "other"
    """Behind a preposition."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Words that a predicate speaks of.

    Attributes:
        place: where they stand.
        span: the words, from determiner to head and what belongs to it, without relative clauses.
        head: their head word.
        preposition: the one before them, in lower case; empty for subjects and objects.
        referents: ids of those whom the words name, the head's own first; may be empty.

    """

    place: Place
    span: Span
    head: Span
    preposition: str = ""
    referents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a clause says: a predicate with its arguments, how it is put, and in whose words.

    Attributes:
        article: id of the article.
        spans: the clause, in the order of the text; at least one.
        cue: the predicate's word or words: a verb, or what somebody is said to be.
        arguments: in the order of the text; may be empty.
        negated: whether the clause itself says that it is not so; what a voice denies is the voice's.
        modality: how the words put it, but for that.
        voice: id of the statement in which it is said; None where the article's own narrator says it.
        time: id of the time that says when; None where the words give none.
        id: made from the article, the voice and the predicate's place.

    Raises:
        ValueError: no words say it.

    Examples:
        >>> rain = Claim("a-1", (Span(0, 9),), Span(3, 9), (Argument(Place.SUBJECT, Span(0, 2), Span(0, 2)),))
        >>> rain.negated, rain.modality.value, rain.voice
        (False, 'asserted', None)

    """

    article: str
    spans: tuple[Span, ...]
    cue: Span
    arguments: tuple[Argument, ...] = ()
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    voice: str | None = None
    time: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a claim without words."""
        Anchor(self.article, self.spans)
        object.__setattr__(self, "id", content_id("k", self.article, self.voice or "", self.cue.start, self.cue.end))

    @property
    def anchor(self) -> Anchor:
        """Where the words stand."""
        return Anchor(self.article, self.spans)

    def at(self, place: Place) -> tuple[Argument, ...]:
        """Give the arguments at a place."""
        return tuple(one for one in self.arguments if one.place is place)
