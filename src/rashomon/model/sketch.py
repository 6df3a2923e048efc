"""Sketches: of an article, the words by which it is held against others to find its story."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SketchWord:
    """A word of an article that says something.

    Attributes:
        shown: the word as the article first writes it.
        count: how often it stands there, in any of its forms.
        named: whether it stands in a name by which the article calls somebody.

    """

    shown: str
    count: int
    named: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of an article counts when its story is looked for. It depends on the article alone.

    Attributes:
        article: its id.
        words: by stem; none for an article that was not read.
        day: of publication, or else of its dateline, ISO 8601; None where neither is known in full.

    """

    article: str
    words: Mapping[str, SketchWord]
    day: str | None = None
