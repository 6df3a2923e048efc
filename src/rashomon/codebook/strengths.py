"""The vocabulary of strengths: the closed set of what a cue tells about the words it attributes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load
from rashomon.errors import CodebookError

NEUTRAL = "neutral"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Strength:
    """A class of cues.

    Attributes:
        name: what statements carry.
        means: what it tells about the outlet or the speaker.
        negated: the class that its cues come to under "not".
        after: the work that the class follows.
        example: a cue of the class.
        counter_example: a cue of another one.

    """

    name: str
    means: str
    negated: str
    after: str
    example: str
    counter_example: str


@lru_cache(maxsize=8)
def strengths(extra: Path | None = None) -> Mapping[str, Strength]:
    """Load the strengths by name; refuse one whose negation is none.

    Examples:
        >>> strengths()["wanted"].negated
        'unwilling'

    """
    known = {entry.name: entry for entry in load(STRENGTHS, extra)}
    for entry in known.values():
        if entry.negated not in known:
            message = f"strength {entry.name!r} is negated as {entry.negated!r}, which is no strength"
            raise CodebookError(message, f"known are: {', '.join(known)}")
    return known


def _matches(entry: Strength, text: str) -> bool:
    from rashomon.codebook.cues import strength_of  # noqa: PLC0415 - cues stand on strengths, examples on cues

    return strength_of(text) == entry.name


STRENGTHS = Vocabulary("strengths", Strength, _matches)
