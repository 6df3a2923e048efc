"""Lets the stories of a file grow: sketches what is new, finds what is akin to it, and makes anew what that touches.

What it keeps true: an article that is there is neither sketched nor looked up again; what people say is never changed;
wherever the run ends, what was done is kept, and the next call goes on.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from rashomon.link.stories.growing import VERSION, Ground, Region, regions, stories
from rashomon.link.stories.kin import LONGEST, Vectors, keys_of, kin_of
from rashomon.link.stories.sketching import sketch_of
from rashomon.link.stories.verdicts import Judged, judged
from rashomon.link.stories.weighing import Vector
from rashomon.model import Linking
from rashomon.store import StoryFile
from rashomon.store.stories import Placed

_AT_ONCE: Final = 500
"""Articles that are sketched, looked up or written in one transaction."""
_HELD: Final = 10_000
"""Articles whose kin is held in memory at most."""


def grow_stories(story: StoryFile) -> None:
    """Let new articles join stories or found them.

    Args:
        story: open for writing.

    Raises:
        RetryError: another writer holds the file, the disk is full, or the file was moved.

    """
    known = story.story_linking()
    if known is not None and known.version != VERSION:
        story.clear_stories()
    verdicts = story.story_verdicts()
    new = story.wordless()
    for some in _batches(new):
        made = [sketch_of(article, names) for article, names in story.to_sketch(some)]
        story.write_story_words([(one, keys_of(one)) for one in made])
    # Until the end it is not known what is done: what is not will be found to have no story.
    touched, shelf = story.loose(), _Shelf(story)
    for some in _batches(sorted(touched.union(new))):
        touched |= _look_up(story, some, shelf)
    if known is None or known.verdicts != len(verdicts):
        touched.update(one for said in verdicts for one in (*said.left, *said.right, *said.apart))
    _make(story, story.companions(touched), judged(verdicts))
    story.write_story_linking(Linking(VERSION, len(verdicts)))


def are_grown(story: StoryFile) -> bool:
    """Say whether every article has its story, by the present version and all verdicts."""
    by = Linking(VERSION, len(story.story_verdicts()))
    return story.story_linking() == by and not story.wordless() and not story.loose()


def _look_up(story: StoryFile, articles: Sequence[str], shelf: "_Shelf") -> set[str]:
    """Find and keep what is akin to articles; return it."""
    pairs: dict[tuple[str, str], float] = {}
    for one in story.story_words(articles).values():
        for other, score in kin_of(one, shelf).items():
            pairs[min(one.article, other), max(one.article, other)] = score
    story.write_kin(pairs)
    return {one for pair in pairs for one in pair}


def _make(story: StoryFile, touched: Iterable[str], said: Judged) -> None:
    """Make anew the stories of all that is touched, and write them."""
    there = story.worded(touched)
    founders = story.story_founders()
    waiting: list[Region] = []
    for region in regions(there, Ground(story.story_words, _kin(story), _present(story, said))):
        waiting.append(region)
        if sum(len(one.part.articles) for one in waiting) >= _AT_ONCE:
            _write(story, waiting, founders, said)
            waiting = []
    _write(story, waiting, founders, said)


def _write(story: StoryFile, made: Sequence[Region], founders: Mapping[str, tuple[int, str]], said: Judged) -> None:
    parts = {one: region.part.articles for region in made for one in region.part.articles}
    placed = [
        Placed(one, parts[one.articles[0]][0], len(parts[one.articles[0]])) for one in stories(made, founders, said)
    ]
    story.write_stories(placed)


def _kin(story: StoryFile) -> Callable[[str], Mapping[str, float]]:
    return lru_cache(maxsize=_HELD)(story.kin)


def _present(story: StoryFile, said: Judged) -> Judged:
    """Leave out of what people say the articles that are not there."""
    there = story.worded(said.named)
    tied = {one: group & there for one, group in said.tied.items() if one in there}
    return Judged(tied, said.apart, said.named)


def _batches(articles: Sequence[str]) -> Iterable[Sequence[str]]:
    return (articles[at : at + _AT_ONCE] for at in range(0, len(articles), _AT_ONCE))


class _Shelf:
    """The articles of a story file, as they are looked up by their words."""

    def __init__(self, story: StoryFile) -> None:
        self._story = story
        self._vectors = Vectors(story.story_words)

    def listed(self, stems: Sequence[str]) -> Mapping[str, Sequence[str]]:
        return self._story.listed(stems, LONGEST)

    def vectors(self, articles: Iterable[str]) -> Mapping[str, Vector]:
        return self._vectors.of(articles)
