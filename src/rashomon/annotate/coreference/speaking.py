"""Ties of those who speak: "he said" means whom the narrator was speaking of, never somebody within the quotation.

The narrator's last sentence that holds a person, or a body where a body is meant, decides: its subject that speaks,
else its subject, else who speaks in it. For a description ("the businessman said", "the agency says") this is a weak
tie, and what is said carries a question.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.described import against, is_person
from rashomon.annotate.coreference.offices import Offices
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.sure import Sure
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.model import Naming

_BACK: Final = 6
"""Narrated sentences that are looked through."""
_CLEAR: Final = 0.85
_LIKELY: Final = 0.65
_WEAK: Final = 0.5


def speaking_tie(
    scene: Scene, number: int, offices: Sequence[Offices], chain_of: Callable[[int], list[int]]
) -> Sure | None:
    """Find whom a pronoun or a description that speaks means.

    Args:
        scene: the article's mentions.
        number: the mention's.
        offices: what each mention says of its person.
        chain_of: gives the mentions tied to one so far.

    """
    one = scene.candidates[number]
    if not _needs_somebody(one):
        return None
    teller = _teller(scene, number, chain_of) if one.pronoun and not scene.speaks[number] else None
    if teller is not None:
        return Sure(teller, "in what the person says of himself", _CLEAR)
    return _narrated(scene, number, offices, chain_of) if _is_narrated(scene, number, chain_of) else None


def _is_narrated(scene: Scene, number: int, chain_of: Callable[[int], list[int]]) -> bool:
    """Whether the narrator's own sentences tell whom a mention means."""
    one = scene.candidates[number]
    if not (scene.speaks[number] or _begins(scene, one)):
        return False
    if one.quotation >= 0 and not (one.pronoun and scene.narrated[number]):
        return False
    return bool(one.pronoun) or not any(_told_of(scene, chain_of, n, one) for n in range(number))


def _narrated(
    scene: Scene, number: int, offices: Sequence[Offices], chain_of: Callable[[int], list[int]]
) -> Sure | None:
    """Find whom the narrator's last sentence with a person, or a body, is about."""
    one = scene.candidates[number]
    for sentence in _sentences(scene, number):
        found = [back for back in sentence if _may_be(scene, offices, chain_of(back), (back, one))]
        chains = {chain_of(back)[0] for back in found}
        if not found:
            continue
        best = _foremost(scene, found)
        if one.naming is Naming.DESCRIPTION:
            return Sure(best, "of whom the narrator was speaking", _WEAK)
        alone = len(chains) == 1 or _rank(scene, best) > max(
            _rank(scene, back) for back in found if chain_of(back)[0] != chain_of(best)[0]
        )
        return Sure(best, "of whom the narrator was speaking", _CLEAR if alone else _LIKELY)
    return None


def _teller(scene: Scene, number: int, chain_of: Callable[[int], list[int]]) -> int | None:
    """The one who tells, in the narrator's words, what a pronoun is the first person of: "Odera said that he ..."."""
    one, said = scene.candidates[number], scene.said_by[number]
    if one.quotation >= 0 or len(said) != 1:
        return None
    teller = next(iter(said))
    between = scene.candidates[teller + 1 : number]
    own = chain_of(teller)
    others = [other for other in between if other.number not in own and is_person(scene, chain_of(other.number))]
    fits = teller < number and is_person(scene, chain_of(teller)) and scene.candidates[teller].sentence == one.sentence
    return teller if fits and not others else None


def _begins(scene: Scene, one: Candidate) -> bool:
    """Whether a pronoun is the first mention of a sentence in which the same pronoun speaks later on."""
    if one.pronoun is None or one.number == 0 or scene.candidates[one.number - 1].sentence == one.sentence:
        return False
    for later in scene.candidates[one.number + 1 :]:
        if later.sentence != one.sentence:
            return False
        if later.pronoun and later.pronoun.lemma == one.pronoun.lemma and scene.narrated[later.number]:
            return True
    return False


def _told_of(scene: Scene, chain_of: Callable[[int], list[int]], before: int, one: Candidate) -> bool:
    """Whether the narrator has told of somebody without a name by the same noun: then it may be that one."""
    other = scene.candidates[before]
    if other.noun != one.noun or other.quotation >= 0 or other.plural or other.predicative:
        return False
    return not any(scene.candidates[n].name for n in chain_of(before))


def _needs_somebody(one: Candidate) -> bool:
    if one.pronoun:
        return one.pronoun.lemma in {"he", "she"} and not one.pronoun.reflexive
    described = one.naming is Naming.DESCRIPTION and not one.plural and one.determiner == "the"
    return described and (
        one.type == "person" or (one.noun in plain_nouns("bodies of many kinds") and len(one.words) == 1)
    )


def _sentences(scene: Scene, number: int) -> Iterator[list[int]]:
    """Go back through the narrator's sentences, this one first: the mentions of each, outside quotation marks."""
    sentence, found, seen = scene.candidates[number].sentence, list[int](), 0
    for back in range(number - 1, -1, -1):
        other = scene.candidates[back]
        if other.quotation >= 0 or number in scene.said_by[back]:
            continue
        if other.sentence != sentence:
            if found:
                yield found
                seen += 1
            found, sentence = [], other.sentence
        if seen >= _BACK:
            return
        found.append(back)
    if found:
        yield found


def _may_be(scene: Scene, offices: Sequence[Offices], chain: Sequence[int], pair: tuple[int, Candidate]) -> bool:
    back, one = pair
    other = scene.candidates[back]
    if one.noun in plain_nouns("bodies of many kinds"):
        return bool(other.name) and other.type == "organisation" and other.relation != "compound"
    if (
        other.predicative
        or other.relation == "compound"
        or not is_person(scene, chain)
        or against(scene, offices, chain, one)
    ):
        return False
    return not (other.pronoun and other.pronoun.person < 3)


def _foremost(scene: Scene, found: Sequence[int]) -> int:
    """Choose the one that the sentence is about; of two subjects of one verb the nearer to it, of objects the last."""
    rank = max(_rank(scene, back) for back in found)
    first = min(back for back in found if _rank(scene, back) == rank)
    verb = scene.candidates[first].governor
    if rank in {2, 4}:
        return max(b for b in found if _rank(scene, b) == rank and scene.candidates[b].governor == verb)
    named = [back for back in found if _rank(scene, back) == rank and scene.candidates[back].name]
    return max(named or found)


def _rank(scene: Scene, back: int) -> int:
    """Rank a mention by what its sentence makes of it.

    Who is introduced by name and office, and is no subject that speaks, is introduced because he is quoted next.
    """
    one = scene.candidates[back]
    if one.relation == "compound":
        return -1
    subject = one.relation.startswith("nsubj")
    if subject and scene.speaks[back]:
        return 4
    if one.name and back in scene.apposed_to and all(other.name != one.name for other in scene.candidates[:back]):
        return 3
    return 2 if subject else 1 if scene.speaks[back] else 0
