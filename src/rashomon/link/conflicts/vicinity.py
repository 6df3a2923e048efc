"""What stands around claims, by which two figures are known to be of one affair."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rashomon.codebook.function_words import function_words
from rashomon.link.claims.telling import Telling

_MANY: Final = 6
"""Articles from which on a word can be too common to tell anything."""
NEAR: Final = 150
"""Characters between claims that stand near each other, at the most."""
_NAME: Final = re.compile(r"\b[A-ZÀ-ÞŠŽČ][^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around claims: the words and the actors of the claims near them, in their paragraph.

    Attributes:
        near: the claims near a claim, by its id, its own with them.
        named: words with a capital in a claim, in lower case, by its id.
        common: keys and names that more than one article in three has, where there are many articles.

    """

    near: Mapping[str, tuple[Telling, ...]]
    named: Mapping[str, frozenset[str]]
    common: frozenset[str]

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> "Setting":
        """Gather them from the claims of a story."""
        parts = defaultdict[tuple[str, int], list[Telling]](list)
        articles = defaultdict[str, set[str]](set)
        named = {one.id: _names(one) for one in tellings}
        for one in tellings:
            parts[paragraph(one)].append(one)
            for key in (*one.keys, *named[one.id]):
                articles[key].add(one.article.id)
        every = len({one.article.id for one in tellings})
        common = {key for key, held in articles.items() if every >= _MANY and len(held) > every / 3}
        near = {
            one.id: tuple(each for each in parts[paragraph(one)] if distance(one, each) <= NEAR) for one in tellings
        }
        return cls(near, named, frozenset(common))

    def words(self, telling: Telling) -> frozenset[str]:
        """Give the keys of the claims near one."""
        return frozenset(key for one in self.near[telling.id] for key in one.keys)

    def actors(self, telling: Telling) -> frozenset[str]:
        """Give the ids of the actors whom the claims near one name."""
        return frozenset(each for one in self.near[telling.id] for each in one.actors)

    def names(self, telling: Telling) -> frozenset[str]:
        """Give the words with a capital in the claims near one, in lower case."""
        return frozenset(each for one in self.near[telling.id] for each in self.named[one.id])


def distance(one: Telling, other: Telling) -> int:
    """Give the characters between two claims of one article; below 0 where they overlap."""
    return max(one.whole.start, other.whole.start) - min(one.whole.end, other.whole.end)


def paragraph(telling: Telling) -> tuple[str, int]:
    """Give the article and the start of the paragraph in which a claim stands."""
    return telling.article.id, telling.article.text.rfind("\n\n", 0, telling.claim.cue.start)


def _names(telling: Telling) -> frozenset[str]:
    """Give the words with a capital in a claim, but for small words."""
    found = _NAME.findall(telling.words())
    return frozenset(one.casefold() for one in found) - _small()


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(word for entry in function_words() for word in entry.words)
