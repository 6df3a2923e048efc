"""The shape of the claims of one article, as its annotations tell them."""

from collections.abc import Mapping

from rashomon.export.records import Record, bounds, pairs
from rashomon.model import Argument, Sheet
from rashomon.views.positions import NARRATOR


def claim_annotations(sheet: Sheet) -> list[Record]:
    """Return what each clause of one article says.

    `actors` and `time` are places in the lists of actors and of times. `voice` is the speaker's name, null where the
    narrator says it or the speaker is not known; `told` says which. `cue` is the predicate. `negated` is whether the
    clause itself says that it is not so.

    Args:
        sheet: the article with its layers.

    """
    actors = {one.id: index for index, one in enumerate(sheet.referents or ())}
    times = {one.id: index for index, one in enumerate(sheet.times or ())}
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    return [
        {
            "spans": pairs(one.spans),
            "cue": bounds(one.cue),
            "arguments": [_argument(each, actors) for each in one.arguments],
            "negated": one.negated,
            "modality": one.modality.value,
            "time": times[one.time] if one.time else None,
            "told": NARRATOR if one.voice is None else "speaker",
            "voice": speakers[one.voice] if one.voice else None,
        }
        for one in sheet.claims or ()
    ]


def _argument(one: Argument, actors: Mapping[str, int]) -> Record:
    """Return words that a predicate speaks of, with their head word and whom they name."""
    return {
        **bounds(one.span),
        "place": one.place.value,
        "head": bounds(one.head),
        "preposition": one.preposition or None,
        "actors": [actors[who] for who in one.referents],
    }
