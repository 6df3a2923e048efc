"""Events: what an article reports that somebody did, to whom, on which day; happened, denied, planned or alleged."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Anchor, Span


class EventType(StrEnum):
    """What sort of deed it is: the sixteen types of PLOVER (Open Event Data Alliance)."""

    AGREE = "AGREE"
    """Agree to, or promise, something that has still to be done."""
    CONSULT = "CONSULT"
    """Meet, visit, telephone, negotiate, mediate."""
    SUPPORT = "SUPPORT"
    """Back by words: praise, recognise, endorse, sign."""
    COOPERATE = "COOPERATE"
    """Do something together."""
    AID = "AID"
    """Give money, goods, arms, shelter."""
    CONCEDE = "CONCEDE"
    """Give way at home: release, ease, resign, reform."""
    RETREAT = "RETREAT"
    """Give way in arms: withdraw, surrender, stop firing."""
    REQUEST = "REQUEST"
    """Ask, urge, demand."""
    ACCUSE = "ACCUSE"
    """Blame, condemn, charge, sue, investigate."""
    REJECT = "REJECT"
    """Refuse, deny, block, defy."""
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    """March, strike, riot."""
    SANCTION = "SANCTION"
    """Cut off: sanctions, expulsions, broken relations."""
    MOBILIZE = "MOBILIZE"
    """Move forces or arms without using them."""
    COERCE = "COERCE"
    """Arrest, seize, ban, censor, expel from home."""
    ASSAULT = "ASSAULT"
    """Attack, kill, bomb, fight."""


class Status(StrEnum):
    """How an article puts an event."""

    HAPPENED = "happened"
    DENIED = "denied"
    """The words say that it did not happen."""
    PLANNED = "planned"
    THREATENED = "threatened"
    """Who would do it says so as a threat."""
    ALLEGED = "alleged"
    """Somebody's words say that it happened, and not the article's narrator."""
    HYPOTHETICAL = "hypothetical"
    CALLED_FOR = "called for"
    """Somebody asks for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who has a part in an event.

    Attributes:
        referent: id of the referent.
        span: the words that name him there.
        quantity: how many, in the article's words ("more than 50"); empty where it is one.

    """

    referent: str
    span: Span
    quantity: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One deed, as one article reports it.

    Attributes:
        article: id of the article.
        type: PLOVER's.
        actors: who does it; at least one, unless there are recipients ("three students were arrested").
        recipients: to whom it is done; may be empty ("thousands marched").
        spans: the words that show it, in the order of the text; at least one.
        cue: the word or words that say it.
        pattern: name of the codebook's entry that found it.
        cameo: the entry's CAMEO code ("112").
        mode: PLOVER's mode of its type ("arrest"); empty where the words show none.
        contexts: PLOVER's contexts, in the order of the alphabet ("military"); may be empty.
        reciprocal: whether all who are named do it to one another; the first of them is the actor, the others
            recipients, in the order of the text.
        status: how the words put it.
        voice: id of the statement in which it is told; None where the article's own narrator tells it.
        time: id of the time that says when; None where the words give none.
        place: the words that say where; None where none do.
        doubt: what is not certain, as a question; empty where nothing is.
        id: made from all that it says and where.

    Raises:
        ValueError: no words show it, it has nobody, or somebody does it to himself.

    Examples:
        >>> peru, chile = Part("r-peru", Span(0, 4)), Part("r-chile", Span(12, 17))
        >>> Event("a-1", EventType.ACCUSE, (peru,), (chile,), (Span(0, 17),), Span(5, 11), "accuse").status.value
        'happened'

    """

    article: str
    type: EventType
    actors: tuple[Part, ...]
    recipients: tuple[Part, ...]
    spans: tuple[Span, ...]
    cue: Span
    pattern: str
    cameo: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()
    reciprocal: bool = False
    status: Status = Status.HAPPENED
    voice: str | None = None
    time: str | None = None
    place: Span | None = None
    doubt: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse an event without words or people, and one of somebody to himself."""
        Anchor(self.article, self.spans)
        parts = [one.referent for one in (*self.actors, *self.recipients)]
        if not parts or len(set(parts)) < len(parts):
            message = f"{self.type.value} needs somebody, and nobody twice: {', '.join(parts) or 'nobody'}"
            raise ValueError(message)
        said = (self.type.value, self.status.value, self.voice or "", *parts)
        object.__setattr__(self, "id", content_id("e", self.article, *said, self.cue.start, self.cue.end))

    @property
    def anchor(self) -> Anchor:
        """Where the words stand."""
        return Anchor(self.article, self.spans)
