"""The vocabulary of stand-ins: what is somebody's, and by which that somebody is meant ("Odera's government")."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import tokens_of


class StandInKind(StrEnum):
    """What it is."""

    OFFICE = "office"
    """Who governs: whoever stands behind somebody's government stands behind him."""
    DEED = "deed"
    """What somebody does or wants: whoever rejects it is against him."""
    WORDS = "words"
    """What somebody says: whoever denies it denies what he says."""
    RULING = "ruling"
    """What a court or an assembly decided; mostly nobody is named beside it."""
    MEANS = "means"
    """By which somebody acts, arms and orders: what a country's tanks do, the country does."""
    COUNTRY = "country"
    """Whose country: "her country" is the state that she belongs to."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """Nouns of one kind.

    Attributes:
        name: what the entry is called.
        kind: what they are.
        words: nouns in the singular.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    kind: StandInKind
    words: tuple[str, ...]
    example: str
    counter_example: str


def stand_in(noun: str, extra: Path | None = None) -> StandInKind | None:
    """Say what kind of thing a noun is that stands for whose it is.

    Examples:
        >>> stand_in("administrations").value, stand_in("bridge")
        ('office', None)

    """
    return _kinds(extra).get(noun.lower())


@lru_cache(maxsize=8)
def _kinds(extra: Path | None) -> dict[str, StandInKind]:
    rows = ((form, entry.kind) for entry in load(STAND_INS, extra) for word in entry.words for form in noun_forms(word))
    return dict(rows)


def _matches(entry: StandIn, text: str) -> bool:
    forms = {form for word in entry.words for form in noun_forms(word)}
    return any(token.word in forms for token in tokens_of(text))


STAND_INS = Vocabulary("stand_ins", StandIn, _matches)
