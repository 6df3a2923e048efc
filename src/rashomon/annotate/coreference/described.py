"""Ties of descriptions of persons to those whom they describe, by office, state and recency.

"The Russian spokeswoman" is the one person of the article who is a spokeswoman; "the Russian diplomat" the one person
of Russia. Where several might be meant, or only the place in the text speaks for one, the tie is weak, and what the
person says then carries a question.
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
    if not _is_described(one, mine):
        return None
    chains = _persons(scene, number, chain_of)
    if one.naming is Naming.NAME or unnamed:
        chains = [chain for chain in chains if not any(scene.candidates[n].name for n in chain)]
    fitting = [chain for chain in chains if not against(scene, offices, chain, one)]
    alike = [chain for chain in fitting if _alike(scene, offices, chain, number)]
    found = _of_office(scene, offices, alike, number)
    if found or one.naming is Naming.NAME or (one.determiner != "the" and not mine.lands):
        return found
    return _by_kind(scene, offices, alike, number) or _of_land(offices, fitting, mine)


def _is_described(one: Candidate, mine: Offices) -> bool:
    """Whether a mention says something by which a person can be found again."""
    if one.pronoun or one.type != "person" or one.plural or not (mine.words or mine.lands):
        return False
    return one.naming is Naming.NAME or (one.determiner in _DEFINITE and not one.predicative)


def _of_office(scene: Scene, offices: Sequence[Offices], alike: Sequence[list[int]], number: int) -> Sure | None:
    """Tie to the one person who has the very office, or a near one with a word for its kind."""
    words, one = set(offices[number].words), scene.candidates[number]
    same = [chain for chain in alike if any(words & set(offices[n].words) for n in chain)]
    chosen = same if len(same) == 1 else alike
    if len(chosen) != 1:
        return None
    near = one.naming is Naming.NAME or offices[number].lands or _exactly(scene, offices, chosen[0], number)
    return Sure(chosen[0][-1], "the one person of the article who has this office", _STRONG) if near else None


def _by_kind(scene: Scene, offices: Sequence[Offices], alike: Sequence[list[int]], number: int) -> Sure | None:
    """Tie to the last of several who have the office; who speaks is found by the narrator's words instead."""
    words = set(offices[number].words)
    same = any(words & set(offices[n].words) for chain in alike for n in chain)
    if not alike or not (same or not scene.speaks[number]):
        return None
    return Sure(max(chain[-1] for chain in alike), "the last named of those who have this office", _WEAK)


def _of_land(offices: Sequence[Offices], fitting: Sequence[list[int]], mine: Offices) -> Sure | None:
    """Tie to the one person of the state that a description names."""
    found = [chain for chain in fitting if any(mine.lands & offices[n].lands for n in chain)]
    if len(found) != 1:
        return None
    return Sure(found[0][-1], "the one person of the article from this state", _LIKELY)


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
    if scene.told_by[one.number] & set(chain):
        return True
    genders = {scene.candidates[n].gender for n in chain} - {"", "n"}
    if one.gender and genders and one.gender not in genders:
        return True
    lands = {land for n in chain for land in offices[n].lands}
    mine = offices[one.number].lands
    if mine and lands and not mine & lands:
        return True
    return any(scene.candidates[n].span.contains(one.span) for n in chain if not scene.candidates[n].name)
