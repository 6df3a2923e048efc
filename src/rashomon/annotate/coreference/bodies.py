"""Ties of "the organization", "the bloc", "the alliance" to the body of which the sentences before were telling.

The tie is made only where one body alone may be meant: it is named as the subject of one of the last sentences, and no
other body that the noun fits stands between or beside it. Else nothing is said, and other rules and weights decide.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.coreference.sure import Sure
from rashomon.codebook.bodies import body_words, is_body
from rashomon.codebook.nouns import singular
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.model import Naming

_NEAR: Final = 2
"""Sentences before the mention that are looked at, beside its own."""
_LIKELY: Final = 0.8
_OF_STATES: Final = "IGO"
_UNDERGOES: Final = frozenset({"nsubj:pass", "obj"})
"""Places of what something is done to: "the body was found" is no organisation."""
_TYPES: Final = frozenset({"place", "group", "misc", ""})
"""What the reader also takes the name of a body for."""


def body_tie(scene: Scene, number: int, chain_of: Callable[[int], list[int]]) -> Sure | None:
    """Find the one body that a noun for a body means.

    Args:
        scene: the article's mentions.
        number: the mention's.
        chain_of: gives the mentions tied to one so far.

    """
    one = scene.candidates[number]
    if not _goes_on(one):
        return None
    near = list(_near(scene, number, chain_of))
    found = {chain_of(back)[0]: back for back in reversed(near) if _fits(scene, chain_of(back), one)}
    if len(found) != 1 or (one.noun in plain_nouns("people too") and _people_near(scene, number)):
        return None
    (last,) = found.values()
    told_of = any(_is_named_subject(scene, back) for back in near if chain_of(back)[0] in found)
    return Sure(last, "the one body of which the sentences before tell", _LIKELY) if told_of else None


def _goes_on(one: Candidate) -> bool:
    """Whether a mention is a noun for a body alone: "the organization", and not "the organization of the vote"."""
    noun = one.noun in plain_nouns("any body") | plain_nouns("bodies with members")
    noun = noun and not (one.noun in plain_nouns("remains too") and one.relation in _UNDERGOES)
    described = one.naming is Naming.DESCRIPTION and one.determiner in {"the", "this"} and len(one.words) == 1
    return noun and described and not one.plural and not one.predicative and one.quotation < 0


def _near(scene: Scene, number: int, chain_of: Callable[[int], list[int]]) -> Iterator[int]:
    """Go back over the bodies that the last sentences name or describe."""
    sentence = scene.candidates[number].sentence
    for back in range(number - 1, -1, -1):
        other = scene.candidates[back]
        if sentence - other.sentence > _NEAR:
            return
        if not other.pronoun and any(_is_body(scene.candidates[n]) for n in chain_of(back)):
            yield back


def _people_near(scene: Scene, number: int) -> bool:
    """Whether the last sentences tell of several people, whom "the group" may mean as well."""
    sentence = scene.candidates[number].sentence
    near = (one for one in scene.candidates[:number] if sentence - one.sentence <= _NEAR)
    return any(one.type == "group" or (one.type == "person" and one.plural and not one.pronoun) for one in near)


def _is_body(one: Candidate) -> bool:
    called = one.type in _TYPES and bool(one.name) and is_body(" ".join(one.name))
    return (one.type == "organisation" or called) and not one.country and not one.plural


def _is_named_subject(scene: Scene, back: int) -> bool:
    """Whether a mention names a body as a subject, in the narrator's words."""
    one = scene.candidates[back]
    return bool(one.name) and one.relation.startswith("nsubj") and one.quotation < 0


def _fits(scene: Scene, chain: Sequence[int], one: Candidate) -> bool:
    """Whether a body may be called by a noun, as far as its names show it; of one without a name, its own nouns do."""
    members = [scene.candidates[n] for n in chain if not scene.candidates[n].pronoun]
    names = [other.name for other in members if other.name]
    if not names:
        return any(_is_noun_for(other.noun, one) for other in members)
    return any(_may_be_called(name, one) for name in names)


def _may_be_called(name: Sequence[str], one: Candidate) -> bool:
    words = " ".join(name)
    ending = next((match.entry for match in body_words().search(words) if match.end == len(words)), None)
    if ending is None:
        return one.noun in plain_nouns("any body")
    return ending.sector == _OF_STATES or _is_noun_for(singular(name[-1]), one)


def _is_noun_for(noun: str, one: Candidate) -> bool:
    """Whether two nouns may be for one body: they are one, or both are for bodies with members, or for any."""
    return noun == one.noun or noun in plain_nouns("any body") | plain_nouns("bodies with members")
