"""Who bears a name in the story: how many people a surname, how many bodies a part of a name or initials."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rashomon.link.body_names import acronyms, parts
from rashomon.link.names import body_words_of, person_name
from rashomon.link.person_names import compare_person_names, surnames_alike
from rashomon.link.sounds import rough_sound

MANY = 30
"""From so many full names on, nobody counts how many people they are."""


class Bearers:
    """The full names of a story, by the words in them.

    Examples:
        >>> bearers = Bearers(["Pell Odera", "P. Odera", "Ana Odera", "Mira Solano Quispe"])
        >>> bearers.of("Odera"), bearers.of("Quispe"), bearers.of("Solano"), bearers.of("Brandt")
        (2, 1, 1, 0)

    """

    def __init__(self, names: Iterable[str]) -> None:
        """Index the names that have more than one word."""
        self._last: dict[str, list[str]] = {}
        self._other: dict[str, list[str]] = {}
        for name in sorted(set(names)):
            words = person_name(name).words
            if len(words) < 2:
                continue
            self._last.setdefault(rough_sound(words[-1]), []).append(name)
            for word in words[:-1]:
                self._other.setdefault(rough_sound(word), []).append(name)
        self._count = lru_cache(maxsize=None)(self._counted)

    def of(self, name: str) -> int:
        """Count the people whose surname is a name of one word; if there are none, those who have the word elsewhere.

        Returns:
            At most `MANY`.

        """
        words = person_name(name).words
        return self._count(words[-1]) if words else 0

    def _counted(self, word: str) -> int:
        key = rough_sound(word)
        names = [name for name in self._last.get(key, ()) if surnames_alike(person_name(name).words[-1], word)]
        names = names or [name for name in self._other.get(key, ()) if word in person_name(name).words[:-1]]
        return _people(names)


def _people(names: list[str]) -> int:
    """Count the people that full names belong to: who may be somebody already counted is nobody new."""
    if len(names) >= MANY:
        return MANY
    people: list[str] = []
    for name in sorted(names, key=lambda name: (-len(person_name(name).joined), name)):
        if not any(_may_be_one(name, known) for known in people):
            people.append(name)
    return len(people)


def _may_be_one(left: str, right: str) -> bool:
    found = compare_person_names(*sorted((left, right)))
    return found is not None and not found.clash


class Namesakes:
    """The names of bodies in a story, by what they may be called for short.

    Examples:
        >>> namesakes = Namesakes(["Selm Harbour Board", "the Selm Harbour Board", "Oceanic Press Agency"])
        >>> namesakes.of("Harbour Board"), namesakes.of("OPA"), namesakes.of("Selm Times")
        (1, 1, 0)

    """

    def __init__(self, names: Iterable[str]) -> None:
        """Index the names that have more than one word."""
        self._full: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in sorted(set(names)):
            words = body_words_of(name)
            for short in {" ".join(part) for part in parts(words)} | acronyms(name):
                self._full[short].add(words)

    def of(self, name: str) -> int:
        """Count the fuller names that a name may be short for."""
        return len(self._full.get(" ".join(body_words_of(name)), ()))
