"""How words sound, whatever alphabet and whichever habit of transliteration wrote them.

A code is made for blocking and for comparing: the spellings by which English, German, French and Spanish papers write
the same foreign sound are made one, and then the word is coded by Metaphone.
"""

import re
from functools import lru_cache

from jellyfish import metaphone
from rapidfuzz.distance import OSA

_SAME_SOUND = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"s?h?ch?tch|schtsch|shch|sch", "sh"),
        (r"tsch|tch|tsj", "ch"),
        (r"kh", "k"),
        (r"gh", "g"),
        (r"zh", "j"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"dj|dzh", "j"),
        (r"ck|q", "k"),
        (r"ks", "x"),
        (r"w|ff\b", "v"),
        (r"f\b", "v"),
        (r"ou|oo", "u"),
        (r"\b[yi](?=e)", ""),
        (r"(?:i?yy?|i[yi]|[iy]j)\b", "i"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_LIKE = 0.7
"""How much of two words must be the same letters, of those that sound alike: a code has no vowels."""


@lru_cache(maxsize=100_000)
def simplified(word: str) -> str:
    """Write a folded word as one habit of transliteration would.

    Examples:
        >>> [simplified(word) for word in ("shchetinin", "schetinin", "zelenskyy", "zelenskiy", "yelena", "elena")]
        ['shetinin', 'shetinin', 'zelenski', 'zelenski', 'elena', 'elena']

    """
    for pattern, by in _SAME_SOUND:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Code how a folded word sounds.

    Examples:
        >>> sound("shchetinin") == sound("schetinin"), sound("odera") == sound("quispe")
        (True, False)

    """
    return metaphone(simplified(word)) or word


def rough_sound(word: str) -> str:
    """Code a folded word more roughly, to find all that may sound alike: "h" and "kh" are one.

    Examples:
        >>> rough_sound("zaharov") == rough_sound("zakharov"), sound("zaharov") == sound("zakharov")
        (True, False)

    """
    return sound(word).replace("H", "K")


@lru_cache(maxsize=100_000)
def sound_alike(left: str, right: str) -> bool:
    """Say whether two folded words sound the same and are mostly the same letters.

    Examples:
        >>> sound_alike("aleksandr", "alexander"), sound_alike("reid", "rodou")
        (True, False)

    """
    if sound(left) != sound(right):
        return False
    return OSA.normalized_similarity(simplified(left), simplified(right)) >= _LIKE


@lru_cache(maxsize=100_000)
def nearly_alike(left: str, right: str) -> bool:
    """Say whether one slip of the pen tells two folded words apart: one letter of five, two of ten.

    Examples:
        >>> nearly_alike("quispe", "quisppe"), nearly_alike("odera", "adera"), nearly_alike("lee", "lei")
        (True, True, False)

    """
    allowed = min(len(left), len(right)) // 5
    return allowed > 0 and OSA.distance(left, right, score_cutoff=allowed) <= allowed
