"""Parts: the articles that are held against each other. Never the whole pile.

Articles hang together where they are akin, step by step. Where too many hang together, only those that are more alike
do, and so on, so that a part has a bounded size; the same articles make the same parts in any order. Only prints of
almost one text make a part of any size.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.link.stories.kin import AKIN
from rashomon.link.stories.verdicts import Judged

MOST: Final = 300
"""Articles that are held against each other at the most."""
TWINS: Final = 0.85
"""From this likeness at large on, two articles are prints of one text, or nearly."""
_STEP: Final = 0.025


@dataclass(frozen=True, slots=True)
class Part:
    """Articles that hang together.

    Attributes:
        articles: their ids, in the order of the alphabet.
        twins: whether they are so many prints of one text that they are one story without being compared.

    """

    articles: tuple[str, ...]
    twins: bool = False


def part_of(article: str, kin: Callable[[str], Mapping[str, float]], said: Judged) -> Part:
    """Return the part that an article belongs to.

    Args:
        article: its id.
        kin: gives the articles akin to one, with their likeness at large.
        said: what people say: what they put together hangs together.

    """
    level = AKIN
    while level < TWINS:
        found = _hanging(article, kin, said, level, MOST)
        if len(found) <= MOST:
            return Part(tuple(sorted(found)))
        level += _STEP
    found = _hanging(article, kin, said, TWINS, None)
    return Part(tuple(sorted(found)), twins=len(found) > MOST)


def _hanging(
    article: str, kin: Callable[[str], Mapping[str, float]], said: Judged, level: float, most: int | None
) -> set[str]:
    """Go from article to article; stop where more than `most` are found."""
    found, open_ = {article}, [article]
    while open_ and (most is None or len(found) <= most):
        one = open_.pop()
        near = {other for other, score in kin(one).items() if score >= level}
        new = (near | said.tied.get(one, frozenset())) - found
        found |= new
        open_.extend(new)
    return found
