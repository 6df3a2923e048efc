"""The vocabulary of joinings: verbs by which somebody does what others do ("joined Peru in recognising")."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import tokens_of
from rashomon.codebook.verbs import irregular_forms


class JoiningKind(StrEnum):
    """How the verb joins."""

    BESIDE = "beside"
    """Those beside whom it is done are named behind the verb, and what is done behind "in" or "by"."""
    AGAIN = "again"
    """It is done as in the sentence or clause before ("Peru did the same")."""


class Joining(NamedTuple):
    """A joining in a text.

    Attributes:
        kind: how the verb joins.
        rest: the words that must follow the verb.
        preposition: what stands between the verb and those beside whom it is done; empty for none.

    """

    kind: JoiningKind
    rest: tuple[str, ...]
    preposition: str


@dataclass(frozen=True, slots=True)
class JoiningVerb:
    """A verb, or several that join alike.

    Attributes:
        name: what the entry is called.
        kind: how they join.
        words: lemmas; what follows the first of a phrase follows it in the text.
        example: a text that has one of them.
        counter_example: a text that has none.
        preposition: what stands before those beside whom it is done.

    """

    name: str
    kind: JoiningKind
    words: tuple[str, ...]
    example: str
    counter_example: str
    preposition: str = ""


def joinings_by_form(extra: Path | None = None) -> dict[str, tuple[Joining, ...]]:
    """Give the joinings by every form of their verbs.

    Examples:
        >>> joinings_by_form()["siding"][0].preposition
        'with'

    """
    return _by_form(extra)


@lru_cache(maxsize=8)
def _by_form(extra: Path | None) -> dict[str, tuple[Joining, ...]]:
    found: dict[str, tuple[Joining, ...]] = {}
    for entry in load(JOININGS, extra):
        for form, rest in _forms(entry):
            found[form] = (*found.get(form, ()), Joining(entry.kind, rest, entry.preposition))
    return found


def _forms(entry: JoiningVerb) -> list[tuple[str, tuple[str, ...]]]:
    rows = [(words.split()[0], tuple(words.split()[1:])) for words in entry.words]
    return [(form, rest) for verb, rest in rows for form in sorted(verb_forms(verb, irregular_forms()))]


def _matches(entry: JoiningVerb, text: str) -> bool:
    words = " ".join(token.word for token in tokens_of(text))
    ending = f" {entry.preposition}" if entry.preposition else ""
    return any(f" {' '.join((form, *rest))}{ending} " in f" {words} " for form, rest in _forms(entry))


JOININGS = Vocabulary("joinings", JoiningVerb, _matches)
