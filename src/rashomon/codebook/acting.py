"""The vocabulary of what governments do: words that show that a capital's name stands for its government."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import Parts, noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon
from rashomon.codebook.verbs import irregular_forms


class Part(StrEnum):
    """Where the capital's name stands beside a word, and what that shows."""

    DEED = "deed"
    TARGET = "target"
    ADDRESS = "address"
    DEALING = "dealing"
    STANCE = "stance"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Acting:
    """Words that show alike whether a city or its government is meant.

    Attributes:
        name: what the entry is called.
        part: where the name stands beside them.
        words: singular, or the verb's own form, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    part: Part
    words: tuple[str, ...]
    example: str
    counter_example: str


def acts(part: Part, word: str, extra: Path | None = None) -> bool:
    """Say whether a word, in any of its forms, is one of a part.

    Examples:
        >>> acts(Part.DEED, "sanctions"), acts(Part.ADDRESS, "blamed"), acts(Part.CITY, "denied")
        (True, True, False)

    """
    return word.lower() in _words(part, extra)


@lru_cache(maxsize=32)
def _words(part: Part, extra: Path | None) -> frozenset[str]:
    entries = [entry for entry in load(ACTING, extra) if entry.part is part]
    return frozenset(form for form, _ in _forms(entries, irregular_forms(extra)))


def _forms(entries: Iterable[Acting], irregular: Parts) -> Iterator[tuple[str, Acting]]:
    for entry in entries:
        for word in entry.words:
            match entry.part:
                case Part.DEED | Part.TARGET:
                    forms = noun_forms(word)
                case Part.STANCE:
                    forms = frozenset({word})
                case _:
                    forms = verb_forms(word, irregular)
            yield from ((form, entry) for form in forms)


def _matches(entry: Acting, text: str) -> bool:
    return any(Lexicon(_forms([entry], irregular_forms())).search(text))


ACTING = Vocabulary("acting", Acting, _matches)
