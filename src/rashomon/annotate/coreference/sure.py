"""Ties that need no weighing: a name repeated, a surname that one person bears, "I" in somebody's own words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Levenshtein

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.features import is_acronym, name_relation
from rashomon.annotate.coreference.scene import Scene
from rashomon.codebook.nouns import singular

_ALIKE: Final = {"surname", "inside", "first"}
"""A part of a person's name that may stand for it, where one person of the article has it."""
_SHORT: Final = 6
_LONG: Final = 7
"""Letters: in a shorter surname, one letter makes another name."""
_SHARED: Final = 2
_LIKELY: Final = 0.9
_BODIES: Final = frozenset({"organisation", ""})
_KINDS_OF_NAMES: Final = {"person": 0, "organisation": 1, "place": 1, "group": 1, "misc": 1, "event": 1}


@dataclass(frozen=True, slots=True)
class Sure:
    """A tie that a rule makes.

    Attributes:
        left: number of the mention before.
        why: the rule, in a few words.
        score: how sure it is, 0 to 1.
        forced: whether it holds though the names have nothing in common.

    """

    left: int
    why: str
    score: float = 0.98
    forced: bool = False


def sure_tie(
    scene: Scene, number: int, explained: Mapping[int, int], chain_of: Callable[[int], list[int]]
) -> Sure | bool | None:
    """Find the mention that a mention repeats for sure.

    Args:
        scene: the article's mentions.
        number: the mention's.
        explained: descriptions that are a name's role, by number, with the number of the name.
        chain_of: gives the mentions tied to one so far.

    Returns:
        The tie; None where rules say nothing; False where a surname may be that of several, and none must be chosen,
        and for "I", whose speaker may be named behind it.

    """
    one = scene.candidates[number]
    if one.pronoun:
        return False if first_person(scene, number) >= 0 else None
    if explained.get(number, number) < number:
        return Sure(explained[number], "the role that the text gives the name")
    if not one.name:
        return _same_words(scene, one)
    named = _in_brackets(scene, one) or _same_name(scene, one, chain_of)
    return _same_words(scene, one) if named is None else named


def _same_words(scene: Scene, one: Candidate) -> Sure | None:
    """Tie a body's description to its name by the words that they share: "the dock workers' union"."""
    mine = _telling(one)
    if one.type not in _BODIES or one.plural or len(mine) < _SHARED:
        return None
    for back in range(one.number - 1, -1, -1):
        other = scene.candidates[back]
        if bool(other.name) == bool(one.name) or other.type not in _BODIES or other.country or other.plural:
            continue
        if "organisation" in {one.type, other.type} and len(mine & _telling(other)) > 1:
            return Sure(back, "shares the words of the name", _LIKELY)
    return None


def _telling(one: Candidate) -> frozenset[str]:
    return frozenset(map(singular, one.name)) - {"of", "and", "for"} or one.modifiers


def _in_brackets(scene: Scene, one: Candidate) -> Sure | None:
    """Tie a short name in capitals to the name that it explains: "the Contact Group (GCI)"."""
    left = scene.apposed_to[one.number]
    short = len(one.name) == 1 and len(one.name[0]) <= _SHORT and not one.country
    if 0 <= left < one.number and short and scene.candidates[left].name and scene.candidates[left].type == one.type:
        return Sure(left, "the short name that the text gives it", forced=True) if one.capitals else None
    return None


def first_person(scene: Scene, number: int) -> int:
    """Give the one who says "I" in quotation marks, wherever the text names him; -1 for other mentions.

    Args:
        scene: the article's mentions.
        number: the mention's.

    """
    one, said = scene.candidates[number], scene.said_by[number]
    speaks_of_himself = one.pronoun is not None and one.pronoun.lemma == "i" and one.quotation >= 0
    return next(iter(said)) if speaks_of_himself and len(said) == 1 else -1


def _same_name(scene: Scene, one: Candidate, chain_of: Callable[[int], list[int]]) -> Sure | bool | None:
    met: dict[int, Candidate] = {}
    for back in range(one.number - 1, -1, -1):
        other = scene.candidates[back]
        if other.name and _may_be_one(one, other):
            met.setdefault(chain_of(back)[0], other)
    if not met:
        return None
    equal = {chain: other for chain, other in met.items() if other.name == one.name}
    chosen = equal or met
    if len(chosen) > 1:
        return False if one.type == "person" else None
    other = next(iter(chosen.values()))
    return Sure(other.number, _why(one, other))


def _may_be_one(one: Candidate, other: Candidate) -> bool:
    if one.country or other.country:
        return one.country == other.country
    relation = name_relation(one.name, other.name)
    if one.type == "organisation" and (one.determiner == "poss") != (other.determiner == "poss"):
        return False
    if relation == "same":
        return _KINDS_OF_NAMES.get(one.type) == _KINDS_OF_NAMES.get(other.type) or len(one.name) > 1
    if one.type == other.type == "person" and misspelt(one.name, other.name):
        return True
    if one.type == other.type == "person":
        return relation in _ALIKE and min(len(one.name), len(other.name)) == 1
    return one.type == other.type == "organisation" and is_acronym(one.name, other.name)


def misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two persons' names are one, a letter in the surname apart, and no other part of them differs.

    Examples:
        >>> misspelt(("matvei", "shevelkin"), ("schevelkin",)), misspelt(("ana", "ruiz"), ("ruis",))
        (True, False)

    """
    left, right = a[-1], b[-1]
    if left == right or min(len(left), len(right)) < _LONG or (len(a) > 1 and len(b) > 1 and a[:-1] != b[:-1]):
        return False
    return Levenshtein.distance(left, right, score_cutoff=1) <= 1


def _why(one: Candidate, other: Candidate) -> str:
    if one.country:
        return "names the same country"
    if one.name == other.name:
        return "the same name"
    if misspelt(one.name, other.name):
        return "the same name, a letter apart"
    if is_acronym(one.name, other.name):
        return "the first letters of the name"
    shorter, longer = sorted((one.name, other.name), key=len)
    kind = "the surname" if shorter[-1] == longer[-1] else "a part of the name"
    return f"{kind} of {' '.join(longer).title()}"
