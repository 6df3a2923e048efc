"""The singular of English nouns by rule, with the plurals that news uses and no rule gives."""

from functools import lru_cache
from typing import Final

_IRREGULAR: Final = {
    "men": "man", "women": "woman", "people": "people", "children": "child", "wives": "wife", "lives": "life",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "media": "media", "data": "data", "leaves": "leaf",
    "wolves": "wolf", "knives": "knife", "halves": "half", "thieves": "thief", "shelves": "shelf", "police": "police",
    "crises": "crisis", "theses": "thesis", "analyses": "analysis", "news": "news", "series": "series", "gas": "gas",
    "bus": "bus", "politics": "politics", "campus": "campus", "virus": "virus", "status": "status",
}  # fmt: skip
_SIBILANT: Final = ("sses", "shes", "ches", "xes", "zzes")
_SINGULAR_ENDS: Final = ("ss", "us", "is", "'s")
_SHORTEST: Final = 4


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """Return the singular of a noun; of one that is singular, the noun.

    Args:
        noun: one word, folded.

    Examples:
        >>> [singular(noun) for noun in ("spokeswomen", "countries", "parties", "crisis", "bosses", "allies", "boss")]
        ['spokeswoman', 'country', 'party', 'crisis', 'boss', 'ally', 'boss']

    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("men", "women")):
        return noun[:-2] + "an"
    if len(noun) < _SHORTEST or not noun.endswith("s") or noun.endswith(_SINGULAR_ENDS):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(_SIBILANT) else noun[:-1]
