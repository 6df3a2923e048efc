"""Why a position is said to be implied: by which event, in which words, and by which entry of the codebook."""

from collections.abc import Iterator

from rashomon.model import Answer, Span, hull
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.finding import one_of
from rashomon.views.implied import Implied, implied
from rashomon.views.speaking import Speaking


def explain_implied(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why a position is implied; the columns are what, value and why.

    Args:
        story: the story file.
        record: an implied position's id or its beginning.

    Raises:
        CallError: there is no such implied position, or there are several.

    """
    speaking = Speaking.of(story)
    kind = ("implied position", "implied positions")
    found = one_of(list(implied(story, speaking)), record, "rashomon show positions --implied", kind)
    return tuple(_rows(found))


def _rows(one: Implied) -> Iterator[Answer]:
    told, event = one.told, one.event
    position = told.position
    whole = hull((*event.spans, event.cue, *(part.span for part in (*event.actors, *event.recipients))))
    yield _answer(one, "implied position", one.id, "no words tell it; it follows from an event", whole)
    coded = ", ".join(part for part in (event.type.value, event.cameo, event.mode, *event.contexts) if part)
    yield _answer(one, "implied by", event.id, f"the event {coded}, {event.status.value}", event.cue)
    sides = {part.referent: part.span for part in (*event.actors, *event.recipients)}
    yield _answer(one, "holder", told.holder, "has a part in the event", sides[position.holder])
    yield _answer(one, "target", told.target, "has a part in the event", sides[position.target])
    yield _answer(one, "relation", position.relation, f"the codebook's entry {position.pattern!r}", event.cue)
    said = "the outlet tells of the event" if event.voice is None else f"the event is told in {event.voice}"
    yield _answer(one, "voice", told.voice, said, event.cue)
    how = f"the event is put as {event.status.value}"
    yield _answer(one, "modality", position.modality.value, how, event.cue)
    if position.quantity:
        yield _answer(one, "quantity", position.quantity, "how many do it", event.cue)
    day = "the day of its article" if told.day else "its article has no day"
    yield _answer(one, "as of", told.day, day, event.cue)
    if event.doubt:
        yield _answer(one, "doubt", event.doubt, "the event is not certain", event.cue)


def _answer(one: Implied, what: str, value: str | None, why: str, span: Span) -> Answer:
    return Answer((("what", what), ("value", value), ("why", why)), cite_all(one.told.article, (span,)))
