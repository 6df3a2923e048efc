"""Whether a clause tells something as it is: with a finite verb, neither asked nor ordered."""

import re
from typing import Final

from rashomon.link.claims.telling import Telling

_AHEAD: Final = 30
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "not", "n't"})
_TO: Final = re.compile(
    r"\b(?:to|let|for|by|of|without)(?:\s+\w+ly)?\s*$|\bto\s+(?:be|have|have been)\s+(?:(?:an?|the)\s+)?$",
    re.IGNORECASE,
)
_ORDER: Final = re.compile(
    r"(?:please\s+)?(?:don['’]t|do not|never|let)\b(?!.*\b(?:was|were|has|had)\b)", re.IGNORECASE
)
_STOP: Final = re.compile(r"[.!?\n]")
_WORD: Final = re.compile(r"n['’]t|['’]\w+|\w+")


def is_finite(one: Telling) -> bool:
    """Say whether a clause tells something: not an infinitive, a participle by itself, an order or a question.

    Args:
        one: the clause.

    """
    text, cue = one.article.text, one.claim.cue
    before = _before(one)
    if is_infinitive(one) or _ORDER.match(one.words()):
        return False
    words = [word.replace("’", "'").casefold() for word in _WORD.findall(before)]
    if cue.of(text).endswith("ing") and not _BE.intersection(words[-3:]):
        return False
    stop = _STOP.search(text, one.whole.end)
    return stop is None or stop[0] != "?"


def is_infinitive(one: Telling) -> bool:
    """Say whether a clause's verb stands behind "to", or behind a preposition.

    Args:
        one: the clause.

    """
    return _TO.search(_before(one)) is not None


def _before(one: Telling) -> str:
    start = one.claim.cue.start
    return one.article.text[max(0, start - _AHEAD) : start]
