"""Ties of descriptions of persons to those whom they describe, by office, state and recency.

"The Russian spokeswoman" is the one person of the article who is a spokeswoman; "the Russian diplomat" the one person of
Russia. Where several might be meant, or only the place in the text speaks for one, the tie is weak, and what the person
says then carries a question.
"""

from collections.abc import Callable, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.offices import Offices, same_office
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.sure import Sure
from rashomon.model import Naming

_STRONG: Final = 0.95
_LIKELY: Final = 0.8
_WEAK: Final = 0.5
_NEAR: Final = 3
"""Sentences between an office and a word for its kind ("the senator ... the lawmaker")."""
_DEFINITE: Final = frozenset({"the", "this", ""})


def described_tie(
    scene: Scene,
    number: int,
    offices: Sequence[Offices],
    chain_of: Callable[[int], list[int]],
    *,
    unnamed: bool = False,
) -> Sure | None:
    """Find the person whom a description means, or whose description a name continues.

    Args:
        scene: the article's mentions.
        number: the mention's.
        offices: what each mention says of its person.
        chain_of: gives the mentions tied to one so far.
        unnamed: whether only those without a name may be meant, because the mention's own name follows.

    """
    one, mine = scene.candidates[number], offices[number]
    if one.pronoun or one.type != "person" or one.plural or not (mine.words or mine.lands):
        return None
    if one.naming is Naming.DESCRIPTION and (one.determiner not in _DEFINITE or one.predicative):
        return None
    chains = _persons(scene, number, chain_of)
    if one.naming is Naming.NAME or unnamed:
        chains = [chain for chain in chains if not any(scene.candidates[n].name for n in chain)]
    fitting = [chain for chain in chains if not against(scene, offices, chain, one)]
    alike = [chain for chain in fitting if _alike(scene, offices, chain, number)]
    same = [chain for chain in alike if any(set(mine.words) & set(offices[n].words) for n in chain)]
    if len(same) == 1:
        return Sure(same[0][-1], "the one person of the article who has this office", _STRONG)
    if len(alike) == 1 and (one.naming is Naming.NAME or mine.lands or _exactly(scene, offices, alike[0], number)):
        return Sure(alike[0][-1], "the one person of the article who has this office", _STRONG)
    if one.naming is Naming.NAME or (one.determiner != "the" and not mine.lands):
        return None
    if same or (alike and not scene.speaks[number]):
        return Sure(max(alike, key=lambda chain: chain[-1])[-1], "the last named of those who have this office", _WEAK)
    if mine.lands:
        of_land = [chain for chain in fitting if any(mine.lands & offices[n].lands for n in chain)]
        if len(of_land) == 1:
            return Sure(of_land[0][-1], "the one person of the article from this state", _LIKELY)
    return None


def _alike(scene: Scene, offices: Sequence[Offices], chain: Sequence[int], number: int) -> bool:
    """Whether somebody in a chain has the office of a mention; a kind of office counts for the named alone."""
    named = any(scene.candidates[n].name for n in chain)
    for n in chain:
        if scene.candidates[n].predicative or not same_office(offices[number], offices[n]):
            continue
        if named or set(offices[number].words) & set(offices[n].words):
            return True
    return False


def _exactly(scene: Scene, offices: Sequence[Offices], chain: Sequence[int], number: int) -> bool:
    """Whether a chain has a mention's very office, or is so near that a word for its kind is enough."""
    words = set(offices[number].words)
    if any(words & set(offices[n].words) for n in chain):
        return True
    return scene.candidates[number].sentence - scene.candidates[chain[-1]].sentence <= _NEAR


def _persons(scene: Scene, number: int, chain_of: Callable[[int], list[int]]) -> list[list[int]]:
    """The chains of persons so far, each as the numbers of its mentions before this one."""
    found: dict[int, list[int]] = {}
    for back in range(number):
        chain = chain_of(back)
        if chain[0] not in found and is_person(scene, chain):
            found[chain[0]] = [n for n in chain if n < number]
    return list(found.values())


def is_person(scene: Scene, chain: Sequence[int]) -> bool:
    """Say whether a chain is one person's."""
    members = [scene.candidates[n] for n in chain]
    if any(one.plural and not one.pronoun for one in members):
        return False
    return any(one.type == "person" and (one.name or one.naming is Naming.DESCRIPTION) for one in members)


def against(scene: Scene, offices: Sequence[Offices], chain: Sequence[int], one: Candidate) -> bool:
    """Say whether something that the article says keeps a mention from meaning the person of a chain.

    Args:
        scene: the article's mentions.
        offices: what each mention says of its person.
        chain: the numbers of the person's mentions.
        one: the mention.

    """
    genders = {scene.candidates[n].gender for n in chain} - {"", "n"}
    if one.gender and genders and one.gender not in genders:
        return True
    lands = {land for n in chain for land in offices[n].lands}
    mine = offices[one.number].lands
    if mine and lands and not mine & lands:
        return True
    return any(scene.candidates[n].span.contains(one.span) for n in chain if not scene.candidates[n].name)
