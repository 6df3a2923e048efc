"""Ties of words for a state ("the country", "the island nation") to the state that the narrator speaks of."""

from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.sure import Sure
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.codebook.regions import states_of_region
from rashomon.model import Naming

_BACK: Final = 3
"""Sentences back in which the state may stand."""
_LIKELY: Final = 0.8


def country_tie(scene: Scene, number: int) -> Sure | bool | None:
    """Find the state that a description means.

    Args:
        scene: the article's mentions.
        number: the mention's.

    Returns:
        The tie; None where rules say nothing; False where it may be one of several states, and none must be chosen.

    """
    one = scene.candidates[number]
    if (
        one.naming is not Naming.DESCRIPTION
        or one.noun not in plain_nouns("states")
        or one.plural
        or one.determiner != "the"
        or one.lands
    ):
        return None
    near = [other for other in scene.candidates[:number] if other.country and one.sentence - other.sentence <= _BACK]
    region = states_of_region(one.words)
    open_to = [other for other in near if not _beside(one, other) and (not region or other.country in region)]
    if len({other.country for other in open_to}) == 1:
        return Sure(open_to[-1].number, "the one state spoken of just before that it may be", _LIKELY)
    return False if near else None


def _beside(one: Candidate, other: Candidate) -> bool:
    """Whether two mentions hang on one verb, and so are two."""
    return one.sentence == other.sentence and one.governor == other.governor
