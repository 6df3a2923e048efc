"""Mentions and scenes made by hand: each says only what matters, the rest is nothing in particular.

scene_with(name("Ana Quispe"), pronoun("she", sentence=1), speaks=(1,))
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.annotate.coreference.scene import Scene, scene_of
from rashomon.annotate.folding import fold
from rashomon.model import Attribution, Naming, Reading, Span, Token

_APART = 100
"""Characters from one mention to the next."""
_GENDERS = {"ana": "f", "jane": "f", "pell": "m", "luis": "m"}


def name(words: str, kind: str = "person", **more: Any) -> Candidate:  # noqa: ANN401 - any field of a candidate
    """A name; of a person, if nothing else is said."""
    parts = tuple(fold(words).split())
    gender = "n" if kind == "organisation" else _GENDERS.get(parts[0], "")
    return _mention(words, Naming.NAME, {"name": parts, "type": kind, "gender": gender, "plural": False} | more)


def described(words: str, kind: str = "person", **more: Any) -> Candidate:  # noqa: ANN401
    """A description in the singular, with its determiner."""
    determiner, _, rest = words.lower().partition(" ")
    parts = tuple(rest.split())
    row = {"words": parts, "noun": parts[-1], "determiner": determiner, "type": kind, "plural": False}
    return _mention(words, Naming.DESCRIPTION, row | {"modifiers": frozenset(parts)} | more)


def pronoun(word: str, **more: Any) -> Candidate:  # noqa: ANN401
    """A pronoun, with its gender and number."""
    shown = PRONOUNS[word.lower()]
    row = {"pronoun": shown, "gender": shown.gender, "plural": shown.plural, "type": ""}
    return _mention(word, Naming.PRONOUN, row | more)


def _mention(words: str, naming: Naming, more: Mapping[str, Any]) -> Candidate:
    parts = tuple(fold(words).split())
    row: dict[str, Any] = {"words": parts, "noun": parts[-1], "name": (), "type": "", "gender": "", "plural": None}
    row |= {"pronoun": None, "determiner": "", "sentence": 0, "relation": "obj", "governor": -1}
    row |= {"quotation": -1, "entity": -1, "span": Span(0, len(words)), "core": Span(0, len(words))}
    return Candidate(number=0, head=0, naming=naming, **(row | dict(more)))


def scene_with(
    *found: Candidate,
    said_by: Mapping[int, Sequence[int]] | None = None,
    speaks: Sequence[int] = (),
    apposed: Mapping[int, int] | None = None,
) -> Scene:
    """Set a scene: who stands in whose words, who speaks, what explains what.

    Args:
        found: the mentions, in order; numbers and places in the text are given here.
        said_by: by number, the numbers of those within whose words a mention stands.
        speaks: numbers of those who speak.
        apposed: by number, the number of the noun that a mention explains.

    """
    placed = [_placed(one, number, apposed or {}) for number, one in enumerate(found)]
    cores = [one.core for one in placed]
    tokens = tuple(Token(core, "", number, "") for number, core in enumerate(cores))
    end = Span(_APART * len(found), _APART * len(found) + 1)
    rows = [(tuple(cores[n] for n in sources), cores[inner]) for inner, sources in (said_by or {}).items()]
    rows += [((cores[number],), end) for number in speaks]
    attributions = tuple(Attribution(source, (), (content,), 1.0) for source, content in rows)
    return scene_of(Reading("a-test", tokens, (Span(0, end.end),), (), attributions), placed)


def _placed(one: Candidate, number: int, apposed: Mapping[int, int]) -> Candidate:
    start = _APART * number
    more: dict[str, Any] = {"span": Span(start, start + len(one.span)), "core": Span(start, start + len(one.core))}
    if number in apposed:
        more |= {"relation": "appos", "governor": apposed[number]}
    return replace(one, number=number, head=number, **more)
