"""Why a position is what it is: who holds it, towards whom, in whose words, and which entry of the codebook says so."""

from collections.abc import Iterator
from typing import Final

from rashomon.model import Answer, Mention, Position, Span, hull
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.finding import one_of
from rashomon.views.ledger import Told, ledger
from rashomon.views.speaking import Speaking
from rashomon.views.ties import tie

POSITION: Final = "p-"
"""What the id of a position begins with."""


def explain_position(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why a position is recorded as it is; the columns are what, value and why.

    Args:
        story: the story file.
        record: a position's id or its beginning.

    Raises:
        CallError: there is no such position, or there are several.

    """
    speaking = Speaking.of(story)
    found = one_of(ledger(story, speaking), record, "rashomon show positions", ("position", "positions"))
    return tuple(_rows(speaking, found))


def _rows(speaking: Speaking, one: Told) -> Iterator[Answer]:
    position = one.position
    yield _answer(one, "position", position.id, "the words that show it", hull((*position.spans, position.cue)))
    for what, name, referent in (("holder", one.holder, position.holder), ("target", one.target, position.target)):
        mention = _nearest(speaking, referent, position)
        first = mention is speaking.evidence.referents[referent].mentions[0]
        yield _answer(one, what, name, tie(mention, first=first), mention.span)
    yield _answer(one, "relation", position.relation, f"the codebook's entry {position.pattern!r}", position.cue)
    told = "no speaker says it, so the outlet does" if position.voice is None else f"it stands in {position.voice}"
    yield _answer(one, "voice", one.voice, told, position.cue)
    yield _answer(one, "modality", position.modality.value, "how the words put it", position.cue)
    if position.quantity:
        yield _answer(one, "quantity", position.quantity, "how many hold it", position.cue)
    day = "the day of its article" if one.day else "its article has no day"
    yield _answer(one, "as of", one.day, day, position.cue)
    if one.before:
        yield _answer(one, "before", one.before, "what the same voice told earlier of the same matter", position.cue)
    if position.doubt:
        yield _answer(one, "doubt", position.doubt, "this is not certain", position.cue)


def _nearest(speaking: Speaking, referent: str, position: Position) -> Mention:
    """Choose the mention that stands nearest to the words that say the position."""
    mentions = speaking.evidence.referents[referent].mentions
    return min(mentions, key=lambda one: abs(one.span.start - position.cue.start))


def _answer(one: Told, what: str, value: str | None, why: str, span: Span) -> Answer:
    return Answer((("what", what), ("value", value), ("why", why)), cite_all(one.article, (span,)))
