"""Mentions of an article before they are tied: its noun phrases and pronouns, with what each shows of itself."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from rashomon.annotate.coreference.pronouns import Pronoun
from rashomon.model import Naming, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that nothing is tied to yet.

    Attributes:
        number: its place among the article's candidates, in the order of the text.
        head: index of its head among the reading's tokens.
        span: the whole phrase.
        core: the phrase without relative clauses and appositions.
        naming: by what kind of words it names.
        words: the core's words, folded, without determiners at its head.
        noun: the head, folded and in the singular.
        name: of a name, its words, folded; empty for others.
        type: the entity type that the reader gave, or "person" or "organisation" where the head noun says it.
        gender: "m", "f", "n" for what is no person; empty where nothing shows it.
        plural: whether it is several; None where nothing shows it.
        pronoun: what kind of pronoun it is, if it is one.
        determiner: "the", "a", "this", "poss" or empty.
        sentence: index of its sentence.
        relation: the head's dependency relation.
        governor: index of the token that the head depends on.
        quotation: index of the quotation in which it stands; -1 where it stands in none.
        entity: index of the entity that gave it its type; -1 where none did.
        country: alpha-3 code of the state that the name stands for; empty for others.
        modifiers: the adjectives and nouns that hang on its head, with it, folded and in the singular.
        capitals: whether its head is written in capitals alone.
        lands: alpha-3 codes of the states that its core names.
        predicative: whether it only says what somebody is or becomes ("as president", "was named president").

    """

    number: int
    head: int
    span: Span
    core: Span
    naming: Naming
    words: tuple[str, ...]
    noun: str
    name: tuple[str, ...]
    type: str
    gender: str
    plural: bool | None
    pronoun: Pronoun | None
    determiner: str
    sentence: int
    relation: str
    governor: int
    quotation: int
    entity: int
    country: str = ""
    modifiers: frozenset[str] = frozenset()
    capitals: bool = False
    lands: frozenset[str] = frozenset()
    predicative: bool = False


def harmonised(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give each name the type that the article gives it elsewhere: a surname is its bearer's, a name is most often one.

    Args:
        found: the article's mentions, in order.

    """
    surnames = {one.name[-1] for one in found if one.type == "person" and len(one.name) > 1}
    types: dict[tuple[str, ...], Counter[str]] = {}
    for one in found:
        if one.name and one.type:
            types.setdefault(one.name, Counter())[one.type] += 1
    return tuple(replace(one, type=_known_type(one, surnames, types)) if one.name else one for one in found)


def _known_type(one: Candidate, surnames: AbstractSet[str], types: Mapping[tuple[str, ...], Counter[str]]) -> str:
    if one.country:
        return one.type
    if len(one.name) == 1 and one.name[0] in surnames:
        return "person"
    counts = types.get(one.name)
    return max(sorted(counts), key=lambda kind: counts[kind]) if counts else one.type
