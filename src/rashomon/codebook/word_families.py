"""The vocabulary of word families: different words by which reports tell of one thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


@dataclass(frozen=True, slots=True)
class WordFamily:
    """Words for one thing.

    Attributes:
        name: what the entry is called.
        verbs: lemmas, in lower case; some with a particle ("pass away").
        nouns: in the singular.
        others: words that stand as they are.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    others: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=8)
def family_by_form(extra: Path | None = None) -> Mapping[str, str]:
    """Give the name of the family of each form of each word.

    Raises:
        ValueError: a word is of two families.

    Examples:
        >>> known = family_by_form()
        >>> known["detained"], known["custody"], known["dead"]
        ('arrest', 'arrest', 'kill')

    """
    found: dict[str, str] = {}
    for entry in load(WORD_FAMILIES, extra):
        for form in _forms(entry):
            if found.setdefault(form, entry.name) != entry.name:
                message = f"{form!r} is of two families: {found[form]} and {entry.name}"
                raise ValueError(message)
    return found


@lru_cache(maxsize=8)
def _deeds(extra: Path | None) -> frozenset[str]:
    return frozenset(entry.name for entry in load(WORD_FAMILIES, extra) if entry.verbs)


def is_deed(family: str, extra: Path | None = None) -> bool:
    """Say whether a name is that of a family of deeds, and not of people or things.

    Examples:
        >>> is_deed("arrest"), is_deed("soldiers")
        (True, False)

    """
    return family in _deeds(extra)


def _forms(entry: WordFamily) -> Iterable[str]:
    for verb in entry.verbs:
        first, space, particle = verb.partition(" ")
        for form in verb_forms(first, irregular_forms()):
            yield form + space + particle
    for noun in entry.nouns:
        yield from noun_forms(noun)
    yield from entry.others


def _matches(entry: WordFamily, text: str) -> bool:
    words = f" {text.lower().rstrip('.')} "
    return any(f" {form} " in words for form in _forms(entry))


WORD_FAMILIES = Vocabulary("word_families", WordFamily, _matches)
