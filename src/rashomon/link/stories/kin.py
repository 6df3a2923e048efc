"""Kin: which articles are worth comparing. Never all pairs.

An article is looked up under its most telling words, a fixed number of them, each of which lists a fixed number of
articles at most; of those that come up, the most alike by these words are compared in full. So the work for one article
does not grow with the pile. A word that more articles are listed under lists those whose ids come first. Ids are made
by hashing, so that these are a sample taken by chance, and the same one in whatever order articles come.
"""

import heapq
from bisect import insort
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Protocol

from rashomon.link.stories.weighing import Vector, at_large, likeness
from rashomon.model.sketch import Sketch

KEYS: Final = 24
"""Words under which an article is looked up."""
LONGEST: Final = 200
"""So many articles a word lists at most."""
COMPARED: Final = 40
"""So many articles, the likeliest, are compared in full."""
SHARED: Final = 0.02
"""So much of the likeness of an article to itself its shared keys make up, at the least, before it is compared."""
HELD: Final = 4_000
"""Articles whose weighed words are held in memory at most."""
_WHOLE: Final = 1_000_000
AKIN: Final = 0.10
"""From this likeness at large on, two articles may report one affair."""


class Shelf(Protocol):
    """Where articles are looked up by their words."""

    def listed(self, stems: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """Return the articles under each word: LONGEST of them, those whose ids come first."""

    def vectors(self, articles: Iterable[str]) -> Mapping[str, Vector]:
        """Return what the words of articles weigh at large."""


class Vectors:
    """What the words of articles weigh at large, kept for those that were asked for last."""

    def __init__(self, sketches: Callable[[Iterable[str]], Mapping[str, Sketch]]) -> None:
        """Begin with none.

        Args:
            sketches: gives those of articles.

        """
        self._sketches = sketches
        self._held: OrderedDict[str, Vector] = OrderedDict()

    def of(self, articles: Iterable[str]) -> dict[str, Vector]:
        """Return those of articles, by id; of an article that is gone, none."""
        wanted = list(articles)
        lacking = [one for one in wanted if one not in self._held]
        for article, sketch in self._sketches(lacking).items():
            self._held[article] = at_large(sketch)
        found = {one: self._held[one] for one in wanted if one in self._held}
        for one in found:
            self._held.move_to_end(one)
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return found


def keys_of(sketch: Sketch) -> tuple[str, ...]:
    """Return the words under which an article is listed: the most telling, the first in the alphabet of equal ones."""
    weights = at_large(sketch)
    return tuple(heapq.nsmallest(KEYS, weights, key=lambda stem: (-weights[stem], stem)))


def kin_of(sketch: Sketch, shelf: Shelf) -> dict[str, float]:
    """Find the articles that may report the same affair, with their likeness at large.

    Args:
        sketch: of an article.
        shelf: where it and others are listed.

    """
    own = at_large(sketch)
    lists = shelf.listed(keys_of(sketch))
    shared: Counter[str] = Counter()
    for stem in sorted(lists):
        for article in lists[stem]:
            # Whole numbers, so that no order of adding up makes a difference.
            shared[article] += round(own[stem] ** 2 * _WHOLE)
    del shared[sketch.article]
    enough = [article for article, much in shared.items() if much >= SHARED * _WHOLE]
    likeliest = heapq.nsmallest(COMPARED, enough, key=lambda article: (-shared[article], article))
    return _akin(own, shelf.vectors(likeliest))


def _akin(own: Vector, others: Mapping[str, Vector]) -> dict[str, float]:
    scores = {article: likeness(own, other) for article, other in others.items()}
    return {article: score for article, score in scores.items() if score >= AKIN}


class Pile:
    """A shelf in memory."""

    def __init__(self) -> None:
        """Begin with no article."""
        self._sketches: dict[str, Sketch] = {}
        self._lists: defaultdict[str, list[str]] = defaultdict(list)
        self._vectors = Vectors(self.sketches)

    def add(self, sketch: Sketch) -> None:
        """List an article."""
        if sketch.article not in self._sketches:
            self._sketches[sketch.article] = sketch
            for stem in keys_of(sketch):
                row = self._lists[stem]
                insort(row, sketch.article)
                del row[LONGEST:]

    def listed(self, stems: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """Return the articles under each word; see `Shelf`."""
        return {stem: self._lists[stem] for stem in stems if stem in self._lists}

    def sketches(self, articles: Iterable[str]) -> Mapping[str, Sketch]:
        """Return the sketches of articles."""
        return {one: self._sketches[one] for one in articles if one in self._sketches}

    def vectors(self, articles: Iterable[str]) -> Mapping[str, Vector]:
        """Return what the words of articles weigh at large; see `Shelf`."""
        return self._vectors.of(articles)
