"""Ties each mention to the one before it that it most likely repeats, or to none.

Scores are sums of learned weights. A tie that would put two clashing names, genders or numbers into one chain is not
made, whatever its score: a wrong tie puts words into the wrong mouth.
"""

import gzip
import json
import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.annotate.coreference.bodies import body_tie
from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.countries import country_tie
from rashomon.annotate.coreference.described import described_tie
from rashomon.annotate.coreference.doubted import DOUBTED, DOUBTED_WHY, doubted_ties
from rashomon.annotate.coreference.features import is_acronym, name_relation, new_features, pair_features
from rashomon.annotate.coreference.ledes import WEAK, WHY, lede_ties
from rashomon.annotate.coreference.offices import Offices
from rashomon.annotate.coreference.own_side import Side, Why, own_side, side_ties
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.speaking import speaking_tie
from rashomon.annotate.coreference.sure import Sure, first_person, misspelt, sure_tie
from rashomon.model import Naming

WEIGHTS: Final = Path(__file__).parent / "weights.json.gz"
_SURE: Final = 0.98
_CALLED: Final = 0.9
_SIDES: Final = 0.7
_REACH: Final = 30
"""How many mentions back a pronoun's antecedent may stand."""
_RECENT: Final = 12
"""Mentions before a description or a name that are looked at though they share no word with it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A mention tied to one before it.

    Attributes:
        left: number of the one before.
        right: number of the mention.
        score: probability that this tie is right, 0 to 1.
        why: what speaks most for it, in a few words.

    """

    left: int
    right: int
    score: float
    why: str


@lru_cache(maxsize=2)
def shipped_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Load the learned weights."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        weights: dict[str, float] = json.load(handle)
    return weights


def antecedents(scene: Scene, number: int) -> Iterator[int]:
    """Go through the mentions that may be what a mention repeats, the nearest first.

    Args:
        scene: the article's mentions.
        number: the mention's.

    """
    barred = _quoted(scene, number)
    for back in _looked_at(scene, number):
        other = scene.candidates[back]
        own_words = number in scene.said_by[back] and other.quotation >= 0 and not other.pronoun
        if not own_words and back not in barred:
            yield back


def _looked_at(scene: Scene, number: int) -> Iterator[int]:
    """Go back over the mentions near by, and over those farther away that share a word."""
    one = scene.candidates[number]
    if one.pronoun:
        reach = max(0, number - _REACH)
        yield from range(number - 1, reach - 1, -1)
        yield from sorted((n for n in scene.said_by[number] if n < reach), reverse=True)
        return
    near = max(0, number - _RECENT)
    yield from range(number - 1, near - 1, -1)
    far = set(scene.by_noun.get(one.noun, ()))
    for word in one.name:
        far.update(scene.by_name.get(word, ()))
    yield from sorted((n for n in far if n < near), reverse=True)


def _quoted(scene: Scene, number: int) -> frozenset[int]:
    """Those whom a third person within a quotation cannot mean: the ones who are quoted, who say "I"."""
    one = scene.candidates[number]
    third = one.pronoun is not None and one.pronoun.person > 2
    return scene.said_by[number] if third and one.quotation >= 0 else frozenset()


def rank(
    scene: Scene,
    explained: Mapping[int, int] | None = None,
    offices: Sequence[Offices] = (),
    weights: Mapping[str, float] | None = None,
    called: Mapping[int, int] | None = None,
    sides: Sequence[Side] = (),
) -> list[Tie]:
    """Tie the mentions of an article.

    Args:
        scene: the article's mentions.
        explained: descriptions that are a name's role, by number, with the number of the name.
        offices: what each mention says that its person is; empty for texts in which offices do not matter.
        weights: by feature; the shipped ones where None.
        called: descriptions that a verb says of somebody, by number, with the number of whom it says them.
        sides: what each mention shows of the side on which it stands; empty for texts in which sides do not matter.

    Returns:
        At most one tie for each mention, in the order of the mentions.

    """
    known = shipped_weights() if weights is None else weights
    chains = Chains(scene.candidates)
    ties = []
    for number in range(len(scene.candidates)):
        said = _said_of(number, called or {}, chains) or _of_own(scene, sides, number, chains)
        sure = said or _by_rule(scene, number, (explained or {}, offices), chains)
        if isinstance(sure, Sure):
            tie: Tie | None = Tie(sure.left, number, sure.score, sure.why)
        else:
            tie = None if sure is False else _best(scene, number, known, chains)
        if tie:
            chains.join(tie.left, tie.right)
            ties.append(tie)
        ties += _described_before(number, explained or {}, chains)
    ties += _first_persons(scene, chains)
    if offices:
        ties += _ledes(scene, offices, chains)
        ties += _doubted(scene, offices, chains)
    if sides:
        ties += _of_sides(scene, sides, chains)
    return sorted(ties, key=lambda tie: tie.right)


def _ledes(scene: Scene, offices: Sequence[Offices], chains: "Chains") -> Iterator[Tie]:
    """Tie the roles of the opening to the names that follow."""
    for named, role in list(lede_ties(scene, offices, chains.of)):
        if not chains.clash(named, role):
            described = [n for n in chains.of(role) if scene.candidates[n].naming is Naming.DESCRIPTION]
            chains.join(named, role)
            yield from (Tie(named, n, WEAK, WHY) for n in described)


def _doubted(scene: Scene, offices: Sequence[Offices], chains: "Chains") -> Iterator[Tie]:
    """Tie "the usurper" and "the fake president" to the one whose office the article doubts."""
    for named, described in list(doubted_ties(scene, offices, chains.of)):
        if not chains.clash(named, described):
            chains.join(named, described)
            yield Tie(named, described, DOUBTED, DOUBTED_WHY)


def _of_own(scene: Scene, sides: Sequence[Side], number: int, chains: "Chains") -> Sure | None:
    """Tie the title by which somebody speaks of the one for whom he speaks."""
    left = own_side(scene, sides, number, chains.of) if sides else None
    return Sure(left, Why.OWN.value, _SIDES) if left is not None and left < number else None


def _of_sides(scene: Scene, sides: Sequence[Side], chains: "Chains") -> Iterator[Tie]:
    """Tie what a side says of its own, and of the one with whom it will not deal."""
    for named, described, why in list(side_ties(scene, sides, chains.of)):
        if not chains.clash(named, described):
            chains.join(named, described)
            yield Tie(named, described, _SIDES, why.value)


def _described_before(number: int, explained: Mapping[int, int], chains: "Chains") -> Iterator[Tie]:
    """Tie the descriptions before a name that are its role, now that the name has its chain."""
    for described, name in explained.items():
        if name == number and described < number and not chains.clash(number, described):
            chains.join(number, described)
            yield Tie(number, described, _SURE, "the role that the text gives the name")


def _first_persons(scene: Scene, chains: "Chains") -> Iterator[Tie]:
    """Tie each "I" in quotation marks to the one who is quoted, who may be named behind the quotation."""
    for number in range(len(scene.candidates)):
        speaker = first_person(scene, number)
        if speaker >= 0 and speaker != number and not chains.clash(speaker, number):
            chains.join(speaker, number)
            yield Tie(speaker, number, _SURE, "first person in their own words")


def _said_of(number: int, called: Mapping[int, int], chains: "Chains") -> Sure | None:
    """Tie what a verb calls somebody to the one whom it calls so."""
    left = called.get(number, number)
    return (
        Sure(left, "what the sentence calls it", _CALLED) if left < number and not chains.clash(left, number) else None
    )


def _by_rule(
    scene: Scene, number: int, given: tuple[Mapping[int, int], Sequence[Offices]], chains: "Chains"
) -> Sure | bool | None:
    """Tie a mention by the first rule that does; False where none must be tied, None where weights decide."""
    explained, offices = given
    if _named_after(scene, number, explained):
        return (described_tie(scene, number, offices, chains.of, unnamed=True) if offices else None) or False
    sure = sure_tie(scene, number, explained, chains.of)
    if sure is None and offices:
        sure = (
            described_tie(scene, number, offices, chains.of)
            or body_tie(scene, number, chains.of)
            or speaking_tie(scene, number, offices, chains.of)
            or country_tie(scene, number)
        )
    if not isinstance(sure, Sure) or sure.forced:
        return sure
    acting = scene.acted_by[number]
    to_itself = acting >= 0 and chains.of(acting) is chains.of(sure.left)
    return None if to_itself or chains.clash(sure.left, number) else sure


def _named_after(scene: Scene, number: int, explained: Mapping[int, int]) -> bool:
    """Whether the name of a described person stands after the description, as its explanation."""
    one = scene.candidates[number]
    if one.name or one.pronoun:
        return False
    if explained.get(number, -1) > number:
        return True
    for later in scene.candidates[number + 1 :]:
        if later.sentence != one.sentence:
            return False
        if later.name and scene.apposed_to[later.number] == number:
            return True
    return False


def _best(scene: Scene, number: int, weights: Mapping[str, float], chains: "Chains") -> Tie | None:
    new = sum(weights.get(name, 0.0) for name in new_features(scene, number))
    barred = {id(chains.of(n)) for n in _quoted(scene, number)}
    if scene.acted_by[number] >= 0:
        barred.add(id(chains.of(scene.acted_by[number])))
    rows = []
    for back in antecedents(scene, number):
        if id(chains.of(back)) in barred or chains.clash(back, number):
            continue
        features = pair_features(scene, back, number)
        rows.append((sum(weights.get(name, 0.0) for name in features), back))
    if not rows:
        return None
    score, back = max(rows)
    if score <= new:
        return None
    total = math.log(sum(math.exp(min(50.0, one - score)) for one, _ in rows) + math.exp(new - score))
    return Tie(back, number, math.exp(-total), _why(scene, back, number))


def _why(scene: Scene, left: int, right: int) -> str:
    """Say in words what ties two mentions most likely."""
    a, m = scene.candidates[left], scene.candidates[right]
    if scene.apposed_to[right] == left or scene.apposed_to[left] == right:
        return "stands beside it as its explanation"
    if scene.subject_of[right] == left or scene.subject_of[left] == right:
        return "is said to be it"
    if not m.pronoun and a.noun == m.noun:
        return f"repeats {m.noun!r}"
    sentences = m.sentence - a.sentence
    place = "in the same sentence" if not sentences else f"{sentences} sentence{'s' * (sentences > 1)} before"
    kind = "the likeliest that the pronoun means" if m.pronoun else "the likeliest that it describes"
    return f"{kind}, {place}"


class Chains:
    """Chains in the making, and what each is known to be."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Begin with every mention by itself."""
        self._candidates = candidates
        self._chain = [[one.number] for one in candidates]
        self._faces = [{_face(one): one} for one in candidates]

    def of(self, number: int) -> list[int]:
        """Return the mentions of a mention's chain."""
        return self._chain[number]

    def join(self, left: int, right: int) -> None:
        """Make two chains one."""
        if self._chain[left] is self._chain[right]:
            return
        both = sorted(self._chain[left] + self._chain[right])
        faces = self._faces[left] | self._faces[right]
        for number in both:
            self._chain[number] = both
            self._faces[number] = faces

    def clash(self, left: int, right: int) -> bool:
        """Say whether a mention cannot belong to a chain: another gender, another name, another person."""
        one = self._candidates[right]
        return any(_clash(other, one) for other in self._faces[left].values())


def _face(one: Candidate) -> Hashable:
    """All of a mention on which a clash may turn: of many mentions that are alike, one is looked at."""
    spoken = one.pronoun.gender if one.pronoun else None
    return one.gender, spoken, one.name, one.type, one.country, one.lands, one.plural


def _clash(a: Candidate, b: Candidate) -> bool:
    if {a.gender, b.gender} == {"m", "f"}:
        return True
    if a.pronoun and b.pronoun:
        return bool(a.pronoun.gender and b.pronoun.gender and a.pronoun.gender != b.pronoun.gender)
    if a.pronoun or b.pronoun:
        return _pronoun_clash(a, b) if a.pronoun else _pronoun_clash(b, a)
    if a.name and b.name:
        return _names_clash(a, b)
    return _states_clash(a, b) or _kinds_clash(a, b)


def _pronoun_clash(one: Candidate, other: Candidate) -> bool:
    """Whether "it" would be a person, or "she" a body."""
    spoken = one.pronoun.gender if one.pronoun else ""
    if spoken == "n":
        return other.type == "person" and not other.plural
    return spoken in {"m", "f"} and other.type in {"organisation", "place"} and not other.country


def _states_clash(a: Candidate, b: Candidate) -> bool:
    return bool(a.lands and b.lands) and not a.lands & b.lands and a.type == b.type != ""


def _owners_clash(a: Candidate, b: Candidate) -> bool:
    """Whether one of two bodies is somebody's own ("its Foreign Ministry") and the other is not said to be."""
    return (a.determiner == "poss") != (b.determiner == "poss")


def _kinds_clash(a: Candidate, b: Candidate) -> bool:
    described, named = (a, b) if b.name else (b, a)
    if named.name and described.plural and named.type not in {"group", ""}:
        return True
    if named.name and named.type == "person":
        return described.type in {"organisation", "place"}
    return {a.type, b.type} == {"person", "organisation"}


def _names_clash(a: Candidate, b: Candidate) -> bool:
    if a.country or b.country:
        return a.country != b.country
    if a.type == b.type == "organisation" and (_states_clash(a, b) or _owners_clash(a, b)):
        return True
    relation = name_relation(a.name, b.name)
    if a.type == b.type == "person":
        return relation in {"clash", "none", "share"} and not misspelt(a.name, b.name)
    return relation == "none" and not is_acronym(a.name, b.name)
