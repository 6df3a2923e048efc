"""The shapes of exported conflicts and agreements: both sides with their words."""

from collections.abc import Iterator

from rashomon.export.records import Record, passages
from rashomon.model import Side
from rashomon.store import StoryFile
from rashomon.views.conflicts import ordered
from rashomon.views.parted import Parted


def conflict_records(story: StoryFile) -> Iterator[Record]:
    """Go through the conflicts of a story, by kind, the surest first.

    `sides` has two, in the order of the outlets' names. `exact` of a side is the whole stretch from its first word to
    its last, its parts are in `spans`; `speaker` is null where the narrator tells it, `statement` the statement in
    which it is told, `value` what it says where that is a figure, a day or a pole. `reasons` have weights in log odds.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    for one in parted.conflicts(story):
        yield {
            "id": one.id,
            "kind": one.kind.value,
            "about": one.about,
            "sides": [_side(parted, side) for side in ordered(parted, one)],
            "reasons": [
                {"feature": reason.feature, "words": reason.words, "weight": round(reason.weight, 3)}
                for reason in one.reasons
            ],
            "score": round(one.score, 4),
            "doubt": one.doubt or None,
        }


def agreement_records(story: StoryFile) -> Iterator[Record]:
    """Go through what accounts tell alike that have not copied it from one another; the shape is that of conflicts.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    for found in parted.agreements(story):
        told = (found.one, found.other)
        sides = [Side(one.article.id, one.claim.spans, one.claim.voice, claim=one.id) for one in told]
        yield {
            "id": found.id,
            "sides": [_side(parted, side) for side in sides],
            "reasons": [
                {"feature": reason.feature, "words": reason.words, "weight": round(reason.weight, 3)}
                for reason in found.reasons
            ],
            "score": round(found.score, 4),
        }


def _side(parted: Parted, side: Side) -> Record:
    article = parted.article(side.article)
    return {
        "article": article.name,
        "article_id": article.id,
        "outlet": article.metadata.value("outlet"),
        "speaker": parted.voice(side.voice) if side.voice else None,
        "statement": side.voice,
        "chain": list(parted.chain(side.voice)),
        "value": side.value or None,
        "claim": side.claim or None,
        **(passages(article.text, side.spans) or {}),
    }
