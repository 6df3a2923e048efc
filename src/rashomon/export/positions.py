"""The shape of exported positions: who stands where on whom, in whose words, with the words that show or imply it."""

from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.model import hull
from rashomon.store import StoryFile
from rashomon.views.implied import implied
from rashomon.views.ledger import Told, ledger
from rashomon.views.speaking import Speaking


def position_records(story: StoryFile, speaking: Speaking) -> Iterator[Record]:
    """Go through the positions of a story, by holder and target, the oldest first.

    Args:
        story: the story file.
        speaking: who speaks.

    """
    for one in ledger(story, speaking):
        yield position_record(one)


def implied_records(story: StoryFile, speaking: Speaking) -> Iterator[Record]:
    """Go through the positions that no words tell and events imply, as `position_records` does through the others.

    Such a record has besides `implied_by`, the event's id; its words are those of the event, its `pattern` is the entry
    of the codebook by which it follows, and `before` is null.

    Args:
        story: the story file.
        speaking: who speaks.

    """
    for one in implied(story, speaking):
        yield {**position_record(one.told), "id": one.id, "implied_by": one.event.id}


def position_record(one: Told) -> Record:
    """Return a position; `exact` is the whole stretch of its words, their parts are in `spans`.

    `voice` is `narrator` or the speaker's name, `voice_id` the statement in which it is said. `as_of` is the article's
    day. `modality` is how the words put it: what is not `asserted` is not said to be so.

    Args:
        one: the position with what the story knows of it.

    """
    text, position = one.article.text, one.position
    return {
        "id": position.id,
        "article": one.article.name,
        "article_id": one.article.id,
        "holder": one.holder,
        "holder_id": one.holder_id,
        "relation": position.relation,
        "target": one.target,
        "target_id": one.target_id,
        "voice": one.voice,
        "voice_id": position.voice,
        "modality": position.modality.value,
        "quantity": position.quantity or None,
        "as_of": one.day,
        "before": one.before,
        **passage(text, hull(position.spans)),
        "spans": [passage(text, span) for span in position.spans],
        "cue": passage(text, position.cue),
        "pattern": position.pattern,
        "doubt": position.doubt or None,
    }
