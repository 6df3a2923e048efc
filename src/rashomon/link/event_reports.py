"""What linking events works on and what it makes: events as reported, links between them, and happenings.

A happening is what several reports tell of; it may be told otherwise in each, and all that is told otherwise is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.model import Event, Reason, content_id


@dataclass(frozen=True, slots=True)
class Somebody:
    """One who has a part in an event, as all articles together know him.

    Attributes:
        id: of the actor; the article's own referent where no actor is known.
        name: the actor's name, or what the article calls him.
        named: whether any article names him; who has no name is never known again in another article.
        country: ISO 3166 alpha-3 code of the state itself, or of the state that he belongs to.
        state: whether he is a state.
        quantity: how many, in the article's words; empty where it is one.

    """

    id: str
    name: str
    named: bool = True
    country: str | None = None
    state: bool = False
    quantity: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """An event with all that a story knows of it, as far as linking needs it.

    Attributes:
        event: as the article tells it.
        actors: who does it, in the order of the event's.
        recipients: to whom, in the order of the event's.
        when: the day as TIMEX3 writes it, open where the article leaves it open (`XXXX-WXX-3`); empty where the words
            give none.
        begin: the first day that `when` covers, as an ISO date; None where it is not known.
        end: the last one.
        told_on: the day of the article; None where it is not known.
        cue: the lemma of the word, or words, that say it.
        words: what else the clause says, as `content_words` gives it.
        place: where, in the article's words; empty where none say it.

    """

    event: Event
    actors: tuple[Somebody, ...]
    recipients: tuple[Somebody, ...]
    when: str = ""
    begin: str | None = None
    end: str | None = None
    told_on: str | None = None
    cue: str = ""
    words: frozenset[str] = frozenset()
    place: str = ""

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.id

    @property
    def sides(self) -> tuple[tuple[Somebody, ...], tuple[Somebody, ...]]:
        """Who does it, and to whom; all of them twice where they do it to one another."""
        both = (*self.actors, *self.recipients)
        return (both, both) if self.event.reciprocal else (self.actors, self.recipients)


@dataclass(frozen=True, slots=True)
class EventLink:
    """Two reports that are taken to tell of one event, and why.

    Attributes:
        left: id of the one; ids stand in the order of the alphabet.
        right: id of the other.
        score: how likely that is, 0 to 1.
        reasons: what the score is made of.

    """

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the reports of one event tell otherwise.

    Attributes:
        about: day, status, actors, recipients, quantity or place.
        told: each value with the ids of the events that have it, in the order of the members.

    """

    about: str
    told: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, by all the reports that tell of it.

    Attributes:
        members: the reports, by the day of their article, the article and the place in it; at least one.
        links: what ties them; none where there is one report.
        differences: what they tell otherwise.
        id: made from its members.

    """

    members: tuple[Reported, ...]
    links: tuple[EventLink, ...] = ()
    differences: tuple[Difference, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        object.__setattr__(self, "id", content_id("h", *sorted(one.id for one in self.members)))

    @property
    def days(self) -> tuple[tuple[str, str], ...]:
        """The days that are told, first and last, each pair once, the earliest first."""
        return tuple(sorted({(one.begin, one.end) for one in self.members if one.begin and one.end}))

    def links_of(self, event: str) -> Iterator[tuple[str, EventLink]]:
        """Go through what ties an event to others, each with the other's id."""
        for link in self.links:
            if event in (link.left, link.right):
                yield (link.right if link.left == event else link.left), link
