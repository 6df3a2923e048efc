"""Ties of "the usurper" and "the fake president" to the one person whose office the article doubts.

Who doubts an office in one sentence ("the so-called president Luis Arana") means the same person by such words in
another. The tie is made only where the article doubts the office of one person alone, and not across quotation marks:
what a speaker doubts says nothing of whom the narrator means. Of several, or of none, nobody is chosen.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.described import against, is_person
from rashomon.annotate.coreference.offices import Offices, same_office
from rashomon.annotate.coreference.scene import Scene
from rashomon.codebook.loaded_words import LoadedKind, loaded_in
from rashomon.codebook.person_nouns import is_blame
from rashomon.model import Naming

DOUBTED: Final = 0.8
DOUBTED_WHY: Final = "the one person whose office the article doubts"
_DEFINITE: Final = frozenset({"the", "this", "poss"})
_HEADLINE: Final = 0
"""Index of the sentence in which a description needs no article."""


def doubted_ties(
    scene: Scene, offices: Sequence[Offices], chain_of: Callable[[int], list[int]]
) -> Iterator[tuple[int, int]]:
    """Find descriptions that doubt an office and have no name, each with the one person whom they may mean.

    Args:
        scene: the article's mentions.
        offices: what each mention says of its person.
        chain_of: gives the mentions tied to one.

    Yields:
        The number of a mention of the person, and that of the description.

    """
    for one in scene.candidates:
        chain = chain_of(one.number)
        if not _doubts(one, offices[one.number]) or any(scene.candidates[n].name for n in chain):
            continue
        found = {
            chain_of(other.number)[0]: other.number
            for other in scene.candidates
            if other.number not in chain
            and not other.pronoun
            and _may_be(scene, offices, chain_of(other.number), (other, one))
        }
        if len(found) == 1:
            yield next(iter(found.values())), one.number


def _doubts(one: Candidate, mine: Offices) -> bool:
    """Whether a mention is a person without a name, whose words doubt an office: a usurper's, or a fake president's."""
    definite = one.determiner in _DEFINITE or (not one.determiner and one.sentence == _HEADLINE)
    described = one.naming is Naming.DESCRIPTION and one.type == "person" and not one.plural and not one.predicative
    return described and definite and bool(mine.words) and (mine.doubted or _usurps(one))


def _usurps(one: Candidate) -> bool:
    """Whether a noun alone says that an office is not rightly held."""
    return is_blame(one.noun) and any(row.entry.kind is LoadedKind.DISPUTES for row in loaded_in(one.noun))


def _may_be(scene: Scene, offices: Sequence[Offices], chain: Sequence[int], pair: tuple[Candidate, Candidate]) -> bool:
    """Whether what the article calls somebody who has a name doubts his office, as a description does."""
    other, one = pair
    own, mine = offices[other.number], offices[one.number]
    told_alike = (other.quotation < 0 and one.quotation < 0) or bool(
        scene.said_by[other.number] & scene.said_by[one.number]
    )
    named = any(scene.candidates[n].name for n in chain)
    doubted = named and own.doubted and told_alike and is_person(scene, chain)
    return doubted and (_usurps(one) or same_office(mine, own)) and not against(scene, offices, chain, one)
