"""Ties of an opening's role to the person whom the article then names: "the captain said ... said Ana Ruiz, master of".

An article often says first what somebody is and only then who. That it is the first person who is named with an office
and speaks after it is likely and no more, so the tie is weak, and what the role says carries a question.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.described import against, is_person
from rashomon.annotate.coreference.offices import Offices, same_office
from rashomon.annotate.coreference.scene import Scene
from rashomon.model import Naming

WEAK: Final = 0.5
WHY: Final = "the first person who is named and speaks after it"
_OPENING: Final = 2
"""Index of the last sentence of an opening, the headline counted."""
_AHEAD: Final = 4
"""Sentences ahead in which the person is named."""


def lede_ties(
    scene: Scene, offices: Sequence[Offices], chain_of: Callable[[int], list[int]]
) -> Iterator[tuple[int, int]]:
    """Find the roles of an opening that speak and have no name, each with the name that follows.

    Args:
        scene: the article's mentions.
        offices: what each mention says of its person.
        chain_of: gives the mentions tied to one.

    Yields:
        The number of the name, and that of the role.

    """
    for one in scene.candidates:
        if one.sentence > _OPENING:
            return
        chain = chain_of(one.number)
        if chain[0] == one.number and offices[one.number].words and _is_role(scene, one, chain):
            named = _named_next(scene, offices, one, chain_of)
            if named is not None:
                yield named, one.number


def _is_role(scene: Scene, one: Candidate, chain: Sequence[int]) -> bool:
    described = one.naming is Naming.DESCRIPTION and one.type == "person" and not one.plural and not one.predicative
    speaks = any(scene.narrated[n] and scene.candidates[n].naming is Naming.DESCRIPTION for n in chain)
    return described and one.quotation < 0 and speaks and not any(scene.candidates[n].name for n in chain)


def _named_next(
    scene: Scene, offices: Sequence[Offices], one: Candidate, chain_of: Callable[[int], list[int]]
) -> int | None:
    """The first person named after a role, if he speaks, is new, and is nothing else."""
    for later in scene.candidates[one.number + 1 :]:
        if later.sentence - one.sentence > _AHEAD:
            return None
        if not later.name or later.type != "person" or not scene.narrated[later.number]:
            continue
        chain = chain_of(later.number)
        new = chain[0] > one.number or all(not scene.candidates[n].name for n in chain if n < one.number)
        said = [offices[n] for n in chain if offices[n].words]
        kin = not said or any(same_office(offices[one.number], other) for other in said)
        told = bool(said) or later.number in scene.apposed_to
        fits = new and kin and told and is_person(scene, chain) and not against(scene, offices, chain, one)
        return later.number if fits else None
    return None
