"""Ties of words for a state ("the country", "the island nation") to the state that the narrator speaks of."""

from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.sure import Sure
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.model import Naming

_BACK: Final = 3
"""Sentences back in which the state may stand."""
_ALONE: Final = 0.8
_FIRST: Final = 0.6


def country_tie(scene: Scene, number: int) -> Sure | None:
    """Find the state that a description means.

    Args:
        scene: the article's mentions.
        number: the mention's.

    """
    one = scene.candidates[number]
    if (
        one.naming is not Naming.DESCRIPTION
        or one.noun not in plain_nouns("states")
        or one.plural
        or one.determiner != "the"
    ):
        return None
    near = [other for other in scene.candidates[:number] if other.country and one.sentence - other.sentence <= _BACK]
    if one.lands or not near:
        return None
    if len({other.country for other in near}) == 1:
        return Sure(near[-1].number, "the one state that was spoken of just before", _ALONE)
    subjects = [other for other in near if other.relation.startswith("nsubj") and not _beside(one, other)]
    if not subjects:
        return None
    return Sure(subjects[-1].number, "the state of which the narrator was speaking", _FIRST)


def _beside(one: Candidate, other: Candidate) -> bool:
    """Whether two mentions hang on one verb, and so are two."""
    return one.sentence == other.sentence and one.governor == other.governor
