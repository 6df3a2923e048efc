"""Finds out what articles share, for those that are new, and keeps it.

What it keeps true: only what is not kept yet is compared; pairs depend on the articles alone and not on the order in
which they came; wherever the run ends, what was compared is kept.
"""

from collections import OrderedDict
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rashomon.link.copies.aligning import align_words
from rashomon.link.copies.candidates import candidates
from rashomon.link.copies.gists import neighbours
from rashomon.link.copies.rewording import Vectors, gist, with_rewording
from rashomon.link.copies.sketching import sketch
from rashomon.link.copies.version import VERSION
from rashomon.link.copies.words import Words, words_of
from rashomon.model.copy import Body, Copy
from rashomon.reader.vectors import SentenceVectors
from rashomon.store import StoryFile

_PENDING: Final = f"{VERSION}, not compared yet"
"""The version of sketches whose articles are being compared: a run that is cut off leaves them so, and the next one
takes them up again."""
_AT_ONCE: Final = 500
_HELD: Final = 2_000
"""Articles whose words, and vectors of sentences, are held in memory at most."""


def compare_story(story: StoryFile) -> int:
    """Compare the articles that are new with all that may share a passage with them; return how many pairs share one.

    Args:
        story: open for writing.

    Raises:
        RetryError: another writer holds the file, the disk is full, or the file was moved.

    """
    new = story.unsketched(VERSION)
    if not new:
        return 0
    for at in range(0, len(new), _AT_ONCE):
        made = (replace(sketch(body), gist=gist(body, vectors())) for body in story.bodies(new[at : at + _AT_ONCE]))
        story.write_sketches(list(made), _PENDING)
    sketches, known = [*story.sketches(VERSION), *story.sketches(_PENDING)], story.compared()
    wanted = sorted({*candidates(sketches), *neighbours(sketches)})
    if gone := sorted(known.difference(wanted)):
        story.drop_compared(gone)
    texts, shared = _Texts(story), 0
    due = [pair for pair in wanted if pair not in known]
    for at in range(0, len(due), _AT_ONCE):
        some = due[at : at + _AT_ONCE]
        texts.hold(sorted({each for pair in some for each in pair}))
        found = {(one, other): texts.align(one, other) for one, other in some}
        story.write_compared(found)
        shared += sum(copy is not None for copy in found.values())
    story.settle_sketches(_PENDING, VERSION)
    return shared


def is_compared(story: StoryFile) -> bool:
    """Say whether all articles have been compared by the present version."""
    return not story.unsketched(VERSION)


def _vectors_of(sentences: tuple[str, ...]) -> Vectors:
    return vectors()(sentences)


class _Texts:
    """The words of articles that are compared now, and as many of the last ones as there is room for."""

    def __init__(self, story: StoryFile) -> None:
        self._story = story
        self._held: OrderedDict[str, tuple[Body, Words]] = OrderedDict()
        self._vectors = lru_cache(maxsize=_HELD)(_vectors_of)

    def hold(self, articles: list[str]) -> None:
        """See that the words of these are here."""
        for one in articles:
            if one in self._held:
                self._held.move_to_end(one)
        lacking = [one for one in articles if one not in self._held]
        self._held.update((body.article, (body, words_of(body))) for body in self._story.bodies(lacking))
        while len(self._held) > max(_HELD, len(articles)):
            self._held.popitem(last=False)

    def align(self, one: str, other: str) -> Copy | None:
        """Compare two that are here; one that another program took away meanwhile shares nothing."""
        if one not in self._held or other not in self._held:
            return None
        sides = (self._held[one], self._held[other])
        return with_rewording(sides[0][0], sides[1][0], align_words(*sides), lambda given: self._vectors(tuple(given)))


@lru_cache(maxsize=1)
def vectors() -> SentenceVectors:
    """Load what makes vectors of sentences, once, where there is something to compare."""
    return SentenceVectors()
