"""The vocabularies of bodies that people speak for, and of words that stand between a body and a role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon, tokens_of


@dataclass(frozen=True, slots=True)
class Body:
    """Words for bodies of one sector.

    Attributes:
        name: what the entry is called.
        sector: PLOVER's code.
        words: singular, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    sector: str
    words: tuple[str, ...]
    example: str
    counter_example: str


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that are part neither of a body nor of a role.

    Attributes:
        name: what the entry is called.
        words: in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=8)
def body_words(extra: Path | None = None) -> Lexicon[Body]:
    """Index the words for bodies."""
    return Lexicon(_forms(load(BODIES, extra)))


def is_body(words: str, extra: Path | None = None) -> bool:
    """Say whether words end with a noun for a body, and so name one.

    Examples:
        >>> is_body("Foreign Trade Department"), is_body("Pell Odera")
        (True, False)

    """
    return any(match.end == len(words.rstrip()) for match in body_words(extra).search(words))


@lru_cache(maxsize=8)
def qualifiers(extra: Path | None = None) -> Lexicon[Qualifier]:
    """Index the words that stand between a body and a role."""
    return Lexicon((word, entry) for entry in load(QUALIFIERS, extra) for word in entry.words)


def qualifiers_fill(words: str, extra: Path | None = None) -> bool:
    """Say whether words are qualifiers and nothing else.

    Examples:
        >>> qualifiers_fill("newly elected"), qualifiers_fill("newly opened")
        (True, False)

    """
    sizes = sum(match.size for match in qualifiers(extra).search(words))
    return sizes == len(tokens_of(words))


def _forms(entries: Iterable[Body]) -> Iterator[tuple[str, Body]]:
    return ((form, entry) for entry in entries for word in entry.words for form in noun_forms(word))


def _matches_body(entry: Body, text: str) -> bool:
    return any(Lexicon(_forms([entry])).search(text))


def _matches_qualifier(entry: Qualifier, text: str) -> bool:
    return any(Lexicon((word, entry) for word in entry.words).search(text))


BODIES = Vocabulary("bodies", Body, _matches_body)
QUALIFIERS = Vocabulary("qualifiers", Qualifier, _matches_qualifier)
