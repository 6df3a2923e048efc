"""The events of a story as all articles together know them, and the happenings that they make; never stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.link.event_reports import Happening, Reported, Somebody
from rashomon.link.event_words import content_words, cue_lemma
from rashomon.link.events import happenings
from rashomon.model import Actor, Article, Event, Kind, Part, Span, Statement, Time
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.evidence import Evidence
from rashomon.views.ledger import NARRATOR, UNNAMED, day_of
from rashomon.views.speaking import Speaking


@dataclass(frozen=True, slots=True)
class Reports:
    """What is asked of a story once, to tell its events.

    Attributes:
        speaking: who speaks.
        articles: by id.
        times: by id.
        statements: by id.
        actors: by id.
        events: with all that the story knows of them, in the order of the articles and of their words.

    """

    speaking: Speaking
    articles: Mapping[str, Article]
    times: Mapping[str, Time]
    statements: Mapping[str, Statement]
    actors: Mapping[str, Actor]
    events: tuple[Reported, ...]

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Reports":
        """Ask a story file."""
        speaking = Speaking.of(story)
        articles = speaking.evidence.articles
        times = {one.id: one for one in story.times()}
        statements = {one.id: one for one in story.statements()}
        made = [
            reported(one, articles[one.article], speaking.evidence, times.get(one.time or "")) for one in story.events()
        ]
        actors = {one.id: one for one in speaking.cast.actors}
        return cls(speaking, articles, times, statements, actors, tuple(made))

    def happenings(self) -> tuple[Happening, ...]:
        """Put together what several reports tell of."""
        return happenings(self.events)

    def voice(self, event: Event) -> str:
        """Name whoever tells an event: a speaker, or the narrator."""
        statement = self.statements.get(event.voice or "")
        return NARRATOR if statement is None else self.speaking.speaker(statement) or UNNAMED

    def outlet(self, event: Event) -> str:
        """Name the outlet that tells an event; its article where that is not known."""
        article = self.articles[event.article]
        return article.metadata.value("outlet") or article.name

    def whose(self, event: Event) -> str:
        """Say whose word an event is: the outlet's, or that of a speaker whom the outlet passes on."""
        return self.outlet(event) if event.voice is None else f"{self.voice(event)}, in {self.outlet(event)}"


def reported(event: Event, article: Article, evidence: Evidence, time: Time | None) -> Reported:
    """Tell an event with all that is known of it.

    Args:
        event: as its article tells it.
        article: the article.
        evidence: who is who.
        time: when it was; None where the words give no time.

    """
    text = article.text
    return Reported(
        event,
        tuple(_somebody(one, evidence) for one in event.actors),
        tuple(_somebody(one, evidence) for one in event.recipients),
        time.value if time else "",
        time.begin if time else None,
        time.end if time else None,
        day_of(article),
        cue_lemma(event.cue.of(text), event.pattern),
        _other_words(text, event, time),
        " ".join(event.place.of(text).split()) if event.place else "",
    )


def _somebody(part: Part, evidence: Evidence) -> Somebody:
    """Tell who has a part, under the name by which all articles together know him."""
    actor = evidence.cast.actor(part.referent)
    own = evidence.referents.get(part.referent)
    if actor is not None:
        return Somebody(actor.id, actor.name, actor.named, actor.country, actor.kind is Kind.STATE, part.quantity)
    if own is not None:
        return Somebody(own.id, own.name, own.named, own.country, own.kind is Kind.STATE, part.quantity)
    return Somebody(part.referent, "", named=False, quantity=part.quantity)


def _other_words(text: str, event: Event, time: Time | None) -> frozenset[str]:
    """Give what the words of an event say besides who has a part in it, what is done and when."""
    known = [event.cue, *(one.span for one in (*event.actors, *event.recipients)), *([time.span] if time else [])]
    rest = [piece for span in event.spans for piece in without(span, known)]
    return content_words(" ".join(piece.of(text) for piece in rest))


def without(span: Span, taken: Iterable[Span]) -> list[Span]:
    """Give what is left of a span outside of others.

    Examples:
        >>> without(Span(0, 9), [Span(2, 4), Span(8, 12)])
        [Span(start=0, end=2), Span(start=4, end=8)]

    """
    left, start = list[Span](), span.start
    for one in sorted(one for one in taken if one.overlaps(span)):
        if start < one.start:
            left.append(Span(start, one.start))
        start = max(start, one.end)
    return [*left, Span(start, span.end)] if start < span.end else left
