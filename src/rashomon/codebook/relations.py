"""The vocabulary of relations: words that say where somebody stands on somebody else, and where the two stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.patterns import Form, Part, by_form, check_places, stands_in
from rashomon.codebook.stand_ins import StandInKind

_PLACES: Final = frozenset({"subject", "object", "possessor", "self", "speaker", "prefix"})


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
        check_places((*self.holder, *self.target), _PLACES)

    @property
    def by(self) -> tuple[str, ...]:
        """Where the holder stands."""
        return self.holder

    @property
    def to(self) -> tuple[str, ...]:
        """Where the target stands."""
        return self.target


def axis_of(term: str, extra: Path | None = None) -> str:
    """Give the term for what a term says something about: two terms of one axis cannot both hold at one time.

    Examples:
        >>> axis_of("does not recognise"), axis_of("opposes") == axis_of("supports"), axis_of("accuses")
        ('recognises', True, 'accuses')

    """
    return _axes(extra).get(term, term)


def cannot_both_hold(one: str, other: str, extra: Path | None = None) -> bool:
    """Say whether nobody can take both positions at one time: a term and what it is under "not", or its opposite.

    Whoever opposes somebody does not support him, so these two hold together.

    Examples:
        >>> cannot_both_hold("opposes", "supports"), cannot_both_hold("does not support", "supports")
        (True, True)
        >>> cannot_both_hold("opposes", "does not support"), cannot_both_hold("recognises", "opposes")
        (False, False)

    """
    return frozenset((one, other)) in _excluding(extra)


@lru_cache(maxsize=8)
def _excluding(extra: Path | None) -> frozenset[frozenset[str]]:
    entries = load(RELATIONS, extra)
    pairs = ((entry.relation, term) for entry in entries for term in (entry.negated, entry.opposite) if term)
    return frozenset(frozenset(pair) for pair in pairs)


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


def relations_by_form(extra: Path | None = None) -> Mapping[str, tuple[Form[Relation], ...]]:
    """Give the entries by every form of their first words; a suffix by its word behind a hyphen.

    Examples:
        >>> [form.entry.name for form in relations_by_form()["endorsing"]]
        ['support']

    """
    return _by_form(extra)


@lru_cache(maxsize=8)
def _by_form(extra: Path | None) -> Mapping[str, tuple[Form[Relation], ...]]:
    return by_form(load(RELATIONS, extra))


RELATIONS = Vocabulary("relations", Relation, stands_in)
