"""Patterns: what entries of the relations and of the events have in common: words, and who stands where beside them."""

import re
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Final, Generic, NamedTuple, Protocol, TypeVar

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.stand_ins import StandInKind
from rashomon.codebook.verbs import irregular_forms

_GAP: Final = r"(?:\W+\w+){0,3}?\W+"
_PREPOSITIONS: Final = frozenset(
    {"for", "of", "by", "behind", "with", "against", "to", "from", "on", "upon", "at", "between", "towards", "toward"}
    | {"in", "into", "over", "among", "near", "around", "inside", "along", "across", "about", "through"}
)


class Part(StrEnum):
    """What the words are."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    STATE = "state"
    """An adjective that is said of somebody and counts for the one who says it: "is the legitimate president"."""
    AUXILIARY = "auxiliary"
    """What stands beside a verb and counts for the one who says it: "Chile must act"."""
    SUFFIX = "suffix"
    """What stands behind a hyphen: "Peru-backed"."""


class Pattern(Protocol):
    """Words, with the places beside them where two parties stand.

    Attributes:
        name: what the entry is called.
        part: what the words are.
        words: lemmas in lower case; what follows the first of a phrase stands up to three words behind it.
        by: where the one stands from whom it goes out; the first place where somebody stands counts.
        to: where the one stands to whom it goes.
        needs: words of which one must follow.
        through: by which words for what is somebody's the second may be named ("Odera's government").
        direct: whether the second may be named by itself.

    """

    @property
    def name(self) -> str: ...  # noqa: D102 - said above
    @property
    def part(self) -> Part: ...  # noqa: D102
    @property
    def words(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def by(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def to(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def needs(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def through(self) -> tuple[StandInKind, ...]: ...  # noqa: D102
    @property
    def direct(self) -> bool: ...  # noqa: D102


E = TypeVar("E", bound=Pattern)


class Form(NamedTuple, Generic[E]):
    """A form of a word of an entry.

    Attributes:
        entry: whose word it is.
        rest: the words that must follow it.

    """

    entry: E
    rest: tuple[str, ...]


def is_preposition(place: str) -> bool:
    """Say whether a place is behind a preposition.

    Examples:
        >>> is_preposition("behind"), is_preposition("subject")
        (True, False)

    """
    return place in _PREPOSITIONS


def check_places(places: Iterable[str], known: Collection[str]) -> None:
    """Refuse places that nothing can stand in.

    Args:
        places: of an entry.
        known: the places that are no prepositions.

    Raises:
        ValueError: one of them is no such place.

    """
    for place in places:
        if place not in known and not is_preposition(place):
            message = f"{place!r} is no place where anybody can stand"
            raise ValueError(message)


def by_form(entries: Iterable[E]) -> Mapping[str, tuple[Form[E], ...]]:
    """Give entries by every form of their first words, those with the most words first; a suffix by what a hyphen has.

    Args:
        entries: of one vocabulary.

    """
    found: dict[str, list[Form[E]]] = {}
    for entry in entries:
        for words in entry.words:
            first, *rest = words.split()
            for form in forms(entry.part, first):
                found.setdefault(form, []).append(Form(entry, tuple(rest)))
    return {form: tuple(sorted(rows, key=lambda row: -len(row.rest))) for form, rows in found.items()}


def forms(part: Part, word: str) -> frozenset[str]:
    """Give the forms of an entry's first word.

    Examples:
        >>> sorted(forms(Part.NOUN, "ally"))
        ['allies', 'ally']

    """
    match part:
        case Part.VERB:
            return verb_forms(word, irregular_forms())
        case Part.NOUN:
            return noun_forms(word)
        case Part.SUFFIX:
            return frozenset({f"-{word}"})
        case _:
            return frozenset({word})


def stands_in(entry: Pattern, text: str, *, placed: bool = True) -> bool:
    """Say whether an entry's words stand in a text with what they need; who stands where, only a tree shows.

    Args:
        entry: the entry.
        text: any text.
        placed: whether a preposition must follow where the second party can stand behind prepositions alone.

    """
    return any(re.search(_expression(entry, words, placed=placed), text, re.IGNORECASE) for words in entry.words)


def _expression(entry: Pattern, words: str, *, placed: bool) -> str:
    first, *rest = words.split()
    opening = "" if entry.part is Part.SUFFIX else r"\b"
    pattern = opening + _any(forms(entry.part, first)) + "".join(f"{_GAP}{re.escape(word)}\\b" for word in rest)
    places = [place for place in entry.to if is_preposition(place)]
    if placed and places and len(places) == len(entry.to):
        pattern += rf".*\b{_any(places)}\b"
    return pattern + (rf".*\b{_any(entry.needs)}" if entry.needs else "")


def _any(words: Collection[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + r")(?!\w)"
