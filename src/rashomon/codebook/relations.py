"""The vocabulary of relations: words that say where somebody stands on somebody else, and where the two stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.stand_ins import StandInKind
from rashomon.codebook.verbs import irregular_forms

_GAP: Final = r"(?:\W+\w+){0,3}?\W+"
_PLACES: Final = frozenset({"subject", "object", "possessor", "self", "speaker", "prefix"})
_PREPOSITIONS: Final = frozenset(
    {"for", "of", "by", "behind", "with", "against", "to", "from", "on", "upon", "at", "between", "towards", "toward"}
)


class Part(StrEnum):
    """What the words are."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    STATE = "state"
    """An adjective that is said of somebody and counts for the one who says it: "is the legitimate president"."""
    SUFFIX = "suffix"
    """What stands behind a hyphen: "Peru-backed"."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Words that say where a holder stands on a target.

    Attributes:
        name: what the entry is called.
        relation: the term that positions carry.
        part: what the words are.
        words: lemmas in lower case; what follows the first of a phrase stands up to three words behind it.
        holder: where the holder stands: `subject`, `object`, `possessor`, `self` (the noun, or what the adjective
            says something of), `speaker`, `prefix`, or a preposition. The first place where somebody stands counts.
        target: where the target stands, said as for the holder.
        example: a sentence in which it says so.
        counter_example: a sentence in which it does not.
        negated: the term under "not"; where none is given, the position is one that is denied.
        opposite: the term that nobody can hold at once with this one ("opposes" for "supports").
        needs: words of which one must follow ("as", "legitimate").
        through: by which words for what is somebody's the target may be named ("Odera's government").
        direct: whether the target may be named by itself.

    """

    name: str
    relation: str
    part: Part
    words: tuple[str, ...]
    holder: tuple[str, ...]
    target: tuple[str, ...]
    example: str
    counter_example: str
    negated: str = ""
    opposite: str = ""
    needs: tuple[str, ...] = ()
    through: tuple[StandInKind, ...] = (StandInKind.OFFICE,)
    direct: bool = True

    def __post_init__(self) -> None:
        """Refuse places that nothing can stand in."""
        for place in (*self.holder, *self.target):
            if place not in _PLACES | _PREPOSITIONS:
                message = f"{place!r} is no place where a holder or a target can stand"
                raise ValueError(message)


class Form(NamedTuple):
    """A form of a word of an entry.

    Attributes:
        entry: whose word it is.
        rest: the words that must follow it.

    """

    entry: Relation
    rest: tuple[str, ...]


def is_preposition(place: str) -> bool:
    """Say whether a place is behind a preposition.

    Examples:
        >>> is_preposition("behind"), is_preposition("subject")
        (True, False)

    """
    return place in _PREPOSITIONS


def axis_of(term: str, extra: Path | None = None) -> str:
    """Give the term for what a term says something about: two terms of one axis cannot both hold at one time.

    Examples:
        >>> axis_of("does not recognise"), axis_of("opposes") == axis_of("supports"), axis_of("accuses")
        ('recognises', True, 'accuses')

    """
    return _axes(extra).get(term, term)


@lru_cache(maxsize=8)
def _axes(extra: Path | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in load(RELATIONS, extra):
        terms = [term for term in (entry.relation, entry.negated, entry.opposite) if term]
        known = next((found[term] for term in terms if term in found), entry.relation)
        found |= dict.fromkeys(terms, known)
    return found


def terms(extra: Path | None = None) -> tuple[str, ...]:
    """List the terms that positions carry, in the order of the alphabet.

    Examples:
        >>> [term for term in terms() if "recognise" in term]
        ['does not recognise', 'recognises']

    """
    return tuple(sorted({term for one in load(RELATIONS, extra) for term in (one.relation, one.negated) if term}))


def relations_by_form(extra: Path | None = None) -> Mapping[str, tuple[Form, ...]]:
    """Give the entries by every form of their first words; a suffix by its word behind a hyphen.

    Examples:
        >>> [form.entry.name for form in relations_by_form()["endorsing"]]
        ['support']

    """
    return _by_form(extra)


@lru_cache(maxsize=8)
def _by_form(extra: Path | None) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for entry in load(RELATIONS, extra):
        for words in entry.words:
            first, *rest = words.split()
            for form in _forms(entry.part, first):
                found.setdefault(form, []).append(Form(entry, tuple(rest)))
    return {form: tuple(sorted(rows, key=lambda row: -len(row.rest))) for form, rows in found.items()}


def _forms(part: Part, word: str) -> frozenset[str]:
    match part:
        case Part.VERB:
            return verb_forms(word, irregular_forms())
        case Part.NOUN:
            return noun_forms(word)
        case Part.SUFFIX:
            return frozenset({f"-{word}"})
        case _:
            return frozenset({word})


def _matches(entry: Relation, text: str) -> bool:
    """Whether the words stand in a text with what they need; who stands where, only a tree shows."""
    return any(re.search(_pattern(entry, words), text, re.IGNORECASE) for words in entry.words)


def _pattern(entry: Relation, words: str) -> str:
    first, *rest = words.split()
    opening = "" if entry.part is Part.SUFFIX else r"\b"
    pattern = opening + _any(_forms(entry.part, first)) + "".join(f"{_GAP}{re.escape(word)}\\b" for word in rest)
    places = [place for place in entry.target if is_preposition(place)]
    if len(places) == len(entry.target):
        pattern += rf".*\b{_any(places)}\b"
    return pattern + (rf".*\b{_any(entry.needs)}" if entry.needs else "")


def _any(words: "frozenset[str] | list[str] | tuple[str, ...]") -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + r")(?!\w)"


RELATIONS = Vocabulary("relations", Relation, _matches)
